"""Which page has a recording: the key of a page, and the recordings of all pages.

A key names what is said, not who reads it: the url name, with the slug where there is one. A secret page has
the key of its kind, without its token. An address that is not named here has no key, and no recording.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from portal.cache.fragments import CachedFragment
from portal.models import Recording

#: Fixed addresses that say the same to everybody.
FIXED = (
    "come",
    "book",
    "book_about",
    "book_time",
    "book_details",
    "book_check",
    "book_another",
    "book_call",
    "book_find",
    "book_leave",
    "appointment",
    "appointment_move",
    "appointment_cancel",
    "services",
    "week",
    "events",
    "registration",
    "registration_cancel",
    "materials",
    "network",
    "notices",
    "search",
    "ask_group",
    "ask_employer",
    "ask_volunteer",
    "ask_game",
)
#: Addresses with a page for each row, told apart by its slug.
BY_SLUG = ("service", "event", "material")


def page_key(page: Any) -> str:
    """The key of a Wagtail page, the same in all its languages."""
    return f"page/{page.translation_key}"


def slug_key(url_name: str, slug: str) -> str:
    """The key of a page that a row has."""
    return f"{url_name}/{slug}"


def key(request: HttpRequest | None, page: Any = None) -> str:
    """The key of the page that is being shown; "" for one that has none."""
    if hasattr(page, "translation_key"):
        return page_key(page)
    match = getattr(request, "resolver_match", None)
    if match is None:
        return ""
    if match.url_name in BY_SLUG and "slug" in match.kwargs:
        return slug_key(match.url_name, match.kwargs["slug"])
    return match.url_name if match.url_name in FIXED else ""


def address(page: str, language: str) -> str:
    """The address of the sound of a page in a language; "" where nobody has read it aloud."""
    return ADDRESSES.read().get(f"{page} {language}", "") if page else ""


def _addresses() -> dict[str, str]:
    """The address of each sound, by page and language."""
    return {f"{row.page} {row.language}": row.audio.url for row in Recording.objects.all()}


ADDRESSES = CachedFragment("recordings", _addresses)
