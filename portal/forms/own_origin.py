"""What is ours: whether a form was sent from a page of this site, whether an address leads to one.

`sent_from_here` guards forms without a token, whose pages everyone shares: only what changes the visitor's
own SameSite cookie, or makes a link of what stands in it (a sent week: nothing about a person, and counted by
address). Everything else has tokens.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


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


def local_path(typed: str, otherwise: str) -> str:
    """The sent address (such as `next`) if it is a path of this site; else `otherwise`."""
    is_local = typed.startswith("/") and url_has_allowed_host_and_scheme(typed, allowed_hosts=None)
    return typed if is_local else otherwise
