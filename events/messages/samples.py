"""A made-up registration for looking at message templates."""

from __future__ import annotations

import datetime as dt

from django.utils import translation

from events.enums import RegistrationState
from events.messages import texts
from portal import clock
from portal.messages.letter import secret_address
from portal.messages.samples import SAMPLE_PHONE, SAMPLE_TOKEN, widest_day
from portal.models import HouseFacts


def sample(language: str) -> texts.MessageContext:
    """A made-up registration, its day and its deadline as long as any."""
    facts, starts_at = HouseFacts.load(), clock.at(widest_day(language), dt.time(13))
    return texts.MessageContext(
        language=language,
        state=RegistrationState.OFFERED,
        starts_at=starts_at,
        link=secret_address("registration", SAMPLE_TOKEN, language),
        offered_until=starts_at,
        title="Keskustelukerho",
        spans=[(starts_at, starts_at + dt.timedelta(hours=2))],
        address=facts.address,
        map_url=facts.map_url,
        join_link="https://meet.example/ohjaamo",
        house_phone=facts.phone or SAMPLE_PHONE,
        gives_certificate=True,
    )


def sample_values(_wording: str, text: str, language: str) -> dict[str, str]:
    """What the places of a text stand for in the sample."""
    with translation.override(language):
        return texts.mail_values(sample(language)) if text == "mail" else texts.sms_values(sample(language))
