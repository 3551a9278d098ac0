"""Who is at the desks now and when next, and whether the house is open
(docs/architecture.md, promise 4).

A desk is people: present means on shift, not absent, holding no coach time then (its buffer included), on a
day that is neither a public holiday nor in a closure. A language is open while a speaker of it is present.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from booking.availability import house_calendar, queries
from booking.availability.house_calendar import HouseCalendar
from booking.availability.queries import Taken
from booking.availability.search import Plans
from booking.hours import cached, epoch
from booking.hours.spans import Span, around, merged, minus
from booking.hours.weekly import spans
from booking.models import Closure, Coach
from portal import clock
from services.models import SpokenLanguage

# How far ahead "next" is looked for: longer than any summer closure.
LOOK_AHEAD = dt.timedelta(days=120)


@dataclass(frozen=True, slots=True)
class AtDesk:
    """A language spoken at a desk now, and until when somebody is there for it (aware UTC)."""

    language: SpokenLanguage
    until: dt.datetime


@dataclass(frozen=True, slots=True)
class Interval:
    """From one instant until another, aware UTC."""

    starts_at: dt.datetime
    ends_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Desks:
    """The desks at one instant, as a reader of one language sees them.

    `own_language` is None when nobody at a desk speaks it; `next_own` is the stretch going on or the next.
    """

    now: list[AtDesk]
    own_language: SpokenLanguage | None
    next_own: Interval | None


@dataclass(frozen=True, slots=True)
class HouseHours:
    """The house (not its desks) at one instant; all instants aware UTC.

    `opens_at` and `closes_at` are today's stretch: the one going on, else the next, else the last of today;
    None on a day without one. `closure` is the one in force today.
    """

    is_open: bool
    opens_at: dt.datetime | None
    closes_at: dt.datetime | None
    next_opens_at: dt.datetime | None
    closure: Closure | None


def at_desk(now: dt.datetime) -> list[AtDesk]:
    """The public languages of the coaches present at the desks now, in the order of languages.

    At most two queries.
    """
    today = clock.today(now)
    return _open_at(_by_language(house_calendar.load(today), today, today), now)


def desks(language_code: str, now: dt.datetime, calendar: HouseCalendar) -> Desks:
    """Who is at the desks now, and when the language with that code is next at one.

    For a page that has loaded the calendar already. At most one query.
    """
    today, moment = clock.today(now), epoch.seconds(now)
    stretches = _by_language(calendar, today, today + LOOK_AHEAD)
    own = next((language for language in stretches if language.code == language_code), None)
    following = next(((begins, ends) for begins, ends in stretches.get(own, []) if ends > moment), None)
    return Desks(
        now=_open_at(stretches, now),
        own_language=own,
        next_own=Interval(*map(epoch.instant, following)) if following else None,
    )


def next_by_language(now: dt.datetime, plans: Plans) -> list[tuple[SpokenLanguage, Interval]]:
    """When each public language is at a desk: the stretch going on or the next one, in order of languages.

    For a page that has loaded the plans already. No query.
    """
    today, moment = clock.today(now), epoch.seconds(now)
    found = []
    for language, stretches in _by_language(plans.calendar, today, today + LOOK_AHEAD, plans.taken).items():
        following = next((span for span in stretches if span[1] > moment), None)
        if following is not None:
            found.append((language, Interval(*map(epoch.instant, following))))
    return found


def on_days(
    first: dt.date, last: dt.date, calendar: HouseCalendar
) -> list[tuple[SpokenLanguage, list[Interval]]]:
    """When each public language is at a desk on those days (included), in order of languages.

    A language whose speakers have shifts then but are away has an empty list. For a page that has loaded the
    calendar, of the first day or an earlier one. At most one query.
    """
    return [
        (language, [Interval(*map(epoch.instant, span)) for span in stretches])
        for language, stretches in _by_language(calendar, first, last).items()
    ]


def next_at_desk(language_id: int, now: dt.datetime) -> Interval | None:
    """When that language is at a desk: the stretch going on now, or the next one; None when none is planned.

    At most three queries.
    """
    today, moment = clock.today(now), epoch.seconds(now)
    last = today + LOOK_AHEAD
    calendar = house_calendar.load(today)
    speakers = _speakers(language_id, {coach_id for coach_id, _weekly in calendar.shifts})
    on_shift = _on_shift(calendar, today, last, speakers)
    present = _present(calendar, on_shift, speakers, today, last)
    for begins, ends in _together(present, speakers):
        if ends > moment:
            return Interval(epoch.instant(begins), epoch.instant(ends))
    return None


def speaks_now(language_id: int, now: dt.datetime) -> bool:
    """Whether somebody who speaks that language is at a desk now."""
    stretch = next_at_desk(language_id, now)
    return stretch is not None and stretch.starts_at <= now


def house(now: dt.datetime, calendar: HouseCalendar | None = None) -> HouseHours:
    """Whether the house is open, today's hours, and when it opens next. One query.

    A page that has loaded the calendar (of that day or an earlier one) hands it over and asks nothing.
    """
    today, moment = clock.today(now), epoch.seconds(now)
    calendar = calendar or house_calendar.load(today)
    opening = calendar.opening_spans(today, today + LOOK_AHEAD)
    tomorrow = epoch.seconds(clock.day_bounds(today, today)[1])
    todays = [span for span in opening if span[0] < tomorrow]
    shown = next((span for span in todays if moment < span[1]), todays[-1] if todays else None)
    following = next((begins for begins, _ends in opening if begins > moment), None)
    return HouseHours(
        is_open=around(todays, moment) is not None,
        opens_at=epoch.instant(shown[0]) if shown else None,
        closes_at=epoch.instant(shown[1]) if shown else None,
        next_opens_at=None if following is None else epoch.instant(following),
        closure=_closure_on(today) if calendar.is_in_closure(today) else None,
    )


def _by_language(
    calendar: HouseCalendar, first: dt.date, last: dt.date, taken: list[Taken] | None = None
) -> dict[SpokenLanguage, list[Span]]:
    """When each public language is at a desk on those days, in the order of languages."""
    on_shift = _on_shift(calendar, first, last)
    speakers = _public_languages(on_shift)
    present = _present(calendar, on_shift, speakers, first, last, taken)
    spoken = {language for known in speakers.values() for language in known}
    return {
        language: _together(present, [coach_id for coach_id, known in speakers.items() if language in known])
        for language in sorted(spoken, key=lambda language: (language.order, language.pk))
    }


def _open_at(stretches: dict[SpokenLanguage, list[Span]], now: dt.datetime) -> list[AtDesk]:
    """The languages whose stretch goes on at `now`."""
    found = ((language, around(when, epoch.seconds(now))) for language, when in stretches.items())
    return [AtDesk(language, epoch.instant(span[1])) for language, span in found if span is not None]


def _on_shift(
    calendar: HouseCalendar, first: dt.date, last: dt.date, coaches: Collection[int] | None = None
) -> dict[int, list[Span]]:
    """When each coach is at a desk by plan on those days."""
    week = calendar.week(first, last)
    planned: dict[int, list[Span]] = defaultdict(list)
    for coach_id, weekly in calendar.shifts:
        if coaches is None or coach_id in coaches:
            planned[coach_id] += spans(weekly, week)
    return {coach_id: merged(found) for coach_id, found in planned.items() if found}


def _present(
    calendar: HouseCalendar,
    on_shift: dict[int, list[Span]],
    speakers: Collection[int],
    first: dt.date,
    last: dt.date,
    taken: list[Taken] | None = None,
) -> dict[int, list[Span]]:
    """Their shifts without absences and coach time, which is asked for unless a page has it."""
    coach_ids = sorted(set(on_shift) & set(speakers))
    busy: dict[int, list[Span]] = defaultdict(list)
    for coach_id, span in calendar.absences:
        busy[coach_id].append(span)
    if coach_ids and taken is None:
        since, until = clock.day_bounds(first, last)
        taken = queries.taken(since, until=until, coach_ids=coach_ids)
    for coach_id, *span in taken or ():
        busy[coach_id].append(tuple(span))
    return {coach_id: minus(on_shift[coach_id], busy[coach_id]) for coach_id in coach_ids}


def _together(present: dict[int, list[Span]], coaches: Iterable[int]) -> list[Span]:
    """When at least one of them is there."""
    return merged(span for coach_id in coaches for span in present.get(coach_id, []))


def _public_languages(coaches: Collection[int]) -> dict[int, set[SpokenLanguage]]:
    """What each of these (live) coaches speaks in public."""
    if not coaches:
        return {}
    return {
        who.coach_id: set(spoken) for who, spoken in cached.speakers() if spoken and who.coach_id in coaches
    }


def _speakers(language_id: int, coaches: Collection[int]) -> set[int]:
    """Those of the coaches who speak that (public) language."""
    if not coaches:
        return set()
    found = Coach.objects.order_by().filter(
        pk__in=coaches, live=True, facts__languages=language_id, facts__languages__is_public=True
    )
    return set(found.values_list("pk", flat=True))


def _closure_on(day: dt.date) -> Closure | None:
    return next(iter(cached.closures_between(day, day)), None)
