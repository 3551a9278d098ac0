"""Events, questions, venues, days to remember and earlier totals in the staff screens."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from booking.enums import Reach
from events.enums import EventKind, RegistersFor, RegistrationRule
from events.models import DayToRemember, EarlierTotal, Event, EventFacts, Question, Session, Venue
from home import roles
from portal import languages
from portal.enums import MessageKind
from portal.models import Message
from services.models import Partner
from tests import staff
from tests.build import language
from tests.events import build
from tests.pages import html_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]

LIST = "wagtailsnippets_events_event:list"
EDIT = "wagtailsnippets_events_event:edit"


@pytest.fixture
def editor(client: Client) -> Client:
    return staff.signed_in(client, staff.member(roles.EDITOR))


def form(**changes: object) -> dict[str, object]:
    """What a browser sends from the editor of an event."""
    facts = {
        "slug": "klubi",
        "kind": EventKind.DISCUSSION_CLUB,
        "audience": "everyone",
        "languages": [language("fi").pk],
        "mode": "on_site",
        "registration": RegistrationRule.NONE,
        "registers_for": RegistersFor.SESSION,
        "closes_hours": "0",
        "accept_hours": "24",
    }
    return {**staff.texts(*Event.TEXTS, title_fi="Klubi"), **facts, **changes}


# Events ----------------------------------------------------------------------------------------------


def test_draft_changes_facts_at_once_and_texts_later(editor: Client) -> None:
    row = build.event("Klubi", slug="klubi", capacity=7)
    editor.post(reverse(EDIT, args=[row.pk]), form(title_fi="Uusi", audience="women"))
    row = Event.objects.get()
    assert (row.title_fi, row.get_latest_revision_as_object().title_fi) == ("Klubi", "Uusi")
    assert (row.facts.audience, row.facts.capacity) == ("women", 7)


def test_publishing_an_older_draft_keeps_facts(editor: Client) -> None:
    row = build.event("Klubi", slug="klubi")
    editor.post(reverse(EDIT, args=[row.pk]), form(title_fi="Vanha"))
    older = Event.objects.get().latest_revision
    editor.post(reverse(EDIT, args=[row.pk]), form(audience="men", **{"action-publish": "1"}))
    older.publish()
    row = Event.objects.get()
    assert (row.title_fi, row.facts.audience) == ("Vanha", "men")


def test_what_one_registers_for_stays_while_somebody_is_registered(editor: Client) -> None:
    row = build.registered_for("Klubi", slug="klubi")
    build.registration(build.session(row))
    answer = editor.post(reverse(EDIT, args=[row.pk]), form(registers_for=RegistersFor.EVENT))
    assert list(answer.context["form"].errors) == ["registers_for"]
    assert EventFacts.objects.get().registers_for == RegistersFor.SESSION


@pytest.mark.parametrize("whole", [True, False])
def test_new_venue_of_an_event_is_told_once_to_those_who_come(editor: Client, whole: bool) -> None:
    registers_for = RegistersFor.EVENT if whole else RegistersFor.SESSION
    row = build.registered_for("Klubi", slug="klubi", registers_for=registers_for)
    own, hall = build.venue("Oma"), build.venue("Kirjasto")
    first, second, third = build.sessions(row, 3)
    past = build.session(row, build.NOW - build.HOUR)
    Session.objects.filter(pk=third.pk).update(venue=own)
    who = {"message_language": "ar", "email": "nour@example.org", "reach": Reach.MESSAGE}
    target = build.registration(row if whole else first, **who)
    kept = {"registration": RegistrationRule.REQUIRED, "registers_for": registers_for}
    address = reverse(EDIT, args=[row.pk])
    for _press in range(2):
        assert editor.post(address, form(venue=hall.pk, **kept)).status_code == 302
    told = Message.objects.filter(kind=MessageKind.CHANGE).values_list("owner_id", "language")
    assert list(told) == [(target.pk, "ar")]
    sequences = Session.objects.in_bulk([first.pk, second.pk, third.pk, past.pk])
    assert [sequences[session.pk].sequence for session in (first, second, third, past)] == [1, 1, 0, 0]


def test_coach_saves_a_draft_and_cannot_publish_or_delete(client: Client) -> None:
    staff.signed_in(client, staff.member(roles.COACH))
    row = build.event("Klubi", slug="klubi")
    client.post(reverse(EDIT, args=[row.pk]), form(title_fi="Uusi", **{"action-publish": "1"}))
    client.post(reverse("wagtailsnippets_events_event:delete", args=[row.pk]))
    row = Event.objects.get()
    assert (row.title_fi, row.get_latest_revision_as_object().title_fi) == ("Klubi", "Uusi")


def test_translator_sees_only_the_tabs_of_languages(client: Client) -> None:
    staff.signed_in(client, staff.member(roles.TRANSLATOR))
    answer = client.get(reverse(EDIT, args=[build.event().pk]))
    shown = [panel.heading for panel in answer.context["panel"].visible_children]
    assert shown == [row.own_name for row in languages.INTERFACE if row.code != languages.SOURCE]
    columns = {f"{text}_{row.code}" for text in Event.TEXTS for row in languages.INTERFACE}
    assert answer.context["form"].fields.keys() <= columns


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_preview_is_in_the_language_and_changes_no_facts(editor: Client, code: str) -> None:
    row = build.session(build.event("Klubi", slug="klubi")).event
    address = reverse("wagtailsnippets_events_event:preview_on_edit", args=[row.pk])
    posted = editor.post(address, form(slug="toinen") | {f"title_{code}": "NIMI"})
    assert posted.json() == {"is_valid": True, "is_available": True}
    html = html_of(editor, address, {"mode": code, "in_preview_panel": "true"})
    assert f'<html lang="{code}" dir="{languages.direction(code)}">' in html
    assert "NIMI" in html
    assert EventFacts.objects.get().slug == "klubi"


def test_event_with_sessions_is_not_deleted(editor: Client) -> None:
    row = build.session().event
    editor.post(reverse("wagtailsnippets_events_event:delete", args=[row.pk]))
    assert list(Event.objects.all()) == [row]


def test_new_event_in_the_list_begins_with_the_form_that_makes_sessions(editor: Client) -> None:
    assert editor.get(reverse(LIST)).context["view"].add_url == reverse("event_new")


def test_list_shows_the_next_session_that_holds(editor: Client) -> None:
    row = build.event("Klubi")
    build.session(row, build.NOW - build.HOUR)
    build.session(row, build.SOON, cancelled_at=build.NOW)
    build.session(row, build.SOON + dt.timedelta(days=1))
    html = html_of(editor, reverse(LIST))
    assert [word in html for word in ("4.12. 13:00", "3.12. 13:00")] == [True, False]


def test_list_asks_the_same_queries_for_one_and_for_thirty(
    editor: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    build.sessions(build.event(), 3)
    editor.get(reverse(LIST))
    with django_assert_num_queries(12, exact=False) as one:
        editor.get(reverse(LIST))
    for _number in range(29):
        build.session(build.event())
    with django_assert_num_queries(len(one), exact=False):
        editor.get(reverse(LIST))


# Rows beside them ------------------------------------------------------------------------------------


def test_question_is_written_for_the_event_it_was_opened_from(editor: Client) -> None:
    row = build.event()
    address = f"{reverse('wagtailsnippets_events_question:add')}?event={row.pk}"
    assert str(editor.get(address).context["form"]["event"].value()) == str(row.pk)
    texts = staff.texts("text", "choices", text_fi="Mitä syöt?", text_ar="ماذا تأكل؟")
    answer = editor.post(address, {**texts, "event": row.pk, "kind": "text", "order": "10"})
    assert answer.headers["Location"] == reverse("event_sessions", args=[row.pk])
    assert [(question.text_fi, question.text_ar) for question in Question.objects.all()] == [
        ("Mitä syöt?", "ماذا تأكل؟")
    ]


@pytest.mark.parametrize("number", ["999999", "abc", "9" * 30])
def test_question_for_an_event_that_is_not_there_opens_empty(editor: Client, number: str) -> None:
    for address in ("add", "list"):
        name = f"wagtailsnippets_events_question:{address}"
        assert editor.get(reverse(name), {"event": number}).status_code == 200


def test_venue_and_partner_are_added(editor: Client) -> None:
    texts = staff.texts("door", door_fi="Pääovi")
    venue = {"name": "Kirjasto", "street": "Katu 1", "postal": "94100 Kemi", "map_url": ""}
    editor.post(reverse("wagtailsnippets_events_venue:add"), texts | venue)
    partner = {"name": "Kemin kaupunki", "sector": "city", "is_public": "on", "order": "10"}
    editor.post(reverse("wagtailsnippets_services_partner:add"), partner)
    assert (Venue.objects.get().door_fi, Partner.objects.get().name) == ("Pääovi", "Kemin kaupunki")


def test_venue_that_is_used_is_not_deleted(editor: Client) -> None:
    row = build.venue()
    build.session(venue=row)
    editor.post(reverse("wagtailsnippets_events_venue:delete", args=[row.pk]))
    assert list(Venue.objects.all()) == [row]


def test_day_to_remember_ends_after_it_begins(editor: Client) -> None:
    address = reverse("wagtailsnippets_events_daytoremember:add")
    texts = staff.texts("name", name_fi="Newroz")
    wrong = editor.post(address, texts | {"first_day": "2027-03-21", "last_day": "2027-03-20"})
    assert list(wrong.context["form"].errors) == ["last_day"]
    editor.post(address, texts | {"first_day": "2027-03-20", "last_day": "2027-03-21"})
    assert DayToRemember.objects.get().last_day == dt.date(2027, 3, 21)


def test_earlier_total_is_of_the_first_day_of_its_month(coordinator: Client) -> None:
    typed = {"row": "discussion", "month": "2025-05-17", "sessions": "12", "participations": "98"}
    coordinator.post(reverse("earlier-totals:add"), typed)
    row = EarlierTotal.objects.get()
    assert (row.month, row.sessions, row.participations) == (dt.date(2025, 5, 1), 12, 98)


@pytest.mark.parametrize("number", ["-1", "abc", ""])
def test_earlier_total_that_is_no_number_is_refused(coordinator: Client, number: str) -> None:
    typed = {"row": "discussion", "month": "", "sessions": number, "participations": "98"}
    answer = coordinator.post(reverse("earlier-totals:add"), typed)
    assert list(answer.context["form"].errors) == ["sessions"]
