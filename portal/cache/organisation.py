"""What staff say of the organisation: address, map, phones, as public pages show them."""

from __future__ import annotations

from portal.cache.fragments import CachedFragment
from portal.models import HouseFacts


def settings() -> HouseFacts:
    """The one row, or one as delivered. What writes to people (messages, tickets) reads the row itself."""
    return SETTINGS.read()


def _row() -> HouseFacts:
    """In every language at once: whoever asks first leaves nothing of theirs."""
    return HouseFacts.objects.rewrite(False).order_by("pk").first() or HouseFacts()


SETTINGS = CachedFragment("house", _row)
