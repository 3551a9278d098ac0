"""A coach's private feed: behind a secret, revocable, correct as a calendar, and saying only what it may."""

from __future__ import annotations

import datetime as dt

import icalendar
import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking.appointments import reservations
from booking.messages import private_feed
from booking.models import Coach, CoachFacts
from home import roles
from portal.web.log_privacy import blotted
from services.models import Need
from tests import staff
from tests.booking import build
from tests.booking.build import HOUR
from tests.build import instant
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]


@pytest.fixture
def user() -> User:
    return staff.member(roles.COACH)


@pytest.fixture
def coach(user: User) -> Coach:
    return build.coach("Aino", user=user)


def facts_of(coach: Coach) -> CoachFacts:
    return CoachFacts.objects.get(row=coach)


def entries(coach: Coach) -> list[icalendar.Event]:
    """The entries of the feed, by time."""
    return icalendar.Calendar.from_ical(private_feed.ics(facts_of(coach), now=build.NOW)).walk("VEVENT")


def test_entry_says_that_there_is_a_time_and_the_language_in_finnish(coach: Coach) -> None:
    need = Need.objects.create(slug="test-secret", name="Velat", icon="x")
    build.appointment(coach, client=build.reachable("Sahra"), need_id=need.pk)
    [entry] = entries(coach)
    assert sorted(entry) == sorted(
        ["CLASS", "DTEND", "DTSTAMP", "DTSTART", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "UID"]
    )
    assert str(entry["SUMMARY"]) == "Varattu aika: somali"
    assert (entry["DTSTART"].dt, entry["DTEND"].dt - entry["DTSTART"].dt) == (
        build.FREE,
        dt.timedelta(minutes=45),
    )
    assert entry["DTSTART"].params["TZID"] == "Europe/Helsinki"


def test_entry_moves_and_is_cancelled_under_its_uid(coach: Coach) -> None:
    row = build.appointment(coach)
    uid = str(entries(coach)[0]["UID"])
    reservations.move(row.pk, coach_id=coach.pk, starts_at=build.FREE + HOUR, now=build.NOW)
    [moved] = entries(coach)
    reservations.cancel(row.pk, now=build.NOW)
    [cancelled] = entries(coach)
    assert [str(entry["UID"]) for entry in (moved, cancelled)] == [uid, uid]
    assert (moved["SEQUENCE"], moved["STATUS"], moved["DTSTART"].dt) == (2, "CONFIRMED", build.FREE + HOUR)
    assert (cancelled["SEQUENCE"], cancelled["STATUS"], cancelled["TRANSP"]) == (
        3,
        "CANCELLED",
        "TRANSPARENT",
    )


def test_a_group_shows_as_a_group_and_other_coaches_do_not_show(coach: Coach) -> None:
    build.group(coach, build.FREE)
    build.appointment(build.coach("Omar"))
    [entry] = entries(coach)
    assert (str(entry["SUMMARY"]), entry["DTSTART"].dt) == ("Ryhmä", build.FREE)


@pytest.mark.parametrize(
    ("wall", "utc"),
    [("2027-03-30 10:00", 7), ("2027-03-25 10:00", 8)],  # the days around a change of the clocks
)
def test_times_keep_their_hour_over_a_clock_change(coach: Coach, wall: str, utc: int) -> None:
    build.appointment(coach, instant(wall), in_public=False, out_of_hours=True)
    [entry] = entries(coach)
    start = entry["DTSTART"].dt
    assert (start.hour, start.astimezone(dt.UTC).hour) == (10, utc)


@pytest.mark.parametrize("number", [1, 5])
def test_feed_asks_little_however_long_it_is(
    coach: Coach, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for hour in range(number):
        build.appointment(coach, build.FREE + hour * HOUR)
    facts = facts_of(coach)
    with django_assert_num_queries(1):
        private_feed.ics(facts, now=build.NOW)


# The secret ------------------------------------------------------------------------------------------


def test_feed_is_answered_behind_its_secret_only_and_kept_by_nobody(client: Client, coach: Coach) -> None:
    build.appointment(coach)
    token = private_feed.make_token(facts_of(coach))
    answer = client.get(f"/calendar/{token}.ics")
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert (answer["Cache-Control"], answer["X-Robots-Tag"]) == ("private, no-cache", "noindex")
    assert answer.content.count(b"BEGIN:VEVENT") == 1
    assert not answer.cookies
    for wrong in (token[:-1], token[:-1] + ("a" if token[-1] != "a" else "b"), "None", "", "x" * 43):
        assert client.get(f"/calendar/{wrong}.ics").status_code == 404, wrong


def test_a_new_secret_ends_the_old_one_and_revoking_ends_it(coach: Coach) -> None:
    facts = facts_of(coach)
    first = private_feed.make_token(facts)
    second = private_feed.make_token(facts)
    assert (private_feed.by_token(first), private_feed.by_token(second)) == (None, facts)
    private_feed.revoke(facts)
    private_feed.revoke(facts)
    assert private_feed.by_token(second) is None


def test_who_works_here_no_more_has_no_feed(coach: Coach, user: User) -> None:
    token = private_feed.make_token(facts_of(coach))
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert private_feed.by_token(token) is None


def test_log_shows_no_secret(coach: Coach) -> None:
    token = private_feed.make_token(facts_of(coach))
    assert blotted(f"Not Found: /calendar/{token}.ics") == "Not Found: /calendar/….ics"


# The coach's own page --------------------------------------------------------------------------------


def press(client: Client, do: str) -> list[str]:
    answer = client.post(reverse("own_calendar"), {"do": do}, follow=True)
    return [str(said).strip() for said in answer.context["messages"]]


def test_coach_makes_shows_and_revokes_the_address(client: Client, coach: Coach, user: User) -> None:
    staff.signed_in(client, user)
    assert client.get(reverse("own_calendar")).context["address"] == ""
    assert press(client, "make") == ["Kalenterin osoite on valmis. Vanha osoite ei enää toimi."]
    token = facts_of(coach).feed_token
    html = html_of(client, reverse("own_calendar"))
    assert f'value="https://ohjaamo.example/calendar/{token}.ics"' in html
    assert press(client, "revoke") == ["Osoite on poistettu. Se ei enää näytä mitään."]
    assert facts_of(coach).feed_token is None


def test_coach_decides_about_the_daily_programme(client: Client, coach: Coach, user: User) -> None:
    staff.signed_in(client, user)
    press(client, "digest_off")
    assert facts_of(coach).wants_digest is False
    press(client, "digest_on")
    assert facts_of(coach).wants_digest is True
    assert press(client, "nonsense") == []


def test_page_is_for_a_coach_alone(client: Client) -> None:
    staff.signed_in(client, staff.member(roles.COORDINATOR))
    answer = client.get(reverse("own_calendar"), headers={"x-requested-with": "XMLHttpRequest"})
    assert answer.status_code == 403


@pytest.mark.parametrize("page", ["wagtailadmin_account", "staff_calendar"])
def test_account_and_calendar_lead_a_coach_there_and_nobody_else(
    client: Client, coach: Coach, user: User, page: str
) -> None:
    leads = []
    for member in (user, staff.member(roles.COORDINATOR)):
        staff.signed_in(client, member)
        leads.append(reverse("own_calendar") in html_of(client, reverse(page)))
    assert leads == [True, False]
