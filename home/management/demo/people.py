"""The invented staff: four coaches and two coordinators who together speak every public language but two.

Nobody speaks Burmese or Tigrinya, so that the way without a speaker can be tried too.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group

from booking.enums import Weekday
from booking.hours import working_hours
from booking.models import Coach, CoachFacts
from home import roles
from services.models import SpokenLanguage

PASSWORD = "kokeile-portaalia"  # noqa: S105 - printed by `make run`; works on the demo database only

WORKING_DAYS = (Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY)
# The hours of the house: nobody is given a time at a locked door.
WORK_STARTS, WORK_ENDS = dt.time(10), dt.time(16)


class Demo(NamedTuple):
    """An invented member of staff: first name, role, spoken language codes, standing video link."""

    first_name: str
    role: str
    languages: tuple[str, ...]
    video_link: str


PEOPLE = (
    Demo("Pihla", roles.COORDINATOR, ("fi", "sv", "en"), "https://video.example/pihla"),
    Demo("Laleh", roles.COORDINATOR, ("fa", "prs", "fi", "en"), "https://video.example/laleh"),
    Demo("Samira", roles.COACH, ("ar", "ckb", "fi", "en"), "https://video.example/samira"),
    Demo("Deniz", roles.COACH, ("tr", "kmr", "fi", "en"), "https://video.example/deniz"),
    Demo("Hodan", roles.COACH, ("so", "en", "fi"), "https://video.example/hodan"),
    # No video link: the way of a missing link can be tried.
    Demo("Oksana", roles.COACH, ("ru", "uk", "fi"), ""),
)

#: What `make run` prints: user name, password, role.
LOGINS = (("pihla", PASSWORD, roles.COORDINATOR), ("samira", PASSWORD, roles.COACH))

INTRODUCTION = {
    "fi": "Demohenkilö, ei oikea ihminen.",
    "en": "A demo person, not a real one.",
    "sv": "En demoperson, inte en riktig människa.",
}


def load(today: dt.date) -> dict[str, Coach]:
    """Make the staff that are missing, with hours for eight weeks back; answers coaches by first name."""
    languages = {row.code: row for row in SpokenLanguage.objects.exclude(code="")}
    return {
        person.first_name: _coach(person, place, languages, today)
        for place, person in enumerate(PEOPLE, start=1)
    }


def _coach(person: Demo, place: int, languages: dict[str, SpokenLanguage], today: dt.date) -> Coach:
    user = _user(person)
    facts = CoachFacts.objects.filter(user=user).select_related("row").first()
    if facts:
        return facts.row
    coach = Coach(first_name=person.first_name)
    for code, text in INTRODUCTION.items():
        setattr(coach, f"introduction_{code}", text)
    coach.save()
    facts = CoachFacts.objects.create(row=coach, user=user, video_link=person.video_link, order=place * 10)
    facts.languages.set([languages[code] for code in person.languages])
    coach.save_revision().publish()
    for weekday in WORKING_DAYS:
        working_hours.add_hours(coach, weekday, WORK_STARTS, WORK_ENDS, today - dt.timedelta(weeks=8))
    return coach


def _user(person: Demo) -> object:
    username = person.first_name.lower()
    user, made = get_user_model().objects.get_or_create(
        username=username,
        defaults={
            "first_name": person.first_name,
            "last_name": "(demo)",
            "email": f"{username}@example.invalid",
        },
    )
    if made:
        user.set_password(PASSWORD)
        user.save()
        user.groups.add(Group.objects.get(name=person.role))
    return user
