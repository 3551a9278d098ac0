"""Whether a form was sent from a page of ours: for forms without a token, whose pages everyone shares.

Only for what changes the visitor's own SameSite cookie, or makes a link of what stands in it (a sent week:
nothing about a person, and counted by address). Everything else has tokens.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpRequest


def sent_from_here(request: HttpRequest) -> bool:
    """Whether the browser says so: `Sec-Fetch-Site`, else `Origin`, else `Referer`. Silence is a no.

    Raises DisallowedHost for a foreign host name.
    """
    fetched = request.headers.get("Sec-Fetch-Site")
    if fetched is not None:
        return fetched == "same-origin"
    said = request.headers.get("Origin") or request.headers.get("Referer") or ""
    try:
        return urlsplit(said).netloc == request.get_host()
    except ValueError:  # brackets that close nothing
        return False
