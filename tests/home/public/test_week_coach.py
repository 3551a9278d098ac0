"""A week sent to a coach: nothing must be told, staff see it with the request, and it goes with it."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.core import signing
from django.test import Client
from django.urls import reverse

from booking.enums import Reach, RequestKind
from booking.models import Request
from home import roles
from home.models import SharedWeek
from home.public import week_coach
from portal.forms import spam_guard
from tests import staff
from tests.build import instant, language
from tests.events import build as events
from tests.events.build import NOW
from tests.pages import html_of
from tests.services import build

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]
ADDRESS = "/fi/week/coach/"
SECOND = dt.timedelta(seconds=1)


@pytest.fixture
def sender() -> Client:
    """A visitor who has picked one service."""
    row = build.service("cv", name="CV ja työhakemus")
    events.session(events.event("CV-työpaja", service=row), instant("2026-11-25 13:00"))
    client = Client()
    client.cookies["tray"] = "cv"
    return client


def sent(client: Client, **typed: object):
    """The form, shown a minute ago."""
    shown = signing.dumps(int((NOW - 60 * SECOND).timestamp() * 1000), salt=spam_guard.SALT)
    return client.post(ADDRESS, {"shown": shown, **typed})


def staff_page() -> str:
    """The request's page as the coordinator sees it."""
    client = staff.signed_in(Client(), staff.member(roles.COORDINATOR))
    return html_of(client, reverse("staff_request", args=[Request.objects.get().pk]))


def test_without_picks_there_is_nothing_to_send(client):
    assert client.get(ADDRESS).headers["Location"] == "/fi/week/"
    assert sent(client).headers["Location"] == "/fi/week/"
    assert Request.objects.count() == 0


def test_week_is_sent_without_telling_anything(sender):
    assert sent(sender).headers["Location"] == ADDRESS
    request, week = Request.objects.get(), SharedWeek.objects.get()
    assert (request.kind, request.site_language, request.person.reach) == (
        RequestKind.WEEK,
        "fi",
        Reach.NOTHING,
    )
    assert (week.request, week.picks, week.expires_at - week.created_at) == (
        request,
        ["cv"],
        dt.timedelta(days=60),
    )
    done = html_of(sender, ADDRESS)
    assert re.search(rf"Sano silloin tämä numero: <b><bdi[^>]*>{request.pk}</bdi>", done)
    assert "<form" in html_of(sender, ADDRESS).split("<main")[1]


def test_week_with_a_number_is_answered_in_the_language_asked_for(sender):
    sent(sender, name="Sahra", phone="040 123 4567", language=language("so").pk)
    request = Request.objects.get()
    assert (request.spoken_language, request.person.name, request.person.reach) == (
        language("so"),
        "Sahra",
        Reach.CALL,
    )
    assert "Luemme sen ja otamme sinuun yhteyttä." in html_of(sender, ADDRESS)


def test_staff_see_picks_and_days_with_the_request(sender):
    sent(sender)
    html = staff_page()
    assert [word in html for word in ("CV ja työhakemus", "CV-työpaja")] == [True, True]
    assert f"/fi/week/{SharedWeek.objects.get().token}/" in html


def test_staff_are_told_when_the_week_is_not_kept_any_more(sender, at):
    sent(sender)
    at(NOW + dt.timedelta(days=61))
    assert "Viikko on poistettu." in staff_page()


def test_second_click_is_one_request_with_the_newest_picks(sender):
    build.service("own")
    sent(sender, phone="040 123 4567")
    sender.cookies["tray"] = "cv.own"
    sent(sender, phone="040 123 4567")
    assert Request.objects.count() == 1
    assert SharedWeek.objects.get().picks == ["cv", "own"]


def test_week_goes_with_its_request(sender):
    sent(sender)
    Request.objects.get().delete()
    assert SharedWeek.objects.count() == 0


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"homepage": "x"}, "Lähetit tiedot hyvin nopeasti."),
        ({"shown": ""}, "Lähetit tiedot hyvin nopeasti."),
        ({"phone": "abc"}, 'value="abc"'),
        ({"language": "99999"}, "Valitse kieli listasta."),
        ({"email": "<b>"}, 'value="&lt;b&gt;"'),
    ],
)
def test_week_that_cannot_be_sent_keeps_what_was_typed(sender, typed, said):
    response = sent(sender, **typed)
    assert (response.status_code, said in response.content.decode()) == (200, True)
    assert Request.objects.count() == 0


def test_many_weeks_from_one_browser_get_a_sentence(sender):
    for _week in range(week_coach.ALLOWED.most_in_session):
        assert sent(sender).status_code == 303
    assert "Olet lähettänyt viikon monta kertaa." in sent(sender).content.decode()
    assert Request.objects.count() == week_coach.ALLOWED.most_in_session


def test_form_is_neither_stored_nor_indexed(sender):
    response = sender.get(ADDRESS)
    assert response.headers["Cache-Control"] == "no-store, private"
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
