"""The numbers as files for the funder: a workbook with a sheet for each table, and one CSV of all of them.

Small numbers are hidden as on paper.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from home.staff.numbers import tables as words
from home.staff.numbers.page import NumbersPage, all_tables, period_words
from portal import clock, dates, languages
from portal.reports import files
from portal.reports.files import Sheet
from portal.reports.period import Period
from portal.reports.tables import Table


class NumbersFile(NumbersPage):
    """All tables of the period as a file: XLSX or CSV."""

    template_name = "home/staff/numbers/figures.html"

    def get_page_title(self) -> str:
        return _("Luvut rahoittajalle")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The file; the page with a sentence where the period cannot be read.

        Raises Http404 for another kind of file.
        """
        self.make = {"xlsx": _xlsx, "csv": _csv}.get(kwargs["kind"])
        if self.make is None:
            raise Http404
        return super().get(request, **kwargs)

    def shown(self, now: dt.datetime) -> HttpResponse:
        about = facts(self.period, self.request.user, now)
        name = "-".join([_("luvut"), str(self.period.first_day), str(self.period.last_day)])
        return self.make(name, all_tables(self.period, now=now), about)


def facts(period: Period, user: Any, now: dt.datetime) -> list[tuple[str, str]]:
    """What a paper or file says of itself: of which days, computed when and by whom, and from what."""
    language = languages.active()
    when = f"{dates.long_date(clock.today(now), language)} {dates.at_time(now, language)}"
    return [
        (_("Aika"), period_words(period)),
        (_("Laskettu"), when),
        (_("Laskija"), user.get_full_name() or user.get_username()),
        (_("Mistä"), _("Laskettu portaalin riveistä. Summia ei ole kirjoitettu käsin.")),
        (_("Pienet luvut"), words.hidden_words()),
    ]


def _xlsx(name: str, tables: Sequence[Table], about: list[tuple[str, str]]) -> HttpResponse:
    first = Sheet(_("Tiedot"), (_("Tieto"), _("Arvo")), about)
    return files.xlsx(name, [first, *map(files.sheet, tables)])


def _csv(name: str, tables: Sequence[Table], about: list[tuple[str, str]]) -> HttpResponse:
    """One number in a line, with the names of its table, row and column: sorted and filtered with ease."""
    rows = [(_("Tiedot"), label, "", value) for label, value in about]
    rows += [
        (table.title, label, column, cell)
        for table in tables
        for label, *cells in table.lines()
        for column, cell in zip(table.columns, cells, strict=True)
    ]
    return files.csv_file(name, [(_("Taulukko"), _("Rivi"), _("Sarake"), _("Luku")), *rows])
