"""Rows of events for tests. It is Tuesday 24 November 2026, nine in the morning (`NOW`).

A session is on Thursday 3 December, 13-15, unless said otherwise (`SOON`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import count

from booking.enums import Reach
from events.enums import EventKind, RegistrationRule, RegistrationState
from events.models import Event, EventFacts, Registration, RegistrationPerson, Session, Venue
from services.models import Partner
from tests.build import instant, language

NOW = instant("2026-11-24 09:00")
SOON = instant("2026-12-03 13:00")
HOUR = dt.timedelta(hours=1)
MINUTE = dt.timedelta(minutes=1)
_numbers = count(1)


def event(
    title: str = "",
    *,
    kind: EventKind = EventKind.DISCUSSION_CLUB,
    published: bool = True,
    languages: Iterable[str] = ("fi",),
    interpreted: Iterable[str] = (),
    texts: dict[str, str] | None = None,
    **facts: object,
) -> Event:
    """An event with its facts, spoken in these languages. `texts` are columns (`title_ar`), `facts` too."""
    number = next(_numbers)
    row = Event.objects.create(title_fi=title or f"Keskusteluklubi {number}", live=published, **texts or {})
    more = EventFacts.objects.create(row=row, kind=kind, **{"slug": f"klubi-{number}", **facts})
    more.languages.set([language(code) for code in languages])
    more.interpreted.set([language(code) for code in interpreted])
    return row


def registered_for(title: str = "", *, capacity: int | None = None, **more: object) -> Event:
    """An event for whose sessions one must register; with `registers_for` for the whole of it."""
    return event(title, **{"registration": RegistrationRule.REQUIRED, "capacity": capacity, **more})


def session(
    of: Event | None = None, starts_at: dt.datetime = SOON, *, hours: float = 2, **fields: object
) -> Session:
    """A session as a plain row: no coaches, no places."""
    ends_at = fields.pop("ends_at", starts_at + hours * HOUR)
    return Session.objects.create(event=of or event(), starts_at=starts_at, ends_at=ends_at, **fields)


def sessions(of: Event, number: int, starts_at: dt.datetime = SOON, **fields: object) -> list[Session]:
    """That many weekly sessions of one series."""
    first = session(of, starts_at, **fields)
    fields["series"] = first.series
    rest = [session(of, starts_at + dt.timedelta(weeks=week), **fields) for week in range(1, number)]
    return [first, *rest]


def venue(name: str = "", **fields: object) -> Venue:
    """A venue with an address."""
    address = {"street": "Kirkkokatu 1", "postal": "94100 Kemi", "door": "Pääovi"}
    return Venue.objects.create(name=name or f"Kulttuurikeskus {next(_numbers)}", **{**address, **fields})


def partner(name: str = "", **fields: object) -> Partner:
    """A partner of the network."""
    return Partner.objects.create(name=name or f"Kumppani {next(_numbers)}", **fields)


def registration(
    target: Event | Session,
    name: str = "Sahra",
    *,
    state: RegistrationState = RegistrationState.REGISTERED,
    message_language: str = "fi",
    phone: str = "",
    email: str = "",
    reach: Reach = Reach.NOTHING,
    **fields: object,
) -> Registration:
    """A registration as plain rows, for what only reads them; the verbs are in registrations/actions.py."""
    number = next(_numbers)
    what = {"session": target} if isinstance(target, Session) else {"event": target}
    row = Registration.objects.create(
        **what,
        state=state,
        message_language=message_language,
        **{"site_language": message_language, "person_number": number, "registered_at": NOW, **fields},
    )
    RegistrationPerson.objects.create(
        registration=row, name=name, phone=phone, email=email, reach=reach, token=f"token-{number}"
    )
    return row
