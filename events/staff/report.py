"""The report page: sessions and participations of a period, as tables, a chart, and files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Sequence
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from events.enums import EventKind, ReportRow
from events.models import EarlierTotal
from events.permissions import may_enter_numbers, may_see_numbers
from events.report import sums
from events.report.sums import Report, ReportLine
from events.seats import attendance
from portal import dates, languages
from portal.reports import files, tables
from portal.reports.tables import Labels, Table
from portal.staff.period_page import PeriodPage
from services.models import Area, SpokenLanguage


class ReportPage(PeriodPage):
    """The tables with a chart beside the first; the same as a file."""

    template_name = "events/staff/report.html"

    def get_page_title(self) -> str:
        return _("Kerrat ja osallistumiset")

    def has_permission(self, **kwargs: Any) -> bool:
        return may_see_numbers(self.request.user)

    def of_period(
        self, first_day: dt.date | None, last_day: dt.date | None, now: dt.datetime
    ) -> HttpResponse:
        earlier, leaves_out = sums.of_period(list(EarlierTotal.objects.all()), first_day, last_day)
        made = sums.make(attendance.held(first_day, last_day, now=now), earlier)
        if export := _EXPORTS.get(self.request.GET.get("export", "")):
            return export(_tables(made))
        query = self.request.GET.copy()
        query.pop("export", None)
        return self.render(
            tables=_tables(made),
            total=made.total,
            leaves_out=leaves_out,
            query=query.urlencode(),
            may_enter=may_enter_numbers(self.request.user),
        )


# In words ------------------------------------------------------------------------------------------------


def _tables(made: Report) -> list[Table]:
    areas = {row.pk: str(row) for row in Area.objects.all()}
    spoken = {row.pk: str(row) for row in SpokenLanguage.objects.all()}
    language = languages.active()
    known = sorted(line.key for line in made.months if line.key)
    months = {month: dates.month_and_year(month, language) for month in known}
    rows = {row: str(row.label) for row in ReportRow}
    kinds = {kind: str(kind.label) for kind in EventKind}
    note = _("Kerrat: kieltä puhuttiin tai tulkattiin. Osallistumiset: ihmisen oma kieli.")
    drawn = {1: _("Osallistumisia lajin mukaan")}
    total = made.total
    return [
        _table(("rows", _("Ryhmätoiminnot"), _("Ryhmätoiminto")), made.rows, rows, total, drawn=drawn),
        _table(("months", _("Kuukaudet"), _("Kuukausi")), made.months, months, total),
        _table(("kinds", _("Tapahtumien lajit"), _("Laji")), made.kinds, kinds, total),
        _table(("areas", _("Osa-alueet"), _("Osa-alue")), made.areas, areas, total),
        _table(("languages", _("Kielet"), _("Kieli")), made.languages, spoken, total, note=note),
    ]


def _table(
    names: tuple[str, str, str], lines: Sequence[ReportLine], words: Labels, total: ReportLine, **more: Any
) -> Table:
    """A row for each line in the order of `words`, what is not known last; every table has the same total."""
    places: dict[Hashable, int] = {key: place for place, key in enumerate(words)}
    ordered = sorted(lines, key=lambda line: places.get(line.key, len(places)))
    return tables.build(
        names,
        {line.key: words.get(line.key, _("ei tiedossa")) for line in ordered},
        [
            (_("Kertoja"), {line.key: line.sessions for line in lines}),
            (_("Osallistumisia"), {line.key: line.participations for line in lines}),
        ],
        keeps_empty=True,
        totals={0: total.sessions, 1: total.participations},
        **more,
    )


# As files ------------------------------------------------------------------------------------------------


def _xlsx(made: list[Table]) -> HttpResponse:
    return files.xlsx("raportti", [files.sheet(table) for table in made])


def _csv(made: list[Table]) -> HttpResponse:
    """One line of a table in a line, behind the name of its table."""
    headings = (_("Taulukko"), _("Rivi"), *made[0].columns)
    return files.csv_file(
        "raportti", [headings, *((table.title, *line) for table in made for line in table.lines())]
    )


_EXPORTS = {"xlsx": _xlsx, "csv": _csv}
