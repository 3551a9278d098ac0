"""The numbers on paper: a report of the period in Finnish or English, with who pays and how it was made."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from home.staff.numbers.files import facts
from home.staff.numbers.page import NumbersPage, all_tables, summary
from portal import clock
from portal.cache import funders

#: Funders read these.
LANGUAGES = ("fi", "en")


class PrintedReport(NumbersPage):
    """All tables of the period, set for A4; the whole page is in the language of the address."""

    template_name = "home/staff/numbers/report.html"
    header_icon = "print"

    def get_page_title(self) -> str:
        return _("Raportti rahoittajalle")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("numbers"), "label": _("Luvut rahoittajalle")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The report, or one sentence on why the period cannot be read.

        Raises Http404 for another language.
        """
        if kwargs["language"] not in LANGUAGES:
            raise Http404
        with translation.override(kwargs["language"]):
            answer = super().get(request, **kwargs)
            return answer.render()

    def shown(self, now: dt.datetime) -> HttpResponse:
        tables = all_tables(self.period, now=now)
        paid_on = min(self.period.last_day, clock.today(now))
        return self.show(
            tables=tables,
            summary=summary(tables),
            facts=facts(self.period, self.request.user, now),
            funders=funders.current(paid_on),
        )
