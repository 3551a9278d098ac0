"""The access log of gunicorn without people: secret links, addresses and numbers in a path are blotted out.

Use: `gunicorn portal.wsgi --access-logfile - --logger-class portal.access_log.Logger`. Network addresses
of visitors are not written either.
"""

from __future__ import annotations

from typing import Any

from gunicorn.glogging import Logger as GunicornLogger

from portal.web.log_privacy import BLOT, blotted

#: What gunicorn puts into a line that tells who the visitor is.
_WHO = ("h", "u", "{x-forwarded-for}i", "{cookie}i", "{authorization}i")


class Logger(GunicornLogger):
    """Gunicorn's log with every part of a line blotted."""

    def atoms(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The parts of which a line is made."""
        found = super().atoms(*args, **kwargs)
        for name, part in found.items():
            if name in _WHO:
                found[name] = BLOT
            elif isinstance(part, str):
                found[name] = blotted(part)
        return found
