"""Staff pages of an event's sessions: seats, more dates, move, cancel, bring back, details, coaches."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking.enums import Reach
from booking.models import Coach, CoachTime
from events.enums import CoachRole, RegistersFor, RegistrationState
from events.models import Event, EventFacts, Registration, Session
from events.registrations import places
from events.registrations.registrants import Registrant
from events.sessions import planning
from events.sessions.planning import SessionPlan
from home import roles
from portal.enums import MessageKind
from portal.models import Message
from tests import staff
from tests.booking import build as booking
from tests.build import instant
from tests.events import build
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

WEEK = dt.timedelta(weeks=1)


@pytest.fixture
def club() -> Event:
    """A club with four weekly sessions on Thursdays at 13."""
    event = build.registered_for("Klubi", capacity=10)
    plan = SessionPlan(build.SOON, build.SOON + 2 * build.HOUR)
    days = [dt.date(2026, 12, day) for day in (3, 10, 17)] + [dt.date(2027, 1, 7)]
    planning.make_sessions(event, planning.on_dates(plan, days), now=build.NOW)
    return event


def rows(of: Event) -> list[Session]:
    return list(Session.objects.filter(event=of).order_by("starts_at"))


def address(name: str, session: Session) -> str:
    return reverse(f"event_session{name}", args=[session.event_id, session.pk])


def seen(session: Session, **values: object) -> dict[str, object]:
    """What a form of the session sends."""
    return {"sequence": session.sequence, **values}


def reached(target: Any, language: str = "ar", **fields: object) -> Registration:
    """Somebody registered who wants messages."""
    contact = {"email": "sahra@example.org", "reach": Reach.MESSAGE}
    return build.registration(target, message_language=language, **{**contact, **fields})


def messages(kind: MessageKind) -> list[tuple[int, str]]:
    """To which registrations messages of that kind were written, and in which language."""
    return sorted(Message.objects.filter(kind=kind).values_list("owner_id", "language"))


# The list --------------------------------------------------------------------------------------------


def test_sessions_are_in_time_order_with_seats(coordinator: Client, club: Event) -> None:
    first = rows(club)[0]
    build.registration(first)
    build.registration(first, state=RegistrationState.WAITING)
    answer = coordinator.get(reverse("event_sessions", args=[club.pk]))
    assert list(answer.context["rows"]) == rows(club)
    seats = answer.context["seats"][first.pk]
    assert (seats.held, seats.capacity, seats.waiting) == (1, 10, 1)


def test_past_sessions_stand_on_their_own_page(coordinator: Client, club: Event) -> None:
    past = build.session(club, build.NOW - WEEK)
    there = reverse("event_sessions", args=[club.pk])
    assert past not in list(coordinator.get(there).context["rows"])
    assert list(coordinator.get(there, {"past": "1"}).context["rows"]) == [past]


def test_names_of_the_registered_are_not_shown(client: Client, club: Event) -> None:
    editor = staff.signed_in(client, staff.member(roles.EDITOR))
    build.registration(rows(club)[0], "Sahra Salainen", phone="+358401112223")
    pages = [reverse("event_sessions", args=[club.pk]), address("", rows(club)[0])]
    html = "".join(html_of(editor, page) for page in pages)
    assert [word in html for word in ("Salainen", "401112223")] == [False, False]


@pytest.mark.parametrize("number", [5, 500])
def test_list_asks_the_same_few_queries(
    coordinator: Client, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    event = build.registered_for("Klubi", capacity=10)
    made = build.sessions(event, number)
    aino = booking.coach("Aino")
    planning.change_coaches(made[0].pk, [(aino.pk, CoachRole.LEADS)], now=build.NOW)
    there = reverse("event_sessions", args=[event.pk])
    coordinator.get(there)
    with django_assert_num_queries(12, exact=False):
        coordinator.get(there)


def test_long_list_is_cut_into_pages(coordinator: Client) -> None:
    event = build.event()
    made = build.sessions(event, 55)
    there = reverse("event_sessions", args=[event.pk])
    assert coordinator.get(there).context["rows"] == made[:50]
    assert coordinator.get(there, {"p": "2"}).context["rows"] == made[50:]
    assert coordinator.get(there, {"p": "99"}).context["rows"] == []
    assert coordinator.get(there, {"p": "abc"}).context["rows"] == made[:50]


@pytest.mark.parametrize("number", [999999, 10**30])
def test_event_or_session_that_is_not_there_is_not_found(
    coordinator: Client, club: Event, number: int
) -> None:
    pages = [f"/admin/events/{number}/sessions/", f"/admin/events/{club.pk}/sessions/{number}/"]
    assert [coordinator.get(page, follow=True).status_code for page in pages] == [404, 404]


def test_session_of_another_event_is_not_found(coordinator: Client, club: Event) -> None:
    other = build.event()
    there = reverse("event_session", args=[other.pk, rows(club)[0].pk])
    assert coordinator.get(there, follow=True).status_code == 404


# More dates ------------------------------------------------------------------------------------------


def test_dates_are_added_after_they_were_shown(coordinator: Client, club: Event) -> None:
    hall = build.venue("Kirjasto")
    typed = {
        "first_day": "2027-02-01",
        "starts": "10:00",
        "ends": "11:00",
        "repeats": "weekly",
        "count": "2",
        "venue": hall.pk,
        "capacity": "4",
    }
    there = reverse("event_sessions_add", args=[club.pk])
    proposal = coordinator.post(there, {**typed, "step": "look"}).context["proposal"]
    assert Session.objects.filter(event=club).count() == 4
    coordinator.post(
        there, {**typed, "step": "make", "day": proposal.days.split(","), "shown": proposal.days}
    )
    added = rows(club)[4:]
    assert [(row.starts_at, row.venue, row.capacity) for row in added] == [
        (instant("2027-02-01 10:00"), hall, 4),
        (instant("2027-02-08 10:00"), hall, 4),
    ]


def test_form_of_more_dates_opens_with_the_times_of_the_last_one(coordinator: Client, club: Event) -> None:
    form = coordinator.get(reverse("event_sessions_add", args=[club.pk])).context["form"]
    values = [form[name].value() for name in ("first_day", "starts", "ends")]
    assert values == [dt.date(2027, 1, 14), dt.time(13), dt.time(15)]


# Seats -----------------------------------------------------------------------------------------------


def test_seats_below_those_registered_are_said_plainly(coordinator: Client, club: Event) -> None:
    first = rows(club)[0]
    for _number in range(3):
        build.registration(first)
    there = address("_seats", first)
    answer = coordinator.post(there, seen(first, capacity="2"))
    assert "3" in str(answer.context["seats_form"].errors)
    first.refresh_from_db()
    assert first.capacity is None
    coordinator.post(there, seen(first, capacity="2", keep_everyone="on"))
    first.refresh_from_db()
    assert (first.capacity, Registration.objects.filter(state="registered").count()) == (2, 3)


def test_seats_of_the_event_are_changed(coordinator: Client, club: Event) -> None:
    coordinator.post(reverse("event_seats", args=[club.pk]), {"capacity": "25", "was": "10"})
    assert EventFacts.objects.get(row=club).capacity == 25


def test_seats_that_a_colleague_changed_meanwhile_stay(coordinator: Client, club: Event) -> None:
    answer = coordinator.post(reverse("event_seats", args=[club.pk]), {"capacity": "25", "was": "9"})
    assert (answer.status_code, EventFacts.objects.get(row=club).capacity) == (200, 10)


@pytest.mark.parametrize("typed", ["0", "-1", "abc", "99999999"])
def test_seats_that_are_no_number_are_refused(coordinator: Client, club: Event, typed: str) -> None:
    answer = coordinator.post(reverse("event_seats", args=[club.pk]), {"capacity": typed})
    assert (answer.status_code, list(answer.context["seats_form"].errors)) == (200, ["capacity"])
    assert EventFacts.objects.get(row=club).capacity == 10


# Move ------------------------------------------------------------------------------------------------


def moved_to(day: str, scope: str = "one", **more: object) -> dict[str, object]:
    return {"day": day, "starts": "14:00", "ends": "16:00", "scope": scope, **more}


def test_move_asks_first_and_says_who_is_told(coordinator: Client, club: Event) -> None:
    first = rows(club)[0]
    reached(first)
    build.registration(first, reach=Reach.NOTHING)
    answer = coordinator.post(address("_move", first), seen(first, **moved_to("2026-12-25")))
    told = answer.context["told"]
    assert (told.messages, told.not_told, len(answer.context["thoughts"])) == ({"ar": 1}, 1, 1)
    assert rows(club)[0].starts_at == build.SOON
    assert messages(MessageKind.CHANGE) == []


def test_move_tells_each_registered_once_in_their_language(coordinator: Client, club: Event) -> None:
    first = rows(club)[0]
    row = reached(first)
    coordinator.post(address("_move", first), seen(first, **moved_to("2026-12-04", sure="1")))
    assert rows(club)[0].starts_at == instant("2026-12-04 14:00")
    assert messages(MessageKind.CHANGE) == [(row.pk, "ar")]


@pytest.mark.parametrize(("scope", "moved"), [("one", 1), ("following", 3), ("all", 4)])
def test_move_reaches_as_many_sessions_as_was_chosen(
    coordinator: Client, club: Event, scope: str, moved: int
) -> None:
    before = [row.starts_at for row in rows(club)]
    second = rows(club)[1]
    asked = coordinator.post(address("_move", second), seen(second, **moved_to("2026-12-11", scope)))
    assert len(asked.context["moves"]) == moved
    coordinator.post(address("_move", second), seen(second, **moved_to("2026-12-11", scope, sure="1")))
    assert sum(row.starts_at not in before for row in rows(club)) == moved


def test_move_into_the_past_is_asked_not_refused(coordinator: Client, club: Event) -> None:
    first = rows(club)[0]
    asked = coordinator.post(address("_move", first), seen(first, **moved_to("2026-11-20")))
    assert len(asked.context["thoughts"]) == 1
    coordinator.post(address("_move", first), seen(first, **moved_to("2026-11-20", sure="1")))
    assert rows(club)[0].starts_at == instant("2026-11-20 14:00")


def test_move_where_the_coach_is_taken_names_the_coach(coordinator: Client, club: Event) -> None:
    aino = booking.coach("Aino")
    first = rows(club)[0]
    planning.change_coaches(first.pk, [(aino.pk, CoachRole.LEADS)], now=build.NOW)
    booking.appointment(aino, instant("2026-12-07 14:00"))
    first.refresh_from_db()
    answer = coordinator.post(address("_move", first), seen(first, **moved_to("2026-12-07", sure="1")))
    assert "Aino" in str(answer.context["form"].non_field_errors())
    assert rows(club)[0].starts_at == build.SOON


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"day": "2026-02-30"}, "day"),
        ({"day": "2999-01-01"}, "day"),
        ({"ends": "14:00"}, "ends"),
        ({"scope": "everything"}, "scope"),
    ],
)
def test_mistake_in_a_move_is_one_sentence(
    coordinator: Client, club: Event, changes: dict[str, str], field: str
) -> None:
    first = rows(club)[0]
    answer = coordinator.post(
        address("_move", first), seen(first, **{**moved_to("2026-12-04", sure="1"), **changes})
    )
    assert (answer.status_code, list(answer.context["form"].errors)) == (200, [field])


# Cancel and bring back -------------------------------------------------------------------------------


def test_cancel_asks_with_how_many_are_told_in_which_languages(coordinator: Client, club: Event) -> None:
    first, second, *_rest = rows(club)
    reached(first)
    reached(second, "so")
    reached(second, "so", phone="+358401234567", reach=Reach.CALL)
    options = coordinator.get(address("_cancel", first)).context["options"]
    assert [
        (str(value), len(which), told.messages, told.calls) for value, _words, which, told in options
    ] == [
        ("one", 1, {"ar": 1}, 0),
        ("following", 4, {"ar": 1, "so": 1}, 1),
        ("all", 4, {"ar": 1, "so": 1}, 1),
    ]
    assert messages(MessageKind.CANCELLATION) == []


def test_cancel_one_tells_in_arabic_and_leaves_the_others(coordinator: Client, club: Event) -> None:
    second = rows(club)[1]
    row = reached(second)
    coordinator.post(address("_cancel", second), seen(second, scope="one"))
    assert [session.cancelled_at is not None for session in rows(club)] == [False, True, False, False]
    assert messages(MessageKind.CANCELLATION) == [(row.pk, "ar")]


def test_cancel_of_a_whole_course_tells_each_registered_once(coordinator: Client) -> None:
    course = build.registered_for("Kurssi", registers_for=RegistersFor.EVENT)
    first, *_rest = build.sessions(course, 3)
    row = reached(course)
    coordinator.post(address("_cancel", first), seen(first, scope="all"))
    assert Session.objects.filter(cancelled_at=None).count() == 0
    assert messages(MessageKind.CANCELLATION) == [(row.pk, "ar")]


def test_second_cancel_changes_nothing(coordinator: Client, club: Event) -> None:
    first = rows(club)[0]
    reached(first)
    values = seen(first, scope="one")
    coordinator.post(address("_cancel", first), values)
    coordinator.post(address("_cancel", first), values)
    assert len(messages(MessageKind.CANCELLATION)) == 1


def test_cancel_with_an_unknown_reach_is_asked_again(coordinator: Client, club: Event) -> None:
    first = rows(club)[0]
    answer = coordinator.post(address("_cancel", first), seen(first, scope="every one"))
    assert (answer.status_code, rows(club)[0].cancelled_at) == (200, None)


def test_cancelled_session_is_brought_back(coordinator: Client, club: Event) -> None:
    first = rows(club)[0]
    planning.cancel_sessions(first.pk, now=build.NOW)
    first.refresh_from_db()
    coordinator.post(address("_restore", first), seen(first))
    assert rows(club)[0].cancelled_at is None


def test_session_whose_coach_is_taken_meanwhile_is_not_brought_back(coordinator: Client, club: Event) -> None:
    aino = booking.coach("Aino")
    first = rows(club)[0]
    planning.change_coaches(first.pk, [(aino.pk, CoachRole.LEADS)], now=build.NOW)
    planning.cancel_sessions(first.pk, now=build.NOW)
    booking.appointment(aino, build.SOON)
    first.refresh_from_db()
    answer = coordinator.post(address("_restore", first), seen(first), follow=True)
    assert "Aino" in answer.content.decode()
    assert rows(club)[0].cancelled_at is not None


# Details, coaches ------------------------------------------------------------------------------------


def test_details_are_saved_in_every_language(coordinator: Client, club: Event) -> None:
    first, hall = rows(club)[0], build.venue()
    typed = {"venue": hall.pk, "join_link": "https://video.example.org/1"}
    names = {"module_fi": "Työnhaku", "module_ar": "البحث عن عمل"}
    coordinator.post(address("_details", first), seen(first, **typed, **names))
    row = rows(club)[0]
    assert (row.venue, row.join_link) == (hall, typed["join_link"])
    assert {name: getattr(row, name) for name in names} == names


def test_link_that_is_no_link_keeps_what_was_typed(coordinator: Client, club: Event) -> None:
    first = rows(club)[0]
    answer = coordinator.post(
        address("_details", first), seen(first, join_link="javascript:alert(1)", module_fi="Työnhaku")
    )
    form = answer.context["details_form"]
    assert (list(form.errors), form["module_fi"].value()) == (["join_link"], "Työnhaku")


def test_coaches_are_changed_and_their_time_taken(coordinator: Client, club: Event) -> None:
    first, aino = rows(club)[0], booking.coach("Aino")
    coordinator.post(address("_coaches", first), seen(first, leads=[aino.pk]))
    assert CoachTime.objects.get(coach=aino, holding=True).starts_at == first.starts_at


def test_taken_coach_is_named_and_the_tick_kept(coordinator: Client, club: Event) -> None:
    first, aino = rows(club)[0], booking.coach("Aino")
    booking.appointment(aino, first.starts_at)
    answer = coordinator.post(address("_coaches", first), seen(first, leads=[aino.pk]))
    form = answer.context["coaches_form"]
    assert "Aino" in str(form.non_field_errors())
    assert form["leads"].value() == [str(aino.pk)]
    assert first.coaches.count() == 0


# A visit by appointment ------------------------------------------------------------------------------


@pytest.fixture
def aino() -> Coach:
    return booking.coach("Aino")


@pytest.fixture
def visit(aino: Coach) -> Session:
    """13-15, half hours with Aino, the last hour without appointment."""
    plan = SessionPlan(
        build.SOON,
        build.SOON + 2 * build.HOUR,
        coaches=((aino.pk, CoachRole.PAIRED),),
        places_minutes=30,
        free_from=build.SOON + build.HOUR,
        free_until=build.SOON + 2 * build.HOUR,
    )
    return planning.make_sessions(build.registered_for("Vierailu"), [plan], now=build.NOW)[0]


def cut(visit: Session, *paired: Coach, **typed: object) -> dict[str, object]:
    """What the form of the visit sends: as it is, unless said otherwise."""
    as_it_is = {"places_minutes": "30", "free_from": "14:00", "free_until": "15:00"}
    return seen(visit, paired=[coach.pk for coach in paired], **{**as_it_is, **typed})


def test_visit_is_cut_anew_and_its_form_holds_what_is(
    coordinator: Client, visit: Session, aino: Coach
) -> None:
    typed = cut(visit, aino, places_minutes="20", free_from="14:20")
    assert coordinator.post(address("_visit", visit), typed).status_code == 302
    assert visit.places.count() == 4
    form = coordinator.get(address("", visit)).context["visit_form"]
    assert (form.initial["places_minutes"], form.initial["free_from"]) == (20, dt.time(14, 20))
    assert form.initial["paired"] == [aino.pk]


def test_change_that_loses_a_booked_place_keeps_what_was_typed(
    coordinator: Client, visit: Session, aino: Coach
) -> None:
    places.book_place(visit.places.first().pk, Registrant(name="Sahra"), now=build.NOW)
    answer = coordinator.post(address("_visit", visit), cut(visit, aino, free_from="13:10"))
    form = answer.context["visit_form"]
    assert form.non_field_errors() == ["Varattuja aikoja jäisi pois: 1. Siirrä tai peru ensin ne ajat."]
    assert form["free_from"].value() == "13:10"
    assert visit.places.count() == 2


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"places_minutes": ""}, "places_minutes"),
        ({"places_minutes": "4"}, "places_minutes"),
        ({"free_until": ""}, "free_until"),
        ({"free_from": "noon"}, "free_from"),
        ({"free_from": "12:00"}, "__all__"),
        ({"free_from": "15:00", "free_until": "14:00"}, "__all__"),
    ],
)
def test_visit_typed_wrongly_says_so_at_the_box(
    coordinator: Client, visit: Session, aino: Coach, typed: dict[str, str], wrong: str
) -> None:
    answer = coordinator.post(address("_visit", visit), cut(visit, aino, **typed))
    assert list(answer.context["visit_form"].errors) == [wrong]
    assert visit.places.count() == 2


def test_session_without_places_is_not_cut(coordinator: Client, club: Event) -> None:
    first = rows(club)[0]
    answer = coordinator.post(address("_visit", first), cut(first))
    assert "Tällä kerralla ei ole varattavia aikoja." in answer.content.decode()


def test_other_leaders_leave_the_paired_coach_of_a_visit(
    coordinator: Client, visit: Session, aino: Coach
) -> None:
    eino = booking.coach("Eino")
    coordinator.post(address("_coaches", visit), seen(visit, leads=[eino.pk]))
    roles_now = visit.coaches.order_by("coach").values_list("coach", "role")
    assert set(roles_now) == {(aino.pk, CoachRole.PAIRED), (eino.pk, CoachRole.LEADS)}


# Two of staff at once --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("_move", moved_to("2026-12-04", sure="1")),
        ("_cancel", {"scope": "one"}),
        ("_details", {"module_fi": "Toinen"}),
        ("_coaches", {}),
        ("_visit", {"places_minutes": "30"}),
        ("_seats", {"capacity": "3"}),
    ],
)
def test_page_that_is_out_of_date_changes_nothing(
    coordinator: Client, club: Event, name: str, typed: dict[str, object]
) -> None:
    first = rows(club)[0]
    planning.change_details(first.pk, now=build.NOW, module_fi="Ensimmäinen")
    before = Session.objects.filter(pk=first.pk).values().get()
    answer = coordinator.post(address(name, first), seen(first, **typed))
    assert answer.status_code == 200
    assert Session.objects.filter(pk=first.pk).values().get() == before


@pytest.mark.parametrize("name", ["_seats", "_details", "_coaches", "_visit", "_restore"])
def test_verbs_are_not_read(coordinator: Client, club: Event, name: str) -> None:
    verb = address(name, rows(club)[0])
    assert coordinator.get(verb, headers={"x-requested-with": "XMLHttpRequest"}).status_code == 405
    led = coordinator.get(verb)
    assert (led.status_code, coordinator.get(led.url).status_code) == (302, 200)


def test_forms_need_their_token(club: Event) -> None:
    client = Client(enforce_csrf_checks=True)
    staff.signed_in(client, staff.member(roles.COORDINATOR))
    first = rows(club)[0]
    assert client.post(address("_cancel", first), seen(first, scope="one")).status_code == 403
    assert rows(club)[0].cancelled_at is None
