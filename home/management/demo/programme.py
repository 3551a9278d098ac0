"""One event of every kind over the weeks around today, from the TOML file beside this one.

Some sessions are full, one is cancelled, one training has a waiting list, one event is also a template; the
past ones were visited. All through the doors that staff and clients use.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from itertools import cycle
from typing import Any

from django.db import transaction
from django.utils import translation
from django.utils.text import capfirst

from booking.enums import Reach
from booking.models import Coach
from events.enums import Audience, CoachRole, EventKind, PartnerRole, RegistersFor
from events.models import Event, EventFacts, Session, Venue
from events.registrations import actions
from events.registrations.registrants import Registrant
from events.sessions import planning
from events.sessions.refusals import PlanRefused
from events.sessions.repeats import Repeat
from home.management.demo import rows
from home.management.demo.appointments import NAMES
from portal import clock, languages
from services.models import Partner, Service, SpokenLanguage

PLAIN_FACTS = (
    "mode",
    "venue_hidden",
    "join_link",
    "registration",
    "registers_for",
    "capacity",
    "gives_certificate",
)
WAITING_PEOPLE = 2
MOST_WEEKS_CLOSED = 9
#: How many came to a past session without registering: an invented, varied number.
WALK_INS = (4, 7, 5, 9, 6)


def load(now: dt.datetime) -> None:
    """Make the events that are missing, with their sessions and whoever comes."""
    existing = set(EventFacts.objects.values_list("slug", flat=True))
    for row in rows.read("events", "event"):
        if row["slug"] not in existing:
            with transaction.atomic():
                _event(row, now)


def _event(row: dict[str, Any], now: dt.datetime) -> None:
    event = _published(row, row["slug"])
    if row.get("is_template_too"):
        template = _published(row, f"{row['slug']}-template")
        EventFacts.objects.filter(row=template).update(is_template=True)
    made = _sessions(event, row, now)
    _people(event, row, made, now)
    if row.get("cancel_one"):
        ahead = [session for session in made if session.starts_at > now]
        planning.cancel_sessions(ahead[1].pk, now=now)
    counts = cycle(WALK_INS)
    language_id = event.facts.languages.values_list("pk", flat=True).first()
    for session in made:
        if session.ends_at < now:
            actions.walk_ins(session.pk, language_id, next(counts))


def _published(row: dict[str, Any], slug: str) -> Event:
    event = Event(**_texts(row))
    event.save()
    facts = EventFacts.objects.create(row=event, slug=slug, kind=row["kind"], **_facts(row))
    spoken = dict(SpokenLanguage.objects.values_list("code", "pk"))
    facts.languages.set([spoken[code] for code in row["languages"]])
    facts.interpreted.set([spoken[code] for code in row.get("interpreted", ())])
    event.save_revision().publish()
    return Event.objects.select_related("facts").get(pk=event.pk)


def _texts(row: dict[str, Any]) -> dict[str, str]:
    """The title is the name of the kind in all nine languages; the rest is written for this event."""
    texts = {
        f"{text}_{code}": words
        for text in ("summary", "what_happens", "bring")
        for code, words in row.get(text, {}).items()
    }
    for code in languages.INTERFACE_CODES:
        with translation.override(code):
            texts[f"title_{code}"] = capfirst(str(EventKind(row["kind"]).label))
    return texts


def _facts(row: dict[str, Any]) -> dict[str, Any]:
    facts = {name: row[name] for name in PLAIN_FACTS if name in row}
    facts["audience"] = row.get("audience", Audience.EVERYONE)
    if "service" in row:
        facts["service"] = Service.objects.get(facts__slug=row["service"])
    if "organiser" in row:
        facts["organiser"] = Partner.objects.get(name=row["organiser"])
    if "venue" in row:
        facts["venue"] = Venue.objects.get_or_create(name=row["venue"], defaults={"postal": "94100 Kemi"})[0]
    return facts


def _sessions(event: Event, row: dict[str, Any], now: dt.datetime) -> list[Session]:
    plans = _plans(row, clock.today(now))
    try:
        made = planning.make_sessions(event, plans, now=now)
    except PlanRefused:
        # The coach has appointments then already: the group meets without.
        alone = _plans({**row, "coach": None}, clock.today(now))
        made = planning.make_sessions(event, alone, now=now)
    for module in row.get("modules", ()):
        names = {f"module_{code}": name for code, name in module.items()}
        event.sessions.filter(module_fi=module["fi"]).update(**names)
    return made


def _plans(row: dict[str, Any], today: dt.date) -> list[planning.SessionPlan]:
    repeat, days = next(filter(lambda planned: planned[1], _open_days(row, today)))
    modules = [module["fi"] for module in row.get("modules", ())] or [""]
    return [
        _plan(row, repeat, day, modules[place * len(modules) // len(days)]) for place, day in enumerate(days)
    ]


def _open_days(row: dict[str, Any], today: dt.date) -> Iterator[tuple[Repeat, list[dt.date]]]:
    """The days of the repeat; should the house be closed on all of them, those of a week more, and so on."""
    monday = today - dt.timedelta(days=today.weekday())
    first, last = row["weeks"]
    for more in range(MOST_WEEKS_CLOSED):
        repeat = Repeat(
            first_day=monday + dt.timedelta(weeks=first, days=row["weekday"]),
            starts=dt.time.fromisoformat(row["starts"].zfill(5)),
            ends=dt.time.fromisoformat(row["ends"].zfill(5)),
            every_weeks=row.get("every_weeks", 1),
            until=monday + dt.timedelta(weeks=last + more),
        )
        with suppress(PlanRefused):
            yield repeat, planning.plan_repeat(repeat).dates


def _plan(row: dict[str, Any], repeat: Repeat, day: dt.date, module: str) -> planning.SessionPlan:
    starts_at, ends_at = repeat.span(day)
    role = CoachRole.PAIRED if "places_minutes" in row else CoachRole.LEADS
    name = row.get("coach")
    coaches = ((Coach.objects.get(first_name=name).pk, role),) if name else ()
    free = row.get("free_minutes")
    return planning.SessionPlan(
        starts_at=starts_at,
        ends_at=ends_at,
        module=module,
        coaches=coaches,
        places_minutes=row.get("places_minutes"),
        free_from=ends_at - dt.timedelta(minutes=free) if free else None,
        free_until=ends_at if free else None,
    )


def _people(event: Event, row: dict[str, Any], made: list[Session], now: dt.datetime) -> None:
    """Fill the first coming session, or the training and its waiting list."""
    ahead = [session for session in made if session.starts_at > now]
    if row.get("full_first"):
        _register(ahead[0], row["capacity"], now)
    if row.get("waiting_list"):
        _register(ahead[0], row["capacity"] + WAITING_PEOPLE, now)
    if event.facts.registers_for == RegistersFor.EVENT and ahead:
        _register(event, row["capacity"] // 2, now)


def _register(what: Event | Session, number: int, now: dt.datetime) -> None:
    event = what if isinstance(what, Event) else what.event
    partners = list(Partner.objects.order_by("pk")) if event.facts.audience == Audience.PARTNERS else []
    for place in range(number):
        person = Registrant(
            name=f"{NAMES[place % len(NAMES)]} {place + 1}",
            email=f"demo{event.pk}-{place}@example.invalid",
            reach=Reach.NOTHING,
            partner_id=partners[place % len(partners)].pk if partners else None,
            role=PartnerRole.WORKER if partners else "",
        )
        actions.register(what, [person], now=now)
