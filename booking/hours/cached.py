"""What public pages show of booking: its rules, the closures, who speaks what. Cached for all of them.

For pages that only look. What books a time asks the rows themselves.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from booking.models import BookingRules, Closure, CoachFacts
from portal.cache.fragments import CachedFragment
from services import public_languages
from services.models import SpokenLanguage


@dataclass(frozen=True, slots=True)
class PublicSpeaker:
    """A published coach: first name, whether the public can book them, the numbers of their languages."""

    coach_id: int
    first_name: str
    is_bookable: bool
    language_ids: set[int] = field(default_factory=set)


def rules() -> BookingRules:
    """The one row; before staff saved it, the rules as delivered."""
    return RULES.read()


def closures_between(first: dt.date, last: dt.date) -> list[Closure]:
    """The closures that meet those days (included), by their first day."""
    return [row for row in CLOSURES.read() if row.first_day <= last and row.last_day >= first]


def speakers() -> list[tuple[PublicSpeaker, list[SpokenLanguage]]]:
    """The published coaches in their order, each with the public languages they speak, if any, in theirs."""
    spoken = public_languages.rows()
    return [(who, [row for row in spoken if row.pk in who.language_ids]) for who in SPEAKERS.read()]


def _rules() -> BookingRules:
    return BookingRules.objects.order_by("pk").first() or BookingRules()


def _closures() -> list[Closure]:
    return list(Closure.objects.rewrite(False).order_by("first_day", "pk"))


def _speakers() -> list[PublicSpeaker]:
    """A row for each coach and language."""
    found: dict[int, PublicSpeaker] = {}
    rows = CoachFacts.objects.filter(row__live=True, languages__isnull=False).order_by("order", "row_id")
    columns = ("row_id", "row__first_name", "is_bookable", "languages")
    for coach_id, first_name, is_bookable, language_id in rows.values_list(*columns):
        speaker = found.setdefault(coach_id, PublicSpeaker(coach_id, first_name, is_bookable))
        speaker.language_ids.add(language_id)
    return list(found.values())


RULES = CachedFragment("booking-rules", _rules)
CLOSURES = CachedFragment("closures", _closures)
SPEAKERS = CachedFragment("speakers", _speakers)
