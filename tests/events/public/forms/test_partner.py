"""events/public/forms/partner.py: several people of one organisation; empty rows, twins and garbage."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from events.enums import PartnerRole
from events.public.forms import partner
from events.public.forms.partner import PartnerForm
from tests.events.build import NOW
from tests.events.build_forms import GARBAGE, asked, partner_data, question

pytestmark = pytest.mark.django_db


def partner_form(*people: tuple[str, str], questions: tuple = (), **typed: str) -> PartnerForm:
    """A partner's form as sent."""
    return PartnerForm(partner_data(*people, **typed), asked=asked(*questions), partners=[], now=NOW)


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
    assert partner.with_one_more(data) == {
        "people": 2,
        "name_0": "Anna",
        "accessibility_0": ["sight", "hearing"],
    }


def test_removed_row_lets_the_rest_move_up():
    data = QueryDict("people=3&name_0=A&name_1=B&q7_1=x&name_2=C&q7_2=y&shown=s")
    assert partner.without(data, 1) == {
        "people": 2,
        "name_0": "A",
        "name_1": "C",
        "q7_1": "y",
        "shown": "s",
    }


def test_only_row_cannot_be_removed():
    data = QueryDict("people=1&name_0=A")
    assert partner.without(data, 0) == {"people": "1", "name_0": "A"}
