"""Sessions as a calendar (iCalendar, RFC 5545) for anybody's phone: public facts only, no join link.

A session keeps its UID for life and counts its changes in SEQUENCE, so that a subscribed phone follows moves
and cancellations.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext as _
from icalendar import Event

from events.enums import EventKind, Mode
from events.models import EventFacts
from events.programme import filters
from portal import languages
from portal.messages import ical
from portal.models import HouseFacts
from portal.web.addresses import absolute_url

#: How far back a feed reaches: what somebody came to last month stays in their calendar.
PAST = dt.timedelta(days=60)
_VENUE = ("name", "street", "postal")


@dataclass(frozen=True, slots=True)
class PublishedSession:
    """One session as a calendar tells it. `changed_at`: when the session or the texts last changed."""

    pk: int
    slug: str
    kind: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    sequence: int
    changed_at: dt.datetime
    is_cancelled: bool
    title: str
    summary: str
    mode: str
    is_hidden: bool
    venue: str
    spoken: str

    def place(self, house: HouseFacts) -> str:
        """The address in one line; "" online, and where only the registered are told."""
        if self.mode == Mode.ONLINE or self.is_hidden:
            return ""
        return self.venue or house.address

    @property
    def path(self) -> str:
        """The session's page in the active language."""
        return reverse("session", args=[self.slug, self.pk])


# Reading ---------------------------------------------------------------------------------------------


def feed(now: dt.datetime, *, language: str = "", kind: str = "") -> list[PublishedSession]:
    """All sessions from two months ago on, or those in a language, or of a kind. Two queries."""
    narrow: dict[str, Any] = {"event__facts__kind": kind} if kind else {}
    if language:
        narrow["event__facts__in"] = filters.in_language(language)
    return entries(ends_at__gt=now - PAST, **narrow)


def entries(**chosen: Any) -> list[PublishedSession]:
    """The chosen published sessions in the active language, a text that lacks it in Finnish. Two queries."""
    code = languages.active()
    found = filters.published().rewrite(False).filter(**chosen).order_by("starts_at", "pk")
    lines = list(found.values_list(*_columns(code)))
    spoken = _spoken({line[1] for line in lines}, code)
    return [_entry(line, spoken) for line in lines]


def _columns(code: str) -> tuple[Any, ...]:
    facts = "event__facts"
    own = [f"event__title_{code}", f"module_{code}", f"event__summary_{code}"]
    source = ["event__title_fi", "module_fi", "event__summary_fi"]
    venues = [f"{owner}venue__{name}" for owner in ("", f"{facts}__") for name in _VENUE]
    return (
        *("pk", F(f"{facts}__pk"), f"{facts}__slug", f"{facts}__kind", "starts_at", "ends_at", "sequence"),
        *(
            "changed_at",
            "event__last_published_at",
            "cancelled_at",
            f"{facts}__mode",
            f"{facts}__venue_hidden",
        ),
        *(*own, *source, *venues),
    )


def _entry(line: tuple[Any, ...], spoken: dict[int, str]) -> PublishedSession:
    pk, facts, slug, kind, starts_at, ends_at, sequence, changed_at, published_at, cancelled, mode, hidden = (
        line[:12]
    )
    title, module, summary = (
        own or source or "" for own, source in zip(line[12:15], line[15:18], strict=True)
    )
    own_venue, venue = (", ".join(part for part in line[n : n + 3] if part) for n in (18, 21))
    return PublishedSession(
        *(pk, slug, kind, starts_at, ends_at, sequence),
        changed_at=max(changed_at, published_at or changed_at),
        is_cancelled=cancelled is not None,
        title=f"{title}: {module}" if module else title,
        summary=summary,
        mode=mode,
        is_hidden=hidden,
        venue=own_venue or venue,
        spoken=spoken.get(facts, ""),
    )


def _spoken(facts_ids: set[int], code: str) -> dict[int, str]:
    """The names of the languages spoken or interpreted at each event, by its facts. One query."""
    through = EventFacts.languages.through.objects
    rows = through.filter(eventfacts__in=facts_ids, spokenlanguage__is_public=True)
    named = rows.order_by("spokenlanguage__order", "spokenlanguage").values_list(
        "eventfacts_id", f"spokenlanguage__name_{code}", "spokenlanguage__own_name"
    )
    names: dict[int, list[str]] = {}
    for facts_id, name, own_name in named:
        names.setdefault(facts_id, []).append(name or own_name)
    return {facts_id: ", ".join(found) for facts_id, found in names.items()}


def fingerprint(found: Iterable[PublishedSession], house: HouseFacts) -> str:
    """A mark of what the file says, in the active language: it changes only when the file does."""
    told = repr((languages.active(), house.address, list(found)))
    return hashlib.sha256(told.encode()).hexdigest()[:32]


# Writing ---------------------------------------------------------------------------------------------


def lines(found: Iterable[PublishedSession], house: HouseFacts, name: str = "") -> Iterator[bytes]:
    """The file piece by piece, in the active language. `name` is the calendar's, for a subscription."""
    calendar = ical.calendar("Tapahtumat", name=name)
    if name:
        calendar.add("name", name)
        calendar.add("x-published-ttl", "PT1H")
    head, end, _rest = calendar.to_ical().rpartition(b"END:VCALENDAR")
    yield head
    for entry in found:
        yield _event(entry, house).to_ical()
    yield end + b"\r\n"


def _event(entry: PublishedSession, house: HouseFacts) -> Event:
    event = ical.entry(
        f"session-{entry.pk}",
        entry.starts_at,
        entry.ends_at,
        sequence=entry.sequence,
        changed_at=entry.changed_at,
        is_cancelled=entry.is_cancelled,
    )
    event.add("last-modified", entry.changed_at)
    event.add("summary", _cancelled(entry.title) if entry.is_cancelled else entry.title)
    if told := description(entry):
        event.add("description", told)
    if place := entry.place(house):
        event.add("location", place)
    event.add("categories", [str(EventKind(entry.kind).label)])
    event.add("url", absolute_url(entry.path))
    return event


def description(entry: PublishedSession) -> str:
    """What it is, and what is spoken there; a line each."""
    # Translators: "languages" are names of languages: "suomi, arabia".
    spoken = _("puhutaan: %(languages)s") % {"languages": entry.spoken} if entry.spoken else ""
    return "\n".join(line for line in (entry.summary, spoken) if line)


def _cancelled(title: str) -> str:
    # Translators: the title of a cancelled event in a calendar.
    return _("Peruttu: %(title)s") % {"title": title}
