"""No staff page of ours asks more of the database in a busy house than in a quiet one; no list asks much.

The pages are those of the permission matrix, so that none can be forgotten; the rows are copies of what the
demo house holds.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from home import roles
from tests import staff
from tests.booking import build
from tests.home import build_many
from tests.home.test_roles import ROWS, addresses, give_device

pytestmark = pytest.mark.django_db

FEW, MANY = 5, 500
MOST_QUERIES = 12
#: Pages that may ask more, none of them a list of rows of one kind: texts of all kinds (a query for each),
#: reports over the whole house, and all that is kept of one person.
ASK_MORE = {
    "translation_report": 20,
    "numbers": 20,
    "numbers_report": 20,
    "event_session_cancel": 15,
    "staff_person_export": 20,
    "staff_person_print": 25,
}
#: Pages about one person: every copy here is the same person's, who has then been here five hundred times.
OF_ONE_PERSON = "staff_person"
#: What staff list, and what grows as the house grows older.
LISTED = (
    *("booking.appointment", "booking.request", "booking.deskvisit", "booking.absence", "booking.closure"),
    *("booking.shift", "booking.desk", "booking.coach", "portal.message", "portal.viewlog"),
    *("services.partner", "services.service", "services.material", "services.materialfile", "services.trade"),
    *("events.venue", "events.event", "events.session", "events.registration", "home.notice"),
)


def pages(client: Client) -> dict[str, str]:
    """The pages of ours that open, and the lists of our rows in Wagtail's frame, by name."""
    found = {name: address for name, address in addresses().items() if client.get(address).status_code == 200}
    for namespace in ROWS:
        listing = "list" if namespace.startswith("wagtailsnippets") else "index"
        found[namespace] = reverse(f"{namespace}:{listing}")
    return found


def counted(client: Client, found: dict[str, str]) -> dict[str, int]:
    """How many queries each page asks besides those of signing in and of Wagtail's frame."""
    frame = _queries(client, reverse("roles_help")) - 1  # that page asks one of its own: the groups
    return {name: _queries(client, address) - frame for name, address in found.items()}


def _queries(client: Client, address: str) -> int:
    client.get(address)  # what is kept for a moment is kept now
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def multiply(number: int) -> None:
    """So many more of everything that staff list."""
    for name in LISTED:
        row = apps.get_model(name)._base_manager.order_by("pk").last()
        build_many.copies(row, number)


def test_staff_pages_ask_as_little_at_five_hundred_rows_as_at_five(
    client: Client, at: Callable[..., dt.datetime]
) -> None:
    at(build.NOW)
    call_command("seed_demo", verbosity=0)
    user = staff.member(roles.COORDINATOR)
    staff.signed_in(client, user)
    give_device(user)
    found = pages(client)
    multiply(FEW)
    few = counted(client, found)
    multiply(MANY)
    many = counted(client, found)
    grown = {name: (few[name], many[name]) for name in found if many[name] > few[name]}
    assert {name: pair for name, pair in grown.items() if not name.startswith(OF_ONE_PERSON)} == {}
    most = {name: ASK_MORE.get(name, MOST_QUERIES) for name in found}
    assert {name: number for name, number in many.items() if number > most[name]} == {}
