"""Who registered for a session, who came, and how many: reads only (events/registrations/actions.py writes).

A session was held when it is over and was not cancelled. A participation is somebody who was marked as come,
or somebody counted at the door without a name. Neither needs the person's details: totals outlive erasure.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import (
    Count,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Sum,
    prefetch_related_objects,
)

from booking.clients import people
from events.enums import EventKind, RegistrationState
from events.models import Answer, Attendance, EventFacts, Registration, Session, WalkIns
from portal import clock
from services.models import SpokenLanguage

#: What a list shows of each registration.
DETAILS = ("person", "partner", "spoken_language", "place__coach")


@dataclass(frozen=True, slots=True)
class Attended:
    """How many came to a session: marked as come, marked as not come, and counted without a name."""

    came: int = 0
    missed: int = 0
    walked_in: int = 0

    @property
    def total(self) -> int:
        """The participations of the session."""
        return self.came + self.walked_in


@dataclass(frozen=True, slots=True)
class Held:
    """A session that was held, as the report counts it.

    `month` is the first day of its month in Helsinki; `came` counts participations by the number of the
    language that each person uses (None: not known); `languages` are those spoken or interpreted there.
    """

    session_id: int
    kind: EventKind
    area_id: int | None
    month: dt.date
    languages: frozenset[int] = frozenset()
    came: Counter[int | None] = field(default_factory=Counter)

    @property
    def participations(self) -> int:
        """How many came."""
        return self.came.total()


# Who ---------------------------------------------------------------------------------------------------


def participants(session: Session) -> list[Registration]:
    """Everybody who registered for the session or its whole event, by time of their place, then by name.

    Each row carries `came` (True, False, or None without a mark). One query, however many. A row whose
    person was erased has no `person`.
    """
    mark = Attendance.objects.filter(registration=OuterRef("pk"), session=session).values("came")[:1]
    rows = Registration.objects.filter(Q(session=session) | Q(event=session.event_id))
    rows = rows.select_related(*DETAILS).annotate(is_confidential=people.confidential())
    return _in_order(rows.annotate(came=Subquery(mark)))


def participants_of_event(event_id: int, sessions: QuerySet[Session] | None = None) -> list[Registration]:
    """Everybody who registered for the event as a whole or for one of its sessions, in the same order.

    Each row carries `times`, how often they came. With `sessions`, of the sessions only these. One query.
    """
    if sessions is None:
        sessions = Session.objects.filter(event=event_id)
    sessions = sessions.order_by().values("pk")
    marks = Attendance.objects.filter(registration=OuterRef("pk"), came=True, session__in=sessions)
    number = marks.order_by().values("registration").annotate(number=Count("pk")).values("number")
    rows = Registration.objects.filter(Q(session__in=sessions) | Q(event=event_id))
    rows = rows.select_related("session", *DETAILS).annotate(is_confidential=people.confidential())
    return _in_order(rows.annotate(times=Subquery(number)))


def read_answers(rows: Iterable[Registration]) -> None:
    """Give each row's person the `answers` to the event's questions, in their order. One query."""
    persons = [row.person for row in rows if hasattr(row, "person")]
    answers = Answer.objects.select_related("question").order_by("question__order", "question_id")
    prefetch_related_objects(persons, Prefetch("answers", queryset=answers))


def expected(rows: Iterable[Registration]) -> list[Registration]:
    """Those who have a seat, or are offered one."""
    return [row for row in rows if row.state in RegistrationState.holding()]


def others(rows: Iterable[Registration]) -> list[Registration]:
    """Those who wait, cancelled or never answered; whoever of them comes is counted all the same."""
    return [row for row in rows if row.state not in RegistrationState.holding()]


def _in_order(rows: Iterable[Registration]) -> list[Registration]:
    far = dt.datetime.max.replace(tzinfo=dt.UTC)

    def key(row: Registration) -> tuple[dt.datetime, bool, str, int]:
        place, person = getattr(row, "place", None), getattr(row, "person", None)
        name = person.name.casefold() if person else ""
        return place.starts_at if place else far, person is None, name, row.pk

    return sorted(rows, key=key)


# How many ----------------------------------------------------------------------------------------------


def with_totals(sessions: QuerySet[Session]) -> QuerySet[Session]:
    """The sessions with what `attended` reads, in the same query."""
    came = Attendance.objects.filter(session=OuterRef("pk")).order_by().values("session")
    walked = WalkIns.objects.filter(session=OuterRef("pk")).order_by().values("session")
    number = came.annotate(number=Count("pk"))
    return sessions.annotate(
        came=Subquery(number.filter(came=True).values("number")),
        missed=Subquery(number.filter(came=False).values("number")),
        walked_in=Subquery(walked.annotate(sum=Sum("number")).values("sum")),
    )


def attended(session: Session) -> Attended:
    """How many came to a session that comes from `with_totals`."""
    return Attended(session.came or 0, session.missed or 0, session.walked_in or 0)


def walk_ins(session: Session) -> dict[int | None, int]:
    """How many came without registering, by the number of their language. One query."""
    rows = WalkIns.objects.filter(session=session, number__gt=0)
    return dict(rows.values_list("spoken_language_id", "number"))


def languages(session: Session) -> list[SpokenLanguage]:
    """The languages spoken or interpreted at the session's event, in their order. One query.

    Each carries `walked_in`, how many came to the session unregistered and speak it (or None).
    """
    facts = session.event.facts
    number = WalkIns.objects.filter(session=session, spoken_language=OuterRef("pk")).values("number")
    spoken = Q(pk__in=facts.languages.through.objects.filter(eventfacts=facts).values("spokenlanguage"))
    interpreted = facts.interpreted.through.objects.filter(eventfacts=facts).values("spokenlanguage")
    rows = SpokenLanguage.objects.filter(spoken | Q(pk__in=interpreted))
    return list(rows.annotate(walked_in=Subquery(number)))


# What was held -----------------------------------------------------------------------------------------


def held(first_day: dt.date | None, last_day: dt.date | None, *, now: dt.datetime) -> list[Held]:
    """The sessions held on these days (Helsinki; None: no limit), with who came by language. Six queries.

    A date of an event that was never published counts only if somebody came: a plan that was dropped was
    not held.
    """
    sessions = _over(first_day, last_day, now)
    came, spoken = _came_by_language(sessions), _languages_of_events()
    columns = ("event__facts__kind", "event__facts__service__facts__area_id", "event__first_published_at")
    rows = sessions.order_by("starts_at", "pk")
    return [
        Held(
            session_id=pk,
            kind=EventKind(kind),
            area_id=area,
            month=clock.local(starts_at).date().replace(day=1),
            languages=frozenset(spoken[event]),
            came=came[pk],
        )
        for pk, event, starts_at, live, kind, area, published_at in rows.values_list(
            "pk", "event_id", "starts_at", "event__live", *columns
        )
        if live or published_at or came[pk].total()
    ]


def _over(first_day: dt.date | None, last_day: dt.date | None, now: dt.datetime) -> QuerySet[Session]:
    rows = Session.objects.filter(cancelled_at=None, ends_at__lte=now).order_by()
    if first_day:
        rows = rows.filter(starts_at__gte=clock.day_bounds(first_day, first_day)[0])
    if last_day:
        rows = rows.filter(starts_at__lt=clock.day_bounds(last_day, last_day)[1])
    return rows


def _came_by_language(sessions: QuerySet[Session]) -> defaultdict[int, Counter[int | None]]:
    """Participations by session and language: an interpreter's language, else that of one's messages."""
    codes = dict(SpokenLanguage.objects.exclude(code="").order_by().values_list("code", "pk"))
    marks = Attendance.objects.filter(session__in=sessions, came=True).order_by()
    columns = ("session_id", "registration__spoken_language_id", "registration__message_language")
    found: defaultdict[int, Counter[int | None]] = defaultdict(Counter)
    for session, language, code, number in marks.values_list(*columns).annotate(number=Count("pk")):
        found[session][language or codes.get(code)] += number
    walked = WalkIns.objects.filter(session__in=sessions, number__gt=0).order_by()
    for session, language, number in walked.values_list("session_id", "spoken_language_id", "number"):
        found[session][language] += number
    return found


def _languages_of_events() -> defaultdict[int, set[int]]:
    """The languages spoken or interpreted at each event."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for column in ("languages", "interpreted"):
        rows = EventFacts.objects.filter(**{f"{column}__isnull": False}).order_by()
        for event, language in rows.values_list("row_id", column):
            found[event].add(language)
    return found
