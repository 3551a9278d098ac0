"""Sending one's own time on: the secret link as a whole address, and the text that WhatsApp opens with.

The text holds when, where and the link: no name, no coach, no topic (docs/architecture.md, promise 11).
"""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from booking.enums import Way
from booking.models import Appointment
from portal import clock, dates, languages
from portal.messages.share import whatsapp
from portal.models import HouseFacts
from portal.web.addresses import absolute_url


def secret_url(token: str) -> str:
    """The whole address of the ticket page in the active language."""
    return absolute_url(reverse("appointment", args=[token]))


def whatsapp_url(appointment: Appointment, facts: HouseFacts) -> str:
    """A plain link that opens WhatsApp with the time, the place and the secret link, addressed to nobody."""
    return whatsapp(*words(appointment, facts))


def words(appointment: Appointment, facts: HouseFacts) -> list[str]:
    """When, where and the secret link, a line each, in the active language."""
    language = languages.active()
    starts_at = appointment.coach_time.starts_at
    return [
        _("Sinun aikasi"),
        f"{dates.long_date(clock.today(starts_at), language)}, {dates.at_time(starts_at, language)}",
        _place(appointment, facts),
        secret_url(appointment.person.token),
    ]


def _place(appointment: Appointment, facts: HouseFacts) -> str:
    if appointment.way == Way.PHONE:
        return _("Puhelimella")
    if appointment.way == Way.ELSEWHERE:  # the place itself is told on the page: it may say where one works
        return _("Muualla")
    return _("Videolla") if appointment.way == Way.VIDEO else facts.address
