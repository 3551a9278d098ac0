"""Find a client at the desk: by code, phone or name. Nothing typed ever stands in an address or a log."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from booking import finding
from booking.staff_appointments import ListingPage
from booking.staff_forms import FindForm
from portal import clock

#: Few enough to be read on a phone.
PER_PAGE = 20


class FindClient(ListingPage):
    """Find somebody's times: today's first, then the next, then what has been."""

    template_name = "booking/staff/find.html"
    header_icon = "search"

    def get_page_title(self) -> str:
        return _("Etsi asiakas")

    def trail(self) -> list[dict[str, str]]:
        return [{"url": reverse("staff_appointments"), "label": _("Varatut ajat")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The empty form."""
        return self.page(form=FindForm())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """What was found; the pages of it are asked for with the same words, by a button."""
        form = FindForm(request.POST)
        if not form.is_valid():
            return self.page(form=form)
        words, now = form.cleaned_data["words"], clock.now()
        rows = Paginator(finding.found_by(words, now=now), PER_PAGE).get_page(request.POST.get("p"))
        return self.page(form=form, rows=rows, words=words, by_code=finding.by_code(words))
