"""notifications.py and events/messages/still_valid.py: who is told what, how, when, and whether still."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from booking.enums import Reach
from booking.models import BookingRules
from events.enums import Mode, RegistersFor, RegistrationState
from events.messages import notifications, still_valid
from events.messages.texts import TEMPLATES
from events.models import Attendance, Registration, RegistrationPerson, Session
from events.registrations import actions, waiting_list
from events.sessions import planning
from events.wagtail_hooks import message_registrations
from home import roles
from portal.enums import MessageKind, MessageState
from portal.messages import delivery
from portal.models import HouseFacts, Message
from tests import staff
from tests.build import instant
from tests.events import build, build_registrations
from tests.events.build import HOUR, MINUTE, NOW, SOON
from tests.events.build_forms import EMAIL, PHONE, training
from tests.events.build_registrations import person, register

CONFIRMATION, CHANGE, OFFER = MessageKind.CONFIRMATION, MessageKind.CHANGE, MessageKind.OFFER
CANCELLATION, REMINDER = MessageKind.CANCELLATION, MessageKind.REMINDER
FEEDBACK = MessageKind.FEEDBACK
DAY = 24 * HOUR
#: When the reminder of SOON leaves: the day before, at the hour of the rules.
EVE = instant("2026-12-02 17:00")

pytestmark = pytest.mark.django_db


def seated(target=None, *, phone: str = PHONE, email: str = EMAIL, **more: object) -> Registration:
    """Somebody registered as a plain row, reached by message at both addresses."""
    target = target or build.session(build.registered_for())
    return build.registration(target, phone=phone, email=email, **{"reach": Reach.MESSAGE, **more})


def rows(**conditions: object) -> list[tuple[str, str]]:
    """Kind and way of the messages, in the order in which they were written."""
    return list(Message.objects.filter(**conditions).order_by("pk").values_list("kind", "channel"))


def waiting_rows() -> list[tuple[str, str]]:
    return rows(state=MessageState.QUEUED)


def send_all(now: dt.datetime) -> list[str]:
    """What becomes of each message that is due."""
    return [str(delivery.send(row.pk, now=now)) for row in delivery.due(now)]


# Who is told, and by which way ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("contact", "written"),
    [
        ({}, [("confirmation", "sms"), ("confirmation", "email"), ("reminder", "sms")]),
        ({"email": ""}, [("confirmation", "sms"), ("reminder", "sms")]),
        ({"phone": ""}, [("confirmation", "email"), ("reminder", "email")]),
        ({"phone": "", "email": ""}, []),
        ({"reach": Reach.CALL}, []),
        ({"reach": Reach.NOTHING}, []),
    ],
)
def test_tell_uses_the_ways_the_person_left(contact, written):
    notifications.notify(seated(**contact), CONFIRMATION, now=NOW)
    assert rows() == written


def test_tell_addresses_each_way_rightly():
    row = seated()
    notifications.notify(row, CONFIRMATION, now=NOW)
    columns = ("channel", "recipient", "language", "owner_kind", "owner_id", "owner_version", "due_at")
    assert list(Message.objects.filter(kind=CONFIRMATION).order_by("pk").values_list(*columns)) == [
        ("sms", PHONE, "fi", "events.registration", row.pk, 1, NOW),
        ("email", EMAIL, "fi", "events.registration", row.pk, 1, NOW),
    ]


def test_message_is_in_the_persons_own_language_and_falls_back_to_finnish():
    event = build.registered_for("Klubi", texts={"title_ar": "نادي"})
    for language in ("ar", "so"):
        notifications.notify(seated(build.session(event), message_language=language), CONFIRMATION, now=NOW)
    mails = Message.objects.filter(channel="email", kind=CONFIRMATION).order_by("pk")
    assert [mail.body.splitlines()[2] for mail in mails] == ["نادي", "Klubi"]
    assert [f"/{mail.language}/r/" in mail.body for mail in mails] == [True, True]


def test_sms_and_subject_name_neither_event_nor_person():
    notifications.notify(seated(build.session(build.registered_for("Salainen"))), CONFIRMATION, now=NOW)
    told = "".join(
        f"{row.subject}{row.body if row.channel == 'sms' else ''}" for row in Message.objects.all()
    )
    assert [word for word in ("Salainen", "Sahra") if word in told] == []


@pytest.mark.parametrize(("state", "has_calendar"), [("registered", True), ("waiting", False)])
def test_calendar_goes_to_whoever_has_a_seat(state, has_calendar):
    notifications.notify(seated(state=state, queued_at=NOW), CONFIRMATION, now=NOW)
    mail = Message.objects.get(channel="email")
    assert mail.calendar.startswith("BEGIN:VCALENDAR") is has_calendar


@pytest.mark.parametrize(("state", "is_told"), [("registered", True), ("waiting", False), ("offered", False)])
def test_join_link_goes_to_whoever_has_a_seat(state, is_told):
    link = "https://meet.example/secret"
    session = build.session(build.registered_for(mode=Mode.HYBRID, join_link=link))
    row = seated(session, state=state, queued_at=NOW, offered_until=NOW + DAY)
    notifications.notify(row, OFFER if state == "offered" else CONFIRMATION, now=NOW)
    mail = Message.objects.get(channel="email", kind__in=(OFFER, CONFIRMATION))
    assert (link in mail.body, link in mail.calendar.replace("\r\n ", "")) == (is_told, is_told)


# Reminders and feedback ------------------------------------------------------------------------------


def test_reminder_leaves_the_day_before():
    notifications.notify(seated(), CONFIRMATION, now=NOW)
    assert Message.objects.get(kind=REMINDER).due_at == EVE


@pytest.mark.parametrize(
    "state", [RegistrationState.WAITING, RegistrationState.OFFERED, RegistrationState.CANCELLED]
)
def test_whoever_has_no_seat_is_reminded_of_nothing(state):
    row = seated(state=state, queued_at=NOW, offered_until=NOW + DAY)
    notifications.notify(row, CANCELLATION if state == "cancelled" else CONFIRMATION, now=NOW)
    assert rows(kind=REMINDER) == []


def test_late_registration_has_no_reminder_any_more():
    notifications.notify(seated(), CONFIRMATION, now=SOON - HOUR)
    assert rows(kind=REMINDER) == []


def test_course_reminds_of_each_day_once():
    course = build.registered_for(registers_for=RegistersFor.EVENT)
    build.sessions(course, 3)
    build.session(course, SOON + 3 * HOUR)
    build.session(course, SOON + 30 * DAY, cancelled_at=NOW)
    notifications.notify(seated(course, email=""), CONFIRMATION, now=NOW)
    dues = list(Message.objects.filter(kind=REMINDER).order_by("pk").values_list("due_at", flat=True))
    assert dues == [EVE + week * dt.timedelta(weeks=1) for week in range(3)]


@pytest.mark.parametrize(("target", "asked"), [(training, True), (build.registered_for, False)])
def test_feedback_is_asked_the_day_after_a_training(target, asked):
    notifications.notify(seated(build.session(target())), CONFIRMATION, now=NOW)
    dues = list(Message.objects.filter(kind=FEEDBACK).values_list("due_at", "channel"))
    assert dues == ([(instant("2026-12-04 10:00"), "sms")] if asked else [])


# A life in messages ----------------------------------------------------------------------------------


def test_cancelling_takes_back_what_waited_and_says_so():
    row = seated()
    notifications.notify(row, CONFIRMATION, now=NOW)
    actions.cancel(row.pk, now=NOW)
    assert waiting_rows() == [("cancellation", "sms"), ("cancellation", "email")]
    mail = Message.objects.get(kind=CANCELLATION, channel="email")
    assert "STATUS:CANCELLED" in mail.calendar


def test_offer_then_yes_tells_both_and_reminds():
    full = build_registrations.full_session()
    contact = {"email": EMAIL, "reach": Reach.MESSAGE}
    row = register(full, person(**contact))
    actions.cancel(Registration.objects.earliest("pk").pk, now=NOW)
    assert waiting_rows() == [("offer", "email")]
    actions.accept(row.pk, now=NOW)
    assert waiting_rows() == [("confirmation", "email"), ("reminder", "email")]


def test_offer_that_nobody_answered_is_told_to_have_gone():
    full = build_registrations.full_session()
    row = register(full, person(email=EMAIL, reach=Reach.MESSAGE))
    actions.cancel(Registration.objects.earliest("pk").pk, now=NOW)
    until = Registration.objects.get(pk=row.pk).offered_until
    waiting_list.promote(full, now=until + MINUTE)
    assert waiting_rows() == [("cancellation", "email")]
    assert Message.objects.get(kind=CANCELLATION).subject == "Paikka meni toiselle"


def test_repeat_sends_the_news_alone():
    row = seated(email="")
    notifications.repeat(row, now=NOW)
    assert rows() == [("confirmation", "sms")]


def test_repeat_of_an_offer_is_the_offer():
    row = seated(email="", state="offered", offered_until=NOW + DAY)
    notifications.repeat(row, now=NOW)
    assert rows() == [("offer", "sms")]


# A session changes -----------------------------------------------------------------------------------


def test_moved_session_is_told_to_each_once_in_their_language():
    session = build.session(build.registered_for())
    for language, state in (("ar", "registered"), ("fi", "waiting"), ("so", "cancelled")):
        seated(session, email="", message_language=language, state=state, queued_at=NOW)
    planning.move_session(session.pk, SOON + DAY, SOON + DAY + HOUR, now=NOW)
    sent = Message.objects.filter(kind=CHANGE).order_by("pk").values_list("language", flat=True)
    assert list(sent) == ["ar", "fi"]
    reminder = Message.objects.get(kind=REMINDER, state=MessageState.QUEUED)
    assert (reminder.due_at, reminder.about_at) == (EVE + DAY, SOON + DAY)


def test_cancelled_session_takes_its_reminder_back():
    session = build.session(build.registered_for())
    notifications.notify(seated(session, email=""), CONFIRMATION, now=NOW)
    planning.cancel_sessions(session.pk, now=NOW)
    assert waiting_rows() == [("cancellation", "sms")]


def test_cancelled_date_of_a_course_keeps_the_other_reminders():
    course = build.registered_for(registers_for=RegistersFor.EVENT)
    first = build.sessions(course, 3)[0]
    notifications.notify(seated(course, email=""), CONFIRMATION, now=NOW)
    planning.cancel_sessions(first.pk, now=NOW)
    assert waiting_rows() == [("cancellation", "sms"), ("reminder", "sms"), ("reminder", "sms")]
    assert "torstai 3.12." in Message.objects.get(kind=CANCELLATION).body


@pytest.mark.parametrize("many", [1, 30])
def test_telling_a_session_asks_the_same_for_one_and_for_thirty(many):
    session = build.session(build.registered_for())
    for _ in range(many):
        seated(session)
    session = Session.objects.get(pk=session.pk)
    TEMPLATES.overrides.own("change", "sms", "fi")  # kept for all messages
    HouseFacts.load(), BookingRules.load()  # made once in the life of a portal
    with CaptureQueriesContext(connection) as found:
        notifications.notify_session(session, CHANGE, now=NOW)
    # How many rows one INSERT takes is the engine's matter.
    assert len([row for row in found if not row["sql"].startswith("INSERT")]) <= 5
    assert len(rows(kind=CHANGE)) == 2 * many


# Does it still hold? ---------------------------------------------------------------------------------


def test_message_of_somebody_else_is_not_judged():
    assert still_valid.registration_message_holds(Message(owner_kind="booking.appointment"), NOW) is None


@pytest.mark.parametrize("whole", [False, True])
def test_outbox_leads_to_those_who_registered_and_the_page_checks_rights(client, whole):
    event = build.registered_for(registers_for=RegistersFor.EVENT if whole else RegistersFor.SESSION)
    session = build.session(event)
    row = seated(event if whole else session)
    page, text = message_registrations(notifications.OWNER, row.pk)
    name, numbers = ("event_participants", []) if whole else ("event_session_participants", [session.pk])
    assert (page, text) == (reverse(name, args=[event.pk, *numbers]), "Avaa ilmoittautuneet")
    allowed = staff.signed_in(client, staff.member(roles.COORDINATOR)).get(page).status_code
    refused = staff.signed_in(client, staff.member(roles.COACH)).get(page).status_code
    assert (allowed, refused) == (200, 302)


def test_outbox_leads_nowhere_for_others_and_for_rows_that_are_gone():
    assert message_registrations("booking.appointment", 1) is None
    assert message_registrations(notifications.OWNER, 987) is None


def test_confirmation_leaves_and_an_old_version_does_not():
    row = seated()
    notifications.notify(row, CONFIRMATION, now=NOW)
    Message.objects.filter(channel="sms").update(channel="email")
    Registration.objects.update(version=2)
    assert send_all(NOW) == ["dropped", "dropped"]


def test_erased_person_gets_no_more_messages():
    notifications.notify(seated(), CONFIRMATION, now=NOW)
    RegistrationPerson.objects.all().delete()
    assert send_all(NOW) == ["dropped", "dropped"]


@pytest.mark.parametrize(("late", "state"), [(HOUR, "sent"), (19 * HOUR, "sent"), (20 * HOUR, "dropped")])
def test_reminder_leaves_late_but_not_after_the_start(late, state):
    notifications.notify(seated(phone=""), CONFIRMATION, now=NOW)
    Message.objects.filter(kind=CONFIRMATION).delete()
    assert send_all(EVE + late) == [state]


def test_reminder_by_sms_says_today_when_it_leaves_today():
    notifications.notify(seated(email=""), CONFIRMATION, now=NOW)
    message = Message.objects.get(kind=REMINDER)
    now = SOON - HOUR
    assert "Huomenna, kello: 13:00." in message.body
    assert still_valid.registration_message_holds(message, now) is True
    assert "Tänään, kello: 13:00." in message.body


def test_worker_that_stood_still_reminds_once_and_of_what_is_next():
    course = build.registered_for(registers_for=RegistersFor.EVENT)
    for day in range(3):
        build.session(course, SOON + day * DAY)
    notifications.notify(seated(course, phone=""), CONFIRMATION, now=NOW)
    Message.objects.filter(kind=CONFIRMATION).delete()
    assert send_all(EVE + 2 * DAY) == ["dropped", "dropped", "sent"]


def test_reminder_of_a_date_that_is_over_does_not_become_one_of_the_next_date():
    course = build.registered_for(registers_for=RegistersFor.EVENT)
    for day in range(2):
        build.session(course, SOON + day * DAY)
    notifications.notify(seated(course, phone=""), CONFIRMATION, now=NOW)
    Message.objects.filter(kind=CONFIRMATION).delete()
    assert send_all(SOON + HOUR) == ["dropped"]
    assert send_all(EVE + DAY) == ["sent"]


def test_reminder_of_a_day_with_two_dates_holds_for_the_second():
    course = build.registered_for(registers_for=RegistersFor.EVENT)
    for hours in (0, 3):
        build.session(course, SOON + hours * HOUR)
    notifications.notify(seated(course, email=""), CONFIRMATION, now=NOW)
    message = Message.objects.get(kind=REMINDER)
    assert still_valid.registration_message_holds(message, SOON + HOUR) is True
    assert "Tänään, kello: 16:00." in message.body


def test_offer_leaves_only_while_it_can_be_taken():
    row = seated(phone="", state="offered", offered_until=NOW + HOUR)
    notifications.notify(row, OFFER, now=NOW)
    assert send_all(NOW + 2 * HOUR) == ["dropped"]


@pytest.mark.parametrize(
    ("came", "given", "state"),
    [(True, False, "sent"), (None, False, "sent"), (False, False, "dropped"), (True, True, "dropped")],
)
def test_feedback_is_asked_of_those_who_came_and_have_not_answered(came, given, state):
    session = build.session(training())
    row = seated(session, phone="")
    notifications.notify(row, CONFIRMATION, now=NOW)
    Message.objects.exclude(kind=FEEDBACK).delete()
    if came is not None:
        Attendance.objects.create(registration=row, session=session, came=came)
    Registration.objects.update(feedback_given=given)
    assert send_all(instant("2026-12-04 10:00")) == [state]


# Dates that come later ---------------------------------------------------------------------------------


def test_dates_added_to_a_course_bring_reminders_and_no_news():
    course = build_registrations.course(1)
    row = register(course, person(phone=PHONE, reach=Reach.MESSAGE))
    register(course, person("Omar"))
    later = SOON + 7 * DAY
    planning.make_sessions(course, [planning.SessionPlan(later, later + HOUR)], now=NOW)
    due = Message.objects.filter(owner_id=row.pk, state=MessageState.QUEUED).order_by("pk")
    assert list(due.values_list("kind", "due_at")) == [
        (CONFIRMATION, NOW),
        (REMINDER, EVE),
        (REMINDER, EVE + 7 * DAY),
    ]


def test_feedback_is_asked_after_the_new_last_date():
    course = training(registers_for=RegistersFor.EVENT)
    build.sessions(course, 1)
    register(course, person(phone=PHONE, reach=Reach.MESSAGE))
    later = SOON + 7 * DAY
    planning.make_sessions(course, [planning.SessionPlan(later, later + HOUR)], now=NOW)
    asked = Message.objects.get(kind=FEEDBACK, state=MessageState.QUEUED)
    assert asked.due_at == instant("2026-12-11 10:00")


def test_dates_added_to_single_sessions_concern_nobody():
    club = build.registered_for()
    register(build.session(club), person(phone=PHONE, reach=Reach.MESSAGE))
    before = rows()
    later = SOON + 7 * DAY
    planning.make_sessions(club, [planning.SessionPlan(later, later + HOUR)], now=NOW)
    assert rows() == before
