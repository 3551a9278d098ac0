"""The button that records a client's gender for the numbers, where the rules let staff ask."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from booking import reservations
from booking.refusals import BookingRefused, Refusal
from booking.staff_appointment_verbs import AppointmentVerb
from booking.staff_forms_gender import GenderForm, form_for


class SetGender(AppointmentVerb):
    """What the client told; empty takes it back. Refused where it is not asked (any more)."""

    def do(self, now: dt.datetime) -> str:
        form = GenderForm(self.request.POST)
        if form_for(self.appointment) is None or not form.is_valid():
            raise BookingRefused(Refusal.CHANGED_MEANWHILE)
        reservations.set_gender(self.appointment.pk, form.cleaned_data["gender"], version=self.seen_version)
        self.log("gender")
        return _("Tieto on tallennettu.")
