"""How fast "when is someone free?" is answered, against doing the least that could give the same answer.

The anchor knows the windows beforehand, asks the database once in raw SQL, subtracts in a plain loop, and
gives the same slots. Both answers are compared before they are measured.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, override_settings
from django.urls import URLPattern, path

from booking.availability.search import Slot, free_slots, next_free
from booking.hours import epoch
from booking.hours.spans import Span
from booking.models import Coach, CoachTime
from portal import clock
from portal import urls as portal_urls
from services.models import SpokenLanguage
from tests.bench.harness import count, queries_of, ratio, rounds_of, sample
from tests.booking.build_hours import (
    MONDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    absence,
    at,
    coach,
    coach_time,
    house_opens,
    language,
    rules,
    shift,
    works,
)

NOW = at("2026-11-24", "9:00")
TODAY = dt.date(2026, 11, 24)
PAST_BOOKINGS, GROWTH_ROUNDS = 20_000, 5
LENGTH, BUFFER, GRID = 45 * 60, 15 * 60, 15 * 60
RULES = rules()
EPOCH = {"sqlite": "unixepoch({})", "postgresql": "EXTRACT(EPOCH FROM {})::bigint"}
NAMES = [f"Nimi {number}" for number in range(1, 9)]

pytestmark = pytest.mark.django_db(transaction=True)


# The house of the benchmark --------------------------------------------------------------------------


def _eight_coaches() -> tuple[SpokenLanguage, list[Coach]]:
    """Eight speakers of one language, Mon-Thu 10-16, desk duty for half of them, half of their time taken."""
    spoken = language()
    coaches = [coach(name, speaks=[spoken, language()]) for name in NAMES]
    house_opens(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)
    for number, who in enumerate(coaches):
        works(who, MONDAY, TUESDAY, WEDNESDAY, THURSDAY)
        if number % 2:
            shift([who], WEDNESDAY, starts="13:00", ends="15:00")
    CoachTime.objects.bulk_create(_future(coaches))
    return spoken, coaches


def _future(coaches: list[Coach]) -> Iterable[CoachTime]:
    for number, who in enumerate(coaches):
        for ahead in range(1, 29):
            day = TODAY + dt.timedelta(days=ahead)
            for hour in range(10 + (number + ahead) % 2, 16, 2):
                yield coach_time(who, clock.at(day, dt.time(hour)))


def _add_past(coaches: list[Coach]) -> None:
    midnight = clock.at(TODAY, dt.time.min)
    CoachTime.objects.bulk_create(
        (
            coach_time(coaches[number % 8], midnight - dt.timedelta(hours=number // 8 + 1))
            for number in range(PAST_BOOKINGS)
        ),
        batch_size=2000,
    )
    _analyze()


def _delete_past() -> None:
    midnight = connection.ops.adapt_datetimefield_value(clock.at(TODAY, dt.time.min))
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM booking_coachtime WHERE taken_until <= %s", [midnight])
        assert cursor.rowcount == PAST_BOOKINGS
        cursor.execute("VACUUM")
    _analyze()


def _analyze() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


# The anchor ------------------------------------------------------------------------------------------


def _windows(coaches: list[Coach], days: int) -> list[tuple[int, str, list[Span]]]:
    """What the anchor is given: each coach's windows, duty already cut out and notice applied."""
    given = []
    for number, who in enumerate(coaches):
        windows = []
        for ahead in range(days + 1):
            day = TODAY + dt.timedelta(days=ahead)
            if day.weekday() > THURSDAY:
                continue
            on_duty = number % 2 and day.weekday() == WEDNESDAY
            for starts, ends in ((10, 13), (15, 16)) if on_duty else ((10, 16),):
                windows.append(
                    tuple(int(clock.at(day, dt.time(hour)).timestamp()) for hour in (starts, ends))
                )
        given.append((who.pk, who.first_name, windows))
    return given


def _raw_search(given: list[tuple[int, str, list[Span]]], last_day: dt.date, coach_id: int = 0) -> list[Slot]:
    """One raw range query, subtraction in a plain loop."""
    seconds = EPOCH[connection.vendor].format
    only = "AND coach_id = %s" if coach_id else ""
    sql = (
        f"SELECT coach_id, {seconds('taken_from')}, {seconds('taken_until')} FROM booking_coachtime"  # noqa: S608
        f" WHERE holding AND taken_until > %s AND taken_from < %s {only} ORDER BY taken_from"
    )
    since, until = clock.day_bounds(TODAY, last_day)
    values = [connection.ops.adapt_datetimefield_value(instant) for instant in (since, until)]
    with connection.cursor() as cursor:
        cursor.execute(sql, [*values, coach_id] if coach_id else values)
        rows = cursor.fetchall()
    busy = defaultdict(list)
    for of_coach, taken_from, taken_until in rows:
        busy[of_coach].append((taken_from, taken_until))
    found = [
        (start, name, of_coach)
        for of_coach, name, windows in given
        for start in _subtract(windows, busy[of_coach])
    ]
    found.sort()
    return [
        Slot(
            dt.datetime.fromtimestamp(start, dt.UTC),
            dt.datetime.fromtimestamp(start + LENGTH, dt.UTC),
            of_coach,
            name,
        )
        for start, name, of_coach in found
    ]


