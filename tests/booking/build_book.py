"""A client's way through the steps of booking, as posts of a test client; and rows for it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpResponse
from django.test import Client

from booking.availability.day_list import SlotChoice
from booking.models import Coach
from portal.forms.spam_guard import stamp
from services.models import Need
from tests.booking.build import FREE, NOW
from tests.build import language

#: As if the form had stood open for a while.
SHOWN = stamp(NOW - dt.timedelta(minutes=1))
DETAILS = {"name": "Sahra", "phone": "", "email": "", "reach": "nothing", "shown": SHOWN}


def need(name: str = "Työ ja koulutus", *, is_sensitive: bool = False) -> Need:
    """Something to talk about."""
    slug = f"need-{Need.objects.count()}"
    return Need.objects.create(slug=slug, name=name, icon="work", is_sensitive=is_sensitive)


def slot(coach: Coach, starts_at: dt.datetime = FREE) -> str:
    """What the chip of that time sends."""
    return SlotChoice(starts_at, coach.pk).value


def post(client: Client, step: str, site: str = "fi", **data: Any) -> HttpResponse:
    """One step's form: `step` is the address after /<language>/book/."""
    return client.post(f"/{site}/book/{step}", data)


def get(client: Client, step: str, site: str = "fi") -> HttpResponse:
    """One step's page."""
    return client.get(f"/{site}/book/{step}")


def up_to_time(
    client: Client, *, spoken: str = "so", way: str = "here", site: str = "fi", need_id: Any = ""
) -> None:
    """Language, what about, how."""
    post(client, "", site, language=language(spoken).pk)
    post(client, "about/", site, need=need_id, way=way)


def up_to_details(client: Client, coach: Coach, starts_at: dt.datetime = FREE, **choices: Any) -> None:
    """And the time."""
    up_to_time(client, **choices)
    post(client, "time/", choices.get("site", "fi"), slot=slot(coach, starts_at))


def up_to_check(
    client: Client,
    coach: Coach,
    starts_at: dt.datetime = FREE,
    *,
    details: dict[str, Any] | None = None,
    **choices: Any,
) -> str:
    """And the details; answers the key of the check page's button."""
    site = choices.get("site", "fi")
    up_to_details(client, coach, starts_at, **choices)
    post(client, "details/", site, **{**DETAILS, **(details or {})})
    return get(client, "check/", site).context["answers"].submission_key


def book(client: Client, coach: Coach, starts_at: dt.datetime = FREE, **choices: Any) -> HttpResponse:
    """The whole way, and the answer to the last button."""
    key = up_to_check(client, coach, starts_at, **choices)
    return post(client, "check/", choices.get("site", "fi"), key=key)
