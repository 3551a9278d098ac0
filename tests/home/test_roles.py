"""Who may what: the groups, and a matrix of every staff address of ours against every role.

The matrix is made from the list of addresses: one that is added and not judged here fails the test.
"""

from __future__ import annotations

import datetime as dt

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse
from wagtail.admin.menu import admin_menu
from wagtail.models import GroupPagePermission

from booking.models import Appointment, Coach, MessageTemplate
from booking.time_off import time_blocks
from events.models import DayToRemember, EarlierTotal, Question
from events.models import MessageTemplate as EventMessageTemplate
from events.registrations import check_in
from home import roles
from home.staff import menu
from portal import clock
from portal.staff.sign_in import two_factor
from services.models import Trade
from tests import staff
from tests.booking import build
from tests.events import build as events
from tests.home import build as home
from tests.portal import build_messages
from tests.portal import build_voices as voices
from tests.services import build as tray

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

NOBODY, ANONYMOUS = "no group", "nobody signed in"
ROLES = (*roles.BASE, NOBODY, ANONYMOUS)

ALL_BUT_VIEWER = {roles.COORDINATOR, roles.EDITOR, roles.TRANSLATOR}
CONTENT = {roles.COORDINATOR, roles.EDITOR}
ONLY_COORDINATOR = {roles.COORDINATOR}
WITH_CLIENTS = {roles.COORDINATOR, roles.COACH}
WITH_EVENTS = {roles.COORDINATOR, roles.COACH, roles.EDITOR}
WITH_NUMBERS = {roles.COORDINATOR, roles.VIEWER}
EVERYBODY = set(ROLES) - {NOBODY, ANONYMOUS}
#: Those who write pages, in at least one language.
PAGE_WRITERS = {*WITH_EVENTS, roles.TRANSLATOR}
#: Those who write texts of events in at least one language.
WRITERS = {*WITH_EVENTS, roles.TRANSLATOR}

