"""Who was let in to the time of a client who is spoken to alone: kept in the staff's session for a while.

A relative who calls asks "when is her time?", and whoever answers looks into the calendar. So the page asks
first, from whichever door one comes: for the code, whether the client is here, or that nobody asks at all and
it is opened to prepare. Once answered it is not asked again for a while, so that the page's buttons work.
The coach whom the client meets is not asked: they prepare it, and know who they speak with.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, MutableMapping
from typing import Any

from django.contrib.auth.models import AbstractBaseUser

from booking.models import Appointment
from booking.permissions import own_coach_id

#: As long as one call or visit; the next to use a shared computer is asked anew.
WHILE = dt.timedelta(minutes=15)
_KEY = "spoken_to_alone"


def grant(session: MutableMapping[str, Any], appointment_ids: Iterable[int], *, now: dt.datetime) -> None:
    """Do not ask again about these appointments for a while."""
    until = (now + WHILE).timestamp()
    old = {name: end for name, end in session.get(_KEY, {}).items() if end > now.timestamp()}
    session[_KEY] = old | {str(number): until for number in appointment_ids}


def requires_code(
    user: AbstractBaseUser, session: MutableMapping[str, Any], appointment: Appointment, *, now: dt.datetime
) -> bool:
    """Whether the page must ask before it shows anything of this appointment."""
    person = getattr(appointment, "person", None)
    if not (person and person.speak_only) or appointment.coach_time.coach_id == own_coach_id(user):
        return False
    return session.get(_KEY, {}).get(str(appointment.pk), 0) <= now.timestamp()
