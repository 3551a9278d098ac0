"""The next time of a client who is here: once or repeating, with the same language, place and contact.

Proposes dates before anything is made, with what stands against each and the nearest free time instead. What
is chosen goes through reservations.py like any other booking, by the rules of the public, only farther ahead;
the client is told of a whole series at once.
"""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from booking.appointments import reservations, rule_exceptions
from booking.appointments.reservations import PersonDetails, Wish
from booking.availability import search
from booking.availability.day_list import SlotChoice
from booking.availability.search import Slot
from booking.enums import Channel, Interpreter, Reach, Way
from booking.hours.coach_time import lock_coach
from booking.messages import next_time
from booking.models import Appointment, BookingRules
from booking.refusals import BookingRefused, Refusal
from portal import clock
from portal.db.transactions import atomic_with_retry

#: More than this is no plan but a habit: it is agreed again when it ends.
MOST_TIMES, MOST_WEEKS = 10, 4
#: How far ahead staff book with a client, in days; the public's horizon is shorter.
AHEAD = 370
#: How far from the wished date a free time is looked for instead.
AROUND = dt.timedelta(days=3)


@dataclass(frozen=True, slots=True)
class SeriesDate:
    """One date of a series. `time` is free; otherwise `why_not` says why, and `instead` is the nearest free
    time, or None where there is none near.
    """

    wanted: dt.datetime
    time: SlotChoice | None
    why_not: str = ""
    instead: SlotChoice | None = None

    @property
    def best(self) -> SlotChoice | None:
        """What is chosen unless somebody chooses otherwise."""
        return self.time or self.instead


@dataclass(frozen=True, slots=True)
class SeriesResult:
    """What became of the chosen times: those that were made, and those refused with why."""

    made: list[Appointment]
    refused: list[tuple[dt.datetime, Refusal]]


# What is proposed ------------------------------------------------------------------------------------


def free_times(
    last_time: Appointment,
    first_day: dt.date,
    last_day: dt.date,
    *,
    anybody: bool,
    now: dt.datetime,
    rules: BookingRules,
) -> list[Slot]:
    """The free times of the same coach, or of `anybody` who speaks the language, on those days (included).

    An interpreter comes along again: then the coach need not speak it. At most four queries.
    """
    coach_id = None if anybody else last_time.coach_time.coach_id
    return search.free_slots(
        _searched_language(last_time, anybody),
        now=now,
        rules=far(rules),
        first_day=first_day,
        last_day=last_day,
        coach_id=coach_id,
        travel=last_time.travel_minutes,
    )


def propose(
    last_time: Appointment,
    first: SlotChoice,
    *,
    every_weeks: int,
    times: int,
    anybody: bool,
    now: dt.datetime,
    rules: BookingRules,
) -> list[SeriesDate]:
    """The dates of a series that begins at `first`: the same wall clock every so many weeks.

    The coach of `first` comes before others. At most four queries, and six for each date that is not free.
    """
    wall = clock.local(first.starts_at)
    days = [wall.date() + number * dt.timedelta(weeks=every_weeks) for number in range(times)]
    wanted = [clock.at(day, wall.time()) for day in days]
    slots = free_times(last_time, days[0] - AROUND, days[-1] + AROUND, anybody=anybody, now=now, rules=rules)
    taken: set[SlotChoice] = set()
    found = []
    for moment in wanted:
        proposal = _proposal(last_time, SlotChoice(moment, first.coach_id), slots, taken, now, far(rules))
        taken |= {proposal.best} - {None}
        found.append(proposal)
    return found


def _proposal(
    last_time: Appointment,
    wish: SlotChoice,
    slots: list[Slot],
    taken: set[SlotChoice],
    now: dt.datetime,
    rules: BookingRules,
) -> SeriesDate:
    near = [
        SlotChoice(slot.starts_at, slot.coach_id)
        for slot in slots
        if abs(slot.starts_at - wish.starts_at) <= AROUND
    ]
    exact = [time for time in near if time.starts_at == wish.starts_at]
    if exact:
        return SeriesDate(wish.starts_at, wish if wish in exact else exact[0])
    left = [time for time in near if time not in taken]
    instead = min(left, key=lambda time: _distance(time, wish), default=None)
    return SeriesDate(wish.starts_at, None, _why_not(last_time, wish, now, rules), instead)


