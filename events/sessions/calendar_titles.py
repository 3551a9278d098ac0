"""Tells the staff calendar what a coach's time is held for: the session's title, and where its page is."""

from __future__ import annotations

from django.urls import reverse
from wagtail import hooks

from booking.availability.day_plan import Title
from booking.models import CoachTime
from events.models import Session
from portal.hooks import Hook


@hooks.register(Hook.COACH_TIME_TITLES)
def titles(coach_time_ids: list[int]) -> dict[int, Title]:
    """The titles of those times that a session or a place of it holds, by its number. One query."""
    held = CoachTime.objects.filter(pk__in=coach_time_ids).select_related(
        "session_coach__session__event", "place__session__event"
    )
    return {row.pk: _title(session) for row in held if (session := _session_of(row))}


def _session_of(row: CoachTime) -> Session | None:
    holder = getattr(row, "session_coach", None) or getattr(row, "place", None)
    return holder.session if holder else None


def _title(session: Session) -> Title:
    return Title(str(session.event), reverse("event_session", args=[session.event_id, session.pk]))