#: Who opens each address of our own pages. A coach's own appointment and sessions are tested by themselves.
OWN_PAGES: dict[str, set[str]] = {
    "style": EVERYBODY,
    "staff_today": EVERYBODY,
    "roles_help": EVERYBODY,
    "two_factor": EVERYBODY,
    "two_factor_verify": EVERYBODY,
    "two_factor_new": EVERYBODY,
    "two_factor_codes": EVERYBODY,
    "two_factor_off": EVERYBODY,
    "two_factor_reset": ONLY_COORDINATOR,
    "silent_pages": CONTENT,
    "recording_page": CONTENT,
    "translation_report": ALL_BUT_VIEWER,
    "staff_calendar": WITH_CLIENTS,
    "staff_calendar_feed": WITH_CLIENTS,
    "staff_calendar_sheet": WITH_CLIENTS,
    "staff_calendar_book": WITH_CLIENTS,
    "staff_calendar_move": ONLY_COORDINATOR,
    "staff_calendar_block": WITH_CLIENTS,
    "staff_calendar_unblock": ONLY_COORDINATOR,
    "staff_calendar_absence": WITH_CLIENTS,
    "staff_calendar_absence_end": ONLY_COORDINATOR,
    "staff_absence_import": WITH_CLIENTS,
    "staff_ill": WITH_CLIENTS,
    "staff_ill_clients": ONLY_COORDINATOR,
    "staff_ill_card": ONLY_COORDINATOR,
    "staff_desk_visit": WITH_CLIENTS,
    "staff_desk_visit_undo": WITH_CLIENTS,
    "staff_appointments": WITH_CLIENTS,
    "staff_find": WITH_CLIENTS,
    "staff_appointment": ONLY_COORDINATOR,
    "staff_cancel": ONLY_COORDINATOR,
    "staff_undo": ONLY_COORDINATOR,
    "staff_mark": ONLY_COORDINATOR,
    "staff_move": ONLY_COORDINATOR,
    "staff_meeting": ONLY_COORDINATOR,
    "staff_note": ONLY_COORDINATOR,
    "staff_client": ONLY_COORDINATOR,
    "staff_ask_code": ONLY_COORDINATOR,
    "staff_take_now": ONLY_COORDINATOR,
    "staff_ticket": ONLY_COORDINATOR,
    "staff_same_number": ONLY_COORDINATOR,
    "staff_next_contact": ONLY_COORDINATOR,
    "staff_interpreter": ONLY_COORDINATOR,
    "staff_gender": ONLY_COORDINATOR,
    "staff_requests": WITH_CLIENTS,
    "staff_request": WITH_CLIENTS,
    "staff_take": WITH_CLIENTS,
    "staff_finish": WITH_CLIENTS,
    "staff_reopen": WITH_CLIENTS,
    "staff_interpreters": WITH_CLIENTS,
    "staff_next_time": ONLY_COORDINATOR,
    "staff_next_time_series": ONLY_COORDINATOR,
    "coach_leaves": ONLY_COORDINATOR,
    "staff_messages": ONLY_COORDINATOR,
    "staff_messages_of": ONLY_COORDINATOR,
    "staff_message": ONLY_COORDINATOR,
    "staff_message_resend": ONLY_COORDINATOR,
    "staff_message_call_off": ONLY_COORDINATOR,
    "own_calendar": set(),  # a coach alone, for themselves: tests/booking/messages/test_private_feed.py
    "coach_hours": WITH_CLIENTS,
    "coach_hours_change": ONLY_COORDINATOR,
    "coach_hours_end": ONLY_COORDINATOR,
    "event_new": WITH_EVENTS,
    "event_seats": WITH_EVENTS,
    "event_sessions": WITH_EVENTS,
    "event_sessions_add": WITH_EVENTS,
    "event_session": WITH_EVENTS,
    "event_session_seats": WITH_EVENTS,
    "event_session_details": WITH_EVENTS,
    "event_session_coaches": WITH_EVENTS,
    "event_session_visit": WITH_EVENTS,
    "event_session_move": WITH_EVENTS,
    "event_session_cancel": WITH_EVENTS,
    "event_session_restore": WITH_EVENTS,
    "event_attendance": WITH_CLIENTS,
    "event_participants": ONLY_COORDINATOR,
    "event_session_participants": ONLY_COORDINATOR,
    "event_session_register": ONLY_COORDINATOR,
    "event_registration": ONLY_COORDINATOR,
    "event_session_check_in": ONLY_COORDINATOR,
    "event_session_mark": ONLY_COORDINATOR,
    "event_session_one_more": ONLY_COORDINATOR,
    "event_session_walk_ins": ONLY_COORDINATOR,
    "event_session_diary": ONLY_COORDINATOR,
    "event_check_in": ONLY_COORDINATOR,
    "event_report": WITH_NUMBERS,
    "numbers": WITH_NUMBERS,
    "numbers_waiting": WITH_NUMBERS,
    "numbers_file": WITH_NUMBERS,
    "numbers_report": WITH_NUMBERS,
    "staff_person": ONLY_COORDINATOR,
    "staff_person_join": ONLY_COORDINATOR,
    "staff_person_join_check": ONLY_COORDINATOR,
    "staff_person_part": ONLY_COORDINATOR,
    "staff_person_export": ONLY_COORDINATOR,
    "staff_person_print": ONLY_COORDINATOR,
    "staff_person_erase": ONLY_COORDINATOR,
    "staff_kept_data": ONLY_COORDINATOR,
    "staff_erasures": ONLY_COORDINATOR,
    "staff_view_log": ONLY_COORDINATOR,
    "guide_unchecked": PAGE_WRITERS,
    "guide_unchecked_results": PAGE_WRITERS,
    "earlier_totals_paste": ONLY_COORDINATOR,
}

#: Pages about one appointment, and those of them that desk duty opens for today's clients of others.
OF_ONE_APPOINTMENT = {
    *("staff_appointment", "staff_cancel", "staff_undo", "staff_mark", "staff_move", "staff_note"),
    *("staff_interpreter", "staff_gender", "staff_meeting", "staff_calendar_move"),
    *("staff_next_time", "staff_next_time_series"),
}
ON_DUTY = {"staff_mark", "staff_move", "staff_calendar_move", "staff_next_time", "staff_next_time_series"}

