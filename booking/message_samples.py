"""A made-up time for looking at message templates, and what the catalogue says for each of them."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from booking import message_texts
from booking.enums import Way, Wording
from portal import clock, dates
from portal.enums import MessageKind
from portal.models import HouseFacts


@lru_cache
def _widest_day(language: str) -> dt.date:
    """The day of a year whose date takes most room in an SMS: what fits on it fits on every day."""
    days = [dt.date(2026, month, day) for month in range(1, 13) for day in range(20, 27)]
    return max(days, key=lambda day: len(dates.list_date(day, language).encode("utf-16-le")))


def sample(language: str) -> message_texts.Told:
    """A made-up time, as long as any."""
    token = "a" * 43
    with translation.override(language):
        link = settings.BASE_URL.rstrip("/") + reverse("appointment", args=[token])
    return message_texts.Told(language, clock.at(_widest_day(language), dt.time(13)), link)


def _sample_details() -> message_texts.Details:
    facts = HouseFacts.load()
    return message_texts.Details(
        way=Way.HERE,
        code="472 915",
        spoken="Soomaali",
        coach="Aino",
        address=facts.address,
        map_url=facts.map_url,
        house_phone=facts.phone or "+358 40 123 4567",
    )


def sample_values(language: str, text: str) -> dict[str, str]:
    """What the places of a text stand for in the sample."""
    told = sample(language)
    if text != "mail":
        return message_texts.sms_values(told)
    with translation.override(language):
        return message_texts.mail_values(told, _sample_details())


def default(wording: Wording, text: str, language: str) -> str:
    """What is said where the field is left empty."""
    kind = MessageKind.REMINDER if wording == Wording.REMINDER_TODAY else MessageKind(wording.value)
    with translation.override(language):
        if text == "sms":
            return message_texts.default_sms(wording, language)
        if text == "subject":
            return message_texts.default_subject(kind)
        return message_texts.default_mail(kind, language)
