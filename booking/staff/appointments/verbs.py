"""The buttons of an appointment's page: cancel, take that back, mark, interpreter, gender, note."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from booking.appointments import requests, reservations
from booking.enums import AppointmentState
from booking.models import Request
from booking.permissions import may_receive
from booking.refusals import BookingRefused, Refusal
from booking.staff.appointments import next_time
from booking.staff.appointments.page import AppointmentDetail, AppointmentPage
from booking.staff.forms.appointments import InterpreterForm, NoteForm
from booking.staff.forms.gender import GenderForm, form_for
from portal import clock
from portal.staff.verbs import StaffVerb


class AppointmentVerb(AppointmentPage, StaffVerb):
    """A button of the appointment's page."""

    def refuse_stale(self) -> None:
        if self.seen_version != self.appointment.version:
            raise BookingRefused(Refusal.CHANGED_MEANWHILE)


class CancelAppointment(AppointmentVerb):
    """Cancel it and tell the client."""

    def do(self, now: dt.datetime) -> str:
        reservations.cancel(self.appointment.pk, now=now, version=self.seen_version)
        self.log("cancel")
        return _("Aika on peruttu.")


class UndoCancel(AppointmentVerb):
    """Take a cancelling back and tell the client."""

    def do(self, now: dt.datetime) -> str:
        reservations.undo_cancel(self.appointment.pk, now=now)
        self.log("undo")
        return _("Peruminen on kumottu. Aika on taas voimassa.")


class MarkAppointment(AppointmentVerb):
    """Came, came late, did not come; or take the mark off. Also for whoever is on desk duty.

    To who came the next time is offered; who did not come is called, if they may be (requests.follow_mark).
    """

    call: Request | None = None

    def is_theirs(self) -> bool:
        return may_receive(self.request.user, self.appointment, now=clock.now())

    def do(self, now: dt.datetime) -> str:
        state = self.request.POST.get("state", "")
        if state not in (*AppointmentState.marks(), AppointmentState.BOOKED):
            raise BookingRefused(Refusal.CHANGED_MEANWHILE)
        self.appointment.state = reservations.mark(
            self.appointment.pk, AppointmentState(state), now=now
        ).state
        self.log("mark")
        self.call = requests.follow_mark(self.appointment, now=now)
        if self.call:
            return _("Merkintä on tallennettu. Soittopyyntö on listalla.")
        if state == AppointmentState.DID_NOT_COME:
            return _("Merkintä on tallennettu. Asiakkaalle ei soiteta: ei numeroa tai ei lupaa.")
        return _("Merkintä on tallennettu.")

    def get_buttons(self) -> list[Any]:
        if self.call:
            return [messages.button(reverse("staff_request", args=[self.call.pk]), _("Avaa pyyntö"))]
        return next_time.after_mark(self.appointment)


class SetInterpreter(AppointmentDetail):
    """Where the ordering of an interpreter stands."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Save it; where a colleague was quicker, say so and keep what was chosen."""
        form = InterpreterForm(request.POST)
        try:
            self._save(form)
        except BookingRefused as refused:
            messages.error(request, refused.sentence())
            return self.shown(clock.now(), interpreter_form=form)
        self.log("interpreter")
        messages.success(request, _("Tulkin tilanne on tallennettu."))
        return redirect(self.get_success_url())

    def _save(self, form: InterpreterForm) -> None:
        if not form.is_valid():
            raise BookingRefused(Refusal.CHANGED_MEANWHILE)
        wanted = form.cleaned_data["interpreter"]
        reservations.set_interpreter(self.appointment.pk, wanted, version=self.seen_version)


class SetGender(AppointmentVerb):
    """What the client told; empty takes it back. Refused where it is not asked (any more)."""

    def do(self, now: dt.datetime) -> str:
        form = GenderForm(self.request.POST)
        if form_for(self.appointment) is None or not form.is_valid():
            raise BookingRefused(Refusal.CHANGED_MEANWHILE)
        reservations.set_gender(self.appointment.pk, form.cleaned_data["gender"], version=self.seen_version)
        self.log("gender")
        return _("Tieto on tallennettu.")


class WriteNote(AppointmentDetail):
    """What staff need to remember about the client. Stored encrypted, deleted with the person."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Save the note, unless somebody else changed it since this page was opened: then show both."""
        person = getattr(self.appointment, "person", None)
        if person is None:
            return redirect(self.address())
        before = person.staff_note
        form = NoteForm(request.POST, instance=person)
        if not form.is_valid():
            return self.shown(clock.now(), note_form=form, other_note=before)
        form.save()
        self.log("note")
        messages.success(request, _("Muistiinpano on tallennettu."))
        return redirect(self.address())
