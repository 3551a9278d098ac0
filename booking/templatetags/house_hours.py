"""Is the house open: for the foot of every page. Asked anew for every page, never kept."""

from __future__ import annotations

from django import template
from django.template.context import Context

from booking.availability import presence
from portal import clock

register = template.Library()


@register.simple_tag(takes_context=True)
def house_now(context: Context) -> presence.HouseHours:
    """Open or closed, today's hours and the next opening. A page that knows them passes `house_hours`."""
    known = context.get("house_hours")
    return presence.house(clock.now()) if known is None else known
