"""What booking keeps about people, why and how long. See portal/personal_data.py."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from portal.personal_data import EVERY, PersonalData, RetentionPeriod

_CONTACT = ("name", "phone", "email", "reach")


#: What appointments and requests hold of a client.
PERSONAL_DATA = [
    PersonalData(
        _("Nimesi, puhelimesi ja sähköpostisi"),
        _("Osaamme kutsua sinut ja muistuttaa ajasta."),
        RetentionPeriod.CONTACT,
        {
            "booking.appointmentperson": (
                *_CONTACT,
                *("also_called", "name_folded", "name_sounds", "meeting_place", "code", "token"),
            )
        },
    ),
    PersonalData(
        _("Muistiinpano ajastasi"),
        _("Muistamme, mitä sovimme. Teksti on lukossa."),
        RetentionPeriod.CONTACT,
        {"booking.appointmentperson": ("staff_note",)},
    ),
    PersonalData(
        _("Pyyntösi ja omat sanasi"),
        _("Osaamme vastata sinulle. Sanasi ovat lukossa."),
        RetentionPeriod.CONTACT,
        {"booking.requestperson": (*_CONTACT, "words")},
    ),
]


#: What is counted (its languages and keys are emptied at erasure), and rows of the house.
NOT_PERSONAL = {
    "booking.appointment": (
        *("site_language", "message_language", "way", "state", "channel", "interpreter", "gender"),
        "submission_key",
    ),
    "booking.request": ("kind", "state", "site_language", "way"),
    "booking.deskvisit": ("gender",),
    "booking.coachtime": ("kind",),
    "booking.bookingrules": EVERY,
    "booking.coach": EVERY,
    "booking.coachfacts": EVERY,
    "booking.closure": EVERY,
    "booking.desk": EVERY,
    "booking.messagetemplate": EVERY,
}
