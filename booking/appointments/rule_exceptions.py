"""What staff may do only with a reason: meet outside the hours, during desk duty, or without a pause.

Nothing here refuses: an overlap, an absence or a closure is refused by availability at every door. The
reason is one of a few, never typed, so that the log that keeps it can hold no client's affairs.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from django.db.models import Q
from django.utils.translation import gettext as _

from booking.availability import house_calendar
from booking.hours import epoch, working_hours
from booking.hours.spans import covers, merged, overlaps
from booking.hours.weekly import all_spans
from booking.models import BookingRules, CoachTime
from portal import clock


class RuleException(StrEnum):
    """How a time breaks a rule that staff may break with a reason."""

    OUT_OF_HOURS = "out_of_hours"
    DESK_DUTY = "desk_duty"
    NO_PAUSE = "no_pause"


def found(
    coach_id: int,
    starts_at: dt.datetime,
    minutes: int,
    *,
    rules: BookingRules,
    ignore_coach_time_id: int | None = None,
) -> list[RuleException]:
    """Which rules it breaks to meet that coach then for so many minutes. Three queries."""
    day = clock.today(starts_at)
    calendar = house_calendar.load(day)
    week = calendar.week(day, day)
    begins = epoch.seconds(starts_at)
    ends = begins + minutes * 60
    windows = merged(all_spans(working_hours.stretches(coach_id).values(), week))
    duty = all_spans((weekly for coach, weekly in calendar.shifts if coach == coach_id), week)
    ends_at = epoch.instant(ends)
    seen = {
        RuleException.OUT_OF_HOURS: not covers(windows, begins, ends),
        RuleException.DESK_DUTY: overlaps(begins, ends, duty),
        RuleException.NO_PAUSE: _has_no_pause(coach_id, (starts_at, ends_at), rules, ignore_coach_time_id),
    }
    return [unusual for unusual, is_so in seen.items() if is_so]


def _has_no_pause(
    coach_id: int,
    meeting: tuple[dt.datetime, dt.datetime],
    rules: BookingRules,
    ignore_coach_time_id: int | None,
) -> bool:
    """Whether the meeting begins in the pause of the one before, or the next begins in its own."""
    starts_at, ends_at = meeting
    pause_ends = ends_at + dt.timedelta(minutes=rules.buffer_minutes)
    before = Q(ends_at__lte=starts_at, taken_until__gt=starts_at)
    after = Q(taken_from__gte=ends_at, taken_from__lt=pause_ends)
    others = CoachTime.objects.filter(before | after, coach=coach_id, holding=True)
    return others.exclude(pk=ignore_coach_time_id).exists()


def sentence(unusual: RuleException) -> str:
    """Which rule it is, in one plain sentence in the active language."""
    return {
        RuleException.OUT_OF_HOURS: _("Valmentajalla ei ole silloin työaikaa."),
        RuleException.DESK_DUTY: _("Valmentaja päivystää silloin."),
        RuleException.NO_PAUSE: _("Aikojen väliin ei jää taukoa."),
    }[unusual]
