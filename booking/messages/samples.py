"""A made-up time for looking at message templates."""

from __future__ import annotations

import datetime as dt

from django.utils import translation

from booking.messages import texts
from portal import clock
from portal.messages.letter import secret_address
from portal.messages.samples import SAMPLE_PHONE, SAMPLE_TOKEN, widest_day
from portal.models import HouseFacts


def sample(language: str) -> texts.MessageContext:
    """A made-up time, as long as any."""
    facts = HouseFacts.load()
    return texts.MessageContext(
        language=language,
        starts_at=clock.at(widest_day(language), dt.time(13)),
        link=secret_address("appointment", SAMPLE_TOKEN, language),
        code="472 915",
        spoken="Soomaali",
        coach="Aino",
        address=facts.address,
        map_url=facts.map_url,
        house_phone=facts.phone or SAMPLE_PHONE,
    )


def sample_values(_wording: str, text: str, language: str) -> dict[str, str]:
    """What the places of a text stand for in the sample."""
    with translation.override(language):
        return texts.mail_values(sample(language)) if text == "mail" else texts.sms_values(sample(language))
