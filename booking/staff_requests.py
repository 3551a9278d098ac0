"""Staff pages of requests: what clients ask of staff, who has taken it and by when it must be answered."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.log_actions import log

from booking import requests
from booking.enums import RequestState
from booking.models import Request
from booking.permissions import may_answer_requests, may_see_requests
from booking.staff_forms import RequestsForm
from portal import clock, view_log
from portal.staff_page import StaffPage

OWNER = "booking.request"
PER_PAGE = 50


class RequestList(StaffPage):
    """What waits for an answer, the most urgent first; who asked is seen only on opening."""

    template_name = "booking/staff/requests.html"
    header_icon = "mail"

    def may_enter(self, **kwargs: Any) -> bool:
        return may_see_requests(self.request.user)

    def get_page_title(self) -> str:
        return _("Pyynnöt")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the list. A filter that cannot be read is left out."""
        form = RequestsForm(request.GET)
        form.is_valid()
        query = request.GET.copy()
        query.pop("p", None)
        rows = Paginator(_filtered(form.cleaned_data), PER_PAGE).get_page(request.GET.get("p"))
        is_filtered = any(form.cleaned_data.values())
        return self.page(
            form=form, rows=rows, query=query.urlencode(), is_filtered=is_filtered, now=clock.now()
        )


def _filtered(wanted: dict[str, Any]) -> QuerySet[Request]:
    rows = Request.objects.select_related("spoken_language", "taken_by").order_by("due_at", "asked_at", "pk")
    states = [wanted["state"]] if wanted.get("state") else RequestState.waiting()
    rows = rows.filter(state__in=states)
    return rows.filter(kind=wanted["kind"]) if wanted.get("kind") else rows


class RequestPage(StaffPage):
    """What the pages of one request share."""

    header_icon = "mail"

    def may_enter(self, **kwargs: Any) -> bool:
        return may_answer_requests(self.request.user)

    def load(self, **kwargs: Any) -> None:
        rows = Request.objects.select_related("spoken_language", "need", "taken_by", "person", "appointment")
        self.row = get_object_or_404(rows, pk=kwargs["pk"])

    def address(self) -> str:
        """The address of the request's own page."""
        return reverse("staff_request", args=[self.row.pk])

    def trail(self) -> list[dict[str, str]]:
        return [{"url": reverse("staff_requests"), "label": _("Pyynnöt")}]


class RequestDetail(RequestPage):
    """One request: who asks, what, and how to reach them. Opening it is logged."""

    template_name = "booking/staff/request.html"

    def get_page_title(self) -> str:
        return _("Pyyntö %(number)s") % {"number": self.row.pk}

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show it and write down who looked."""
        now = clock.now()
        view_log.record(request.user, OWNER, self.row.pk, now=now)
        return self.page(
            row=self.row,
            person=getattr(self.row, "person", None),
            is_waiting=self.row.state in RequestState.waiting(),
            is_mine=self.row.taken_by_id == request.user.pk,
            now=now,
        )


class RequestVerb(RequestPage):
    """A button of the request's page."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Do it, unless a colleague was quicker; go back to the request."""
        if request.POST.get("state") != self.row.state or self._other_has_it():
            messages.error(request, _("Pyyntö muuttui äsken. Katso tiedot ja yritä uudelleen."))
            return redirect(self.address())
        messages.success(request, self.do(clock.now()))
        return redirect(self.address())

    def do(self, now: dt.datetime) -> str:
        """Do the verb; what to say when it is done."""
        raise NotImplementedError

    def _other_has_it(self) -> bool:
        return request_holder(self.row) != self.request.POST.get("holder", "")


def request_holder(row: Request) -> str:
    """Who has the request, as the buttons send it back; empty for nobody."""
    return str(row.taken_by_id or "")


class TakeRequest(RequestVerb):
    """I answer this one."""

    def do(self, now: dt.datetime) -> str:
        requests.take(self.row, self.request.user, now)
        log(instance=self.row, action="booking.take", user=self.request.user)
        return _("Pyyntö on nyt sinulla.")


class FinishRequest(RequestVerb):
    """It is answered."""

    def do(self, now: dt.datetime) -> str:
        requests.finish(self.row, now)
        log(instance=self.row, action="booking.finish", user=self.request.user)
        return _("Pyyntö on hoidettu.")
