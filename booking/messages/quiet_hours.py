"""Quiet hours: what rings waits for the morning, unless the morning is too late.

A message of its own client's doing leaves at once (they are awake), and so does one about a time that comes
before the quiet ends, and what tells of a coach who is ill today. Mails ring for nobody and never wait.
"""

from __future__ import annotations

import datetime as dt

from wagtail import hooks

from booking.models import BookingRules
from portal import clock
from portal.enums import MessageChannel
from portal.hooks import Hook
from portal.models import Message


@hooks.register(Hook.MESSAGE_WAITS_UNTIL)
def until_morning(message: Message, now: dt.datetime) -> dt.datetime | None:
    """When the quiet of `now` ends, if the message has to wait for it; else None."""
    if message.is_urgent or not MessageChannel(message.channel).rings:
        return None
    end = quiet_end(now, BookingRules.load())
    if end and message.about_at and message.about_at <= end:
        return None
    return end


def quiet_end(now: dt.datetime, rules: BookingRules) -> dt.datetime | None:
    """When the quiet hours that go on at `now` end (UTC); None while there is no quiet.

    The rules count by Helsinki's wall clock, over midnight too; the same hour twice means no quiet at all.
    """
    local = clock.local(now)
    if not _is_quiet(local.time(), rules.quiet_from, rules.quiet_until):
        return None
    is_evening = local.time() >= rules.quiet_until
    end = clock.at(local.date() + dt.timedelta(days=is_evening), rules.quiet_until)
    # In the hour that autumn repeats, the end has already been.
    return end if end > now else None


def _is_quiet(time: dt.time, since: dt.time, until: dt.time) -> bool:
    return since <= time < until if since <= until else time >= since or time < until
