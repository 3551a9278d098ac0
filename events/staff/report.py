"""The report page: sessions and participations of a period, as tables, a chart, and files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.enums import EventKind, ReportRow
from events.models import EarlierTotal
from events.permissions import may_enter_numbers, may_see_numbers
from events.report import chart, spreadsheet, sums
from events.report.earlier_totals import FIRST_YEAR
from events.report.sums import Line, Report
from events.seats import attendance
from portal import clock, dates, languages
from portal.staff.page import StaffPage
from portal.staff.widgets import DayInput
from services.models import Area, SpokenLanguage

LAST_YEAR = 2100


class PeriodForm(forms.Form):
    """From which day to which; empty for everything there is."""

    first_day = forms.DateField(label=gettext_lazy("Alkaen"), required=False, widget=DayInput)
    last_day = forms.DateField(label=gettext_lazy("Päättyen"), required=False, widget=DayInput)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        first_day, last_day = cleaned.get("first_day"), cleaned.get("last_day")
        if any(day and not FIRST_YEAR <= day.year <= LAST_YEAR for day in (first_day, last_day)):
            raise ValidationError(_("Tarkista vuosi."))
        if first_day and last_day and last_day < first_day:
            raise ValidationError(_("Viimeinen päivä on ennen ensimmäistä päivää."))
        return cleaned


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table in words."""

    label: str
    sessions: int
    participations: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table in words. `note` says what its numbers do not say by themselves."""

    key: str
    title: str
    heading: str
    rows: list[Row]
    note: str = ""


class ReportPage(StaffPage):
    """The tables with a chart beside the first; the same as a file."""

    template_name = "events/staff/report.html"
    header_icon = "table"

    def get_page_title(self) -> str:
        return _("Kerrat ja osallistumiset")

    def has_permission(self, **kwargs: Any) -> bool:
        return may_see_numbers(self.request.user)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the report, or hand it out as a file."""
        form = PeriodForm(request.GET)
        if not form.is_valid():
            return self.render(form=form)
        period = (form.cleaned_data["first_day"], form.cleaned_data["last_day"])
        made, leaves_out = _report(*period, now=clock.now())
        tables = _tables(made)
        if export := _EXPORTS.get(request.GET.get("export", "")):
            return export(tables, made.total)
        query = request.GET.copy()
        query.pop("export", None)
        return self.render(
            form=form,
            tables=tables,
            total=made.total,
            chart=chart.draw([(row.label, row.participations) for row in tables[0].rows]),
            leaves_out=leaves_out,
            query=query.urlencode(),
            may_enter=may_enter_numbers(request.user),
        )


def _report(first_day: dt.date | None, last_day: dt.date | None, *, now: dt.datetime) -> tuple[Report, bool]:
    earlier, leaves_out = sums.of_period(list(EarlierTotal.objects.all()), first_day, last_day)
    return sums.make(attendance.held(first_day, last_day, now=now), earlier), leaves_out


# In words ------------------------------------------------------------------------------------------------


def _tables(made: Report) -> list[Table]:
    areas = {row.pk: str(row) for row in Area.objects.all()}
    spoken = {row.pk: str(row) for row in SpokenLanguage.objects.all()}
    unknown = _("ei tiedossa")
    language = languages.active()
    kinds = {kind: str(kind.label) for kind in EventKind}
    months = {line.key: _month(line.key, language) for line in made.months if line.key}
    return [
        Table("rows", _("Ryhmätoiminnot"), _("Ryhmätoiminto"), _rows(made.rows, _row_words)),
        Table("months", _("Kuukaudet"), _("Kuukausi"), _ordered(made.months, months, unknown)),
        Table("kinds", _("Tapahtumien lajit"), _("Laji"), _ordered(made.kinds, kinds, unknown)),
        Table("areas", _("Osa-alueet"), _("Osa-alue"), _ordered(made.areas, areas, unknown)),
        Table(
            "languages",
            _("Kielet"),
            _("Kieli"),
            _ordered(made.languages, spoken, unknown),
            _("Kerrat: kieltä puhuttiin tai tulkattiin. Osallistumiset: ihmisen oma kieli."),
        ),
    ]


def _month(month: Hashable, language: str) -> str:
    return dates.month_and_year(month, language)


def _row_words(key: Hashable) -> str:
    return str(ReportRow(key).label)


def _rows(lines: Iterable[Line], words: Callable[[Hashable], str]) -> list[Row]:
    return [Row(_first_big(words(line.key)), line.sessions, line.participations) for line in lines]


def _ordered(lines: Iterable[Line], words: dict[Any, str], unknown: str) -> list[Row]:
    """The lines in the order of `words`, what is not known last; months are in order by themselves."""
    places = {key: place for place, key in enumerate(sorted(words) if _are_days(words) else words)}
    lines = sorted(lines, key=lambda line: places.get(line.key, len(places)))
    return _rows(lines, lambda key: words.get(key, unknown))


def _are_days(words: dict[Any, str]) -> bool:
    return any(isinstance(key, dt.date) for key in words)


def _first_big(words: str) -> str:
    return words[:1].upper() + words[1:]


# As files ------------------------------------------------------------------------------------------------


def _headings(first: str) -> tuple[str, str, str]:
    return first, _("Kertoja"), _("Osallistumisia")


def _lines(table: Table, total: Line) -> list[tuple[str, int, int]]:
    lines = [(row.label, row.sessions, row.participations) for row in table.rows]
    return [*lines, (_("Yhteensä"), total.sessions, total.participations)]


def _xlsx(tables: list[Table], total: Line) -> HttpResponse:
    sheets = [spreadsheet.Sheet(row.title, _headings(row.heading), _lines(row, total)) for row in tables]
    return spreadsheet.xlsx("raportti", sheets)


def _csv(tables: list[Table], total: Line) -> HttpResponse:
    rows = [(table.title, *line) for table in tables for line in _lines(table, total)]
    return spreadsheet.csv_file("raportti", [(_("Taulukko"), *_headings(_("Rivi"))), *rows])


_EXPORTS = {"xlsx": _xlsx, "csv": _csv}
