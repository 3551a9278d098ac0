"""The door to events: who gets a seat, who waits, who is refused, and what each verb leaves behind."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from booking.models import BookingRules
from events.enums import PartnerRole, RegistrationRule, RegistrationState
from events.models import (
    Answer,
    Attendance,
    Event,
    Question,
    Registration,
    RegistrationPerson,
    Session,
    WalkIns,
)
from events.refusals import EventRefused, Refusal
from events.registrations import actions, places
from portal.enums import MessageKind
from portal.models import HouseFacts, Message
from tests.build import language
from tests.events import build
from tests.events.build import HOUR, NOW, SOON
from tests.events.build_registrations import (
    DAY,
    course,
    form,
    full_session,
    person,
    reachable,
    register,
    sign_up,
    states,
    visit,
)

pytestmark = pytest.mark.django_db

REGISTERED, WAITING, OFFERED = (
    RegistrationState.REGISTERED,
    RegistrationState.WAITING,
    RegistrationState.OFFERED,
)
CANCELLED = RegistrationState.CANCELLED
PHONE, EMAIL = "+358401234567", "sahra@example.org"


@pytest.fixture
def session() -> Session:
    """A session with two seats."""
    return build.session(build.registered_for(), capacity=2)


def refused(verb: Callable[[], object]) -> Refusal:
    """Why the verb says no."""
    with pytest.raises(EventRefused) as caught:
        verb()
    return caught.value.reason


def told(registration: Registration) -> list[str]:
    """The kinds of messages that were queued about it and were not taken back, in order."""
    rows = Message.objects.filter(owner_kind="events.registration", owner_id=registration.pk)
    return list(rows.exclude(state="dropped").order_by("due_at", "pk").values_list("kind", flat=True))


# Registering -------------------------------------------------------------------------------------------


def test_registering_keeps_what_is_counted_apart_from_who_it_is(session: Session) -> None:
    partner, somali = build.partner(), language("so")
    who = person(
        "Sahra Ali",
        phone=PHONE,
        email="Sahra@Example.org",
        spoken_language_id=somali.pk,
        needs_childcare=True,
        accessibility="Pyörätuoli",
        partner_id=partner.pk,
        organisation="Kemin kaupunki",
        role=PartnerRole.WORKER,
    )
    row = register(session, who, site_language="so", message_language="ar")
    row = Registration.objects.select_related("person").get(pk=row.pk)
    counted = (row.session, row.event, row.state, row.spoken_language, row.needs_childcare, row.partner)
    assert counted == (session, None, REGISTERED, somali, True, partner)
    assert (row.role, row.site_language, row.message_language) == (PartnerRole.WORKER, "so", "ar")
    assert (row.registered_at, row.queued_at, row.version) == (NOW, None, 1)
    known = row.person
    assert (known.name, known.phone, known.email) == ("Sahra Ali", PHONE, EMAIL)
    assert (known.accessibility, known.organisation) == ("Pyörätuoli", "Kemin kaupunki")


def test_erasing_the_person_keeps_the_registration(session: Session) -> None:
    row = register(session)
    row.person.delete()
    assert Registration.objects.get() == row
    assert actions.cancel(row.pk, now=NOW).state == CANCELLED


def test_name_alone_is_enough_and_no_message_is_queued(session: Session) -> None:
    assert told(register(session, person("Omar"))) == []


def test_whoever_has_a_seat_is_told_with_a_reminder(session: Session) -> None:
    assert told(register(session, reachable())) == [MessageKind.CONFIRMATION, MessageKind.REMINDER]


def test_whoever_waits_is_told_without_a_reminder() -> None:
    assert told(register(full_session(), reachable())) == [MessageKind.CONFIRMATION]


def test_third_for_two_seats_waits(session: Session) -> None:
    rows = [register(session, person(name)) for name in ("Sahra", "Omar", "Leyla")]
    assert states(session) == [REGISTERED, REGISTERED, WAITING]
    assert [row.queued_at for row in rows] == [None, None, NOW]


def test_session_without_its_own_capacity_has_that_of_its_event() -> None:
    session = build.session(build.registered_for(capacity=1))
    sign_up(session, person("Sahra"), person("Omar"))
    assert states(session) == [REGISTERED, WAITING]


def test_without_capacity_everybody_gets_a_seat() -> None:
    session = build.session(build.registered_for())
    sign_up(session, *[person(f"Person {number}") for number in range(30)])
    assert states(session) == [REGISTERED] * 30


def test_each_session_has_its_own_seats() -> None:
    one, two = build.sessions(build.registered_for(capacity=1), 2)
    assert [register(row).state for row in (one, two, one)] == [REGISTERED, REGISTERED, WAITING]


def test_course_is_registered_for_as_a_whole_by_any_of_its_sessions() -> None:
    event = course(capacity=2)
    one, two, _three = event.sessions.all()
    rows = [register(event), register(one), register(two)]
    assert [(row.event, row.session) for row in rows] == [(event, None)] * 3
    assert states(event) == [REGISTERED, REGISTERED, WAITING]


def test_several_of_one_form_are_one_group_and_those_who_do_not_fit_wait(session: Session) -> None:
    register(session)
    rows = sign_up(session, person("Aino"), person("Eino"), person("Väinö"))
    assert [row.registration.person.name for row in rows] == ["Aino", "Eino", "Väinö"]
    assert [row.registration.state for row in rows] == [REGISTERED, WAITING, WAITING]
    assert len({row.registration.group for row in rows}) == 1
    assert len({row.registration.person.token for row in rows}) == 3
    assert len(set(Registration.objects.values_list("group", flat=True))) == 2


def test_whoever_does_not_want_to_wait_is_refused_and_nobody_of_the_form_is_registered(
    session: Session,
) -> None:
    people = [person("Aino"), person("Eino"), person("Väinö")]
    reason = refused(lambda: actions.register(session, people, form(), now=NOW, may_wait=False))
    assert (reason, Registration.objects.count()) == (Refusal.FULL, 0)


def test_same_form_again_returns_what_it_made(session: Session) -> None:
    again, people = form(), [person("Aino"), person("Eino"), person("Väinö")]
    first = actions.register(session, people, again, now=NOW)
    second = actions.register(session, people, again, now=NOW)
    assert second == first
    assert Registration.objects.count() == 3


def test_same_form_after_registration_closed_still_returns_what_it_made(session: Session) -> None:
    again = form()
    first = actions.register(session, [person()], again, now=NOW)
    assert actions.register(session, [person()], again, now=SOON + 9 * HOUR) == first


def test_key_counts_for_one_session_only() -> None:
    again, (one, two) = form(), build.sessions(build.registered_for(), 2)
    rows = [actions.register(row, [person()], again, now=NOW)[0].registration for row in (one, two)]
    assert [row.session for row in rows] == [one, two]


def test_nobody_at_all_is_a_mistake_of_the_caller(session: Session) -> None:
    with pytest.raises(ValueError, match="Nobody"):
        sign_up(session)


def test_too_many_people_are_refused_with_how_many_may_come(session: Session) -> None:
    with pytest.raises(EventRefused) as caught:
        sign_up(session, *[person(f"Person {number}") for number in range(31)])
    assert (caught.value.reason, caught.value.details) == (Refusal.TOO_MANY_PEOPLE, {"most": 30})


def test_visit_by_appointment_needs_a_place() -> None:
    assert refused(lambda: register(visit())) == Refusal.PLACE_NEEDED


# The same person twice ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "contact"),
    [
        ("Sahra", {"phone": PHONE}),
        ("sahra ALI", {"phone": PHONE}),
        ("Sahra", {"email": "SAHRA@example.org"}),
        ("Sahra", {"phone": "+358509999999", "email": EMAIL}),
    ],
)
def test_same_person_is_not_doubled(session: Session, name: str, contact: dict[str, str]) -> None:
    first = register(session, person("Sahra", phone=PHONE, email=EMAIL))
    (second,) = sign_up(session, person(name, **contact))
    assert (second.registration, second.made_here) == (first, False)
    assert Registration.objects.count() == 1


@pytest.mark.parametrize(
    "who",
    [
        person("Sahra"),
        person("Omar", phone=PHONE),
        person("Anna", email=EMAIL),
        person("Sahra", phone="+358409999999"),
    ],
)
def test_another_person_of_the_same_family_or_name_is_registered(session: Session, who: object) -> None:
    register(session, person("Sahra", phone=PHONE, email=EMAIL))
    assert sign_up(session, who)[0].made_here
    assert Registration.objects.count() == 2


def test_same_person_twice_in_one_form_is_registered_once(session: Session) -> None:
    rows = sign_up(session, person("Anna", email=EMAIL), person("Anna Virtanen", email=EMAIL.upper()))
    assert [row.registration.person.name for row in rows] == ["Anna"]


def test_colleagues_who_share_an_address_are_two(session: Session) -> None:
    rows = sign_up(session, person("Anna Virtanen", email=EMAIL), person("Anna Korhonen", email=EMAIL))
    assert [row.made_here for row in rows] == [True, True]


def test_of_several_only_the_new_ones_take_seats(session: Session) -> None:
    known = register(session, person("Aino", email=EMAIL))
    rows = sign_up(session, person("Eino"), person("Aino", email=EMAIL), person("Väinö"))
    assert [row.made_here for row in rows] == [True, False, True]
    assert rows[1].registration == known
    assert states(session) == [REGISTERED, REGISTERED, WAITING]


def test_same_person_registers_for_another_session() -> None:
    one, two = build.sessions(build.registered_for(), 2)
    rows = [sign_up(row, person(phone=PHONE))[0] for row in (one, two)]
    assert [row.made_here for row in rows] == [True, True]
    assert len({row.registration.person_number for row in rows}) == 1


def test_whoever_cancelled_may_come_again(session: Session) -> None:
    actions.cancel(register(session, person(phone=PHONE)).pk, now=NOW)
    assert sign_up(session, person(phone=PHONE))[0].made_here
    assert states(session) == [CANCELLED, REGISTERED]


def test_second_registration_queues_no_message(session: Session) -> None:
    who = reachable()
    first = register(session, who)
    register(session, who)
    assert told(first) == [MessageKind.CONFIRMATION, MessageKind.REMINDER]


# Refusals ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "fields", "now", "reason"),
    [
        ({"registration": RegistrationRule.NONE}, {}, NOW, Refusal.NO_REGISTRATION),
        ({"opens_at": NOW + HOUR}, {}, NOW, Refusal.NOT_OPEN_YET),
        ({"closes_hours": 24}, {}, SOON - 24 * HOUR, Refusal.CLOSED),
        ({"is_template": True}, {}, NOW, Refusal.CLOSED),
        ({"published": False}, {}, NOW, Refusal.CLOSED),
        ({}, {}, SOON, Refusal.CLOSED),
        ({}, {}, SOON + 2 * HOUR, Refusal.PAST),
        ({}, {"cancelled_at": NOW}, NOW, Refusal.CANCELLED),
    ],
)
def test_nobody_registers_for_what_is_not_open(
    facts: dict[str, object], fields: dict[str, object], now: dt.datetime, reason: Refusal
) -> None:
    session = build.session(build.registered_for(**facts), **fields)
    assert refused(lambda: register(session, now=now)) == reason
    assert Registration.objects.count() == 0


@pytest.mark.parametrize(
    ("facts", "now"),
    [
        ({"registration": RegistrationRule.NONE}, NOW),
        ({"opens_at": NOW + HOUR}, NOW),
        ({"closes_hours": 24}, SOON - HOUR),
        ({}, SOON + HOUR),
    ],
)
def test_staff_register_somebody_until_it_ends(facts: dict[str, object], now: dt.datetime) -> None:
    session = build.session(build.registered_for(**facts))
    assert register(session, now=now, in_public=False).state == REGISTERED


@pytest.mark.parametrize(("now", "reason"), [(NOW, Refusal.CANCELLED), (SOON + 2 * HOUR, Refusal.PAST)])
def test_staff_register_nobody_for_what_is_cancelled_or_over(now: dt.datetime, reason: Refusal) -> None:
    cancelled_at = NOW if reason == Refusal.CANCELLED else None
    session = build.session(build.registered_for(), cancelled_at=cancelled_at)
    assert refused(lambda: register(session, now=now, in_public=False)) == reason


def test_cancelled_meanwhile_is_seen_though_the_page_was_older(session: Session) -> None:
    Session.objects.update(cancelled_at=NOW)
    assert refused(lambda: register(session)) == Refusal.CANCELLED


# Questions ---------------------------------------------------------------------------------------------


def test_answers_to_the_questions_of_this_event_are_kept(session: Session) -> None:
    mine = Question.objects.create(event=session.event, text_fi="Mitä osaat?")
    empty = Question.objects.create(event=session.event, text_fi="Jotain muuta?")
    other = Question.objects.create(event=build.event(), text_fi="Muu?")
    row = register(session, person(answers={mine.pk: "Ompelen", empty.pk: "", other.pk: "No"}))
    assert list(Answer.objects.values_list("person", "question", "value")) == [
        (row.person.pk, mine.pk, "Ompelen")
    ]


def test_answers_go_with_the_person(session: Session) -> None:
    question = Question.objects.create(event=session.event, text_fi="Mitä osaat?")
    register(session, person(answers={question.pk: "Ompelen"})).person.delete()
    assert Answer.objects.count() == 0


# Cancelling --------------------------------------------------------------------------------------------


def test_cancelling_frees_the_seat_and_tells(session: Session) -> None:
    row = actions.cancel(register(session, reachable()).pk, now=NOW + HOUR)
    assert (row.state, row.cancelled_at, row.version) == (CANCELLED, NOW + HOUR, 2)
    assert told(row)[-1] == MessageKind.CANCELLATION
    assert MessageKind.REMINDER not in told(row)
    assert [register(session, person(name)).state for name in ("Omar", "Leyla")] == [REGISTERED] * 2


def test_second_cancel_is_no_error_and_tells_nobody_again(session: Session) -> None:
    row = register(session, reachable())
    actions.cancel(row.pk, now=NOW)
    again = actions.cancel(row.pk, now=SOON + HOUR)
    assert (again.version, told(again).count(MessageKind.CANCELLATION)) == (2, 1)


def test_cancelling_works_until_the_start(session: Session) -> None:
    row, other = register(session), register(session)
    assert actions.cancel(row.pk, now=SOON - dt.timedelta(seconds=1)).state == CANCELLED
    assert refused(lambda: actions.cancel(other.pk, now=SOON)) == Refusal.PAST


def test_course_can_be_left_until_its_last_session() -> None:
    event = course(3)
    row, other = register(event), register(event)
    last = SOON + 14 * DAY
    assert actions.cancel(row.pk, now=last - HOUR).state == CANCELLED
    assert refused(lambda: actions.cancel(other.pk, now=last)) == Refusal.PAST


def test_old_page_does_not_cancel_what_changed_meanwhile(session: Session) -> None:
    row = register(session)
    actions.change(row.pk, person("Leyla"), now=NOW)
    reason = refused(lambda: actions.cancel(row.pk, now=NOW, version=1))
    assert reason == Refusal.CHANGED_MEANWHILE


def test_unknown_registration_does_not_exist() -> None:
    with pytest.raises(Registration.DoesNotExist):
        actions.cancel(1, now=NOW)


# Changing ----------------------------------------------------------------------------------------------


def test_colleague_comes_instead_on_the_same_seat_and_link(session: Session) -> None:
    question = Question.objects.create(event=session.event, text_fi="Mitä osaat?")
    row = register(session, reachable("Aino", answers={question.pk: "Ompelen"}))
    token, number = row.person.token, row.person_number
    other = reachable("Eino", needs_childcare=True, answers={question.pk: "Kudon"})
    actions.change(row.pk, other, now=NOW, version=1)
    row = Registration.objects.select_related("person").get()
    assert (row.person.name, row.person.phone, row.person.token) == ("Eino", other.phone, token)
    assert (row.state, row.needs_childcare, row.version) == (REGISTERED, True, 2)
    assert row.person_number != number
    assert Answer.objects.get().value == "Kudon"
    assert told(row) == [MessageKind.CONFIRMATION, MessageKind.REMINDER]


def test_another_name_with_the_same_phone_keeps_the_person_number(session: Session) -> None:
    row = register(session, person(phone=PHONE))
    changed = actions.change(row.pk, person("Omar", phone=PHONE), now=NOW)
    assert changed.person_number == row.person_number


def test_cancelled_or_over_cannot_be_changed(session: Session) -> None:
    row, other = register(session), register(session)
    actions.cancel(row.pk, now=NOW)
    assert refused(lambda: actions.change(row.pk, person(), now=NOW)) == Refusal.ALREADY_CANCELLED
    assert refused(lambda: actions.change(other.pk, person(), now=SOON)) == Refusal.PAST
    assert refused(lambda: actions.change(other.pk, person(), now=NOW, version=7)) == (
        Refusal.CHANGED_MEANWHILE
    )


# Who came ----------------------------------------------------------------------------------------------


def test_check_in_is_a_mark_that_can_be_corrected_and_taken_off(session: Session) -> None:
    row = register(session)
    for came in (True, True, False):
        actions.check_in(row.pk, session.pk, came, now=SOON)
        assert list(Attendance.objects.values_list("registration", "session", "came")) == [
            (row.pk, session.pk, came)
        ]
    assert actions.check_in(row.pk, session.pk, None, now=SOON) is None
    assert Attendance.objects.count() == 0


def test_check_in_begins_an_hour_before_the_start(session: Session) -> None:
    row = register(session)
    early = SOON - HOUR - dt.timedelta(seconds=1)
    assert refused(lambda: actions.check_in(row.pk, session.pk, True, now=early)) == Refusal.NOT_YET
    assert actions.check_in(row.pk, session.pk, True, now=SOON - HOUR).came


def test_nobody_is_checked_in_at_a_cancelled_session(session: Session) -> None:
    row = register(session)
    Session.objects.update(cancelled_at=NOW)
    reason = refused(lambda: actions.check_in(row.pk, session.pk, True, now=SOON))
    assert reason == Refusal.CANCELLED


def test_course_has_marks_for_each_session() -> None:
    event = course(2)
    row = register(event)
    for number, session in enumerate(event.sessions.all()):
        actions.check_in(row.pk, session.pk, number == 0, now=session.starts_at)
    assert list(row.attendances.order_by("session").values_list("came", flat=True)) == [True, False]


def test_registration_for_something_else_is_not_checked_in(session: Session) -> None:
    strangers = [register(build.session(session.event)), register(course())]
    for row in strangers:
        with pytest.raises(Registration.DoesNotExist):
            actions.check_in(row.pk, session.pk, True, now=SOON)


def test_whoever_waited_and_comes_is_counted() -> None:
    session = full_session()
    row = register(session)
    assert actions.check_in(row.pk, session.pk, True, now=SOON).came
    assert Registration.objects.get(pk=row.pk).state == WAITING


def test_walk_ins_are_a_number_for_each_language(session: Session) -> None:
    somali = language("so")
    actions.walk_ins(session.pk, somali.pk, 4)
    actions.walk_ins(session.pk, somali.pk, 3)
    actions.walk_ins(session.pk, None, 2)
    actions.one_more_walk_in(session.pk, None)
    actions.one_more_walk_in(session.pk, language("ar").pk)
    numbers = WalkIns.objects.order_by("pk").values_list("spoken_language__code", "number")
    assert list(numbers) == [("so", 3), (None, 3), ("ar", 1)]


@pytest.mark.parametrize("number", [-1, 1001, 10**9])
def test_impossible_number_of_walk_ins_is_refused(session: Session, number: int) -> None:
    reason = refused(lambda: actions.walk_ins(session.pk, None, number))
    assert (reason, WalkIns.objects.count()) == (Refusal.TOO_MANY_PEOPLE, 0)


# Queries -----------------------------------------------------------------------------------------------


def queries(target: Event | Session, number: int) -> int:
    """How many queries it takes to register that many new people who are told by SMS and mail."""
    people = [
        reachable(f"Person {who}", email=f"{uuid.uuid4().hex}@example.org", answers={who: "x"})
        for who in range(number)
    ]
    HouseFacts.load()  # made once in the life of a portal
    with CaptureQueriesContext(connection) as captured:
        sign_up(target, *people)
    return len(captured)


@pytest.mark.parametrize("target", [lambda: build.session(build.registered_for(capacity=99)), course])
def test_registering_takes_at_most_20_queries(target: Callable[[], Event | Session]) -> None:
    HouseFacts.load()  # the very first message of a house makes these rows: not counted
    BookingRules.load()
    assert queries(target(), 1) <= 20


def test_registering_takes_as_many_queries_where_many_are_registered() -> None:
    HouseFacts.load()  # the row is made when it is read first
    event = build.registered_for(capacity=99)
    empty, busy = build.session(event), build.session(event)
    sign_up(busy, *[reachable(f"Person {number}") for number in range(30)])
    assert queries(busy, 1) == queries(empty, 1)


def test_nothing_personal_stands_in_the_name_of_a_row(session: Session) -> None:
    row = register(session, person("Sahra", phone=PHONE))
    assert (str(row), str(row.person)) == (str(row.pk), str(row.person.pk))
    assert RegistrationPerson.objects.count() == 1


# What a form gives away ----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Sahra", "Stranger"])
def test_full_session_answers_alike_whether_or_not_somebody_is_known(name):
    session = build.session(build.registered_for(), capacity=1)
    sign_up(session, person("Sahra", phone="+358401234567"))
    with pytest.raises(EventRefused) as refused:
        actions.register(session, [person(name, phone="+358401234567")], now=NOW, may_wait=False)
    assert refused.value.reason == Refusal.FULL


@pytest.mark.parametrize("name", ["Sahra", "Stranger"])
def test_group_that_does_not_fit_is_refused_alike_whoever_of_it_is_known(name):
    session = build.session(build.registered_for(), capacity=2)
    sign_up(session, person("Sahra", phone="+358401234567"))
    group = [person("Omar"), person(name, phone="+358401234567")]
    with pytest.raises(EventRefused) as refused:
        actions.register(session, group, now=NOW, may_wait=False)
    assert refused.value.reason == Refusal.FULL


@pytest.mark.parametrize("name", ["Sahra", "Stranger"])
def test_taken_place_answers_alike_whether_or_not_somebody_is_known(name):
    first = visit().places.first()
    places.book_place(first.pk, person("Sahra", phone="+358401234567"), now=NOW)
    with pytest.raises(EventRefused) as refused:
        places.book_place(first.pk, person(name, phone="+358401234567"), now=NOW)
    assert refused.value.reason == Refusal.PLACE_TAKEN
