"""A year behind the demo house, so that its numbers show life: meetings, visits, languages asked for, waits.

All invented, and written in bulk so that it takes a second. The meetings are older than the eight weeks of
appointments.py; of them only the month is left and nobody's details, as after an erasure. Whoever asked for a
language is called Demo and has a mail address that cannot exist.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import cycle

from django.db import transaction

from booking.appointments import requests
from booking.enums import AppointmentState, Channel, Interpreter, Reach, RequestKind, TimeKind
from booking.hours import coach_time
from booking.models import Appointment, BookingRules, CoachFacts, DeskVisit
from booking.models import Request as Asked
from home.management.demo.appointments import LANGUAGES, MARKS, WAYS, WEEKS_EACH_WAY
from home.management.demo.people import WORKING_DAYS
from home.models import WaitingTime
from home.numbers import waiting
from portal import clock
from portal.db.people import new_number
from services.models import Need, SpokenLanguage

WEEKS = 52
HOURS = (10, 11, 13, 14)
LENGTH = dt.timedelta(minutes=45)
#: How many people came in the year.
CLIENTS = 140
CHANNELS = (Channel.PUBLIC, Channel.PUBLIC, Channel.DESK, Channel.PUBLIC, Channel.PHONE)
#: Not marked as come: cancelled in time, cancelled late.
CANCELLED = {5: False, 11: True}
#: Which languages were asked for, one in a fortnight; None is one that is in no list.
ASKED = ("ti", "my", "ti", "ti", None, "my", "ti")
#: Days to the first free time, and how busy each language is: the larger, the longer one waits.
BUSY = {code: place % 5 for place, code in enumerate(LANGUAGES)}


def load(now: dt.datetime) -> None:
    """Make what is missing of the four; each is made once."""
    today = clock.today(now)
    first, last = today - dt.timedelta(weeks=WEEKS), today - dt.timedelta(weeks=WEEKS_EACH_WAY)
    languages = dict(SpokenLanguage.objects.values_list("code", "pk"))
    with transaction.atomic():
        if not Appointment.objects.filter(coach_time__starts_at__lt=clock.at(last, dt.time.min)).exists():
            _meetings(list(_working_days(first, last)), languages)
        if not DeskVisit.objects.exists():
            _visits(list(_working_days(first, today)), languages)
        if not Asked.objects.filter(kind=RequestKind.ANOTHER_LANGUAGE).exists():
            _requests(first, today, languages)
        if not WaitingTime.objects.exists():
            _waits(list(_working_days(first, today)), languages)


def _working_days(first: dt.date, end: dt.date) -> Iterator[dt.date]:
    """Working days from `first` to the day before `end`; in July the house sleeps."""
    for offset in range((end - first).days):
        day = first + dt.timedelta(days=offset)
        if day.weekday() in WORKING_DAYS and day.month != 7:
            yield day


def _meetings(days: list[dt.date], languages: dict[str, int]) -> None:
    """One to three times on each day, each at an hour of its own."""
    speakers = dict(CoachFacts.objects.values_list("languages", "row_id"))
    planned = []
    for day in days:
        for turn in range(1 + day.toordinal() % 3):
            place = 3 * day.toordinal() + turn
            language_id = languages[LANGUAGES[place % len(LANGUAGES)]]
            starts_at = clock.at(day, dt.time(HOURS[turn]))
            planned.append((place, language_id, (speakers[language_id], starts_at, starts_at + LENGTH)))
    coach_time.lock_coach(*set(speakers.values()))
    taken = coach_time.take_all(
        [time for _place, _language, time in planned],
        kind=TimeKind.APPOINTMENT,
        buffer_minutes=BookingRules.load().buffer_minutes,
    )
    clients = [new_number() for _ in range(CLIENTS)]
    needs = cycle([None, *Need.objects.filter(is_sensitive=False).values_list("pk", flat=True)])
    rows = [
        _meeting(place, language_id, row, next(needs), clients)
        for (place, language_id, _time), row in zip(planned, taken, strict=True)
    ]
    Appointment.objects.bulk_create(rows)
    coach_time.forget_minutes([row.pk for row in taken])


def _meeting(
    place: int, language_id: int, time: object, need_id: int | None, clients: list[int]
) -> Appointment:
    late = CANCELLED.get(place % 13)
    return Appointment(
        coach_time=time,
        spoken_language_id=language_id,
        site_language="fi",
        message_language="fi",
        need_id=need_id,
        way=WAYS[place % len(WAYS)],
        channel=CHANNELS[place % len(CHANNELS)],
        state=MARKS[place % len(MARKS)] if late is None else AppointmentState.CANCELLED,
        interpreter=Interpreter.CONFIRMED if place % 17 == 0 else Interpreter.NONE,
        person_number=clients[place * 37 % CLIENTS],
        booked_at=clock.month_of(time.starts_at),
        cancelled_at=None if late is None else clock.month_of(time.starts_at),
        cancelled_late=bool(late),
    )


def _visits(days: list[dt.date], languages: dict[str, int]) -> None:
    """Two to six visits at the desk on each day."""
    needs = cycle([*Need.objects.filter(is_sensitive=False).values_list("pk", flat=True), None])
    DeskVisit.objects.bulk_create(
        DeskVisit(
            visited_at=clock.at(day, dt.time(10 + turn % 5, 7 * turn)),
            spoken_language_id=languages[LANGUAGES[(day.toordinal() + turn * turn) % len(LANGUAGES)]],
            need_id=next(needs),
        )
        for day in days
        for turn in range(2 + day.toordinal() % 5)
    )


def _requests(first: dt.date, today: dt.date, languages: dict[str, int]) -> None:
    """A language asked for in every fortnight; all but the newest are answered."""
    for place, offset in enumerate(range(0, (today - first).days, 14)):
        code = ASKED[place % len(ASKED)]
        asked_at = clock.at(first + dt.timedelta(days=offset), dt.time(12))
        row = requests.ask(
            RequestKind.ANOTHER_LANGUAGE,
            spoken_language_id=languages[code] if code else None,
            site_language="en",
            name="Demo",
            email=f"demo{40 + place % 20}@example.invalid",
            reach=Reach.MESSAGE,
            now=asked_at,
        )
        if today - first > dt.timedelta(days=offset + 14):
            requests.finish(row, asked_at + dt.timedelta(days=1))


def _waits(days: list[dt.date], languages: dict[str, int]) -> None:
    """How long one waited: longer in the languages that are busier, and before the summer."""
    waiting.keep(
        {
            day: {
                languages[code]: None
                if busy == 4 and day.toordinal() % 23 == 0
                else busy * 2 + (day.toordinal() * 7 + place) % 4 + day.month % 3
                for place, (code, busy) in enumerate(BUSY.items())
            }
            for day in days
        }
    )
