"""Who speaks what in public, by the coaches' own facts: kept like all that every page shows.

For pages. What books a time asks the rows themselves (booking/availability/search.py).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from django.db.models import QuerySet

from booking.models import CoachFacts
from portal.cache import fragments
from services import public_languages
from services.models import SpokenLanguage


@dataclass(frozen=True, slots=True)
class Speaker:
    """A published coach: first name, whether the public can book them, the numbers of their languages."""

    coach_id: int
    first_name: str
    is_bookable: bool
    language_ids: set[int] = field(default_factory=set)


def everybody() -> list[tuple[Speaker, list[SpokenLanguage]]]:
    """The published coaches in their order, each with the public languages they speak, if any, in theirs."""
    spoken = public_languages.rows()
    return [(who, [row for row in spoken if row.pk in who.language_ids]) for who in SPEAKERS.read()]


def _rows(_now: dt.datetime) -> QuerySet[CoachFacts]:
    return CoachFacts.objects.filter(row__live=True, languages__isnull=False)


def _made(rows: list[fragments.Row]) -> list[Speaker]:
    found: dict[int, Speaker] = {}
    for row in sorted(rows, key=lambda row: (row["order"], row["coach_id"])):
        coach_id = row["coach_id"]
        speaker = Speaker(coach_id, row["first_name"], bool(row["is_bookable"]))
        found.setdefault(coach_id, speaker).language_ids.add(row["language_id"])
    return list(found.values())


#: The published coaches with their languages.
SPEAKERS = fragments.register(
    fragments.Part(
        "speakers",
        rows=_rows,
        columns={
            "coach_id": "row_id",
            "first_name": "row__first_name",
            "is_bookable": "is_bookable",
            "order": "order",
            "language_id": "languages",
        },
        make=_made,
    )
)
