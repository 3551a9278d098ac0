"""A made-up registration for looking at message templates, and what the catalogue says for each of them."""

from __future__ import annotations

import datetime as dt

from django.utils import translation

from events.enums import RegistrationState, Wording
from events.messages import texts
from portal import clock
from portal.messages.samples import SAMPLE_PHONE, SAMPLE_TOKEN, secret_address, widest_day
from portal.models import HouseFacts


def sample(language: str) -> texts.Told:
    """A made-up registration, its day and its deadline as long as any."""
    day = widest_day(language)
    starts_at = clock.at(day, dt.time(13))
    link = secret_address("registration", SAMPLE_TOKEN, language)
    return texts.Told(language, RegistrationState.OFFERED, starts_at, link, offered_until=starts_at)


def _sample_details(told: texts.Told) -> texts.Details:
    facts = HouseFacts.load()
    return texts.Details(
        title="Keskustelukerho",
        spans=[(told.starts_at, told.starts_at + dt.timedelta(hours=2))],
        address=facts.address,
        map_url=facts.map_url,
        join_link="https://meet.example/ohjaamo",
        house_phone=facts.phone or SAMPLE_PHONE,
        gives_certificate=True,
    )


def sample_values(_wording: str, text: str, language: str) -> dict[str, str]:
    """What the places of a text stand for in the sample."""
    told = sample(language)
    if text != "mail":
        return texts.sms_values(told)
    with translation.override(language):
        return texts.mail_values(told, _sample_details(told))


def default(wording: str, text: str, language: str) -> str:
    """What is said where the field is left empty."""
    with translation.override(language):
        return texts.default(Wording(wording), text, language)
