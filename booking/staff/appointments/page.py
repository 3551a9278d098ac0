"""One appointment as staff see it: who, when, how, about what, and what can be done now.

Nothing here is a form over the row: every change is a verb of reservations.py with its refusal in words.
Opening it is logged.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from booking.appointments import reservations, same_number
from booking.clients import confidential, people
from booking.enums import AppointmentState, Interpreter
from booking.models import Appointment, BookingRules
from booking.permissions import may_list, may_open
from booking.staff.forms.appointments import InterpreterForm, NoteForm
from booking.staff.forms.client import ClientForm
from booking.staff.forms.gender import form_for
from portal import clock
from portal.forms.fields import whole_number
from portal.staff import view_log
from portal.staff.page import StaffPage

OWNER = "booking.appointment"


class AppointmentPage(StaffPage):
    """What the pages of one appointment share: for the coordinator, or the coach it is with."""

    header_icon = "calendar-alt"

    def has_permission(self, **kwargs: Any) -> bool:
        if not may_list(self.request.user):
            return False
        rows = Appointment.objects.select_related(
            "coach_time__coach__facts", "spoken_language", "need", "person"
        )
        self.appointment = get_object_or_404(rows, pk=kwargs["pk"])
        return self.is_theirs()

    def is_theirs(self) -> bool:
        """Whether this page of this appointment is for the user."""
        return may_open(self.request.user, self.appointment)

    @property
    def seen_version(self) -> int:
        """The version of the appointment that the user saw; 0 for one that cannot be read."""
        return whole_number(self.request.POST.get("version", ""), 9) or 0

    def get_back_url(self) -> str:
        may = may_open(self.request.user, self.appointment)
        return self.address() if may else reverse("staff_appointments")

    def address(self) -> str:
        """The address of the appointment's own page."""
        return reverse("staff_appointment", args=[self.appointment.pk])

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("staff_appointments"), "label": _("Varatut ajat")}]

    def log(self, action: str) -> None:
        """Note in Wagtail's log who did what to which row; the row is named by its number only."""
        log(instance=self.appointment, action=f"booking.{action}", user=self.request.user)


class AppointmentDetail(AppointmentPage):
    """One appointment: who, when, how, about what. Opening it is logged."""

    template_name = "booking/staff/appointments/page.html"

    def get_page_title(self) -> str:
        return _("Varattu aika %(number)s") % {"number": self.appointment.pk}

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show it and write down who looked; of a client who is spoken to alone, ask first."""
        now = clock.now()
        if confidential.requires_code(request.user, request.session, self.appointment, now=now):
            return redirect(reverse("staff_ask_code", args=[self.appointment.pk]))
        view_log.record(request.user, OWNER, self.appointment.pk, now=now)
        return self.shown(now)

    def shown(self, now: dt.datetime, **context: Any) -> HttpResponse:
        """The page as it is at `now`."""
        row = self.appointment
        person = getattr(row, "person", None)
        forms_of_page = {
            "note_form": NoteForm(instance=person),
            "client_form": ClientForm.showing(person) if person else None,
            "gender_form": form_for(row),
            "interpreter_form": InterpreterForm(initial={"interpreter": row.interpreter}),
        }
        return self.render(
            **{**forms_of_page, **context},
            appointment=row,
            person=person,
            code=people.spoken_code(person.code) if person else "",
            times=people.times_with_same_number(person) if person else 0,
            coming=same_number.coming(row.person_number, now=now).count() if person else 0,
            can_change=row.state in AppointmentState.changeable() and now < row.coach_time.starts_at,
            can_undo=self._can_undo(now),
            marks=self._marks(now),
            next_interpreter=Interpreter(row.interpreter).following,
        )

    def _can_undo(self, now: dt.datetime) -> bool:
        row = self.appointment
        if row.state != AppointmentState.CANCELLED or now >= row.coach_time.starts_at:
            return False
        return now - row.cancelled_at <= dt.timedelta(minutes=BookingRules.load().undo_minutes)

    def _marks(self, now: dt.datetime) -> list[AppointmentState]:
        row = self.appointment
        too_early = now < row.coach_time.starts_at - reservations.MARK_EARLY
        if row.state == AppointmentState.CANCELLED or too_early:
            return []
        wanted = [*AppointmentState.marks(), AppointmentState.BOOKED]
        return [state for state in wanted if state != row.state]
