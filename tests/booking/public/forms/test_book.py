"""Specifies booking/public/forms/book.py: one sentence for each slip, whatever was typed."""

from __future__ import annotations

import pytest

from booking.clients.answers import Answers
from booking.public.forms.book import AboutForm, AnotherLanguageForm, DetailsForm, LanguageForm, TimeForm
from tests.booking.build import FREE, NOW
from tests.booking.build_book import SHOWN, need
from tests.build import language

GARBAGE = ["", "x", "-1", "999999999999999999999", "\x00", "\u202e1", "1' OR 1=1", "<b>", "١", "1" * 5000]


def details(way: str = "here", **typed: str) -> DetailsForm:
    """The details as sent in Finnish."""
    data = {"name": "Sahra", "reach": "nothing", "shown": SHOWN, **typed}
    return DetailsForm(data, way=way, site_language="fi", now=NOW)


@pytest.mark.django_db
@pytest.mark.parametrize("garbage", GARBAGE)
def test_language_that_is_none_says_choose_from_the_list(garbage):
    form = LanguageForm({"language": garbage}, spoken=[language("so")])
    assert form.errors == {"language": ["Valitse kieli listasta."]}


@pytest.mark.django_db
def test_about_may_stay_untold():
    form = AboutForm({"need": "", "way": "video"}, needs=[need()])
    assert form.is_valid() is True
    assert form.cleaned_data == {"need": None, "way": "video"}


@pytest.mark.django_db
@pytest.mark.parametrize("garbage", [text for text in GARBAGE if text])
def test_about_garbage_gets_one_sentence_for_each_question(garbage):
    form = AboutForm({"need": garbage, "way": garbage}, needs=[need()])
    assert form.errors == {"need": ["Valitse aihe listasta."], "way": ["Valitse, miten haluat puhua."]}


@pytest.mark.parametrize("garbage", [text for text in GARBAGE if text.strip("\x00")])
def test_time_that_is_none_says_choose_from_the_list(garbage):
    (sentence,) = TimeForm({"slot": garbage}).errors["slot"]
    assert sentence == "Tätä aikaa ei ole. Valitse aika listasta."


@pytest.mark.parametrize("data", [{}, {"slot": ""}, {"slot": "\x00"}])
def test_time_not_chosen_says_what_to_do(data):
    assert TimeForm(data).errors == {"slot": ["Valitse aika listasta. Paina sitten: Jatka."]}


def test_time_is_read():
    form = TimeForm({"slot": f"{FREE:%Y-%m-%dT%H:%MZ}_7"})
    assert form.is_valid() is True
    assert form.cleaned_data["slot"] == (FREE, 7)


def test_details_with_a_name_only_are_enough():
    form = details()
    assert form.is_valid() is True
    assert form.cleaned_data == {
        "for_another": False,
        "name": "Sahra",
        "phone": "",
        "email": "",
        "reach": "nothing",
        "message_language": "fi",
    }


@pytest.mark.parametrize(
    ("way", "typed", "errors"),
    [
        ("here", {"name": ""}, {"name": ["Kirjoita nimesi."]}),
        ("here", {"reach": "pigeon"}, {"reach": ["Valitse, miten kerromme ajasta."]}),
        ("here", {"reach": ""}, {"reach": ["Valitse, miten kerromme ajasta."]}),
        ("here", {"phone": "040 00"}, {"phone": ["Tarkista puhelinnumero. Numeroita on liian vähän."]}),
        (
            "here",
            {"reach": "call", "email": "a@b.fi"},
            {"phone": ["Kirjoita puhelinnumero, niin voimme soittaa."]},
        ),
        ("phone", {}, {"phone": ["Kirjoita puhelinnumero. Soitamme siihen, kun aika alkaa."]}),
        (
            "here",
            {"email": "sahra"},
            {
                "email": [
                    "Tarkista sähköposti. Siinä pitää olla merkki @ ja piste, esimerkiksi nimi@posti.fi."
                ]
            },
        ),
    ],
)
def test_details_say_one_sentence_for_each_slip(way, typed, errors):
    assert details(way, **typed).errors == errors


@pytest.mark.parametrize("typed", [{"phone": "040 123 4567"}, {"email": "a@b.fi"}])
def test_message_with_one_way_to_arrive_is_a_message(typed):
    form = details(reach="message", **typed)
    assert form.is_valid() is True
    assert form.cleaned_data["reach"] == "message"


def test_message_with_no_way_to_arrive_is_no_message_and_no_error():
    form = details(reach="message")
    assert form.is_valid() is True
    assert form.cleaned_data["reach"] == "nothing"


def test_message_to_a_wrong_address_is_an_error_and_stays_a_message():
    form = details(reach="message", email="sahra")
    assert list(form.errors) == ["email"]
    assert form.cleaned_data["reach"] == "message"


def test_video_needs_no_number():
    assert details("video").errors == {}


@pytest.mark.parametrize("code", ["xx", "\x00", "fi-FI", "prs"])
def test_message_language_is_one_of_the_nine(code):
    assert list(details(message_language=code).errors) == ["message_language"]


def test_details_fill_the_answers():
    answers = Answers(language_id=3)
    form = details(phone="040 123 4567", reach="message", message_language="so", for_another="on")
    assert form.is_valid() is True
    form.fill(answers)
    assert answers == Answers(
        language_id=3,
        name="Sahra",
        phone="+358401234567",
        reach="message",
        message_language="so",
        for_another=True,
    )


def test_what_is_right_is_kept_of_a_form_that_is_not():
    answers = Answers()
    form = details(phone="040 00", email="a@b.fi")
    assert form.is_valid() is False
    form.keep_what_is_right(answers)
    assert (answers.name, answers.phone, answers.email) == ("Sahra", "", "a@b.fi")


def another(**typed: object) -> AnotherLanguageForm:
    """The request for another language, with one row to choose."""
    data = {"language": language("my").pk, "name": "Su", "contact": "040 123 4567", "shown": SHOWN, **typed}
    return AnotherLanguageForm(data, rows=[language("my")], now=NOW)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("contact", "parts"),
    [("040 123 4567", ("+358401234567", "")), ("su@example.org", ("", "su@example.org"))],
)
def test_contact_is_a_number_or_an_address(contact, parts):
    form = another(contact=contact)
    assert form.is_valid() is True
    assert (form.language_id, form.cleaned_data["contact"]) == (language("my").pk, parts)


@pytest.mark.django_db
def test_language_in_no_list_is_named_in_words():
    form = another(language="other", words="hakha chin")
    assert form.is_valid() is True
    assert (form.language_id, form.cleaned_data["words"]) == (None, "hakha chin")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({"language": "999"}, {"language": ["Valitse kieli."]}),
        ({"language": ""}, {"language": ["Valitse kieli."]}),
        ({"contact": ""}, {"contact": ["Kirjoita puhelinnumero tai sähköposti."]}),
        ({"contact": "12"}, {"contact": ["Tarkista puhelinnumero. Numeroita on liian vähän."]}),
        (
            {"contact": "su@"},
            {
                "contact": [
                    "Tarkista sähköposti. Siinä pitää olla merkki @ ja piste, esimerkiksi nimi@posti.fi."
                ]
            },
        ),
        ({"words": "x" * 61}, {"words": ["Kirjoita vain kielen nimi."]}),
        ({"name": "\u202e"}, {"name": ["Kirjoita nimesi."]}),
    ],
)
def test_request_says_one_sentence_for_each_slip(typed, errors):
    assert another(**typed).errors == errors
