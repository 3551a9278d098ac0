"""A service as its own page shows it: its texts, its languages, and the times that it leads to.

The times of all services (desks, coaches, first free times) are kept together for half a minute: to find them
costs more than the rest of the page, and the page itself is kept as long again.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.cache import cache
from django.urls import reverse

from booking.availability import house_calendar, presence, search
from booking.availability.presence import HouseHours, Interval
from booking.availability.search import Slot
from booking.hours import cached
from events.programme import listing
from events.programme.listing import SessionRow
from portal import clock, languages
from portal.cache.fragments import CACHE_SECONDS
from portal.messages.share import whatsapp
from portal.models import HouseFacts
from portal.texts.localized import localize
from portal.web.addresses import absolute_url
from services import materials, public_languages
from services.models import Material, Service, ServiceFacts, SpokenLanguage

#: How many of the next sessions the page shows.
NEXT_SESSIONS = 3
_KEPT = "service-page.times"


@dataclass(frozen=True, slots=True)
class CoachRow:
    """Somebody with whom the public can book, and what they speak in public."""

    name: str
    spoken: list[SpokenLanguage]


@dataclass(frozen=True, slots=True)
class ServiceTimes:
    """What holds for every service: who is at a desk when, who can be booked, the first free times."""

    desks: list[tuple[SpokenLanguage, Interval]]
    coaches: list[CoachRow]
    free: dict[int, Slot]


@dataclass(frozen=True, slots=True)
class DeskRow:
    """When somebody is at a desk next, or now, and the languages that are spoken there just then."""

    stretch: Interval
    spoken: list[SpokenLanguage]


@dataclass(frozen=True, slots=True)
class ServicePage:
    """What the page of a service shows. `first_free` and `free_in` are a time and the language it is in.

    `desks`, `coaches` and `first_free` are those of the service's languages, of any where it names none.
    """

    service: Service
    spoken: list[SpokenLanguage]
    sessions: list[SessionRow]
    desks: list[DeskRow]
    coaches: list[CoachRow]
    first_free: Slot | None
    free_in: SpokenLanguage | None
    hours: HouseHours
    materials: list[Material]

    @property
    def facts(self) -> ServiceFacts:
        """What takes effect at once: address, area, is it bookable."""
        return self.service.facts

    @property
    def is_bookable(self) -> bool:
        """Whether the page has a door to booking."""
        return self.facts.is_bookable and bool(self.coaches)

    @property
    def book_url(self) -> str:
        """The door to booking. It carries a language, never what one wants to talk about."""
        code = self.free_in.code if self.free_in else ""
        return f"{reverse('book')}?{urlencode({'language': code})}" if code else reverse("book")

    @property
    def only_in(self) -> str:
        """The language of what is not written in the reader's; "" when everything is."""
        language = languages.active()
        texts = (localize(self.service, field, language) for field in Service.TEXTS)
        return next((text.language for text in texts if text.is_fallback), "")

    @property
    def whatsapp_url(self) -> str:
        """A plain link that opens WhatsApp with the service's name and address, addressed to nobody."""
        address = absolute_url(reverse("service", args=[self.facts.slug]))
        return whatsapp(self.service.name, address)


def preview_template(row: str) -> str:
    """The template in which staff preview a row ("<room>.<row>"); "" where its own room has it."""
    return "home/public/service/page.html" if row == Service._meta.label_lower else ""


def by_slug(slug: str) -> Service | None:
    """The published service at that address, with its facts and area; None for no such. One query."""
    return Service.objects.filter(live=True, facts__slug=slug).select_related("facts__area").first()


def of_service(service: Service, *, house: HouseFacts, now: dt.datetime) -> ServicePage:
    """The service with its times. Six queries when nothing is kept."""
    calendar = house_calendar.load(clock.today(now))
    known = listing.spoken_languages()
    own = public_languages.of_service(service.pk) & known.keys()
    times = _times(now, calendar)
    sessions = listing.next_rows(NEXT_SESSIONS, spoken=known, house=house, now=now, service_id=service.pk)
    coaches = [row for row in times.coaches if not own or any(spoken.pk in own for spoken in row.spoken)]
    possible = own or {spoken.pk for row in coaches for spoken in row.spoken}
    free_in = _first_free_in(times, [row for pk, row in known.items() if pk in possible], now)
    return ServicePage(
        service=service,
        spoken=[row for pk, row in known.items() if pk in possible],
        sessions=sessions,
        desks=_desk_rows([row for row in times.desks if not own or row[0].pk in own], now),
        coaches=coaches,
        first_free=times.free[free_in.pk] if free_in else None,
        free_in=free_in,
        hours=presence.house(now, calendar),
        materials=materials.of_service(service),
    )


def _first_free_in(
    times: ServiceTimes, spoken: list[SpokenLanguage], now: dt.datetime
) -> SpokenLanguage | None:
    """The reader's own language when it has a free time, else the one that has the first."""
    free = [row for row in spoken if row.pk in times.free and times.free[row.pk].starts_at > now]
    own = next((row for row in free if row.code == languages.active()), None)
    return own or min(free, key=lambda row: times.free[row.pk].starts_at, default=None)


def _desk_rows(desks: list[tuple[SpokenLanguage, Interval]], now: dt.datetime) -> list[DeskRow]:
    """The languages of the same hours together; first the reader's own, then by time."""
    rows: dict[Interval, DeskRow] = {}
    for language, stretch in desks:
        if stretch.ends_at > now:
            rows.setdefault(stretch, DeskRow(stretch, [])).spoken.append(language)
    own = languages.active()
    is_later = {stretch: all(row.code != own for row in found.spoken) for stretch, found in rows.items()}
    order = sorted(rows, key=lambda stretch: (is_later[stretch], stretch.starts_at, stretch.ends_at))
    return [rows[stretch] for stretch in order]


# What is kept ----------------------------------------------------------------------------------------


def _times(now: dt.datetime, calendar: house_calendar.HouseCalendar) -> ServiceTimes:
    """The times of all services, as they were half a minute ago at most."""
    times: ServiceTimes | None = cache.get(_KEPT)
    if times is None:
        plans = search.plans(calendar, clock.today(now))
        times = ServiceTimes(
            desks=presence.next_by_language(now, plans),
            coaches=_coaches(),
            free=search.next_free(now=now, rules=cached.rules(), plans=plans),
        )
        cache.set(_KEPT, times, CACHE_SECONDS)
    return times


def _coaches() -> list[CoachRow]:
    """The coaches whom the public can book, each with the public languages."""
    everybody = cached.speakers()
    return [CoachRow(who.first_name, spoken) for who, spoken in everybody if who.is_bookable and spoken]
