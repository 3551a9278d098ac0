"""The old path of gunicorn's logger, which people's service files name."""

from __future__ import annotations

from portal.web.access_log import Logger

__all__ = ["Logger"]