#: Who may list and edit, add, and delete the rows of each viewset, by its namespace.
ROWS: dict[str, tuple[set[str], set[str], set[str]]] = {
    "wagtailsnippets_services_service": (ALL_BUT_VIEWER, CONTENT, CONTENT),
    "wagtailsnippets_services_area": (ALL_BUT_VIEWER, CONTENT, CONTENT),
    "wagtailsnippets_services_need": (ALL_BUT_VIEWER, CONTENT, CONTENT),
    "wagtailsnippets_services_spokenlanguage": (ALL_BUT_VIEWER, CONTENT, CONTENT),
    "wagtailsnippets_services_material": (ALL_BUT_VIEWER, CONTENT, CONTENT),
    "wagtailsnippets_services_materialfile": (CONTENT, CONTENT, CONTENT),
    "wagtailsnippets_services_trade": (ALL_BUT_VIEWER, CONTENT, CONTENT),
    "wagtailsnippets_booking_coach": (ALL_BUT_VIEWER, ONLY_COORDINATOR, ONLY_COORDINATOR),
    "wagtailsnippets_booking_desk": (ALL_BUT_VIEWER, ONLY_COORDINATOR, ONLY_COORDINATOR),
    "wagtailsnippets_booking_closure": (ALL_BUT_VIEWER, ONLY_COORDINATOR, ONLY_COORDINATOR),
    "wagtailsnippets_booking_messagetemplate": (ALL_BUT_VIEWER, set(), set()),
    "wagtailsnippets_events_messagetemplate": (ALL_BUT_VIEWER, set(), set()),
    "wagtailsnippets_services_partner": (ALL_BUT_VIEWER, CONTENT, CONTENT),
    "wagtailsnippets_home_notice": (ALL_BUT_VIEWER, CONTENT, CONTENT),
    "wagtailsnippets_events_event": (WRITERS, WITH_EVENTS, CONTENT),
    "wagtailsnippets_events_question": (WRITERS, WITH_EVENTS, CONTENT),
    "wagtailsnippets_events_venue": (ALL_BUT_VIEWER, CONTENT, CONTENT),
    "wagtailsnippets_events_daytoremember": (ALL_BUT_VIEWER, CONTENT, CONTENT),
    "wagtailsnippets_portal_funder": (ALL_BUT_VIEWER, CONTENT, CONTENT),
    "recordings": (CONTENT, CONTENT, CONTENT),
    "earlier-totals": (ONLY_COORDINATOR, ONLY_COORDINATOR, ONLY_COORDINATOR),
    "absences": (ONLY_COORDINATOR, ONLY_COORDINATOR, ONLY_COORDINATOR),
    "shifts": (ONLY_COORDINATOR, ONLY_COORDINATOR, ONLY_COORDINATOR),
    "opening-hours": (ONLY_COORDINATOR, ONLY_COORDINATOR, ONLY_COORDINATOR),
}

ROOMS = ("portal", "services", "booking", "events", "home")


def _sign_in(role: str) -> Client:
    if role == ANONYMOUS:
        return Client()
    user = staff.member(None if role == NOBODY else role, username=role)
    return staff.signed_in(Client(), user)


def _may(client: Client, address: str) -> bool:
    """Whether the address opens. Wagtail answers 403 to a script where it would send a person away."""
    headers = {"x-requested-with": "XMLHttpRequest"}
    answer = client.get(address, headers=headers)
    if answer.status_code == 405:  # a button: only POST, and nobody may press it who may not enter
        answer = client.post(address, headers=headers)
    return answer.status_code in {200, 302} and "/login/" not in answer.headers.get("Location", "")


def _patterns(resolver: URLResolver, namespace: str = "") -> list[tuple[str, str, object]]:
    found = []
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            found.append((namespace, entry.name or "", entry.callback))
        else:
            found += _patterns(entry, entry.namespace or namespace)
    return found


def _admin_addresses() -> list[tuple[str, str, object]]:
    admin = next(
        entry
        for entry in get_resolver().url_patterns
        if isinstance(entry, URLResolver) and str(entry.pattern) == "admin/"
    )
    return _patterns(admin)


