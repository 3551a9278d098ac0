"""The code on a registration's page that staff scan at the door: which registration, and for which session.

The code is signed and names a row number only. It opens a staff page, so that it is worth nothing to others,
and the secret link of the registration never stands in an address of the staff side.
"""

from __future__ import annotations

import datetime as dt

from django.core import signing
from django.urls import reverse

from events.models import Registration, Session
from events.registrations.actions import CHECK_IN_EARLY
from portal.web.addresses import absolute_url

SALT = "events.check_in"
#: How long after its end a session is still the one that a code is scanned for.
CHECK_IN_LATE = dt.timedelta(hours=12)


def code(registration_id: int) -> str:
    """The code of a registration, for an address."""
    return _signer().sign(str(registration_id))


def read(code: str) -> int | None:
    """The number of the registration that a code names; None for one that we did not make."""
    try:
        return int(_signer().unsign(code))
    except (signing.BadSignature, ValueError):
        return None


def _signer() -> signing.Signer:
    return signing.Signer(sep=".", salt=SALT)


def link(registration_id: int) -> str:
    """The absolute address to draw as a QR code."""
    return absolute_url(reverse("event_check_in", args=[code(registration_id)]))


def session_for(registration: Registration, *, now: dt.datetime) -> Session | None:
    """The session that somebody comes to at `now`: their own, or of a whole event the one of this time.

    Of an event that is the one going on, else the next to be entered, else the one just over; None where
    nobody comes to anything now. One query for a whole event, none otherwise.
    """
    if registration.session is not None:
        return registration.session
    near = Session.objects.filter(
        event=registration.event_id,
        cancelled_at=None,
        starts_at__lte=now + CHECK_IN_EARLY,
        ends_at__gt=now - CHECK_IN_LATE,
    ).order_by("-starts_at", "-pk")
    rows = list(near)
    going_on = [row for row in rows if row.starts_at <= now < row.ends_at]
    ahead = [row for row in rows if row.starts_at > now]
    return next(iter(going_on or ahead[::-1] or rows), None)