def _subtract(windows: list[Span], taken: list[Span]) -> list[int]:
    """The starts on the grid: one walk over windows and taken times together."""
    starts, at_taken = [], 0
    for begins, ends in windows:
        start = -(-begins // GRID) * GRID
        while start + LENGTH <= ends:
            while at_taken < len(taken) and taken[at_taken][1] <= start:
                at_taken += 1
            if at_taken < len(taken) and taken[at_taken][0] < start + LENGTH + BUFFER:
                start = -(-taken[at_taken][1] // GRID) * GRID
            else:
                starts.append(start)
                start += GRID
    return starts


# The benchmarks --------------------------------------------------------------------------------------


def bench_eight_coaches_and_four_weeks() -> None:
    spoken, coaches = _eight_coaches()
    _add_past(coaches)
    given, last_day = _windows(coaches, 28), TODAY + dt.timedelta(days=28)

    def ours() -> list[Slot]:
        return free_slots(spoken.pk, now=NOW, rules=RULES)

    def anchor() -> list[Slot]:
        return _raw_search(given, last_day)

    assert ours() == anchor()
    assert len(ours()) > 500
    count("free times: queries, 8 coaches x 28 days", queries_of(ours), 3)
    ratio("free times: 8 coaches x 28 days, 20,000 stored / raw query", ours, anchor, bound=1.3)
    count("next free time of each language: queries", queries_of(lambda: next_free(now=NOW, rules=RULES)), 3)


def bench_growth_with_past_bookings() -> None:
    """One search with 20,000 past bookings and with none, in turns."""
    spoken, coaches = _eight_coaches()

    def ours() -> list[Slot]:
        return free_slots(spoken.pk, now=NOW, rules=RULES)

    rounds = []
    for _ in range(GROWTH_ROUNDS):
        _add_past(coaches)
        full = sample(ours)
        _delete_past()
        rounds.append((full, sample(ours)))
    rounds_of("free times: 20,000 past bookings / none", rounds, 1.2)


def bench_new_connection_for_each_request() -> None:
    """Whole requests that each connect to the server anew, against the same on a connection kept open.

    SQLite has no server: what a new connection costs there (2 to 3 ms) is Django's own opening of the file.
    """
    if connection.vendor == "sqlite":
        return
    spoken, _coaches = _eight_coaches()

    def times(request: HttpRequest) -> HttpResponse:
        return _page(free_slots(spoken.pk, now=NOW, rules=RULES))

    with _served(path("times/", times)):
        warm = _getter("/times/")

        def cold() -> bytes:
            connection.close()
            return warm()

        assert cold() == warm()
        ratio("free times over HTTP: new connection / kept one", cold, warm, bound=1.3)


def bench_fifty_coaches_and_eight_weeks() -> None:
    """Rules begun in 2021 against rules begun this year."""
    eight_weeks = rules(horizon_days=56)
    spoken = {2021: language(), 2026: language()}
    for number in range(50):
        for year, known in spoken.items():
            who = coach(f"Nimi {number}", speaks=[known])
            works(who, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, valid_from=dt.date(year, 1, 1))
            absence(who, "2026-12-01")

    def begun_in(year: int) -> Callable[[], list[Slot]]:
        return lambda: free_slots(spoken[year].pk, now=NOW, rules=eight_weeks)

    old, new = begun_in(2021), begun_in(2026)
    assert [slot.starts_at for slot in old()] == [slot.starts_at for slot in new()]
    count("free times: queries, 50 coaches x 4 rules x 8 weeks", queries_of(old), 3)
    ratio("free times: rules begun in 2021 / this year", old, new, bound=1.2)


def bench_one_coach_and_one_day_over_http() -> None:
    """Whole requests through Django's handler and the portal's middleware, on a connection kept open.

    Both views have the numbers of BookingRules at hand: reading those is one query more for either.
    """
    spoken, coaches = _eight_coaches()
    day = TODAY + dt.timedelta(days=2)
    ((who, name, windows), *_others) = _windows(coaches, 2)
    given = [(who, name, [span for span in windows if clock.today(epoch.instant(span[0])) == day])]

    def times(request: HttpRequest) -> HttpResponse:
        only = {"first_day": day, "last_day": day, "coach_id": who}
        return _page(free_slots(spoken.pk, now=NOW, rules=RULES, **only))

    def raw(request: HttpRequest) -> HttpResponse:
        return _page(_raw_search(given, day, who))

    with _served(path("times/", times), path("raw/", raw)):
        ours, anchor = _getter("/times/"), _getter("/raw/")
        assert ours() == anchor()
        assert b"<li>" in ours()
        count("free times over HTTP: queries", queries_of(ours), 3)
        ratio("free times over HTTP: 1 coach x 1 day / raw query", ours, anchor, bound=3)


@contextmanager
def _served(*patterns: URLPattern) -> Iterator[None]:
    """These addresses before the portal's own, on a connection that no request closes."""

    class Urls:
        urlpatterns = [*patterns, *portal_urls.urlpatterns]

    request_started.disconnect(close_old_connections)
    request_finished.disconnect(close_old_connections)
    try:
        with override_settings(ROOT_URLCONF=Urls):
            yield
    finally:
        request_started.connect(close_old_connections)
        request_finished.connect(close_old_connections)


def _getter(address: str) -> Callable[[], bytes]:
    """A call that sends one request through a WSGI handler and answers with the body."""
    handler, environ = WSGIHandler(), RequestFactory().get(address).environ

    def call() -> bytes:
        response = handler(dict(environ), lambda status, headers: None)
        body = b"".join(response)
        response.close()
        return body

    return call


def _page(found: list[Slot]) -> HttpResponse:
    rows = "".join(f"<li>{clock.local(slot.starts_at):%H:%M} {slot.coach_name}</li>" for slot in found)
    return HttpResponse(f"<ul>{rows}</ul>")
