"""The question of gender on an appointment's page: there only while the rules ask it, and never a must."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from booking.enums import AppointmentState, Gender
from booking.models import Appointment, BookingRules

#: Asked of whoever came: others are not counted by it.
CAME = (AppointmentState.CAME, AppointmentState.CAME_LATE)


class GenderForm(forms.Form):
    """What the client told, or nothing."""

    gender = forms.ChoiceField(
        label=_("Sukupuoli"),
        choices=[("", _("ei kysytty tai ei kerrottu")), *Gender.choices],
        required=False,
        help_text=_("Vain tilastoa varten. Vastaaminen on vapaaehtoista."),
    )


def form_for(appointment: Appointment) -> GenderForm | None:
    """The question with its answer so far; None where it is not asked."""
    if appointment.state not in CAME or not BookingRules.load().ask_gender:
        return None
    return GenderForm(initial={"gender": appointment.gender})
