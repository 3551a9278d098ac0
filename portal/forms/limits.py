"""How often something may be tried: counters over the cache that all processes share, for the abuse of forms.

Honest about itself: windows are fixed, so up to twice `most` may pass around a window's edge; a cache that
does not count atomically (files) may miss a try that comes at the very same moment; an emptied cache forgets.
That is enough to make guessing hopeless, and never so strict that a class behind one address is shut out.
Keys are hashed with the secret key: no phone number or address can be read from the cache.
"""

from __future__ import annotations

import datetime as dt
import ipaddress
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache, caches
from django.core.cache.backends.base import BaseCache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from portal import clock


def allow(key: str, *, most: int, seconds: int, now: dt.datetime | None = None) -> bool:
    """Count one try under `key`; true while at most `most` were counted in this window of `seconds`."""
    return count(key, seconds=seconds, now=now) <= most


@dataclass(frozen=True, slots=True)
class Allowance:
    """How often a visitor may send the form `name` in a window of `seconds`: from one browser, and
    (generously: a class shares it) from one network address."""

    name: str
    most_in_session: int
    most_from_address: int
    seconds: int = 3600

    def allows(self, request: HttpRequest, *, now: dt.datetime) -> bool:
        """Count one try; true while both are few enough. Begins a session where the visitor has none."""
        if not request.session.session_key:
            request.session.create()
        most = {
            f"{self.name} session:{request.session.session_key}": self.most_in_session,
            f"{self.name} address:{address(request)}": self.most_from_address,
        }
        allowed = [allow(key, most=number, seconds=self.seconds, now=now) for key, number in most.items()]
        return all(allowed)  # each is counted, whatever the other says


def count(key: str, *, seconds: int, now: dt.datetime | None = None) -> int:
    """Count one try under `key` and answer how many this window of `seconds` has seen, this one included."""
    name = _name(key, seconds, now or clock.now())
    if cache.add(name, 1, timeout=seconds):
        return 1
    try:
        tries = cache.incr(name)
    except ValueError:  # thrown out between the two lines
        tries = 1
    if tries == 1 or _rewrites_to_count():
        cache.set(name, tries, timeout=seconds)
    return tries


def is_spent(key: str, *, most: int, seconds: int, now: dt.datetime | None = None) -> bool:
    """Whether `most` tries are already counted under `key` in this window. Counts nothing itself."""
    return cache.get(_name(key, seconds, now or clock.now()), 0) >= most


def address(request: HttpRequest) -> str:
    """The network address a request came from, for a key. Of IPv6 the /64 that one household or phone has.

    Behind TLS a proxy of ours stands in front: what it wrote last counts, what the browser wrote does not.
    """
    given = request.META.get("REMOTE_ADDR", "")
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.BEHIND_TLS and forwarded:
        given = forwarded.rpartition(",")[2].strip()
    try:
        ip = ipaddress.ip_address(given)
    except ValueError:
        return "unknown"
    return str(ipaddress.ip_network((ip, 64), strict=False)) if ip.version == 6 else str(ip)


def _rewrites_to_count() -> bool:
    """Whether the cache counts by reading and writing, which also resets how long the entry lives."""
    return type(caches["default"]).incr is BaseCache.incr


def _name(key: str, seconds: int, now: dt.datetime) -> str:
    window = int(now.timestamp()) // seconds
    digest = salted_hmac("portal.limits", f"{key}|{seconds}|{window}", algorithm="sha256").hexdigest()
    return f"limit:{digest}"
