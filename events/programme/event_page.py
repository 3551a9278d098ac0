"""An event as its own page shows it: languages, the dates to come, what is over; or one of its dates."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Case, F, Q, Value, When, Window
from django.db.models.functions import RowNumber

from events.enums import RegistersFor
from events.models import Event, EventFacts, Session
from events.programme import listing
from events.programme.listing import PAGE, SessionRow
from portal import languages
from portal.models import HouseFacts
from portal.texts.localized import localize
from services import materials
from services.models import Material, SpokenLanguage

#: How many past dates an event's page still lists.
PAST = 10


@dataclass(frozen=True, slots=True)
class EventPage:
    """What the page of an event, or of one of its dates (`session_row`), shows.

    `coming` is a page of the dates that are not over, `past` are the last ones that are.
    """

    event: Event
    spoken: list[SpokenLanguage]
    interpreted: list[SpokenLanguage]
    materials: list[Material]
    session_row: SessionRow | None = None
    coming: list[SessionRow] | None = None
    past: list[SessionRow] | None = None
    number: int = 1
    has_later: bool = False

    @property
    def facts(self) -> EventFacts:
        """What takes effect at once: kind, audience, where."""
        return self.event.facts

    @property
    def next_row(self) -> SessionRow | None:
        """The date the page is about: the chosen one, else the first to come, cancelled ones left out."""
        left = [row for row in self.coming or () if not row.is_cancelled]
        return self.session_row or next(iter(left), None)

    @property
    def is_single(self) -> bool:
        """Whether there is one date only to speak of, so that nothing is to be chosen."""
        is_all = self.number == 1 and not self.has_later
        return self.session_row is not None or (is_all and len(self.coming or ()) == 1)

    @property
    def box_row(self) -> SessionRow | None:
        """The date whose registration the page shows; None while one has to choose a date first."""
        is_whole = self.facts.registers_for == RegistersFor.EVENT
        return self.next_row if is_whole or self.is_single else None

    @property
    def only_in(self) -> str:
        """The language of what is not written in the reader's; "" when everything is."""
        language = languages.active()
        texts = (localize(self.event, field, language) for field in Event.TEXTS)
        return next((text.language for text in texts if text.is_fallback), "")


def event_by_slug(slug: str) -> Event | None:
    """The published event at that address, with what its page shows; None for no such. One query."""
    events = Event.objects.select_related("facts__venue", "facts__organiser", "facts__service__facts")
    return events.filter(live=True, facts__is_template=False, facts__slug=slug).first()


def of_event(event: Event, *, page: int = 1, house: HouseFacts, now: dt.datetime) -> EventPage:
    """The event with its dates; of a page that is not there, the first. Four queries at most."""
    spoken = listing.spoken_languages()
    near = _near(event, page, now)
    coming = [session for session in near if session.ends_at > now]
    if page > 1 and not coming:
        return of_event(event, house=house, now=now)
    over = sorted((row for row in near if row.ends_at <= now), key=lambda row: row.starts_at, reverse=True)
    sessions = [*coming[:PAGE], *over]
    rows = listing.rows(sessions, spoken=spoken, house=house, now=now)
    shown = len(rows) - len(over)
    told = (rows[0].spoken, rows[0].interpreted) if rows else _languages(event, spoken)
    return EventPage(
        event,
        *told,
        materials.among(event.facts.materials.all()),
        coming=rows[:shown],
        past=rows[shown:],
        number=page,
        has_later=len(coming) > PAGE,
    )


def _near(event: Event, page: int, now: dt.datetime) -> list[Session]:
    """The dates of that page and the one after it, and the last ones that are over, by time. One query."""
    first = (page - 1) * PAGE
    nth = Window(RowNumber(), partition_by=[F("is_over")], order_by=[F("away"), F("pk")])
    is_over = Case(When(ends_at__lte=now, then=True), default=False)
    away = Case(When(ends_at__lte=now, then=Value(now) - F("starts_at")), default=F("starts_at") - Value(now))
    numbered = event.sessions.annotate(is_over=is_over, away=away).annotate(nth=nth)
    is_shown = Q(is_over=True, nth__lte=PAST) | Q(is_over=False, nth__gt=first, nth__lte=first + PAGE + 1)
    return list(listing.with_event(numbered.filter(is_shown)))


def of_session(event: Event, session_id: int, *, house: HouseFacts, now: dt.datetime) -> EventPage | None:
    """One date of the event; None for no such. Four queries."""
    sessions = list(listing.with_event(event.sessions.filter(pk=session_id)))
    if not sessions:
        return None
    row = listing.rows(sessions, spoken=listing.spoken_languages(), house=house, now=now)[0]
    given = materials.among(event.facts.materials.all())
    return EventPage(event, row.spoken, row.interpreted, given, session_row=row)


def _languages(
    event: Event, spoken: dict[int, SpokenLanguage]
) -> tuple[list[SpokenLanguage], list[SpokenLanguage]]:
    return listing.languages_at({event.facts.pk}, spoken)[event.facts.pk]