def _is_ours(view: object) -> bool:
    view = getattr(view, "__wrapped__", view)
    model = getattr(view, "view_initkwargs", {}).get("model")
    modules = [getattr(view, "__module__", ""), getattr(model, "__module__", "")]
    return any(module.split(".")[0] in ROOMS for module in modules)


def test_every_staff_address_of_ours_is_judged() -> None:
    ours = {(namespace, name) for namespace, name, view in _admin_addresses() if _is_ours(view)}
    assert {name for namespace, name in ours if not namespace} == set(OWN_PAGES)
    judged = set(ROWS) | {name.replace("wagtailsnippets_", "wagtailsnippetchoosers_") for name in ROWS}
    assert {namespace for namespace, _name in ours if namespace} - judged == set()
    assert set(ROWS) - {namespace for namespace, _name in ours} == set()


def test_address_without_a_row_here_fails_the_matrix(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("staff_calendar", "coach_leaves"):
        with monkeypatch.context() as forgotten:
            forgotten.delitem(OWN_PAGES, name)
            with pytest.raises(AssertionError):
                test_every_staff_address_of_ours_is_judged()


def addresses() -> dict[str, str]:
    """The address of each of our own pages, by its name; makes the rows that they are about."""
    coach = build.coach("Aino", weekdays=(2,))
    row = build.appointment(coach)
    request = build.request()
    told = build_messages.waiting()
    blocked = time_blocks.block(
        coach.pk, build.FREE + 2 * build.HOUR, build.FREE + 3 * build.HOUR, now=build.NOW
    )
    absence = build.absence(coach, build.FREE + 30 * build.HOUR, build.FREE + 31 * build.HOUR)
    away = build.absence(coach, build.FREE, build.FREE + build.HOUR)
    session = events.session()
    of_event, of_session = [session.event_id], [session.event_id, session.pk]
    numbers = {
        **{name: of_session for name in OWN_PAGES if name.startswith("event_session_")},
        "event_session": of_session,
        "event_seats": of_event,
        "event_sessions": of_event,
        "event_sessions_add": of_event,
        "event_participants": of_event,
        "event_check_in": [check_in.code(events.registration(session).pk)],
        "event_registration": [*of_session, events.registration(session).pk],
        "numbers_file": ["xlsx"],
        "numbers_report": ["fi"],
        **{name: ["appointment", row.pk] for name in OWN_PAGES if name.startswith("staff_person")},
        "staff_request": [request.pk],
        **{name: [told.pk] for name in OWN_PAGES if name.startswith("staff_message")},
        "staff_messages": [],
        "staff_messages_of": ["booking.appointment", row.pk],
        "staff_take": [request.pk],
        "staff_finish": [request.pk],
        "staff_reopen": [request.pk],
        "staff_calendar_unblock": [blocked.pk],
        "staff_calendar_absence_end": [absence.pk],
        "staff_ill_clients": [away.pk],
        "staff_ill_card": [away.pk, row.pk],
        "coach_leaves": [coach.pk],
        "coach_hours": [coach.pk],
        "coach_hours_change": [coach.pk, coach.working_hours.get().pk],
        "coach_hours_end": [coach.pk, coach.working_hours.get().pk],
        "two_factor_reset": [staff.member(roles.COACH, username="colleague").pk],
    }
    return {name: _address(name, numbers.get(name, [row.pk])) for name in OWN_PAGES}


def _address(name: str, numbers: list[object]) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return reverse(name, args=numbers)


def give_device(user: User) -> None:
    """A phone for signing in, taken into use after it: the session is not asked for it."""
    two_factor.new_device(user)
    user.totpdevice_set.update(confirmed=True)


@pytest.mark.parametrize("role", ROLES)
def test_own_pages_open_for_exactly_the_roles_named(role: str) -> None:
    pages = addresses()
    client = _sign_in(role)
    for user in User.objects.filter(username=role):
        give_device(user)
    opened = {name for name, address in pages.items() if _may(client, address)}
    assert opened == {name for name, allowed in OWN_PAGES.items() if role in allowed}


@pytest.mark.parametrize("role", ROLES)
def test_rows_are_edited_by_exactly_the_roles_named(role: str) -> None:
    coach = build.coach("Aino", weekdays=())
    service, material = tray.service(), tray.material()
    event = events.event()
    first = {
        "wagtailsnippets_services_partner": events.partner().pk,
        "wagtailsnippets_events_event": event.pk,
        "wagtailsnippets_home_notice": home.notice().pk,
        "wagtailsnippets_events_question": Question.objects.create(event=event, text_fi="Mitä?").pk,
        "wagtailsnippets_events_venue": events.venue().pk,
        "wagtailsnippets_events_daytoremember": DayToRemember.objects.create(
            name_fi="Newroz", first_day=dt.date(2027, 3, 20), last_day=dt.date(2027, 3, 21)
        ).pk,
        "wagtailsnippets_portal_funder": voices.funder().pk,
        "recordings": voices.recording().pk,
        "earlier-totals": EarlierTotal.objects.create(row="other", sessions=1, participations=5).pk,
        "wagtailsnippets_services_service": service.pk,
        "wagtailsnippets_services_area": service.facts.area_id,
        "wagtailsnippets_services_need": None,
        "wagtailsnippets_booking_messagetemplate": MessageTemplate.objects.first().pk,
        "wagtailsnippets_events_messagetemplate": EventMessageTemplate.objects.first().pk,
        "wagtailsnippets_services_material": material.pk,
        "wagtailsnippets_services_materialfile": tray.material_file(material).pk,
        "wagtailsnippets_services_trade": Trade.objects.create(slug="food", name_fi="Ruoka").pk,
        "wagtailsnippets_services_spokenlanguage": coach.facts.languages.first().pk,
        "wagtailsnippets_booking_coach": coach.pk,
        "wagtailsnippets_booking_desk": build.desk().pk,
        "wagtailsnippets_booking_closure": build.closure(dt.date(2027, 1, 1), dt.date(2027, 1, 2)).pk,
        "absences": build.absence(coach, build.NOW, build.FREE).pk,
        "shifts": build.shift(build.desk("Toinen"), coach).pk,
        "opening-hours": None,
    }
    client = _sign_in(role)
    for namespace, (editors, adders, deleters) in ROWS.items():
        listing = "list" if namespace.startswith("wagtailsnippets") else "index"
        assert _may(client, reverse(f"{namespace}:{listing}")) is (role in editors), namespace
        assert _may(client, reverse(f"{namespace}:add")) is (role in adders), namespace
        if number := first[namespace]:
            edit, delete = (reverse(f"{namespace}:{verb}", args=[number]) for verb in ("edit", "delete"))
            assert _may(client, edit) is (role in editors), namespace
            assert _may(client, delete) is (role in deleters), namespace


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    ("room", "name", "allowed"),
    [("booking", "bookingrules", ONLY_COORDINATOR), ("portal", "housefacts", ALL_BUT_VIEWER)],
)
def test_rules_and_house_are_changed_by_exactly_the_roles_named(
    role: str, room: str, name: str, allowed: set[str]
) -> None:
    row = apps.get_model(room, name).load()
    address = reverse("wagtailsettings:edit", args=[room, name, row.pk])
    client = _sign_in(role)
    assert _may(client, address) is (role in allowed)


