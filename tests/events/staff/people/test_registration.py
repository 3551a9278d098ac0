"""Staff register somebody, change who comes and how they are told, move a place, cancel: the same verbs."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from booking.enums import Reach
from booking.models import CoachTime
from events.enums import Audience, EventKind, QuestionKind, RegistrationState
from events.models import Question, Registration, RegistrationPerson, Session
from events.refusals import Refusal
from events.registrations import actions
from portal.enums import MessageKind
from portal.models import Message, ViewLog
from tests.booking import build as booking
from tests.events import build
from tests.events import build_registrations as many
from tests.events.build import HOUR, MINUTE, NOW, SOON
from tests.events.registrations.test_check_in import coach_client
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]


def _typed(**more: object) -> dict[str, object]:
    plain = {"name": "Nour", "phone": "", "email": "", "reach": "message", "message_language": "ar"}
    return {**plain, "key": str(uuid.uuid4()), **more}


def _register(client: Client, session: Session, **more: object) -> HttpResponse:
    address = reverse("event_session_register", args=[session.event_id, session.pk])
    return client.post(address, _typed(**more))


def _address(session: Session, row: Registration) -> str:
    return reverse("event_registration", args=[session.event_id, session.pk, row.pk])


def _do(client: Client, session: Session, row: Registration, do: str, **more: object) -> HttpResponse:
    return client.post(_address(session, row), {"do": do, "version": row.version, **more}, follow=True)


def _said(answer: HttpResponse) -> list[str]:
    return [str(message).strip() for message in answer.context["messages"]]


def _told() -> list[tuple[str, str, str]]:
    rows = Message.objects.exclude(kind=MessageKind.REMINDER).order_by("pk")
    return list(rows.values_list("kind", "language", "recipient"))


# Registering -------------------------------------------------------------------------------------------


def test_registered_by_staff_is_told_in_their_language(coordinator: Client) -> None:
    session = build.session(build.registered_for())
    _register(coordinator, session, email="nour@example.org")
    row = Registration.objects.get()
    assert (row.person.name, row.state, row.message_language) == ("Nour", RegistrationState.REGISTERED, "ar")
    assert _told() == [("confirmation", "ar", "nour@example.org")]


def test_two_clicks_register_once(coordinator: Client) -> None:
    session, key = build.session(build.registered_for()), str(uuid.uuid4())
    _register(coordinator, session, key=key)
    _register(coordinator, session, key=key)
    assert Registration.objects.count() == 1


def test_staff_register_after_closing_time(coordinator: Client) -> None:
    session = build.session(build.registered_for(closes_hours=336))
    _register(coordinator, session)
    assert many.states(session) == [RegistrationState.REGISTERED]


def test_full_session_refuses_in_a_sentence_and_queues_when_ticked(coordinator: Client) -> None:
    session = many.full_session()
    refused = _register(coordinator, session)
    assert refused.context["form"].non_field_errors() == [Refusal.FULL.sentence()]
    assert refused.context["form"]["name"].value() == "Nour"
    _register(coordinator, session, waits="on")
    assert many.states(session) == [RegistrationState.REGISTERED, RegistrationState.WAITING]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"cancelled_at": NOW}, Refusal.CANCELLED),
        ({"starts_at": NOW - 3 * HOUR}, Refusal.PAST),
    ],
)
def test_cancelled_or_past_session_refuses_in_a_sentence(
    coordinator: Client, fields: dict[str, dt.datetime], reason: Refusal
) -> None:
    session = build.session(build.registered_for(), **fields)
    refused = _register(coordinator, session)
    assert refused.context["form"].non_field_errors() == [reason.sentence()]
    assert Registration.objects.count() == 0


def test_somebody_known_is_not_doubled_and_staff_are_led_to_them(coordinator: Client) -> None:
    session = build.session(build.registered_for())
    row = many.register(session, many.person("Nour", phone="+358401234567"))
    answer = _register(coordinator, session, phone="040 123 4567")
    assert answer.url == _address(session, row)
    assert Registration.objects.count() == 1


def test_whoever_is_only_called_needs_a_number_and_gets_no_message(coordinator: Client) -> None:
    session = build.session(build.registered_for())
    refused = _register(coordinator, session, reach="call")
    assert list(refused.context["form"].errors) == ["phone"]
    _register(coordinator, session, reach="call", phone="040 123 4567")
    assert (RegistrationPerson.objects.get().reach, _told()) == (Reach.CALL, [])


def test_course_is_registered_for_as_a_whole(coordinator: Client) -> None:
    event = many.course()
    _register(coordinator, event.sessions.last())
    assert Registration.objects.get().event == event


def test_partner_is_registered_with_organisation_role_and_answer(coordinator: Client) -> None:
    event = build.registered_for(kind=EventKind.NETWORK_TRAINING, audience=Audience.PARTNERS)
    question = Question.objects.create(event=event, text_fi="Mitä?", kind=QuestionKind.TEXT, is_required=True)
    partner = build.partner("Lappia")
    more = {"partner": partner.pk, "role": "worker", f"q{question.pk}": "Kahvia"}
    _register(coordinator, build.session(event), **more)
    row = Registration.objects.get()
    assert (row.partner, row.role) == (partner, "worker")
    assert list(row.person.answers.values_list("value", flat=True)) == ["Kahvia"]


def test_place_is_booked_and_a_taken_one_is_refused(coordinator: Client) -> None:
    visit = many.visit(booking.coach("Aino", weekdays=()))
    first = visit.places.first()
    _register(coordinator, visit, place=first.pk)
    first.refresh_from_db()
    assert first.registration.person.name == "Nour"
    assert list(_register(coordinator, visit, place=first.pk, name="Omar").context["form"].errors) == [
        "place"
    ]


# Changing ----------------------------------------------------------------------------------------------


def test_change_keeps_needs_and_tells_in_the_new_language(coordinator: Client) -> None:
    session = build.session(build.registered_for(asks_childcare=True))
    row = many.register(session, many.reachable("Sahra", needs_childcare=True))
    Message.objects.all().delete()
    _do(coordinator, session, row, "change", **_typed(name="Sahra Ali", phone="040 765 4321"))
    row.refresh_from_db()
    assert (row.person.name, row.needs_childcare, row.message_language) == ("Sahra Ali", True, "ar")
    assert _told() == [("confirmation", "ar", "+358407654321")]


def test_change_of_what_was_changed_meanwhile_keeps_what_was_typed(
    coordinator: Client,
) -> None:
    session = build.session(build.registered_for())
    row = many.register(session)
    actions.change(row.pk, many.person("Omar"), now=NOW)
    answer = _do(coordinator, session, row, "change", **_typed())
    assert answer.context["form"].non_field_errors() == [Refusal.CHANGED_MEANWHILE.sentence()]
    assert answer.context["form"]["name"].value() == "Nour"
    assert RegistrationPerson.objects.get().name == "Omar"


def test_cancel_tells_the_person_and_moves_the_queue(coordinator: Client) -> None:
    session = build.session(build.registered_for(), capacity=1)
    row = many.register(
        session, many.reachable("Sahra", phone="", email="s@example.org"), message_language="so"
    )
    many.register(session, many.person("Omar"))
    _do(coordinator, session, row, "cancel")
    assert many.states(session) == [RegistrationState.CANCELLED, RegistrationState.OFFERED]
    assert ("cancellation", "so", "s@example.org") in _told()


def test_cancel_after_the_start_is_refused_in_a_sentence(
    coordinator: Client, at: Callable[..., dt.datetime]
) -> None:
    session = build.session(build.registered_for())
    row = many.register(session)
    at(SOON + MINUTE)
    assert _said(_do(coordinator, session, row, "cancel")) == [Refusal.PAST.sentence()]
    assert many.states(session) == [RegistrationState.REGISTERED]


def test_offered_seat_is_accepted_by_phone(coordinator: Client) -> None:
    session = build.session(build.registered_for(), capacity=1)
    first, second = many.register(session), many.register(session, many.person("Omar"))
    actions.cancel(first.pk, now=NOW)
    second.refresh_from_db()
    _do(coordinator, session, second, "accept")
    assert many.states(session) == [RegistrationState.CANCELLED, RegistrationState.REGISTERED]


def test_place_is_moved_with_its_coach(coordinator: Client) -> None:
    visit = many.visit(booking.coach("Aino", weekdays=()))
    first, second = visit.places.all()[:2]
    _register(coordinator, visit, place=first.pk, email="nour@example.org")
    row = Registration.objects.get()
    _do(coordinator, visit, row, "move", place=second.pk)
    second.refresh_from_db()
    assert second.registration_id == row.pk
    held = CoachTime.objects.filter(holding=True)
    assert list(held.values_list("starts_at", flat=True)) == [second.starts_at]
    assert _told()[-1] == ("change", "ar", "nour@example.org")


def test_unknown_button_changes_nothing(coordinator: Client) -> None:
    session = build.session(build.registered_for())
    row = many.register(session)
    _do(coordinator, session, row, "whatever")
    assert many.states(session) == [RegistrationState.REGISTERED]


# Who may -----------------------------------------------------------------------------------------------


def test_coach_changes_people_of_own_sessions_only() -> None:
    mine, theirs = build.session(build.registered_for()), build.session(build.registered_for())
    rows = [many.register(session) for session in (mine, theirs)]
    client = coach_client(mine)
    for session, row in zip((mine, theirs), rows, strict=True):
        _do(client, session, row, "cancel")
    assert [many.states(session) for session in (mine, theirs)] == [
        [RegistrationState.CANCELLED],
        [RegistrationState.REGISTERED],
    ]


def test_registration_of_another_session_or_an_erased_one_is_not_found(coordinator: Client) -> None:
    session, other = build.session(build.registered_for()), build.session(build.registered_for())
    row = many.register(other)
    erased = many.register(session)
    erased.person.delete()
    answers = [coordinator.get(_address(session, one), follow=True) for one in (row, erased)]
    assert [answer.status_code for answer in answers] == [404, 404]


def test_opening_is_logged(coordinator: Client) -> None:
    session = build.session(build.registered_for())
    row = many.register(session)
    assert "Sahra" in html_of(coordinator, _address(session, row))
    assert ViewLog.objects.count() == 1


def test_list_leads_to_the_registration_and_to_a_new_one(coordinator: Client) -> None:
    session = build.session(build.registered_for())
    row = many.register(session)
    address = reverse("event_session_participants", args=[session.event_id, session.pk])
    html = html_of(coordinator, address)
    register = reverse("event_session_register", args=[session.event_id, session.pk])
    assert [f'href="{link}"' in html for link in (_address(session, row), register)] == [True, True]
    html = html_of(coordinator, reverse("event_participants", args=[session.event_id]))
    assert f'href="{_address(session, row)}"' in html
