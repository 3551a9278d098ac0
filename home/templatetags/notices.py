"""The notices that every page shows while they last; the settings name this library for the base template."""

from __future__ import annotations

from django.template import Library

from home.content import notices
from home.models import Notice
from portal import clock, languages

register = Library()


@register.simple_tag
def notices_now() -> list[notices.ShownNotice]:
    """The notices of this minute in the reader's language, the most urgent first."""
    return notices.current(languages.active(), clock.now())


@register.simple_tag
def notice_preview(row: Notice) -> notices.ShownNotice:
    """A draft as it would look, for staff."""
    return notices.preview(row, languages.active(), clock.now())
