"""What needs doing, by role: words, how many, and a link that opens for whoever sees it."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from home import roles
from home.models import Notice, NoticeFacts
from home.staff import welcome
from portal.enums import MessageState
from portal.models import Message
from services.models import Need
from tests import staff
from tests.booking import build as booking
from tests.home import build as pages
from tests.pages import html_of

pytestmark = pytest.mark.django_db

REQUESTS, MESSAGES = "Pyynnöt: vastaa", "Viestit, jotka eivät menneet perille: soita"
NOTICES = "Tiedotteet, jotka päättyvät pian"
DRAFTS, GUIDE = "Sivut: julkaise luonnokset", "Oppaan sivut: tarkista tiedot"
TEXTS = "Käännökset: puuttuu tai on vanha"


@pytest.fixture
def work(at) -> None:
    """Something to do of each kind."""
    at(booking.NOW)
    booking.request()
    Message.objects.create(
        kind="reminder",
        channel="sms",
        recipient="x",
        language="fi",
        body="x",
        owner_kind="x",
        owner_id=1,
        state=MessageState.FAILED,
    )
    notice = Notice.objects.create(title_fi="Kiinni", live=True)
    NoticeFacts.objects.create(
        row=notice, starts_at=booking.NOW - dt.timedelta(days=1), ends_at=booking.NOW + dt.timedelta(days=1)
    )
    pages.chapter(pages.guide(), last_checked=dt.date(2025, 1, 1))
    page = pages.content("draft")
    page.title = "Uusi"
    page.save_revision()
    Need.objects.create(slug="work", icon="work", name_fi="Työ")


def seen(role: str) -> list[str]:
    return [str(task.words) for task in welcome.tasks(staff.member(role, username=f"{role}-2"))]


@pytest.mark.parametrize(
    ("role", "words"),
    [
        (roles.COORDINATOR, [REQUESTS, MESSAGES, NOTICES, DRAFTS, GUIDE, TEXTS]),
        (roles.COACH, [REQUESTS]),
        (roles.EDITOR, [NOTICES, DRAFTS, GUIDE, TEXTS]),
        (roles.TRANSLATOR, [TEXTS]),
        (roles.VIEWER, []),
    ],
)
@pytest.mark.usefixtures("work")
def test_tasks_are_those_of_the_role(role: str, words: list[str]) -> None:
    assert seen(role) == words


@pytest.mark.parametrize("role", [roles.COORDINATOR, roles.COACH, roles.EDITOR, roles.TRANSLATOR])
@pytest.mark.usefixtures("work")
def test_every_task_leads_somewhere_that_opens(role: str) -> None:
    client = staff.signed_in(Client(), staff.member(role))
    html = html_of(client, reverse("wagtailadmin_home"))
    urls = [task.url for task in welcome.tasks(staff.member(role, username="other"))]
    assert [url for url in urls if f'href="{url}"' not in html] == []
    assert {client.get(url).status_code for url in urls} == {200}


def test_nothing_to_do_is_said(client: Client) -> None:
    html = html_of(staff.signed_in(client, staff.member(roles.VIEWER)), reverse("wagtailadmin_home"))
    assert "Kaikki on tehty." in html


@pytest.mark.parametrize("many", [1, 30])
def test_tasks_cost_the_same_with_one_row_and_with_thirty(many: int, django_assert_max_num_queries) -> None:
    for number in range(many):
        booking.request()
        Need.objects.create(slug=f"need-{number}", icon="work", name_fi=f"{number}")
    user = staff.member(roles.COORDINATOR)
    welcome.tasks(user)
    with django_assert_max_num_queries(30):
        assert welcome.tasks(user)[0].count == many


def test_first_page_shows_the_day_and_the_work_and_no_links_to_other_sites(client: Client, work) -> None:
    staff.signed_in(client, staff.member(roles.EDITOR))
    body = html_of(client, reverse("wagtailadmin_home"))
    main = body[body.index("<main") : body.index("</main>")]
    assert [main.count(f'id="{part}-h"') for part in ("today", "welcome")] == [1, 1]
    assert 'href="http' not in main
    assert 'role="search"' not in main


@pytest.mark.parametrize(("role", "doors"), [(roles.VIEWER, 1), (roles.COORDINATOR, 1), (roles.EDITOR, 0)])
def test_numbers_are_one_press_away_for_whoever_sees_them(client: Client, role: str, doors: int) -> None:
    staff.signed_in(client, staff.member(role))
    body = html_of(client, reverse("wagtailadmin_home"))
    main = body[body.index("<main") : body.index("</main>")]
    assert main.count(f'href="{reverse("numbers")}"') == doors
