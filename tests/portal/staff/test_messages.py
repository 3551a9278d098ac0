"""The outbox's staff pages: what waits, failed and left; send again, call off; nobody's address in a list."""

from __future__ import annotations

import pytest
from django.core import mail
from django.template import Context, Template
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from wagtail.models import ModelLogEntry

from home import roles
from portal.enums import MessageChannel, MessageState
from portal.models import Message, ViewLog
from portal.staff import messages
from tests import staff
from tests.booking import build as booking
from tests.pages import html_of
from tests.portal.build_messages import MINUTE, NOW, message, waiting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

PHONE, EMAIL = "+358401234567", "sahra@example.org"


def listed(client: Client, **query: str) -> list[int]:
    """The messages that the list shows."""
    return [row.pk for row in client.get(reverse("staff_messages"), query).context["rows"]]


def press(client: Client, name: str, row: Message) -> list[str]:
    """What the page says after the button."""
    answer = client.post(reverse(name, args=[row.pk]), follow=True)
    return [str(said).strip().splitlines()[0] for said in answer.context["messages"]]


def test_list_has_the_newest_first_and_hides_addresses(coordinator: Client) -> None:
    sms = waiting(channel=MessageChannel.SMS, recipient=PHONE)
    letter = waiting()
    answer = coordinator.get(reverse("staff_messages"))
    assert [row.pk for row in answer.context["rows"]] == [letter.pk, sms.pk]
    html = answer.content.decode()
    assert [html.count(word) for word in (PHONE, EMAIL, letter.body)] == [0, 0, 0]
    assert [html.count(word) for word in ("+358…67", "s…@example.org")] == [1, 1]


def test_list_is_filtered_by_state_with_links_that_count(coordinator: Client) -> None:
    rows = {state: waiting(state=state) for state in MessageState}
    waiting(state=MessageState.FAILED)
    links = coordinator.get(reverse("staff_messages")).context["links"]
    assert [link.text for link in links] == [
        *("kaikki (7)", "odottaa lähettämistä (1)", "lähdössä (1)", "lähetetty (1)"),
        *("ei onnistunut (2)", "epävarma (1)", "ei enää tarpeen (1)"),
    ]
    found = coordinator.get(reverse("staff_messages") + links[5].url).context
    assert [row.pk for row in found["rows"]] == [rows[MessageState.UNCERTAIN].pk]
    assert [link.is_on for link in found["links"]] == [False] * 5 + [True, False]
    assert len(listed(coordinator, state="nonsense")) == 7


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        ("", ""),
        ("address refused 550", "Postipalvelin ei tunne tätä osoitetta. Vastaus: 550."),
        ("mail refused 452", "Postipalvelin ei ottanut viestiä. Vastaus: 452."),
        ("the SMS gateway refused", "Tekstiviestipalvelu ei ottanut viestiä tai ei vastannut."),
        ("ConnectionRefusedError", "Yhteys ei toiminut. Syy: ConnectionRefusedError."),
    ],
)
def test_why_says_in_a_sentence_what_went_wrong(failure: str, words: str) -> None:
    assert messages.why(message(failure=failure)) == words


@pytest.mark.parametrize("number", [5, 500])
def test_list_asks_at_most_twelve_questions(
    coordinator: Client, django_assert_max_num_queries: DjangoAssertNumQueries, number: int
) -> None:
    Message.objects.bulk_create(message(owner_id=7) for _ in range(number))
    coordinator.get(reverse("staff_messages"))
    with django_assert_max_num_queries(12):
        assert len(listed(coordinator)) == min(number, 50)
    of_one = reverse("staff_messages_of", args=["test.owner", 7])
    with django_assert_max_num_queries(12):
        assert coordinator.get(of_one).context["rows"].paginator.count == number


def test_messages_of_one_are_those_of_that_row(coordinator: Client) -> None:
    appointment = booking.appointment(client=booking.reachable(email=""))
    own = set(Message.objects.filter(owner_id=appointment.pk).values_list("pk", flat=True))
    waiting(owner_kind="booking.appointment", owner_id=appointment.pk + 1)
    page = coordinator.get(reverse("staff_messages_of", args=["booking.appointment", appointment.pk]))
    assert {row.pk for row in page.context["rows"]} == own
    address = reverse("staff_appointment", args=[appointment.pk])
    assert page.context["owner"] == (address, "Avaa aika")
    assert f'<a href="{address}">Avaa aika</a>' in page.content.decode()


def test_opening_a_message_shows_its_text_in_its_direction_and_is_logged(coordinator: Client) -> None:
    row = waiting(channel=MessageChannel.SMS, recipient=PHONE, language="ar", body="موعدك محجوز.")
    html = html_of(coordinator, reverse("staff_message", args=[row.pk]))
    assert [html.count(words) for words in (PHONE, "موعدك محجوز.", '<div lang="ar" dir="rtl">')] == [1, 1, 1]
    assert list(ViewLog.objects.values_list("owner_kind", "owner_id")) == [("portal.message", row.pk)]


def test_what_failed_is_sent_again_under_its_key_and_logged(coordinator: Client) -> None:
    row = waiting(state=MessageState.FAILED, attempts=24, failure="ConnectionRefusedError")
    assert press(coordinator, "staff_message_resend", row) == ["Viesti lähtee uudelleen."]
    row.refresh_from_db()
    assert (row.state, row.failure) == (MessageState.QUEUED, "")
    entry = ModelLogEntry.objects.get()
    assert (entry.action, entry.object_id, entry.label) == ("portal.resend", str(row.pk), str(row.pk))


def test_what_waits_is_called_off(coordinator: Client) -> None:
    row = waiting(due_at=NOW + MINUTE)
    assert press(coordinator, "staff_message_call_off", row) == ["Viestiä ei lähetetä."]
    row.refresh_from_db()
    assert (row.state, mail.outbox) == (MessageState.DROPPED, [])


@pytest.mark.parametrize("name", ["staff_message_resend", "staff_message_call_off"])
def test_button_of_a_page_that_is_old_says_so_and_changes_nothing(coordinator: Client, name: str) -> None:
    row = waiting(state=MessageState.SENT)
    assert press(coordinator, name, row) == ["Viestin tila muuttui äsken. Katso tila ja yritä uudelleen."]
    row.refresh_from_db()
    assert row.state == MessageState.SENT


@pytest.mark.parametrize("state", MessageState)
def test_page_has_just_the_buttons_of_its_state(coordinator: Client, state: MessageState) -> None:
    row = waiting(state=state)
    context = coordinator.get(reverse("staff_message", args=[row.pk])).context
    assert context["can_resend"] is (state in {"failed", "uncertain"})
    assert context["can_call_off"] is (state in {"queued", "uncertain"})


@pytest.mark.parametrize(("role", "links"), [(roles.COORDINATOR, 2), (roles.COACH, 0)])
def test_part_for_another_page_links_only_for_those_who_may_see(
    role: str, links: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    waiting(owner_id=9)
    request = RequestFactory().get("/")
    request.user = staff.member(role)
    request.user.has_perm(messages.SEE)
    part = Template('{% load staff_messages %}{% messages_of "test.owner" 9 %}')
    with django_assert_num_queries(1):
        html = part.render(Context({"request": request}))
    assert (html.count("<a "), html.count("s…@example.org"), html.count(EMAIL)) == (links, 1, 0)