def _distance(time: SlotChoice, wish: SlotChoice) -> tuple[int, int, bool, dt.datetime]:
    """How far a time is from the one wished: days, then the time of day; the same coach before others."""
    wall, wished = clock.local(time.starts_at), clock.local(wish.starts_at)
    minutes = (wall.hour - wished.hour) * 60 + wall.minute - wished.minute
    days = abs((wall.date() - wished.date()).days)
    return days, abs(minutes), time.coach_id != wish.coach_id, time.starts_at


def _why_not(last_time: Appointment, wish: SlotChoice, now: dt.datetime, rules: BookingRules) -> str:
    reason = search.refusal(
        wish.coach_id,
        wish.starts_at,
        language_id=last_time.spoken_language_id,
        now=now,
        rules=rules,
        in_public=False,
        travel=last_time.travel_minutes,
        with_interpreter=_interpreter(last_time, wish.coach_id) != Interpreter.NONE,
    )
    if reason:
        return reason.sentence()
    unusual = rule_exceptions.found(wish.coach_id, wish.starts_at, rules.meeting_minutes, rules=rules)
    return rule_exceptions.sentence(unusual[0]) if unusual else Refusal.SLOT_TAKEN.sentence()


def far(rules: BookingRules) -> BookingRules:
    """The rules of the public with a horizon long enough for a series; never saved."""
    longer = copy.copy(rules)
    longer.horizon_days = AHEAD
    return longer


def _searched_language(last_time: Appointment, anybody: bool) -> int:
    if anybody or last_time.interpreter == Interpreter.NONE:
        return last_time.spoken_language_id
    own = last_time.coach_time.coach.facts.languages.order_by("pk").values_list("pk", flat=True).first()
    return own or last_time.spoken_language_id


def _interpreter(last_time: Appointment, coach_id: int) -> Interpreter:
    """An interpreter came along with this coach: one is needed again. Another coach speaks the language."""
    same = coach_id == last_time.coach_time.coach_id
    with_one = last_time.interpreter != Interpreter.NONE
    return Interpreter.NEEDED if same and with_one else Interpreter.NONE


# What is made ----------------------------------------------------------------------------------------


@atomic_with_retry
def book(
    last_time: Appointment, chosen: Sequence[SlotChoice], *, key: UUID, now: dt.datetime, rules: BookingRules
) -> SeriesResult:
    """Make the chosen times for the client of `last_time`; one that is refused stands in nobody's way.

    Name, contact, person number, language, topic, way and place stay. `key` makes two presses one. The client
    is told once: by the usual confirmation, or of several times by one message with all of them.
    """
    lock_coach(*{time.coach_id for time in chosen})
    keys = {time: uuid5(key, time.value) for time in chosen}
    is_made = Appointment.objects.filter(submission_key__in=keys.values()).exists()
    made, refused = [], []
    for time, own_key in keys.items():
        wish = _wish(last_time, time, own_key, tells=len(keys) == 1)
        try:
            made.append(reservations.reserve(wish, _person(last_time), now=now, rules=far(rules)))
        except BookingRefused as error:
            refused.append((time.starts_at, error.reason))
    if len(keys) > 1 and made and not is_made:
        next_time.notify(made, now)
    return SeriesResult(made, refused)


def _wish(last_time: Appointment, time: SlotChoice, key: UUID, *, tells: bool) -> Wish:
    interpreter = _interpreter(last_time, time.coach_id)
    return Wish(
        coach_id=time.coach_id,
        starts_at=time.starts_at,
        spoken_language_id=last_time.spoken_language_id,
        way=Way(last_time.way),
        need_id=last_time.need_id,
        site_language=last_time.site_language,
        message_language=last_time.message_language,
        channel=Channel.DESK,
        interpreter=interpreter,
        submission_key=key,
        in_public=interpreter == Interpreter.NONE,
        travel_minutes=last_time.travel_minutes,
        tells=tells,
    )


def _person(last_time: Appointment) -> PersonDetails:
    person = last_time.person
    return PersonDetails(
        name=person.name,
        phone=person.phone,
        email=person.email,
        reach=Reach(person.reach),
        also_called=person.also_called,
        speak_only=person.speak_only,
        for_another=last_time.for_another,
        meeting_place=person.meeting_place,
        number=last_time.person_number,
    )
