"""Languages that people asked for and nobody here speaks: the case for hiring. One query."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Q

from booking.enums import RequestKind, RequestState
from booking.models import Request
from portal.reports.period import Period


@dataclass(frozen=True, slots=True)
class LanguageDemand:
    """How often a language was asked for (None: one that is in no list), by how many, how many answered."""

    language_id: int | None
    requests: int
    people: int
    answered: int


def asked(period: Period, *, now: dt.datetime) -> list[LanguageDemand]:
    """The requests of the period, the most asked for first. Requests outlive the erasure of who asked."""
    starts, ends = period.instants(now)
    rows = Request.objects.filter(
        kind=RequestKind.ANOTHER_LANGUAGE, asked_at__gte=starts, asked_at__lt=ends
    ).order_by()
    counted = rows.values_list("spoken_language_id").annotate(
        requests=Count("pk"),
        people=Count("person_number", distinct=True),
        answered=Count("pk", filter=Q(state=RequestState.DONE)),
    )
    found = [LanguageDemand(*row) for row in counted]
    return sorted(found, key=lambda row: (-row.requests, row.language_id or 0))
