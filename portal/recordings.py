"""Which page has a recording: the key of a page, and the recordings of all pages in one kept list.

A key names what is said, not who reads it: the url name, with the slug where there is one. A secret page has
the key of its kind, without its token. An address that is not named here has no key, and no recording.
"""

from __future__ import annotations

from typing import Any

from django.core.cache import cache
from django.http import HttpRequest

from portal import kept
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

#: A saved recording shows at once; this is for a cache that lost the news.
KEPT_SECONDS = 300
_NAME = "recordings"


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
    """The address of the sound of a page in a language; "" where nobody has read it aloud.

    No query while the list is kept, one when it is not.
    """
    return _all().get(f"{page} {language}", "") if page else ""


def forget(**_kwargs: Any) -> None:
    """Throw the kept list out: a recording was saved or deleted (a signal)."""
    kept.forget(_NAME)


def _all() -> dict[str, str]:
    return cache.get_or_set(_NAME, _read, KEPT_SECONDS)


def _read() -> dict[str, str]:
    return {f"{row.page} {row.language}": row.audio.url for row in Recording.objects.all()}
