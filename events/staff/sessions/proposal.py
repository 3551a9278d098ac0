"""The dates that a form asks for, shown before anything is made: what to think of, and which are left out."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from booking.models import CoachTime
from events.enums import CoachRole
from events.sessions import planning
from events.sessions.planning import SessionPlan
from events.sessions.refusals import CoachTaken
from events.sessions.repeats import Skipped
from events.staff.sessions import warnings
from events.staff.sessions.plan_form import PlanForm
from portal import clock


@dataclass(frozen=True, slots=True)
class ProposedDate:
    """One date: `thoughts` ask staff to think again, `taken` say which coach has something else then."""

    day: dt.date
    plan: SessionPlan
    thoughts: list[str]
    taken: list[str]
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class ProposedSessions:
    """All dates in order, and the days that were left out."""

    dates: list[ProposedDate]
    skipped: list[Skipped]

    @property
    def days(self) -> str:
        """All the days, as the page sends them back: "2026-12-01,2026-12-08"."""
        return ",".join(date.day.isoformat() for date in self.dates)

    @property
    def skipped_sentences(self) -> list[str]:
        """Why days were left out, a sentence each."""
        return [warnings.skipped_sentence(skipped) for skipped in self.skipped]

    def ticked(self) -> list[SessionPlan]:
        """The sessions of the dates that are ticked."""
        return [date.plan for date in self.dates if date.is_ticked]


def propose(form: PlanForm, *, now: dt.datetime, ticked: Collection[str] | None = None) -> ProposedSessions:
    """The dates of the valid form. Without `ticked` (ISO days) all are ticked whose coaches are free.

    Four queries at most, whatever the number of dates. Raises PlanRefused as `sessions.plan_repeat`.
    """
    planned = planning.plan_repeat(form.repeat())
    plans = {day: form.plan_on(day) for day in planned.dates}
    thoughts: dict[dt.date, list[str]] = defaultdict(list)
    for caution in planning.warnings_for(list(plans.values()), now=now):
        thoughts[caution.day].append(warnings.sentence(caution))
    taken = taken_by_day(list(plans.values()))
    dates = [
        ProposedDate(
            day,
            plan,
            thoughts[day],
            taken[day],
            is_ticked=not taken[day] if ticked is None else day.isoformat() in ticked,
        )
        for day, plan in plans.items()
    ]
    return ProposedSessions(dates, planned.skipped)


def taken_by_day(plans: Sequence[SessionPlan]) -> dict[dt.date, list[str]]:
    """By day of Helsinki, whose time is taken when the session is held. One query.

    It only tells beforehand: what promises that a coach is free is the making itself.
    """
    found: dict[dt.date, list[str]] = defaultdict(list)
    throughout = CoachRole.taken_throughout()
    coach_ids = {coach for plan in plans for coach, role in plan.coaches if role in throughout}
    if not coach_ids:
        return found
    held = CoachTime.objects.filter(
        coach__in=coach_ids,
        holding=True,
        taken_from__lt=max(plan.ends_at for plan in plans),
        taken_until__gt=min(plan.starts_at for plan in plans),
    ).order_by("taken_from")
    rows = list(held.values_list("coach_id", "coach__first_name", "taken_from", "taken_until"))
    for plan in plans:
        wanted = {coach for coach, role in plan.coaches if role in throughout}
        for coach_id, name, starts_at, ends_at in rows:
            if coach_id in wanted and starts_at < plan.ends_at and plan.starts_at < ends_at:
                sentence = CoachTaken(name, starts_at, ends_at).sentence()
                found[clock.today(plan.starts_at)].append(sentence)
    return found
