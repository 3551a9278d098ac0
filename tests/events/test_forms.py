"""events/forms.py: one sentence for each slip, whatever was typed; what events ask, and in which language."""

from __future__ import annotations

import uuid

import pytest
from django.http import QueryDict
from django.utils import translation

from events import forms
from events.enums import PartnerRole
from events.forms import Asked, ClientForm, FeedbackForm, PartnerForm
from events.models import EventFacts, Question
from tests.events import build
from tests.events.build import NOW
from tests.events.build_forms import SHOWN, client_data, partner_data

pytestmark = pytest.mark.django_db

GARBAGE = ["x", "-1", "9" * 40, "\x00", "\u202e1", "1' OR 1=1", "<b>", "١", "1" * 5000]
KEEN = {"asks_language": True, "asks_childcare": True, "asks_accessibility": True}


def asked(*questions: Question, language: str = "fi", **facts: bool) -> Asked:
    return Asked(EventFacts(**facts), language, questions, [build.language("so"), build.language("ar")])


def client_form(*questions: Question, facts: dict | None = None, language: str = "fi", **typed) -> ClientForm:
    return ClientForm(
        client_data(**typed), asked=asked(*questions, language=language, **facts or {}), now=NOW
    )


def partner_form(*people: tuple[str, str], questions: tuple = (), **typed) -> PartnerForm:
    return PartnerForm(partner_data(*people, **typed), asked=asked(*questions), partners=[], now=NOW)


def question(kind: str, **more: object) -> Question:
    return Question.objects.create(event=build.event(), **{"text": "Mitä?", "kind": kind, **more})


# Clients -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "reach"),
    [({}, "nothing"), ({"phone": "040 123 4567"}, "message"), ({"email": "a@b.fi"}, "message")],
)
def test_reach_follows_what_was_left(typed, reach):
    form = client_form(**typed)
    assert form.is_valid() is True
    assert form.registrants()[0].reach == reach


@pytest.mark.parametrize("garbage", GARBAGE)
def test_needs_that_are_none_get_a_sentence(garbage):
    form = client_form(facts=KEEN, interpreter=garbage, accessibility=[garbage])
    assert form.errors == {
        "interpreter": ["Valitse kieli listasta."],
        "accessibility": ["Valitse listasta."],
    }


@pytest.mark.parametrize("garbage", ["", *GARBAGE])
def test_key_that_is_none_is_replaced_and_never_an_error_that_hides(garbage):
    form = client_form(key=garbage)
    assert isinstance(form.key_shown, uuid.UUID)


def test_key_stays_when_the_form_comes_back():
    key = str(uuid.uuid4())
    assert str(client_form(key=key, name="").key_shown) == key


# Questions of staff --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [("text", "Kirjoita vastaus."), ("choice", "Valitse vastaus."), ("yes_no", "Valitse vastaus.")],
)
def test_question_that_must_be_answered_says_so(kind, sentence):
    row = question(kind, is_required=True, choices_fi="a\nb")
    form = client_form(row)
    assert form.errors == {f"q{row.pk}": [sentence]}


@pytest.mark.parametrize("garbage", GARBAGE)
@pytest.mark.parametrize("kind", ["choice", "yes_no"])
def test_answer_that_is_no_choice_gets_a_sentence(kind, garbage):
    row = question(kind, choices_fi="a")
    form = client_form(row, **{f"q{row.pk}": garbage})
    assert form.errors.get(f"q{row.pk}", ["Valitse vastaus."]) == ["Valitse vastaus."]
    assert form.is_valid() is False


def test_answer_that_is_too_long_gets_a_sentence():
    row = question("text")
    assert client_form(row, **{f"q{row.pk}": "x" * 501}).errors == {
        f"q{row.pk}": ["Kirjoita lyhyempi vastaus."]
    }


def test_choices_are_read_in_the_readers_language_and_kept_in_finnish():
    row = question("choice", choices_fi="kala\nkasvis", choices_ar="سمك\nخضار")
    with translation.override("ar"):
        form = client_form(row, language="ar", **{f"q{row.pk}": "1"})
        assert [str(label) for _value, label in form.fields[f"q{row.pk}"].choices] == ["سمك", "خضار"]
        assert form.is_valid() is True
    assert form.registrants()[0].answers == {row.pk: "kasvis"}


