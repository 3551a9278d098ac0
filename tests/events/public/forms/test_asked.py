"""events/public/forms/asked.py: what events ask, in which language, and one sentence for each slip."""

from __future__ import annotations

import pytest
from django.utils import translation

from tests.events.build_forms import GARBAGE, client_form, question

pytestmark = pytest.mark.django_db
KEEN = {"asks_language": True, "asks_childcare": True, "asks_accessibility": True}


@pytest.mark.parametrize("garbage", GARBAGE)
def test_needs_that_are_none_get_a_sentence(garbage):
    form = client_form(facts=KEEN, interpreter=garbage, accessibility=[garbage])
    assert form.errors == {
        "interpreter": ["Valitse kieli listasta."],
        "accessibility": ["Valitse listasta."],
    }


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
