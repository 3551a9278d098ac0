"""What clients ask of staff: the list, opening one, taking and finishing it."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.test import Client
from django.urls import reverse
from django.utils.safestring import mark_safe
from pytest_django import DjangoAssertNumQueries
from wagtail import hooks

from booking.appointments import requests
from booking.enums import RequestKind, RequestState
from booking.models import Request
from home import roles
from portal.models import ViewLog
from tests import staff
from tests.booking import build
from tests.build import instant, language
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]


@pytest.fixture
def coach(client: Client) -> Client:
    return staff.signed_in(client, staff.member(roles.COACH))


def _ask(**more: object) -> Request:
    details = {"name": "Sahra", "phone": "+358401234567", "words": "Soita illalla"} | more
    return requests.ask(
        RequestKind.CALL_BACK,
        site_language="ar",
        spoken_language_id=language("ar").pk,
        now=build.NOW,
        **details,
    )


def _post(client: Client, name: str, row: Request, **data: object) -> list[str]:
    buttons = {"state": row.state, "holder": row.taken_by_id or ""} | data
    answer = client.post(reverse(name, args=[row.pk]), buttons, follow=True)
    return [str(message).strip().splitlines()[0] for message in answer.context["messages"]]


def test_list_shows_kind_language_and_no_person(coach: Client) -> None:
    _ask()
    html = html_of(coach, reverse("staff_requests"))
    shown = [word in html for word in ("Soittopyyntö", "arabia", "Sahra", "1234567", "Soita illalla")]
    assert shown == [True, True, False, False, False]


def test_opening_shows_who_asks_and_is_logged(coach: Client) -> None:
    row = _ask()
    html = html_of(coach, reverse("staff_request", args=[row.pk]))
    assert [word in html for word in ("Sahra", "+358401234567", "Soita illalla")] == [True, True, True]
    assert list(ViewLog.objects.values_list("owner_kind", "owner_id")) == [("booking.request", row.pk)]


def test_take_then_finish(coach: Client) -> None:
    row = _ask()
    assert _post(coach, "staff_take", row) == ["Pyyntö on nyt sinulla."]
    row.refresh_from_db()
    assert (row.state, row.taken_by.username) == (RequestState.TAKEN, roles.COACH)
    assert "hoitaa" in html_of(coach, reverse("staff_requests"))
    assert _post(coach, "staff_finish", row) == ["Pyyntö on hoidettu."]
    row.refresh_from_db()
    assert (row.state, row.done_at) == (RequestState.DONE, build.NOW)
    assert row.pk not in [each.pk for each in coach.get(reverse("staff_requests")).context["rows"]]


@pytest.mark.parametrize("verb", ["staff_take", "staff_finish"])
def test_a_colleague_was_quicker(coach: Client, verb: str) -> None:
    row = _ask()
    requests.take(row, staff.member(roles.COORDINATOR), build.NOW)
    assert _post(coach, verb, row, state="open", holder="") == [
        "Pyyntö muuttui äsken. Katso tiedot ja yritä uudelleen."
    ]
    row.refresh_from_db()
    assert (row.state, row.taken_by.username) == (RequestState.TAKEN, roles.COORDINATOR)


def test_request_is_taken_over_from_a_colleague_on_purpose(coach: Client) -> None:
    row = requests.take(_ask(), staff.member(roles.COORDINATOR), build.NOW)
    assert _post(coach, "staff_take", row) == ["Pyyntö on nyt sinulla."]
    row.refresh_from_db()
    assert row.taken_by.username == roles.COACH


@pytest.mark.parametrize("query", [{"state": "\x00"}, {"kind": "x" * 500}, {"p": "-3"}])
def test_list_forgives_garbage(coach: Client, query: dict[str, str]) -> None:
    row = _ask()
    assert [each.pk for each in coach.get(reverse("staff_requests"), query).context["rows"]] == [row.pk]


def test_list_is_filtered_by_state_and_kind(coach: Client) -> None:
    row = _ask()
    for query, found in (({"state": "done"}, []), ({"kind": "call_back"}, [row.pk]), ({"kind": "group"}, [])):
        assert [each.pk for each in coach.get(reverse("staff_requests"), query).context["rows"]] == found


def test_erased_person_is_said_to_be_so(coach: Client) -> None:
    row = _ask()
    row.person.delete()
    html = html_of(coach, reverse("staff_request", args=[row.pk]))
    assert "Pyytäjän tiedot on poistettu." in html


def test_done_request_is_put_back_on_the_list(coach: Client) -> None:
    row = requests.take(_ask(), staff.member(roles.COORDINATOR), build.NOW)
    row = requests.finish(row, build.NOW)
    assert _post(coach, "staff_reopen", row) == ["Pyyntö odottaa taas."]
    row.refresh_from_db()
    assert (row.state, row.taken_by.username, row.done_at) == (RequestState.TAKEN, roles.COORDINATOR, None)


def test_take_in_the_list_leads_back_to_the_list_as_it_was(coach: Client) -> None:
    row = _ask()
    here = "/admin/requests/?kind=call_back"
    data = {"state": "open", "holder": "", "next": here}
    assert coach.post(reverse("staff_take", args=[row.pk]), data).url == here
    elsewhere = coach.post(
        reverse("staff_finish", args=[row.pk]),
        {"state": "taken", "holder": Request.objects.get().taken_by_id, "next": "//evil.example"},
    )
    assert elsewhere.url == reverse("staff_request", args=[row.pk])


def test_take_with_a_date_says_by_when(coach: Client) -> None:
    row = _ask()
    assert _post(coach, "staff_take", row, due_at="2026-11-26T12:00") == ["Pyyntö on nyt sinulla."]
    row.refresh_from_db()
    assert (row.state, row.due_at) == (RequestState.TAKEN, instant("2026-11-26 12:00"))


@pytest.mark.parametrize("due_at", ["2026-11-24T08:59", "2028-01-01T10:00", "9999-12-31T23:59"])
def test_take_with_a_date_that_cannot_be_is_refused(coach: Client, due_at: str) -> None:
    row = _ask()
    said = ["Valitse päivä tästä eteenpäin, enintään vuoden päähän."]
    assert _post(coach, "staff_take", row, due_at=due_at) == said
    row.refresh_from_db()
    assert row.state == RequestState.OPEN


def test_late_request_is_taken_with_the_date_that_stands_there(coach: Client) -> None:
    row = _ask()
    Request.objects.update(due_at=build.NOW - build.HOUR)
    assert _post(coach, "staff_take", row, due_at="2026-11-24T08:00") == ["Pyyntö on nyt sinulla."]


def _numbers(client: Client, **query: object) -> list[int]:
    return [row.pk for row in client.get(reverse("staff_requests"), query).context["rows"]]


def test_what_is_late_stands_first_and_is_said_in_words(coach: Client) -> None:
    later, none, late = (_ask(phone=f"+35840123456{number}") for number in range(3))
    for row, due_at in ((later, build.NOW + build.HOUR), (none, None), (late, build.NOW - build.HOUR)):
        Request.objects.filter(pk=row.pk).update(due_at=due_at)
    assert _numbers(coach) == [late.pk, later.pk, none.pk]
    assert html_of(coach, reverse("staff_requests")).count("Myöhässä:") == 1


def test_list_is_filtered_by_mine_and_language_and_links_keep_each_other(coach: Client) -> None:
    other, mine = _ask(), _ask(phone="+358401234568")
    requests.take(mine, User.objects.get(username=roles.COACH), build.NOW)
    arabic, somali = language("ar").pk, language("so").pk
    assert _numbers(coach, state="mine") == [mine.pk]
    assert _numbers(coach, state="open") == [other.pk]
    assert _numbers(coach, language=arabic) == [other.pk, mine.pk]
    assert _numbers(coach, language=somali) == []
    filters = coach.get(reverse("staff_requests"), {"language": arabic, "p": 2}).context["filters"]
    on = [
        link.text
        for links in (filters.states, filters.kinds, filters.languages)
        for link in links
        if link.is_on
    ]
    assert on == ["Odottaa vastausta", "Kaikki pyynnöt", "arabia"]
    assert filters.states[1].url == f"?language={arabic}&state=mine"


@pytest.mark.parametrize("kind", RequestKind)
def test_every_kind_is_listed_and_opens(coach: Client, kind: RequestKind) -> None:
    row = build.request(kind)
    assert _numbers(coach, kind=kind.value) == [row.pk]
    assert coach.get(reverse("staff_request", args=[row.pk])).status_code == 200


def test_room_above_shows_what_it_knows_of_a_request(coach: Client) -> None:
    week, call = build.request(RequestKind.WEEK), build.request()

    def knows(row: Request, _request: HttpRequest) -> str:
        return mark_safe("<h2>Tiedämme tämän</h2>") if row.kind == RequestKind.WEEK else ""

    with hooks.register_temporarily("request_details", knows):
        shown = [coach.get(reverse("staff_request", args=[row.pk])) for row in (week, call)]
    assert [page.content.decode().count("<h2>Tiedämme tämän</h2>") for page in shown] == [1, 0]


def test_speak_only_stands_on_the_request_of_the_appointment(coach: Client) -> None:
    silent = build.reachable(speak_only=True)
    row = requests.ask_to_tell(build.appointment(client=silent), now=build.NOW)
    html = html_of(coach, reverse("staff_request", args=[row.pk]))
    assert "Puhu vain asiakkaan kanssa. Älä kerro mitään muille." in html
    assert reverse("staff_appointment", args=[row.appointment_id]) not in html


def test_list_asks_as_many_queries_for_thirty_requests(
    coach: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    _ask()
    coach.get(reverse("staff_requests"))
    with django_assert_max_num_queries(12) as one:
        coach.get(reverse("staff_requests"))
    for number in range(29):
        _ask(phone=f"+3584012345{number:02}")
    with django_assert_max_num_queries(len(one)):
        html = html_of(coach, reverse("staff_requests"))
    assert html.count('class="when"') == 30
    Request.objects.bulk_create(
        Request(kind=RequestKind.GROUP, site_language="fi", person_number=1) for _number in range(500)
    )
    with django_assert_max_num_queries(len(one)):
        assert len(coach.get(reverse("staff_requests")).context["rows"]) == 50
