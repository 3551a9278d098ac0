"""Is the house open, and who is at the desk now: for every page's foot and for the front page.

Asked anew for every page, so that an absence takes a language off within a minute.
"""

from __future__ import annotations

import datetime as dt

from django import template
from django.template.context import Context

from booking.models import Closure
from portal import clock

try:
    from booking import presence
except ImportError:  # until the module stands
    presence = None

register = template.Library()


@register.simple_tag(takes_context=True)
def house_now(context: Context) -> presence.HouseHours:
    """Open or closed, today's hours and the next opening; worked out once per page."""
    shared = context.render_context.dicts[0]
    if presence is None:
        return None
    if "house_now" not in shared:
        shared["house_now"] = presence.house(clock.now())
    return shared["house_now"]


@register.simple_tag
def at_desk_now() -> list[presence.AtDesk]:
    """The languages spoken at the desks now, each with until when."""
    return presence.at_desk(clock.now()) if presence else []


@register.simple_tag
def coming_closure(days: int = 14) -> Closure | None:
    """The next closure that begins or goes on within so many days."""
    today = clock.today(clock.now())
    last = today + dt.timedelta(days=days)
    return Closure.objects.filter(first_day__lte=last, last_day__gte=today).order_by("first_day").first()
