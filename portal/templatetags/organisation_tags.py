"""What the base template shows of the house on every page: its voice, and who pays for the work."""

from __future__ import annotations

from django.template import Library
from django.template.context import Context

from portal import clock, languages
from portal.cache import funders, recordings
from portal.models import Funder

register = Library()


@register.simple_tag(takes_context=True)
def recording_here(context: Context) -> str:
    """The address of the recording of the page being shown, in the reader's language; "" without one."""
    key = recordings.key(context.get("request"), context.get("page"))
    return recordings.address(key, languages.active())


@register.simple_tag
def funders_today() -> list[tuple[Funder, funders.Logo | None]]:
    """The funders of today, each with its logo or None."""
    return funders.current(clock.today(clock.now()))
