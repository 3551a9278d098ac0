"""The staff form of a new event: from nothing, a template or a copy; its dates asked before they are made."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking.models import CoachTime
from events.enums import CoachRole, EventKind, RegistersFor, RegistrationRule
from events.models import DayToRemember, Event, Question, Session, SessionCoach
from home import roles
from portal import clock
from tests import staff
from tests.booking import build as booking
from tests.build import instant, language
from tests.events import build

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

THURSDAY = dt.date(2026, 12, 3)


@pytest.fixture
def editor(client: Client) -> Client:
    return staff.signed_in(client, staff.member(roles.EDITOR))


@pytest.fixture
def coach_user(client: Client) -> Client:
    return staff.signed_in(client, staff.member(roles.COACH))


def typed(**changes: object) -> dict[str, object]:
    """What a browser sends for a club on one Thursday."""
    values = {
        "title": "Keskusteluklubi",
        "summary": "Puhumme suomea.",
        "kind": EventKind.DISCUSSION_CLUB,
        "audience": "everyone",
        "languages": [language("fi").pk],
        "mode": "on_site",
        "registration": RegistrationRule.NONE,
        "first_day": THURSDAY.isoformat(),
        "starts": "13:00",
        "ends": "15:00",
        "repeats": "once",
        "key": "one opening of the form",
    }
    return {**values, **changes}


def weekly(**changes: object) -> dict[str, object]:
    """Every Thursday, four times, closed days left out."""
    return typed(**{"repeats": "weekly", "every_weeks": "1", "count": "4", "skip_closed": "on", **changes})


def look(client: Client, values: dict[str, object]) -> object:
    """The second screen."""
    return client.post(reverse("event_new"), {**values, "step": "look"})


def made(client: Client, values: dict[str, object], *, step: str = "publish", days: object = None) -> object:
    """Both screens, with the days that are ticked there (all that the page ticks, unless said)."""
    proposal = look(client, values).context["proposal"]
    ticked = [date.day.isoformat() for date in proposal.dates if date.is_ticked] if days is None else days
    more = {"step": step, "day": ticked, "shown": proposal.days}
    return client.post(reverse("event_new"), {**values, **more})


def days() -> list[dt.date]:
    return [clock.today(row.starts_at) for row in Session.objects.order_by("starts_at")]


# From nothing ----------------------------------------------------------------------------------------


def test_new_event_is_published_with_its_session(editor: Client) -> None:
    answer = made(editor, typed())
    event = Event.objects.get()
    assert answer.headers["Location"] == reverse("event_sessions", args=[event.pk])
    assert (event.live, event.title_fi, event.facts.slug) == (True, "Keskusteluklubi", "keskusteluklubi")
    assert [(row.starts_at, row.ends_at) for row in event.sessions.all()] == [
        (instant("2026-12-03 13:00"), instant("2026-12-03 15:00"))
    ]
    assert [row.code for row in event.facts.languages.all()] == ["fi"]


def test_nothing_is_made_while_the_dates_are_shown(editor: Client) -> None:
    answer = look(editor, weekly())
    assert answer.status_code == 200
    assert (Event.objects.count(), Session.objects.count()) == (0, 0)


def test_draft_keeps_its_sessions_and_is_not_public(editor: Client) -> None:
    made(editor, typed(), step="draft")
    event = Event.objects.get()
    assert (event.live, event.has_unpublished_changes, event.sessions.count()) == (False, True, 1)


def test_coach_makes_only_drafts(coach_user: Client) -> None:
    made(coach_user, typed(), step="publish")
    assert Event.objects.get().live is False


def test_slug_of_a_title_without_latin_letters_is_a_word(editor: Client) -> None:
    made(editor, typed(title="نادي"))
    made(editor, typed(title="نادي", key="another opening"))
    assert sorted(event.facts.slug for event in Event.objects.all()) == ["tapahtuma", "tapahtuma-2"]


def test_two_presses_of_the_button_make_one_event(editor: Client) -> None:
    made(editor, typed())
    again = made(editor, typed())
    assert (again.status_code, Event.objects.count()) == (302, 1)


def test_registration_is_kept_as_typed(editor: Client) -> None:
    more = {"registration": "required", "registers_for": "event", "capacity": "12", "closes_hours": "24"}
    made(editor, typed(**more))
    facts = Event.objects.get().facts
    assert (facts.registration, facts.registers_for, facts.capacity, facts.closes_hours) == (
        RegistrationRule.REQUIRED,
        RegistersFor.EVENT,
        12,
        24,
    )


# Dates -----------------------------------------------------------------------------------------------


def test_weekly_club_leaves_the_holiday_out_and_says_so(editor: Client) -> None:
    values = weekly(first_day="2026-12-18")  # Fridays: the 25th is Christmas, the 1st New Year's Day
    proposal = look(editor, values).context["proposal"]
    assert [skipped.day for skipped in proposal.skipped] == [dt.date(2026, 12, 25), dt.date(2027, 1, 1)]
    assert len(proposal.skipped_sentences) == 2
    made(editor, values)
    assert days() == [dt.date(2026, 12, 18), *(dt.date(2027, 1, day) for day in (8, 15, 22))]


def test_date_without_a_tick_is_not_made(editor: Client) -> None:
    made(editor, weekly(), days=["2026-12-03", "2026-12-17"])
    assert days() == [THURSDAY, dt.date(2026, 12, 17)]


def test_single_date_on_a_closed_or_remembered_day_is_asked_not_refused(editor: Client) -> None:
    booking.closure(THURSDAY, THURSDAY, "Inventaario")
    DayToRemember.objects.create(name="Newroz", first_day=THURSDAY, last_day=THURSDAY)
    [date] = look(editor, typed()).context["proposal"].dates
    assert [name in " ".join(date.thoughts) for name in ("Inventaario", "Newroz")] == [True, True]
    made(editor, typed())
    assert days() == [THURSDAY]


def test_past_date_is_asked_not_refused(editor: Client) -> None:
    [date] = look(editor, typed(first_day="2026-11-23")).context["proposal"].dates
    assert len(date.thoughts) == 1
    made(editor, typed(first_day="2026-11-23"))
    assert days() == [dt.date(2026, 11, 23)]


def test_taken_coach_is_named_and_the_date_unticked(editor: Client) -> None:
    aino = booking.coach("Aino")
    booking.appointment(aino, instant("2026-12-10 13:00"))
    values = weekly(leads=[aino.pk])
    dates = look(editor, values).context["proposal"].dates
    assert [date.is_ticked for date in dates] == [True, False, True, True]
    assert "Aino" in dates[1].taken[0]
    made(editor, values)
    assert days() == [THURSDAY, dt.date(2026, 12, 17), dt.date(2026, 12, 31)]


def test_taken_coach_refuses_all_and_keeps_what_was_typed(editor: Client) -> None:
    aino = booking.coach("Aino")
    booking.appointment(aino, instant("2026-12-10 13:00"))
    values = weekly(leads=[aino.pk])
    answer = made(editor, values, days=["2026-12-03", "2026-12-10"])
    assert (answer.status_code, Event.objects.count(), Session.objects.count()) == (200, 0, 0)
    assert [date.is_ticked for date in answer.context["proposal"].dates] == [True, True, False, False]
    made(editor, values, days=["2026-12-03"])
    assert (Event.objects.count(), days()) == (1, [THURSDAY])


def test_coaches_are_taken_for_the_session(editor: Client) -> None:
    aino, omar = booking.coach("Aino"), booking.coach("Omar")
    made(editor, typed(leads=[aino.pk], interprets=[omar.pk]))
    rows = SessionCoach.objects.order_by("pk").values_list("coach", "role")
    assert list(rows) == [(aino.pk, CoachRole.LEADS), (omar.pk, CoachRole.INTERPRETS)]
    assert CoachTime.objects.filter(holding=True).count() == 2


def test_visit_is_cut_into_places_around_its_free_part(editor: Client) -> None:
    aino = booking.coach("Aino")
    values = typed(
        kind=EventKind.EMPLOYMENT_SERVICES,
        places_minutes="30",
        paired=[aino.pk],
        free_from="14:00",
        free_until="15:00",
    )
    made(editor, values)
    session = Session.objects.get()
    places = [(clock.local(place.starts_at).time(), place.coach_id) for place in session.places.all()]
    assert places == [(dt.time(13), aino.pk), (dt.time(13, 30), aino.pk)]


def test_days_that_changed_meanwhile_are_shown_again(editor: Client) -> None:
    proposal = look(editor, weekly()).context["proposal"]
    booking.closure(THURSDAY, THURSDAY)
    more = {"step": "publish", "day": ["2026-12-03"], "shown": proposal.days}
    answer = editor.post(reverse("event_new"), {**weekly(), **more})
    assert (answer.status_code, Event.objects.count()) == (200, 0)


@pytest.mark.parametrize("ticked", [[], ["2030-01-01"], ["nonsense"]])
def test_no_date_ticked_is_asked_again(editor: Client, ticked: list[str]) -> None:
    answer = made(editor, weekly(), days=ticked)
    assert (answer.status_code, Event.objects.count()) == (200, 0)


# Mistakes --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": ""}, "title"),
        ({"title": "x" * 121}, "title"),
        ({"kind": "circus"}, "kind"),
        ({"languages": []}, "languages"),
        ({"languages": ["999999"]}, "languages"),
        ({"first_day": "2026-02-30"}, "first_day"),
        ({"first_day": "2999-01-01"}, "first_day"),
        ({"starts": "25:00"}, "starts"),
        ({"ends": "13:00"}, "ends"),
        ({"repeats": "weekly"}, "count"),
        ({"repeats": "weekly", "count": "1000000"}, "count"),
        ({"repeats": "weekly", "until": "2026-12-01"}, "until"),
        ({"repeats": "weekly", "count": "2", "every_weeks": "0"}, "every_weeks"),
        ({"free_from": "13:00"}, "free_until"),
        ({"places_minutes": "1"}, "places_minutes"),
        ({"capacity": "0"}, "capacity"),
        ({"join_link": "javascript:alert(1)", "mode": "online"}, "join_link"),
        ({"venue": "999999"}, "venue"),
    ],
)
def test_mistake_is_one_sentence_and_keeps_what_was_typed(
    editor: Client, changes: dict[str, object], field: str
) -> None:
    answer = look(editor, typed(**changes))
    form = answer.context["form"]
    assert (answer.status_code, list(form.errors)) == (200, [field])
    assert form["summary"].value() == "Puhumme suomea."
    assert Event.objects.count() == 0


def test_coach_with_two_tasks_is_refused(editor: Client) -> None:
    aino = booking.coach("Aino")
    answer = look(editor, typed(leads=[aino.pk], interprets=[aino.pk]))
    assert list(answer.context["form"].errors) == ["interprets"]


def test_free_part_outside_the_session_is_a_sentence(editor: Client) -> None:
    answer = made(editor, typed(places_minutes="30", free_from="18:00", free_until="19:00"))
    assert (answer.status_code, Event.objects.count()) == (200, 0)


def test_going_back_shows_the_form_with_everything_typed(editor: Client) -> None:
    answer = editor.post(reverse("event_new"), {**weekly(), "step": "back"})
    form = answer.context["form"]
    assert [form[name].value() for name in ("title", "count")] == ["Keskusteluklubi", "4"]


def test_second_screen_sends_back_everything_typed(editor: Client) -> None:
    values = weekly(weekdays=["1", "3"])
    sent = look(editor, values).context["typed"]
    expected = [(name, str(one)) for name, value in values.items() for one in _several(value)]
    assert sorted(sent) == sorted(expected)


def _several(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


# From a template, as a copy --------------------------------------------------------------------------


def _source(**facts: object) -> Event:
    texts = {
        "title_ar": "نادي",
        "what_happens_fi": "Juttelemme.",
        "what_happens_ar": "نتحدث",
        "afterwards_fi": "Oli",
    }
    source = build.event("Keskusteluklubi", texts=texts, languages=("fi", "ar"), **facts)
    Question.objects.create(event=source, text_fi="Mitä syöt?", text_ar="ماذا تأكل؟")
    return source


def test_template_fills_the_form(editor: Client) -> None:
    source = _source(is_template=True, capacity=15)
    build.session(source, instant("2026-11-18 10:00"))
    form = editor.get(reverse("event_new"), {"from": source.pk}).context["form"]
    wanted = ("title", "capacity", "first_day", "starts", "ends")
    assert [form[name].value() for name in wanted] == [
        "Keskusteluklubi",
        15,
        dt.date(2026, 11, 25),
        dt.time(10),
        dt.time(12),
    ]


def test_copy_takes_texts_of_every_language_and_questions(editor: Client) -> None:
    source = _source()
    made(editor, typed(**{"from": source.pk}))
    copy = Event.objects.exclude(pk=source.pk).get()
    assert (copy.title_ar, copy.what_happens_ar, copy.afterwards_fi or "") == ("نادي", "نتحدث", "")
    assert [row.text_ar for row in copy.questions.all()] == ["ماذا تأكل؟"]
    assert Question.objects.filter(event=source).count() == 1


def test_copy_with_another_finnish_title_leaves_the_old_translations_out(editor: Client) -> None:
    source = _source()
    made(editor, typed(title="Kokkiklubi", **{"from": source.pk}))
    copy = Event.objects.exclude(pk=source.pk).get()
    assert (copy.title_fi, copy.title_ar or "", copy.what_happens_ar) == ("Kokkiklubi", "", "نتحدث")


@pytest.mark.parametrize("number", ["999999", "abc", "-1", "9" * 30])
def test_source_that_is_not_there_is_an_empty_form(editor: Client, number: str) -> None:
    answer = editor.get(reverse("event_new"), {"from": number})
    assert (answer.status_code, answer.context["source"]) == (200, None)


# Speed -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [5, 150])
def test_dates_are_shown_with_few_queries(
    editor: Client, count: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    aino = booking.coach("Aino")
    values = weekly(count=str(count), leads=[aino.pk])
    look(editor, values)
    with django_assert_max_num_queries(25):
        look(editor, values)
