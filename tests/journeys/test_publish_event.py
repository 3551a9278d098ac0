"""Staff publish a weekly club with a holiday in between, cancel one date; who registered reads it in Arabic.

In a real browser, with JavaScript and without it (on a phone Wagtail's own menu needs the script).
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from booking.enums import Reach
from events.models import Event, Session
from events.registrations import actions
from events.registrations.registrants import Registrant, Submission
from home import roles
from portal import clock
from portal.enums import MessageKind
from portal.models import Message
from tests import staff
from tests.booking import build as booking
from tests.build import language
from tests.conftest import DESK, PHONE
from tests.events.build import NOW

pytestmark = pytest.mark.django_db(transaction=True)

FRIDAYS = [dt.date(2026, 12, 11), dt.date(2026, 12, 18), dt.date(2027, 1, 8)]


def press(page: Any, selector: str) -> None:
    """Press a link or button and wait for the page it leads to."""
    with page.expect_navigation():
        page.locator(selector).first.click()


@pytest.fixture
def signed_in(at, open_page):
    """`signed_in(javascript=…)`: the coordinator's browser, past the sign-in."""
    at(NOW)
    staff.member(roles.COORDINATOR, username="koordinaattori")

    def browser(**options: Any) -> Any:
        page = open_page(**options)
        page.goto("/admin/login/")
        page.fill("#id_username", "koordinaattori")
        page.fill("#id_password", "password")
        press(page, 'button[type="submit"]')
        return page

    return browser


def fill_in(page: Any) -> None:
    """A weekly club on three Fridays from 11 December, led by Aino, ten seats."""
    page.goto("/admin/events/new/")
    page.fill("#id_title", "Keskusteluklubi")
    page.fill("#id_summary", "Puhumme suomea yhdessä.")
    page.select_option("#id_kind", "discussion_club")
    page.check(f'input[name="languages"][value="{language("fi").pk}"]')
    page.fill("#id_first_day", "2026-12-11")
    page.fill("#id_starts", "13:00")
    page.fill("#id_ends", "15:00")
    page.check('input[name="repeats"][value="weekly"]')
    page.fill("#id_count", "3")
    page.check('input[name="leads"]')
    page.select_option("#id_registration", "required")
    page.fill("#id_capacity", "10")


def sessions() -> list[Session]:
    return list(Session.objects.order_by("starts_at"))


@pytest.mark.parametrize(("javascript", "viewport"), [(True, DESK), (True, PHONE), (False, DESK)])
def test_publish_a_weekly_club_cancel_one_date_and_tell_in_arabic(signed_in, axe, javascript, viewport):
    aino = booking.coach("Aino", weekdays=())
    page = signed_in(javascript=javascript, viewport=viewport)

    fill_in(page)
    assert page.locator('[name="places_minutes"]').is_visible() is not javascript
    if javascript:
        assert axe_of_ours(page, axe) == []
    press(page, 'button[value="look"]')
    assert Event.objects.count() == 0
    skipped = page.locator(".staff-list li").all_inner_texts()
    assert len(skipped) == 2  # Christmas Day and New Year's Day are Fridays
    assert ["25.12.2026" in skipped[0], "1.1.2027" in skipped[1]] == [True, True]
    if javascript:
        assert axe_of_ours(page, axe) == []

    press(page, 'button[value="publish"]')
    event = Event.objects.get()
    assert page.url.endswith(f"/admin/events/{event.pk}/sessions/")
    assert (event.live, [clock.today(row.starts_at) for row in sessions()]) == (True, FRIDAYS)
    assert [row.coaches.get().coach_id for row in sessions()] == [aino.pk] * 3

    who = Registrant("Nour", email="nour@example.org", reach=Reach.MESSAGE)
    [registered] = actions.register(sessions()[1], [who], Submission("ar", "ar"), now=NOW)

    press(page, ".staff-rows > li:nth-child(2) a")
    if javascript:
        assert axe_of_ours(page, axe) == []
    press(page, 'a[href$="/cancel/"]')
    asked = page.locator(".staff-dates").inner_text()
    assert "العربية 1" in asked
    if javascript:
        assert axe_of_ours(page, axe) == []
    press(page, '.staff-form button[type="submit"]')

    assert [row.cancelled_at is not None for row in sessions()] == [False, True, False]
    [message] = Message.objects.filter(kind=MessageKind.CANCELLATION)
    assert (message.language, message.recipient) == ("ar", "nour@example.org")
    assert message.owner_id == registered.registration.pk


def axe_of_ours(page: Any, axe: Any) -> list[str]:
    """What axe finds in our own part of the page; Wagtail's frame around it is Wagtail's."""
    axe(page)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = page.evaluate("tags => axe.run('.staff', {runOnly: tags}).then(r => r.violations)", tags)
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


def test_mistake_keeps_what_was_typed_and_shows_the_part_it_stands_in(signed_in):
    booking.coach("Aino", weekdays=())
    page = signed_in()
    fill_in(page)
    page.fill("#id_count", "100000")
    press(page, 'button[value="look"]')
    assert page.locator("#id_title").input_value() == "Keskusteluklubi"
    assert page.locator("#id_count_error").is_visible()
    assert page.locator("#id_count").input_value() == "100000"
    assert page.locator('input[name="leads"]').first.is_checked()


def test_part_that_is_not_shown_is_not_sent_but_kept(signed_in):
    booking.coach("Aino", weekdays=())
    page = signed_in()
    fill_in(page)
    page.select_option("#id_kind", "employment_services")
    page.fill("#id_places_minutes", "30")
    page.select_option("#id_kind", "discussion_club")
    press(page, 'button[value="look"]')
    assert page.locator('input[name="places_minutes"]').count() == 0
    press(page, 'button[value="publish"]')
    assert {row.places_minutes for row in sessions()} == {None}
