"""Gives registrations another person number: two people turn out to be one, or one to be two.

docs/architecture.md, promise 12. Which rows, and over all rooms: home/privacy/merge.py.
"""

from __future__ import annotations

from collections.abc import Collection

from events.registrations import registrants


def give_number_to_registrations(rows: Collection[int], number: int) -> None:
    """Let these rows belong to the person of that number. The caller holds their locks."""
    registrants.give_number(rows, number)
