"""The staff menu: its order, in the one place, and what is left out of it.

The order is that of a day: who comes, who waits for an answer, then what changes more rarely. Rooms add their
links by name; a link that is not named here stands after those that are.
"""

from __future__ import annotations

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem

ORDER = (
    "today",
    "desk-visit",
    "calendar",
    "appointments",
    "requests",
    "messages",
    "events",
    "registrations",
    "services",
    "notices",
    "explorer",
    "coaches",
    "reports",
    "settings",
)
#: Wagtail's own links that lead staff nowhere here: to other sites, to a list that our links replace.
LEFT_OUT = frozenset({"help", "snippets", "forms"})


def arrange(request: HttpRequest, items: list[MenuItem]) -> None:
    """Put the links this user sees into the order of the day."""
    items[:] = [item for item in items if item.name not in LEFT_OUT]
    for item in items:
        item.order = ORDER.index(item.name) if item.name in ORDER else len(ORDER)
