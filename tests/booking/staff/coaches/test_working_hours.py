"""Working hours, absences, closures, shifts and coaches in the staff screens."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking.hours import working_hours
from booking.models import Absence, BookingRules, Closure, Coach, CoachFacts, Desk, OpeningHours, Shift
from home import roles
from portal.models import HouseFacts
from tests import staff
from tests.booking import build
from tests.build import language
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

ASKED = "seen_appointments"
TODAY = dt.date(2026, 11, 24)


def _rows(coach: Coach) -> list[tuple]:
    """Weekday, from, to, until of each row of hours that holds or will hold."""
    rows = working_hours.list_hours(coach, TODAY)
    return [(row.weekday, row.starts, row.ends, row.valid_until) for row in rows]


def _confirmed(answer: object) -> dict[str, str]:
    """What the second pressing of the button sends besides: the appointments that were listed."""
    listed = answer.context["conflicts"]
    return {ASKED: ",".join(str(row.pk) for row in listed)}


# Working hours ---------------------------------------------------------------------------------------


def test_hours_are_listed_and_added(coordinator: Client) -> None:
    coach = build.coach(weekdays=(0,))
    address = reverse("coach_hours", args=[coach.pk])
    typed = {
        "weekday": "4",
        "starts": "10:00",
        "ends": "14:30",
        "valid_from": "2026-12-01",
        "valid_until": "",
    }
    assert coordinator.post(address, typed).status_code == 302
    assert _rows(coach) == [
        (0, dt.time(9), dt.time(16), None),
        (4, dt.time(10), dt.time(14, 30), None),
    ]
    html = html_of(coordinator, address)
    assert [word in html for word in ("perjantai", "14:30")] == [True, True]


@pytest.mark.parametrize(
    "change",
    [
        {"weekday": "7"},
        {"weekday": ""},
        {"starts": "25:00"},
        {"ends": "08:00"},
        {"starts": "09:00", "ends": "09:00"},
        {"valid_from": "2026-02-30"},
        {"valid_until": "2025-01-01"},
        {"weekday": "0", "starts": "15:00", "ends": "17:00"},
    ],
)
def test_hours_of_bad_input_are_refused_in_words(coordinator: Client, change: dict[str, str]) -> None:
    coach = build.coach(weekdays=(0,))
    typed = {"weekday": "4", "starts": "10:00", "ends": "14:30", "valid_from": "2026-12-01"} | change
    answer = coordinator.post(reverse("coach_hours", args=[coach.pk]), typed)
    assert (answer.status_code, bool(answer.context["form"].errors)) == (200, True)
    assert len(_rows(coach)) == 1


def test_change_from_a_day_ends_the_old_and_begins_the_new(coordinator: Client) -> None:
    coach = build.coach(weekdays=(0,))
    row = coach.working_hours.get()
    address = reverse("coach_hours_change", args=[coach.pk, row.pk])
    assert coordinator.get(address).status_code == 200
    coordinator.post(address, {"weekday": "1", "starts": "10:00", "ends": "15:00", "from_day": "2026-12-07"})
    assert _rows(coach) == [
        (0, dt.time(9), dt.time(16), dt.date(2026, 12, 6)),
        (1, dt.time(10), dt.time(15), None),
    ]


def test_change_that_strands_lists_first_and_saves_when_confirmed(coordinator: Client) -> None:
    coach = build.coach("Aino", weekdays=(2,))
    appointment = build.appointment(coach)
    address = reverse("coach_hours_change", args=[coach.pk, coach.working_hours.get().pk])
    typed = {"weekday": "2", "starts": "12:00", "ends": "15:00", "from_day": "2026-11-25"}
    asked = coordinator.post(address, typed)
    assert [row.pk for row in asked.context["conflicts"]] == [appointment.pk]
    assert "Sahra" in asked.content.decode()
    assert len(_rows(coach)) == 1
    assert coordinator.post(address, typed | _confirmed(asked)).status_code == 302
    assert [row[1:] for row in _rows(coach)] == [
        (dt.time(9), dt.time(16), TODAY),
        (dt.time(12), dt.time(15), None),
    ]


def test_appointment_made_after_the_list_is_listed_again(coordinator: Client) -> None:
    coach = build.coach("Aino", weekdays=(2,))
    build.appointment(coach)
    address = reverse("coach_hours_end", args=[coach.pk, coach.working_hours.get().pk])
    asked = coordinator.post(address, {"last_day": "2026-11-24"})
    build.appointment(coach, build.FREE + build.HOUR)
    again = coordinator.post(address, {"last_day": "2026-11-24"} | _confirmed(asked))
    assert len(again.context["conflicts"]) == 2
    assert coordinator.post(address, {"last_day": "2026-11-24"} | _confirmed(again)).status_code == 302
    assert _rows(coach) == [(2, dt.time(9), dt.time(16), TODAY)]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("coach_hours_change", {"weekday": "0", "starts": "9:00", "ends": "10:00", "from_day": "2026-11-23"}),
        ("coach_hours_end", {"last_day": "2026-11-22"}),
    ],
)
def test_what_has_been_stays(coordinator: Client, name: str, typed: dict[str, str]) -> None:
    coach = build.coach(weekdays=(0,))
    address = reverse(name, args=[coach.pk, coach.working_hours.get().pk])
    assert bool(coordinator.post(address, typed).context["form"].errors)
    assert _rows(coach) == [(0, dt.time(9), dt.time(16), None)]


def test_hours_of_another_coach_are_not_found(coordinator: Client) -> None:
    one, other = build.coach(weekdays=(0,)), build.coach("Aapo", weekdays=(0,))
    address = reverse("coach_hours_end", args=[one.pk, other.working_hours.get().pk])
    assert coordinator.get(address, follow=True).status_code == 404


def test_coach_reads_hours_and_changes_none(client: Client) -> None:
    coach = build.coach(weekdays=(0,))
    staff.signed_in(client, staff.member(roles.COACH))
    address = reverse("coach_hours", args=[coach.pk])
    shown = client.get(address)
    assert (shown.status_code, '<form method="post" class="staff-form"' in shown.content.decode()) == (
        200,
        False,
    )
    typed = {"weekday": "4", "starts": "10:00", "ends": "14:30", "valid_from": "2026-12-01"}
    assert client.post(address, typed).status_code == 302
    assert len(_rows(coach)) == 1


# Absences, closures, shifts --------------------------------------------------------------------------


def test_absence_without_appointments_is_saved_at_once(coordinator: Client) -> None:
    coach = build.coach()
    typed = {"coach": coach.pk, "starts_at": "2026-11-25 08:00", "ends_at": "2026-11-25 16:00"}
    assert coordinator.post(reverse("absences:add"), typed).status_code == 302
    row = Absence.objects.get()
    assert (row.starts_at, row.ends_at) == (build.FREE - 2 * build.HOUR, build.FREE + 6 * build.HOUR)


def test_absence_lists_appointments_first(coordinator: Client) -> None:
    coach = build.coach()
    appointment = build.appointment(coach)
    typed = {"coach": coach.pk, "starts_at": "2026-11-25 08:00", "ends_at": "2026-11-25 16:00"}
    asked = coordinator.post(reverse("absences:add"), typed)
    assert [row.pk for row in asked.context["conflicts"]] == [appointment.pk]
    assert (Absence.objects.count(), f'value="{appointment.pk}"' in asked.content.decode()) == (0, True)
    assert coordinator.post(reverse("absences:add"), typed | _confirmed(asked)).status_code == 302
    assert Absence.objects.count() == 1


def test_absence_made_longer_lists_what_it_now_strands(coordinator: Client) -> None:
    coach = build.coach()
    row = build.absence(coach, build.FREE - 2 * build.HOUR, build.FREE - build.HOUR)
    build.appointment(coach)
    address = reverse("absences:edit", args=[row.pk])
    typed = {"coach": coach.pk, "starts_at": "2026-11-25 08:00", "ends_at": "2026-11-25 16:00"}
    asked = coordinator.post(address, typed)
    row.refresh_from_db()
    assert (len(asked.context["conflicts"]), row.ends_at) == (1, build.FREE - build.HOUR)
    coordinator.post(address, typed | _confirmed(asked))
    row.refresh_from_db()
    assert row.ends_at == build.FREE + 6 * build.HOUR


def test_absence_that_ends_before_it_begins_is_refused(coordinator: Client) -> None:
    typed = {
        "coach": build.coach().pk,
        "starts_at": "2026-11-25 16:00",
        "ends_at": "2026-11-25 08:00",
    }
    answer = coordinator.post(reverse("absences:add"), typed)
    assert list(answer.context["form"].errors) == ["ends_at"]


def test_closure_lists_the_appointments_of_everybody(coordinator: Client) -> None:
    for name in ("Aino", "Aapo"):
        build.appointment(build.coach(name))
    address = reverse("wagtailsnippets_booking_closure:add")
    typed = staff.texts("name", "meanwhile", name_fi="Koulutus") | {
        "first_day": "2026-11-25",
        "last_day": "2026-11-25",
    }
    asked = coordinator.post(address, typed)
    assert (len(asked.context["conflicts"]), Closure.objects.count()) == (2, 0)
    assert coordinator.post(address, typed | _confirmed(asked)).status_code == 302
    row = Closure.objects.get()
    edited = typed | {"last_day": "2026-11-26", "name_ar": "تدريب"}
    again = coordinator.post(reverse("wagtailsnippets_booking_closure:edit", args=[row.pk]), edited)
    assert len(again.context["conflicts"]) == 2


def test_translator_of_a_closure_changes_words_only(client: Client) -> None:
    row = build.closure(dt.date(2026, 12, 1), dt.date(2026, 12, 2))
    user = staff.allow(
        staff.member(), "wagtailadmin.access_admin", "booking.change_closure", "portal.translate_ar"
    )
    typed = staff.texts("name", "meanwhile", name_fi="väärä", name_ar="عطلة")
    address = reverse("wagtailsnippets_booking_closure:edit", args=[row.pk])
    staff.signed_in(client, user).post(address, typed | {"first_day": "2026-11-25", "last_day": "2026-12-31"})
    row.refresh_from_db()
    assert (row.name_fi, row.name_ar, row.first_day) == ("Kesätauko", "عطلة", dt.date(2026, 12, 1))


def test_shift_lists_what_its_coaches_would_miss(coordinator: Client) -> None:
    coach, desk = build.coach(), build.desk()
    build.appointment(coach)
    typed = {
        "desk": desk.pk,
        "weekday": "2",
        "starts": "10:00",
        "ends": "15:00",
        "valid_from": "2026-11-01",
        "coaches": [coach.pk],
    }
    asked = coordinator.post(reverse("shifts:add"), typed)
    assert (len(asked.context["conflicts"]), Shift.objects.count()) == (1, 0)
    assert coordinator.post(reverse("shifts:add"), typed | _confirmed(asked)).status_code == 302
    row = Shift.objects.get()
    assert list(row.coaches.all()) == [coach]


# Coaches, desks, rules -------------------------------------------------------------------------------


def _coach_form(**changes: object) -> dict[str, object]:
    facts = {"first_name": "Aino", "languages": [language("so").pk], "is_bookable": "on", "order": "1"}
    return staff.texts("introduction") | facts | {"video_link": "", "user": ""} | changes


def test_coach_is_made_with_facts_and_published(coordinator: Client) -> None:
    address = reverse("wagtailsnippets_booking_coach:add")
    answer = coordinator.post(address, _coach_form(introduction_ar="مرحبا", **{"action-publish": "1"}))
    row = Coach.objects.get()
    assert (answer.status_code, row.live, row.introduction_ar) == (302, True, "مرحبا")
    assert [spoken.code for spoken in row.facts.languages.all()] == ["so"]


def test_older_introduction_brings_no_language_back(coordinator: Client) -> None:
    row = build.coach("Aino", languages=("fi", "so"))
    address = reverse("wagtailsnippets_booking_coach:edit", args=[row.pk])
    coordinator.post(address, _coach_form(introduction_fi="Hei", **{"action-publish": "1"}))
    first = Coach.objects.get().latest_revision
    coordinator.post(address, _coach_form(languages=[language("fi").pk], is_bookable=""))
    first.publish()
    facts = CoachFacts.objects.get()
    assert ([spoken.code for spoken in facts.languages.all()], facts.is_bookable) == (["fi"], False)


def test_editor_changes_the_introduction_and_no_facts(client: Client) -> None:
    row = build.coach("Aino")
    editor = staff.signed_in(client, staff.member(roles.EDITOR))
    address = reverse("wagtailsnippets_booking_coach:edit", args=[row.pk])
    editor.post(
        address,
        _coach_form(first_name="Väärä", introduction_fi="Hei", is_bookable="", **{"action-publish": 1}),
    )
    row = Coach.objects.get()
    assert (row.first_name, row.introduction_fi, row.facts.is_bookable) == ("Aino", "Hei", True)


@pytest.mark.parametrize("code", ["fi", "ar", "so"])
def test_coach_is_previewed_in_each_language(coordinator: Client, code: str) -> None:
    row = build.coach("Aino")
    address = reverse("wagtailsnippets_booking_coach:preview_on_edit", args=[row.pk])
    assert coordinator.post(address, _coach_form()).json()["is_valid"] is True
    html = html_of(coordinator, address, {"mode": code})
    assert (f'<html lang="{code}"' in html, "Aino" in html) == (True, True)


def test_coach_with_appointments_is_not_deleted(coordinator: Client) -> None:
    row = build.coach("Aino")
    build.appointment(row)
    address = reverse("wagtailsnippets_booking_coach:delete", args=[row.pk])
    for answer in (coordinator.get(address, follow=True), coordinator.post(address, follow=True)):
        assert [str(text).strip() for text in answer.context["messages"]] == [
            "Tätä ei voi poistaa. Muut tiedot tarvitsevat sitä."
        ]
    assert Coach.objects.count() == 1


def test_every_row_has_a_history(coordinator: Client) -> None:
    coach = build.coach("Aino")
    coordinator.post(
        reverse("wagtailsnippets_booking_coach:edit", args=[coach.pk]), _coach_form(introduction_fi="Hei")
    )
    closure = build.closure(dt.date(2027, 1, 1), dt.date(2027, 1, 2))
    for name, row in (("coach", coach), ("desk", build.desk()), ("closure", closure)):
        answer = coordinator.get(reverse(f"wagtailsnippets_booking_{name}:history", args=[row.pk]))
        assert answer.status_code == 200
    revision = coach.revisions.get()
    address = reverse("wagtailsnippets_booking_coach:revisions_revert", args=[coach.pk, revision.pk])
    assert coordinator.get(address).context["form"]["introduction_fi"].value() == "Hei"


def test_coach_page_leads_to_the_hours(coordinator: Client) -> None:
    row = build.coach("Aino")
    html = html_of(coordinator, reverse("wagtailsnippets_booking_coach:edit", args=[row.pk]))
    assert reverse("coach_hours", args=[row.pk]) in html


def test_desk_and_opening_hours_are_made(coordinator: Client) -> None:
    coordinator.post(
        reverse("wagtailsnippets_booking_desk:add"), staff.texts("name", name_fi="Ovi") | {"order": "1"}
    )
    span = {"weekday": "0", "starts": "10:00", "ends": "16:00", "valid_from": "2026-01-01"}
    coordinator.post(reverse("opening-hours:add"), span)
    assert (Desk.objects.get().name_fi, OpeningHours.objects.get().ends) == ("Ovi", dt.time(16))
    wrong = coordinator.post(reverse("opening-hours:add"), span | {"ends": "09:00"})
    assert list(wrong.context["form"].errors) == ["ends"]


def _typed_rules() -> dict[str, object]:
    """Another value for each rule, as its kind of field takes it."""
    values = {"TimeField": dt.time(6, 30), "BooleanField": True}
    fields = [field for field in BookingRules._meta.fields if field.name != "id"]
    return {field.name: values.get(field.get_internal_type(), 30) for field in fields}


def test_every_rule_can_be_changed(coordinator: Client) -> None:
    rules = BookingRules.load()
    address = reverse("wagtailsettings:edit", args=["booking", "bookingrules", rules.pk])
    typed = _typed_rules()
    assert coordinator.post(address, typed).status_code == 302
    rules.refresh_from_db()
    assert {name: getattr(rules, name) for name in typed} == typed


def test_rule_out_of_bounds_is_refused(coordinator: Client) -> None:
    rules = BookingRules.load()
    address = reverse("wagtailsettings:edit", args=["booking", "bookingrules", rules.pk])
    answer = coordinator.post(address, _typed_rules() | {"grid_minutes": "0"})
    assert list(answer.context["form"].errors) == ["grid_minutes"]


def test_facts_of_the_house_are_changed_in_tabs(coordinator: Client) -> None:
    facts = HouseFacts.load()
    address = reverse("wagtailsettings:edit", args=["portal", "housefacts", facts.pk])
    typed = staff.texts("arrival", "bring", arrival_so="Albaabka") | {
        "place": "Mikseri",
        "street": "Lapintie 11",
        "postal": "94100 Kemi",
        "map_url": "",
        "phone": "+358401234567",
        "whatsapp": "",
        "email": "",
    }
    assert coordinator.post(address, typed).status_code == 302
    facts.refresh_from_db()
    assert (facts.phone, facts.arrival_so) == ("+358401234567", "Albaabka")


@pytest.mark.parametrize(
    "name",
    [
        "wagtailsnippets_booking_coach:list",
        "wagtailsnippets_booking_closure:list",
        "wagtailsnippets_booking_desk:list",
        "absences:index",
        "shifts:index",
        "opening-hours:index",
    ],
)
def test_lists_ask_as_many_queries_for_thirty_rows(
    coordinator: Client, django_assert_max_num_queries: DjangoAssertNumQueries, name: str
) -> None:
    def more(number: int) -> None:
        coach = build.coach(f"C{number}", weekdays=())
        build.closure(TODAY + dt.timedelta(days=number), TODAY + dt.timedelta(days=number))
        build.absence(coach, build.NOW, build.NOW + build.HOUR)
        build.shift(build.desk(f"D{number}"), coach)
        OpeningHours.objects.create(
            weekday=0, starts=dt.time(9), ends=dt.time(10), valid_from=TODAY, valid_until=TODAY
        )

    more(0)
    coordinator.get(reverse(name))
    with django_assert_max_num_queries(100) as one:
        coordinator.get(reverse(name))
    for number in range(1, 30):
        more(number)
    with django_assert_max_num_queries(len(one)):
        assert coordinator.get(reverse(name)).status_code == 200
