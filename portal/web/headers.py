"""Security headers on every answer: what a page may load, who may frame it, which device powers it may use.

The public site is strict: everything from this address, nothing inline, nothing evaluated. The looser policy
that Wagtail's editor needs (it writes inline scripts and styles) holds under the address of the admin only.
HSTS, nosniff, the referrer and opener policies come from Django's own middleware.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

_OWN = "'self'"
_INLINE = "'self' 'unsafe-inline'"

PUBLIC_POLICY = {
    "default-src": "'none'",
    "script-src": _OWN,
    "style-src": _OWN,
    "img-src": _OWN,
    "font-src": _OWN,
    "media-src": _OWN,
    "connect-src": _OWN,
    "manifest-src": _OWN,
    "form-action": _OWN,
    "base-uri": "'none'",
    # Not 'none': the editor previews our own pages in a frame.
    "frame-ancestors": _OWN,
}

ADMIN_POLICY = PUBLIC_POLICY | {
    # Date and time fields and Wagtail's panels start with an inline script of their own.
    "script-src": _INLINE,
    # The rich text editor and its pop-ups place style elements and attributes.
    "style-src": _INLINE,
    # Freshly chosen pictures are shown before they are sent.
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "frame-src": _OWN,
    "worker-src": "'self' blob:",
}

#: Device powers that no page of the house uses, but for one that opens a microphone itself.
POWERS = (
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)


def permissions_line(*own: str) -> str:
    """The header that closes every power, but for those which this page may use itself."""
    return ", ".join(f"{power}=({'self' if power in own else ''})" for power in POWERS)


PERMISSIONS = permissions_line()


def policy_line(policy: dict[str, str]) -> str:
    """A policy as the value of its header."""
    return "; ".join(f"{directive} {sources}" for directive, sources in policy.items())


_PUBLIC_LINE, _ADMIN_LINE = policy_line(PUBLIC_POLICY), policy_line(ADMIN_POLICY)


def headers(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware that adds the headers; a policy that a view has set itself stays."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        in_admin = request.path.startswith(reverse("wagtailadmin_home"))
        response.headers.setdefault("Content-Security-Policy", _ADMIN_LINE if in_admin else _PUBLIC_LINE)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return middleware
