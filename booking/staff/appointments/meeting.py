"""Staff page of how and where one appointment is met: here, by phone, by video, or elsewhere with its way."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from booking.appointments import reservations
from booking.refusals import BookingRefused
from booking.staff.appointments.page import OWNER, AppointmentPage
from booking.staff.forms.meeting import MeetingForm
from portal import clock
from portal.staff import view_log


class ChooseMeeting(AppointmentPage):
    """Another way or place for the same time; the client is told."""

    template_name = "booking/staff/appointments/meeting.html"

    def get_page_title(self) -> str:
        return _("Miten ja missä tavataan")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        label = _("Varattu aika %(number)s") % {"number": self.appointment.pk}
        return [*super().get_breadcrumbs(), {"url": self.address(), "label": label}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The form as it is agreed now: it names the place, so opening it is logged."""
        row, person = self.appointment, getattr(self.appointment, "person", None)
        view_log.record(request.user, OWNER, row.pk, now=clock.now())
        initial = {
            "way": row.way,
            "place": person.meeting_place if person else "",
            "travel": row.travel_minutes or None,
            "version": row.version,
        }
        return self._form_page(MeetingForm(initial=initial))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Agree on it, or say in one sentence why not and keep what was typed."""
        form = MeetingForm(request.POST)
        if not form.is_valid():
            return self._form_page(form)
        version = form.cleaned_data["version"]
        try:
            reservations.meet(self.appointment.pk, form.meeting, now=clock.now(), version=version)
        except BookingRefused as refused:
            form.add_error(None, refused.sentence())
            return self._form_page(form)
        self.log("meeting")
        messages.success(
            request, _("Tapaaminen on tallennettu. Asiakas saa viestin, jos hän haluaa viestejä.")
        )
        return redirect(self.address())

    def _form_page(self, form: MeetingForm) -> HttpResponse:
        return self.render(appointment=self.appointment, form=form, back=self.address())
