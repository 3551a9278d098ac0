"""A made-up time for looking at message templates, and what the catalogue says for each of them."""

from __future__ import annotations

import datetime as dt

from django.utils import translation

from booking.enums import Way, Wording
from booking.messages import texts
from portal import clock
from portal.enums import MessageKind
from portal.messages.samples import SAMPLE_PHONE, SAMPLE_TOKEN, secret_address, widest_day
from portal.models import HouseFacts


def sample(language: str) -> texts.Told:
    """A made-up time, as long as any."""
    day = widest_day(language)
    return texts.Told(
        language, clock.at(day, dt.time(13)), secret_address("appointment", SAMPLE_TOKEN, language)
    )


def _sample_details() -> texts.Details:
    facts = HouseFacts.load()
    return texts.Details(
        way=Way.HERE,
        code="472 915",
        spoken="Soomaali",
        coach="Aino",
        address=facts.address,
        map_url=facts.map_url,
        house_phone=facts.phone or SAMPLE_PHONE,
    )


def sample_values(_wording: str, text: str, language: str) -> dict[str, str]:
    """What the places of a text stand for in the sample."""
    told = sample(language)
    if text != "mail":
        return texts.sms_values(told)
    with translation.override(language):
        return texts.mail_values(told, _sample_details())


def default(wording: str, text: str, language: str) -> str:
    """What is said where the field is left empty."""
    kind = MessageKind.REMINDER if wording == Wording.REMINDER_TODAY else MessageKind(wording)
    with translation.override(language):
        if text == "sms":
            return texts.default_sms(Wording(wording), language)
        if text == "subject":
            return texts.default_subject(kind)
        return texts.default_mail(kind, language)