@pytest.mark.parametrize("role", [roles.EDITOR, roles.TRANSLATOR, roles.VIEWER])
def test_those_without_clients_have_no_right_to_any_client_row(role: str) -> None:
    client_models = (
        *("appointment", "appointmentperson", "request", "requestperson", "coachtime"),
        *("registration", "registrationperson", "answer", "attendance"),
    )
    rights = Permission.objects.filter(group__name=role, content_type__model__in=client_models)
    assert list(rights) == []


def test_coach_opens_the_own_appointment() -> None:
    coach = build.coach("Aino")
    row = build.appointment(coach)
    client = _sign_in(roles.COACH)
    coach.facts.user = Group.objects.get(name=roles.COACH).user_set.get()
    coach.facts.save()
    assert _may(client, reverse("staff_appointment", args=[row.pk])) is True


def test_desk_duty_receives_marks_and_moves_todays_clients_of_others_and_opens_none() -> None:
    coach, other = build.coach("Aino"), build.coach("Veera")
    today = build.appointment(other, build.NOW + build.HOUR)
    build.shift(build.desk(), coach, weekday=clock.today(build.NOW).weekday())
    client = _sign_in(roles.COACH)
    coach.facts.user = User.objects.get(username=roles.COACH)
    coach.facts.save()
    names = [
        name
        for name, allowed in OWN_PAGES.items()
        if allowed == ONLY_COORDINATOR and name in OF_ONE_APPOINTMENT
    ]
    assert {name for name in names if _may(client, reverse(name, args=[today.pk]))} == ON_DUTY


