"""Staff pages of requests: what clients ask of staff, who has taken it and by when it must be answered."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.log_actions import log

from booking.appointments import requests
from booking.enums import RequestState
from booking.models import Request
from booking.permissions import may_answer_requests, may_open, may_see_requests
from booking.staff.requests import filters
from portal import clock
from portal.forms.own_origin import local_path
from portal.hooks import Hook
from portal.staff import view_log
from portal.staff.listing import StaffListing
from portal.staff.page import StaffPage
from portal.staff.verbs import StaffVerb
from portal.staff.widgets import MomentInput

OWNER = "booking.request"
#: A due date farther away than this is a slip of the finger.
FAR = dt.timedelta(days=370)


class RequestList(StaffListing):
    """What waits for an answer, the most urgent first; who asked is seen only on opening."""

    template_name = "booking/staff/requests/index.html"
    header_icon = "mail"

    def has_permission(self, **kwargs: Any) -> bool:
        return may_see_requests(self.request.user)

    def get_page_title(self) -> str:
        return _("Pyynnöt")

    @cached_property
    def wanted(self) -> dict[str, Any]:
        """What the address chooses."""
        return filters.chosen(self.request.GET)

    def get_queryset(self) -> QuerySet[Request]:
        return filters.requests_of(self.request.user, self.wanted)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            filters=filters.links(self.request.GET, self.wanted),
            may_answer=may_answer_requests(self.request.user),
            now=clock.now(),
            **kwargs,
        )


class DueForm(forms.Form):
    """By when the request is answered; empty: as it was."""

    due_at = forms.DateTimeField(
        label=gettext_lazy("Hoidan tämän viimeistään"), widget=MomentInput, required=False
    )

    def __init__(self, *args: Any, now: dt.datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now

    def clean_due_at(self) -> dt.datetime | None:
        """A moment that is still ahead, and not years away."""
        due_at = self.cleaned_data["due_at"]
        if due_at and not self.now < due_at < self.now + FAR:
            raise forms.ValidationError(_("Valitse päivä tästä eteenpäin, enintään vuoden päähän."))
        return due_at


class RequestPage(StaffPage):
    """What the pages of one request share."""

    header_icon = "mail"

    def has_permission(self, **kwargs: Any) -> bool:
        return may_answer_requests(self.request.user)

    def load_objects(self, **kwargs: Any) -> None:
        rows = Request.objects.select_related(
            *("spoken_language", "need", "taken_by", "person"),
            *("appointment__coach_time__coach", "appointment__person"),
        )
        self.row = get_object_or_404(rows, pk=kwargs["pk"])

    def address(self) -> str:
        """The address of the request's own page."""
        return reverse("staff_request", args=[self.row.pk])

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("staff_requests"), "label": _("Pyynnöt")}]


class RequestDetail(RequestPage):
    """One request: who asks, what, and how to reach them. Opening it is logged.

    A room above may show what it knows of the request: it registers the hook `request_details`, a function of
    the `booking.models.Request` row and the Django request that answers a rendered, safe fragment of HTML, or
    "" for a request that is none of its business. The fragment stands in a card of its own below the person.
    """

    template_name = "booking/staff/requests/page.html"

    def get_page_title(self) -> str:
        return _("Pyyntö %(number)s") % {"number": self.row.pk}

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show it and write down who looked."""
        now = clock.now()
        view_log.record(request.user, OWNER, self.row.pk, now=now)
        return self.shown(DueForm(initial={"due_at": self.row.due_at}, now=now), now)

    def shown(self, due_form: DueForm, now: dt.datetime) -> HttpResponse:
        """The page as it is at `now`."""
        row, request = self.row, self.request
        found = (answer(row, request) for answer in hooks.get_hooks(Hook.REQUEST_DETAILS))
        is_waiting = row.state in RequestState.waiting()
        return self.render(
            row=row,
            person=getattr(row, "person", None),
            opens_appointment=bool(row.appointment) and may_open(request.user, row.appointment),
            details=[fragment for fragment in found if fragment],
            due_form=due_form,
            is_waiting=is_waiting,
            is_late=is_waiting and bool(row.due_at) and row.due_at < now,
            is_mine=row.taken_by_id == request.user.pk,
        )


class RequestVerb(RequestPage, StaffVerb):
    """A button of the request: on its page or in the list as it was filtered."""

    def refuse_stale(self) -> None:
        sent = self.request.POST
        self.is_stale = (sent.get("state"), sent.get("holder", "")) != (
            self.row.state,
            request_holder(self.row),
        )
        if self.is_stale:
            raise forms.ValidationError(_("Pyyntö muuttui äsken. Katso tiedot ja yritä uudelleen."))

    def get_success_url(self) -> str:
        return (
            self.address() if self.is_stale else local_path(self.request.POST.get("next", ""), self.address())
        )

    def log(self, action: str) -> None:
        """Note in Wagtail's log who did what to which request."""
        log(instance=self.row, action=f"booking.{action}", user=self.request.user)


def request_holder(row: Request) -> str:
    """Who has the request, as the buttons send it back; empty for nobody."""
    return str(row.taken_by_id or "")


class TakeRequest(RequestVerb):
    """I answer this one, perhaps by another time than it says now."""

    def do(self, now: dt.datetime) -> str:
        form = DueForm(self.request.POST, now=now)
        form.is_valid()
        due_at = form.cleaned_data.get("due_at")
        if form.errors and not self._says_what_it_said():
            raise forms.ValidationError(form.errors["due_at"])
        requests.take(self.row, self.request.user, now, due_at=due_at)
        self.log("take")
        return _("Pyyntö on nyt sinulla.")

    def _says_what_it_said(self) -> bool:
        """Whether the date is the one that stood there already, which may have passed."""
        before = MomentInput().format_value(clock.local(self.row.due_at)) if self.row.due_at else ""
        return self.request.POST.get("due_at", "") == before


class FinishRequest(RequestVerb):
    """It is answered. The sentence that says so leads back to it, where that can be undone."""

    def do(self, now: dt.datetime) -> str:
        requests.finish(self.row, now)
        self.log("finish")
        return _("Pyyntö on hoidettu.")

    def get_buttons(self) -> list[Any]:
        return [messages.button(self.address(), _("Avaa pyyntö"))]


class ReopenRequest(RequestVerb):
    """It was not answered after all."""

    def do(self, now: dt.datetime) -> str:
        requests.reopen(self.row)
        self.log("reopen")
        return _("Pyyntö odottaa taas.")
