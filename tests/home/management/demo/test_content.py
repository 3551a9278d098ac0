"""The demo house is whole, is made once, and keeps what staff changed in it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth import authenticate
from django.core import mail
from django.core.management import call_command
from wagtail.models import ModelLogEntry

from booking.enums import AppointmentState
from booking.models import (
    Absence,
    Appointment,
    AppointmentPerson,
    Closure,
    Coach,
    DeskVisit,
    OpeningHours,
    RequestPerson,
    Shift,
)
from events.enums import EventKind, RegistrationState
from events.models import Event, EventFacts, Registration, Session, WalkIns
from home.management.demo import people
from home.models import Notice, WaitingTime
from portal import clock, languages
from portal.enums import MessageState
from portal.messages import delivery, outbox
from portal.models import HouseFacts, Message
from portal.staff import messages
from services import material_files
from services.models import (
    Area,
    Material,
    MaterialFile,
    Need,
    Partner,
    Service,
    ServiceFacts,
    SpokenLanguage,
    Trade,
)

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demo")]

ROOMS = ("portal", "services", "booking", "events", "home")


def count_rows() -> dict[str, int]:
    """How many rows each of our own tables holds."""
    return {
        model._meta.label: model.objects.count()
        for room in ROOMS
        for model in apps.get_app_config(room).get_models()
        if model._meta.managed  # the bearer of rights has no table
    }


def test_seed_demo_twice_makes_nothing_new(demo):
    first = count_rows()
    call_command("seed_demo", verbosity=0)
    assert count_rows() == first


def test_seed_demo_keeps_what_staff_changed(demo):
    area = Area.objects.get(slug="work")
    area.name_fi = "Työ ja toimeentulo"
    area.save()
    facts = HouseFacts.load()
    facts.phone = "+358 40 111 1111"
    facts.save()
    call_command("seed_demo", verbosity=0)
    assert Area.objects.get(slug="work").name_fi == "Työ ja toimeentulo"
    assert HouseFacts.load().phone == "+358 40 111 1111"


def test_tray_is_that_of_the_domain_page(demo):
    per_area = dict(Counter(ServiceFacts.objects.values_list("area__slug", flat=True)))
    assert per_area == {"work": 8, "education": 7, "integration": 8, "mikseri": 5}
    assert list(Need.objects.filter(is_sensitive=True).values_list("slug", flat=True)) == ["substance-use"]


@pytest.mark.parametrize("model", [Area, Need, Service, SpokenLanguage, Trade])
def test_names_are_written_in_all_nine_languages(demo, model):
    missing = [
        (row.pk, code)
        for row in model.objects.all()
        for code in languages.INTERFACE_CODES
        if not getattr(row, f"name_{code}")
    ]
    assert missing == []


def test_services_say_in_all_nine_languages_what_they_say_in_finnish(demo):
    missing = [
        (row.facts.slug, text, code)
        for row in Service.objects.select_related("facts")
        for text in Service.TEXTS
        for code in languages.INTERFACE_CODES
        if bool(getattr(row, f"{text}_{code}")) != bool(getattr(row, f"{text}_fi"))
    ]
    assert missing == []


def test_events_and_their_modules_say_in_all_nine_languages_what_they_say_in_finnish(demo):
    texts = [(row, text) for row in Event.objects.all() for text in Event.TEXTS]
    texts += [(row, "module") for row in Session.objects.all()]
    missing = [
        (str(row), text, code)
        for row, text in texts
        for code in languages.INTERFACE_CODES
        if bool(getattr(row, f"{text}_{code}")) != bool(getattr(row, f"{text}_fi"))
    ]
    assert missing == []


@pytest.mark.parametrize("model", [Notice, Partner, Material])
def test_notices_partners_and_materials_speak_all_nine_languages(demo, model):
    missing = [
        (row.pk, text, code)
        for row in model.objects.all()
        for text in model.TEXTS
        for code in languages.INTERFACE_CODES
        if not getattr(row, f"{text}_{code}")
    ]
    assert (missing, model.objects.exists()) == ([], True)


def test_materials_are_those_of_the_domain_page_with_files_that_are_what_they_say(demo):
    by_material: dict[str, list[str]] = {}
    for row in MaterialFile.objects.select_related("material__facts", "language"):
        by_material.setdefault(row.material.facts.slug, []).append(row.language.code)
        assert material_files.check(row.file) == row.kind
    assert {slug: set(codes) for slug, codes in by_material.items()} == {
        "laundry-words": {"so", "ar", "prs", "ckb", "en"},
        "first-day-at-work": {"fi", "ar", "ru", "fa", "ckb", "en", "so"},
        "hygiene-passport": {"fi", "en", "ar"},
        "safety-card": {"fi", "en", "ru"},
        "city-bulletin": {"fi", "en", "ru", "ar", "fa", "so"},
    }
    assert list(Material.objects.filter(facts__is_old=True).values_list("facts__slug", flat=True)) == [
        "city-bulletin"
    ]


def test_partners_can_be_reached_and_no_number_or_address_is_a_real_one(demo):
    for row in Partner.objects.all():
        assert row.phone.startswith("+358 00 ")
        assert row.email.endswith("@example.invalid")


@pytest.mark.parametrize("model", [Area, Need, ServiceFacts])
def test_icons_of_rows_exist(demo, model):
    drawn = {path.stem for path in Path(settings.BASE_DIR, "templates/icons").glob("*.svg")}
    assert set(model.objects.values_list("icon", flat=True)) - drawn == set()


def test_staff_speak_every_public_language_but_burmese_and_tigrinya(demo):
    public = set(SpokenLanguage.objects.filter(is_public=True).values_list("code", flat=True))
    spoken = set(SpokenLanguage.objects.filter(coaches__isnull=False).values_list("code", flat=True))
    assert public - spoken == {"my", "ti"}
    assert Coach.objects.filter(live=True).count() == 6


def test_log_ins_open_the_door(demo):
    users = [authenticate(username=name, password=password) for name, password, role in people.LOGINS]
    assert [user.groups.get().name for user in users] == [role for name, password, role in people.LOGINS]


def test_house_and_desks_keep_the_hours_of_the_domain_page(demo):
    assert [str(row) for row in OpeningHours.objects.all()] == [
        f"{day} 10:00–16:00" for day in ("maanantai", "tiistai", "keskiviikko", "torstai")
    ]
    spans = {(row.desk.order, row.starts, row.ends) for row in Shift.objects.select_related("desk")}
    assert spans == {(1, dt.time(10), dt.time(15)), (2, dt.time(13), dt.time(15))}


def test_an_absence_and_a_closure_lie_ahead(demo):
    now = clock.now()
    assert Absence.objects.filter(starts_at__gt=now).count() == 1
    assert Closure.objects.filter(first_day__gt=clock.today(now)).count() == 1


def test_appointments_span_eight_weeks_and_past_ones_are_marked(demo):
    now = clock.now()
    past = Appointment.objects.filter(coach_time__ends_at__lt=now)
    ahead = Appointment.objects.filter(coach_time__starts_at__gt=now)
    assert past.count() >= 8
    assert ahead.count() >= 8
    assert not past.filter(state=AppointmentState.BOOKED).exists()
    assert set(ahead.values_list("state", flat=True)) == {AppointmentState.BOOKED}


def test_demo_people_cannot_be_reached(demo):
    assert set(AppointmentPerson.objects.values_list("phone", flat=True)) == {""}
    assert all(
        email.endswith("@example.invalid")
        for email in AppointmentPerson.objects.values_list("email", flat=True)
    )


def test_outbox_shows_every_state_that_a_coordinator_meets(demo):
    states = Counter(Message.objects.values_list("owner_kind", "kind", "state"))
    assert states == {
        ("booking.appointment", "confirmation", "failed"): 2,
        ("booking.appointment", "confirmation", "sent"): 6,
        ("booking.appointment", "reminder", "queued"): 3,
        ("booking.appointment", "reminder", "dropped"): 1,
        ("events.registration", "confirmation", "sent"): 4,
    }
    failed = Message.objects.filter(state=MessageState.FAILED)
    assert {messages.why(row) for row in failed} == {
        "Postipalvelin ei tunne tätä osoitetta. Vastaus: 550.",
        "Tekstiviestipalvelu ei ottanut viestiä tai ei vastannut.",
    }
    by_hand = ModelLogEntry.objects.get(action="portal.call_off")
    assert by_hand.object_id == str(Message.objects.get(state=MessageState.DROPPED).pk)
    assert all(row.body and (row.subject or row.channel == "sms") for row in Message.objects.all())


def test_no_demo_message_is_ever_sent_not_even_when_staff_ask_for_it(demo):
    far = clock.now() + dt.timedelta(days=90)
    for row in Message.objects.exclude(state=MessageState.SENT):
        Message.objects.filter(pk=row.pk).update(state=MessageState.FAILED)
        assert outbox.resend(row.pk, now=clock.now())
    assert {
        delivery.send(row.pk, now=moment) for moment in (clock.now(), far) for row in delivery.due(moment)
    } == {MessageState.DROPPED}
    assert mail.outbox == []
    to = set(Message.objects.values_list("recipient", flat=True))
    assert all(address.endswith("@example.invalid") or address.startswith("+999") for address in to)


def test_programme_has_an_event_of_every_kind_and_one_template(demo):
    assert set(EventFacts.objects.values_list("kind", flat=True)) == set(EventKind)
    assert EventFacts.objects.filter(is_template=True).count() == 1
    missing = [
        (event.pk, code)
        for event in Event.objects.all()
        for code in languages.INTERFACE_CODES
        if not getattr(event, f"title_{code}")
    ]
    assert missing == []


def test_programme_shows_a_full_a_cancelled_and_a_waited_for_session(demo):
    ahead = Session.objects.filter(starts_at__gt=clock.now())
    full = ahead.filter(event__facts__slug="cv-workshop").first()
    training = ahead.get(event__facts__slug="network-training")
    assert full.registrations.filter(state=RegistrationState.REGISTERED).count() == 3
    assert ahead.exclude(cancelled_at=None).count() == 1
    assert [
        training.registrations.filter(state=state).count()
        for state in (RegistrationState.REGISTERED, RegistrationState.WAITING)
    ] == [4, 2]


def test_past_sessions_were_visited_and_nobody_is_told_anything(demo):
    past = Session.objects.filter(ends_at__lt=clock.now())
    assert past.count() == WalkIns.objects.filter(number__gt=0).count() > 0
    assert set(Registration.objects.values_list("person__reach", flat=True)) == {"nothing"}


def test_a_year_of_numbers_lies_behind_without_anybodys_details(demo):
    now = clock.now()
    old = Appointment.objects.filter(coach_time__ends_at__lt=now - dt.timedelta(weeks=5))
    assert old.count() > 200
    assert not old.filter(person__isnull=False).exists()
    assert not old.filter(state=AppointmentState.BOOKED).exists()
    assert not old.filter(state=AppointmentState.CANCELLED, coach_time__holding=True).exists()
    assert DeskVisit.objects.count() > 500
    assert set(RequestPerson.objects.values_list("name", flat=True)) == {"Demo"}
    assert WaitingTime.objects.filter(days=None).exists()