def test_groups_are_made_again_and_keep_what_staff_added() -> None:
    group = Group.objects.get(name=roles.COACH)
    extra = Permission.objects.get(content_type__app_label="services", codename="change_service")
    missing = Permission.objects.get(content_type__app_label="booking", codename="view_request")
    group.permissions.add(extra)
    group.permissions.remove(missing)
    before = (Group.objects.count(), GroupPagePermission.objects.count())
    roles.make_groups()
    roles.make_groups()
    assert (Group.objects.count(), GroupPagePermission.objects.count()) == before
    assert {extra, missing} <= set(group.permissions.all())


@pytest.mark.parametrize("role", roles.BASE)
def test_group_has_exactly_its_base_rights(role: str) -> None:
    rights = Permission.objects.filter(group__name=role).values_list("content_type__app_label", "codename")
    assert {f"{app}.{code}" for app, code in rights} == roles.BASE[role]


def test_coordinator_makes_users_but_no_administrators() -> None:
    client = _sign_in(roles.COORDINATOR)
    typed = {
        "username": "uusi",
        "email": "uusi@example.org",
        "first_name": "Uusi",
        "last_name": "Ihminen",
        "password1": "pitka-salasana-2026",
        "password2": "pitka-salasana-2026",
        "is_active": "on",
    }
    address = reverse("wagtailusers_users:add")
    client.post(address, typed | {"is_superuser": "on"})
    assert User.objects.filter(username="uusi").count() == 0
    client.post(address, typed)
    assert User.objects.get(username="uusi").is_superuser is False


def test_coordinator_does_not_open_an_administrator() -> None:
    client = _sign_in(roles.COORDINATOR)
    admin = User.objects.create_superuser("admin", password="password")
    assert _may(client, reverse("wagtailusers_users:edit", args=[admin.pk])) is False


# The menu --------------------------------------------------------------------------------------------


def _doors(role: str) -> list[str]:
    client = _sign_in(role)
    request = client.get(reverse("wagtailadmin_home")).wsgi_request
    items = admin_menu.menu_items_for_request(request)
    return [item.name for item in sorted(items, key=lambda item: item.order)]


@pytest.mark.parametrize(
    ("role", "doors"),
    [
        (
            roles.COORDINATOR,
            [
                *(
                    "today",
                    "desk-visit",
                    "calendar",
                    "appointments",
                    "requests",
                    "messages",
                    "events",
                    "registrations",
                    "services",
                    "notices",
                    "explorer",
                    "coaches",
                ),
                *("reports", "settings"),
            ],
        ),
        (
            roles.COACH,
            [
                "today",
                "desk-visit",
                "calendar",
                "appointments",
                "requests",
                "events",
                "registrations",
                "explorer",
                "reports",
            ],
        ),
        (roles.EDITOR, ["events", "services", "notices", "explorer", "coaches", "reports", "settings"]),
        (roles.TRANSLATOR, ["events", "services", "notices", "explorer", "coaches", "reports", "settings"]),
        (roles.VIEWER, ["reports"]),
    ],
)
def test_menu_has_the_order_of_the_day(role: str, doors: list[str]) -> None:
    assert [name for name in _doors(role) if name in menu.ORDER] == doors


def test_menu_has_no_doors_that_lead_nowhere() -> None:
    assert set(_doors(roles.COORDINATOR)) & menu.LEFT_OUT == set()
    assert Appointment.objects.count() == Coach.objects.count() == 0
