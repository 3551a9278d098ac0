"""The pages of numbers for the funder: meetings, groups and people of a period; waiting times and languages.

Coordinators see every number exactly. Whoever only views numbers may be from outside the house: for them, and
in every file and on paper, small numbers that could point at somebody are hidden.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from events.permissions import may_enter_numbers, may_see_numbers
from home.numbers import gathered, unserved, waiting
from home.staff.numbers import tables as words
from home.staff.numbers import waiting as waiting_words
from portal import clock, dates, languages
from portal.reports import period as periods
from portal.reports.period import Period, PeriodChoice
from portal.reports.tables import Labels, Table
from portal.staff.period_page import PeriodPage


@dataclass(frozen=True, slots=True)
class PeriodLink:
    """A ready-made period: its name and its value in the address."""

    label: str
    value: str
    is_current: bool


class NumbersPage(PeriodPage):
    """What the pages of numbers share: who may see them, and the ready-made periods."""

    period: Period
    choice: PeriodChoice | None = None

    def has_permission(self, **kwargs: Any) -> bool:
        return may_see_numbers(self.request.user)

    def of_period(
        self, first_day: dt.date | None, last_day: dt.date | None, now: dt.datetime
    ) -> HttpResponse:
        """The numbers between two days or of a ready-made period: this year, unless the address names one."""
        if first_day or last_day:
            self.period = periods.typed(first_day, last_day, clock.today(now))
        else:
            named = self.request.GET.get("period")
            self.choice = PeriodChoice(named) if named in set(PeriodChoice) else PeriodChoice.THIS_YEAR
            self.period = periods.chosen(self.choice, clock.today(now))
        return self.shown(now)

    def shown(self, now: dt.datetime) -> HttpResponse:
        """The page with the numbers of `self.period`."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(choices=self.choices(), **kwargs)

    @property
    def is_exact(self) -> bool:
        """Whether this user sees small numbers too."""
        return may_enter_numbers(self.request.user)

    @property
    def query(self) -> str:
        """The period as it stands in an address."""
        if self.choice:
            return f"period={self.choice.value}"
        return f"first_day={self.period.first_day}&last_day={self.period.last_day}"

    def choices(self) -> list[PeriodLink]:
        """The ready-made periods."""
        labels = {
            PeriodChoice.THIS_MONTH: _("Tämä kuukausi"),
            PeriodChoice.LAST_MONTH: _("Viime kuukausi"),
            PeriodChoice.THIS_QUARTER: _("Tämä vuosineljännes"),
            PeriodChoice.LAST_QUARTER: _("Viime vuosineljännes"),
            PeriodChoice.THIS_YEAR: _("Tämä vuosi"),
            PeriodChoice.LAST_YEAR: _("Viime vuosi"),
        }
        return [PeriodLink(label, choice.value, choice == self.choice) for choice, label in labels.items()]

    def show(self, **context: Any) -> HttpResponse:
        """The page of a readable period."""
        return self.render(
            period=period_words(self.period),
            query=self.query,
            cut_words=cut_words(self.period, clock.now()),
            hidden_words="" if self.is_exact else words.hidden_words(),
            **context,
        )


class NumbersReport(NumbersPage):
    """Meetings, visits, groups and people of a period."""

    template_name = "home/staff/numbers/figures.html"

    def get_page_title(self) -> str:
        return _("Luvut rahoittajalle")

    def shown(self, now: dt.datetime) -> HttpResponse:
        found = gathered.of(self.period, now=now)
        tables = words.tables(found, exact=self.is_exact, spoken=words.spoken(), needs=words.needs())
        return self.show(tables=tables, summary=summary(tables))


class WaitingReport(NumbersPage):
    """How long one waits in which language, and which languages were asked for and not served."""

    template_name = "home/staff/numbers/waiting.html"
    header_icon = "time"

    def get_page_title(self) -> str:
        return _("Odotus ja kielet")

    def shown(self, now: dt.datetime) -> HttpResponse:
        spoken = words.spoken()
        current = waiting_words.now_table(waiting.current(now=now), spoken)
        return self.show(tables=[current, *language_tables(self.period, spoken, now, exact=self.is_exact)])


def all_tables(period: Period, *, now: dt.datetime) -> list[Table]:
    """Every table of the period as it leaves the house, small numbers hidden. Fifteen queries."""
    spoken = words.spoken()
    found = gathered.of(period, now=now)
    made = words.tables(found, exact=False, spoken=spoken, needs=words.needs())
    return [*made, *language_tables(period, spoken, now, exact=False)]


def language_tables(period: Period, spoken: Labels, now: dt.datetime, *, exact: bool) -> list[Table]:
    """The tables of the period about languages that one waits for or asks for. Two queries."""
    waits = waiting.measured(period)
    return [
        waiting_words.asked_table(unserved.asked(period, now=now), spoken, exact=exact),
        waiting_words.measured_table(waits, spoken),
        waiting_words.months_table(waits, spoken),
    ]


def summary(tables: list[Table]) -> list[tuple[str, int | str]]:
    """The four numbers that everybody asks for first, out of the tables' own sums."""
    totals = {table.key: table.total.cells for table in tables if table.total}
    return [
        (_("Tapaamisia"), totals["meetings"][0]),
        (_("Käyntejä ilman aikaa"), totals["needs"][1]),
        (_("Osallistumista ryhmiin"), totals["groups"][1]),
        (_("Eri ihmisiä"), totals["people"][0]),
    ]


def cut_words(period: Period, now: dt.datetime) -> str:
    """What to know of a period that begins or ends within a month; empty for one of whole months."""
    if period.is_of_whole_months(clock.today(now)):
        return ""
    return _(
        "Valitse mieluummin kokonaisia kuukausia. Kun asiakkaan tiedot poistetaan, tapaamisesta jää vain "
        "kuukausi. Se lasketaan kuukauden ensimmäiseen päivään."
    )


def period_words(period: Period) -> str:
    """The period in the active language: "torstai 1.1.2026 – torstai 31.12.2026"."""
    language = languages.active()
    return f"{dates.long_date(period.first_day, language)} – {dates.long_date(period.last_day, language)}"
