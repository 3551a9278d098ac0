"""Rows that tests of every room need: a user, and the instant and language they talk about."""

from __future__ import annotations

import datetime as dt
from itertools import count

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser, Group

from portal import clock
from services.models import SpokenLanguage

_serial = count(1)


def instant(wall: str) -> dt.datetime:
    """The instant (UTC) at which Helsinki's clocks show `wall`: "2026-11-25 09:00"."""
    moment = dt.datetime.fromisoformat(wall)
    return clock.at(moment.date(), moment.time())


def language(code: str) -> SpokenLanguage:
    """The spoken language with that code: the one the migrations made, or a new one."""
    names = {"name": code, "own_name": f"own name of {code}"}
    return SpokenLanguage.objects.get_or_create(code=code, defaults=names)[0]


def user(username: str = "", *, groups: tuple[str, ...] = (), **fields: object) -> AbstractUser:
    """A user with the password "password"; with a group or more they may enter the staff side."""
    person = get_user_model().objects.create_user(
        username=username or f"user{next(_serial)}", password="password", **fields
    )
    person.groups.set(Group.objects.filter(name__in=groups))
    return person
