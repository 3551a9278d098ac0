"""The one way in which a mail or an SMS says that it did not leave."""

from __future__ import annotations


class NotDelivered(Exception):
    """The message did not leave. `reason` holds no address, number or text; `for_good`: do not try again."""

    def __init__(self, reason: str, *, for_good: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.for_good = for_good
