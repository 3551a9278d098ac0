"""The old path of the task that draws logos, which queued rows name."""

from __future__ import annotations

from portal.cache.funders import draw

__all__ = ["draw"]
