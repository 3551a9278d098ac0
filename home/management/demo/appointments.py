"""Some appointments over eight weeks, reserved and marked through the same doors as real ones.

Names are invented; nobody has a phone, mails go to addresses that cannot exist.
"""

from __future__ import annotations

import datetime as dt
from itertools import cycle

from booking.appointments import reservations
from booking.availability import search
from booking.enums import AppointmentState, Reach, Way
from booking.models import Appointment, BookingRules
from portal import clock
from services.models import Need, SpokenLanguage

WEEKS_EACH_WAY = 4
LANGUAGES = ("ar", "so", "ru", "fa", "tr", "fi", "ckb", "uk", "en", "prs", "sv", "kmr")
NAMES = ("Esimerkki", "Demo", "Kokeilu", "Malli", "Testi")
WAYS = (Way.HERE, Way.HERE, Way.PHONE, Way.HERE, Way.VIDEO)
MARKS = (
    AppointmentState.CAME,
    AppointmentState.CAME,
    AppointmentState.DID_NOT_COME,
    AppointmentState.CAME_LATE,
)


def load(now: dt.datetime) -> None:
    """Reserve two times on each day of eight weeks that has none; mark those that are over."""
    today = clock.today(now)
    rules = BookingRules.load()
    taken_days = {
        clock.today(starts_at)
        for starts_at in Appointment.objects.values_list("coach_time__starts_at", flat=True)
    }
    languages = dict(SpokenLanguage.objects.values_list("code", "pk"))
    needs = cycle([None, *Need.objects.filter(is_sensitive=False).values_list("pk", flat=True)])
    for offset in range(-7 * WEEKS_EACH_WAY, 7 * WEEKS_EACH_WAY):
        day = today + dt.timedelta(days=offset)
        if day not in taken_days:
            for place in (2 * day.toordinal(), 2 * day.toordinal() + 1):
                _book(day, place, languages[LANGUAGES[place % len(LANGUAGES)]], next(needs), now, rules)


def _book(
    day: dt.date, place: int, language_id: int, need_id: int | None, now: dt.datetime, rules: BookingRules
) -> None:
    """One appointment as it would have been booked the day before (or now, for a day to come)."""
    booked = min(now, clock.at(day - dt.timedelta(days=3), dt.time(12)))
    slots = search.free_slots(language_id, now=booked, rules=rules, first_day=day, last_day=day)
    if not slots:
        return
    slot = slots[place % len(slots)]
    appointment = reservations.reserve(
        reservations.Wish(
            coach_id=slot.coach_id,
            starts_at=slot.starts_at,
            spoken_language_id=language_id,
            way=WAYS[place % len(WAYS)],
            need_id=need_id,
        ),
        reservations.PersonDetails(
            name=NAMES[place % len(NAMES)],
            also_called="demo",
            email=f"demo{place % 40}@example.invalid",
            reach=Reach.NOTHING,
        ),
        now=booked,
        rules=rules,
    )
    if slot.ends_at < now:
        reservations.mark(appointment.pk, MARKS[place % len(MARKS)], now=slot.ends_at)