def test_translation_that_lacks_a_choice_gives_no_answer_another_meaning():
    row = question("choice", choices_fi="kala\nkasvis", choices_ar="خضار")
    labels = [str(label) for _value, label in client_form(row, language="ar").fields[f"q{row.pk}"].choices]
    assert labels == [f'<span lang="fi" dir="ltr">{word}</span>' for word in ("kala", "kasvis")]


def test_question_is_escaped_also_as_a_fallback():
    row = question("text", text="<b>Mitä</b>")
    label = str(client_form(row, language="ar").fields[f"q{row.pk}"].label)
    assert "&lt;b&gt;Mitä" in label


# Partners ------------------------------------------------------------------------------------------------


def test_row_that_is_empty_is_left_out():
    form = partner_form(("Anna", "a@b.fi"), ("", ""), ("Cem", "c@d.fi"), role_1="")
    assert form.is_valid() is True
    assert [(row.name, row.email, row.role) for row in form.registrants()] == [
        ("Anna", "a@b.fi", PartnerRole.WORKER),
        ("Cem", "c@d.fi", PartnerRole.WORKER),
    ]


def test_only_row_must_not_be_empty():
    form = partner_form(("", ""), role_0="", organisation="")
    assert form.errors == {
        "partner": ["Valitse organisaatio listasta tai kirjoita sen nimi."],
        "name_0": ["Kirjoita nimi."],
        "email_0": ["Kirjoita sähköposti."],
        "role_0": ["Valitse tehtävä."],
    }


def test_two_people_with_one_address_are_told_apart():
    form = partner_form(("Anna", "a@b.fi"), ("Bo", "A@b.fi"))
    assert form.errors == {"email_1": ["Jokaisella pitää olla oma sähköposti."]}


def test_question_is_asked_of_each_person_and_not_of_an_empty_row():
    row = question("text", is_required=True)
    typed = {f"q{row.pk}_0": "Hei"}
    form = partner_form(("Anna", "a@b.fi"), ("Bo", "b@b.fi"), ("", ""), questions=(row,), role_2="", **typed)
    assert form.errors == {f"q{row.pk}_1": ["Vastaa tähän."]}


@pytest.mark.parametrize("garbage", GARBAGE)
def test_partner_and_role_that_are_none_get_a_sentence(garbage):
    form = partner_form(("Anna", "a@b.fi"), partner=garbage, role_0=garbage)
    assert form.errors == {
        "partner": ["Valitse organisaatio listasta."],
        "role_0": ["Valitse tehtävä listasta."],
    }


@pytest.mark.parametrize(("sent", "rows"), [("3", 3), ("0", 1), ("99", 10), ("", 1), ("x", 1), ("9" * 50, 1)])
def test_number_of_rows_stays_in_its_bounds(sent, rows):
    assert partner_form(("Anna", "a@b.fi"), people=sent).how_many == rows


def test_organisation_that_is_too_long_gets_a_sentence():
    form = partner_form(("Anna", "a@b.fi"), organisation="x" * 121)
    assert form.errors == {"organisation": ["Kirjoita lyhyempi nimi."]}


def test_one_more_row_keeps_ticks_of_several():
    data = QueryDict("people=1&name_0=Anna&accessibility_0=sight&accessibility_0=hearing")
    assert forms.with_one_more(data) == {
        "people": 2,
        "name_0": "Anna",
        "accessibility_0": ["sight", "hearing"],
    }


def test_removed_row_lets_the_rest_move_up():
    data = QueryDict("people=3&name_0=A&name_1=B&q7_1=x&name_2=C&q7_2=y&shown=s")
    assert forms.without(data, 1) == {"people": 2, "name_0": "A", "name_1": "C", "q7_1": "y", "shown": "s"}


def test_only_row_cannot_be_removed():
    data = QueryDict("people=1&name_0=A")
    assert forms.without(data, 0) == {"people": "1", "name_0": "A"}


# Feedback ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("garbage", ["", "0", *GARBAGE])
def test_rating_that_is_none_gets_a_sentence(garbage):
    assert FeedbackForm({"rating": garbage, "shown": SHOWN}, now=NOW).errors == {
        "rating": ["Valitse numero."]
    }


def test_words_may_stay_unsaid():
    form = FeedbackForm({"rating": "3", "shown": SHOWN}, now=NOW)
    assert form.is_valid() is True
    assert (form.cleaned_data["rating"], form.cleaned_data["words"]) == (3, "")
