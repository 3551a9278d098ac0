"""home/pages/plain_checks.py: what an editor is told about a text that is hard to read."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from home.pages import plain_checks
from tests.build import user
from tests.home import build

pytestmark = pytest.mark.django_db

LONG = "Me autamme sinua aina kun sinä tulet tänne ja kysyt meiltä apua työhön tai kouluun."
HARD = "Toimeentulotukihakemus on vaikea."


def told(page) -> list[tuple[str, list[str]]]:
    return [
        (str(finding.what), finding.places)
        for finding in plain_checks.findings(page.prose_html(), page.text_language.code)
    ]


def test_easy_text_has_nothing_to_mend() -> None:
    assert told(build.content(lead="Tule sisään.", body=build.body(("text", "<p>Kysy meiltä.</p>")))) == []


def test_long_sentence_and_long_word_are_shown_where_they_are() -> None:
    page = build.content(lead=LONG, body=build.body(("items", [HARD])))
    assert told(page) == [
        ("Pitkä lause. Tee siitä kaksi.", [LONG]),
        ("Pitkä sana. Etsi lyhyempi sana tai selitä se.", ["Toimeentulotukihakemus"]),
    ]


def test_links_that_say_nothing_are_shown() -> None:
    text = (
        '<p>Katso <a href="https://a.example">tästä</a> ja <a href="https://b.example">www.b.example</a>.</p>'
    )
    assert told(build.content(body=build.body(("text", text)))) == [
        ("Linkki ei kerro, mihin se vie. Kirjoita sen nimi.", ["tästä"]),
        ("Linkin teksti on osoite. Kirjoita, mitä sieltä löytyy.", ["www.b.example"]),
    ]


def test_office_and_phone_may_show_their_address() -> None:
    office = {"name": "Kela", "what_for": "Tukia.", "web": "https://www.kela.fi"}
    assert told(build.content(body=build.body(("office", office)))) == []


def test_other_languages_are_not_measured_as_finnish() -> None:
    page = build.content(lead=LONG)
    arabic = page.copy_for_translation(build.front("ar").locale)
    assert told(arabic) == []


def test_at_most_five_places_of_a_kind() -> None:
    page = build.content(body=build.body(("items", [f"{LONG[:-1]} {letter}." for letter in "abcdefg"])))
    assert len(told(page)[0][1]) == 5


def test_editor_reads_the_advice_beside_the_text(client: Client) -> None:
    page = build.content(lead="<script>alert(1)</script> on vaikea.", body=build.body(("items", [HARD])))
    client.force_login(user(is_superuser=True, is_staff=True))
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "<q>Toimeentulotukihakemus</q>" in html
    assert "Sanoja lauseessa keskimäärin" in html
    assert "<script>alert(1)" not in html
