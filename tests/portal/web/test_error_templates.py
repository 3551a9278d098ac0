"""The error pages themselves: whole, in either direction, with a way out, and some without any database."""

from __future__ import annotations

import re

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from portal.models import HouseFacts

WORDS = {"heading": "Jokin meni vikaan", "sentence": "Yritä uudelleen."}


@pytest.mark.parametrize("code", ["fi", "ar"])
@pytest.mark.parametrize("name", ["500", "503"])
def test_page_of_a_broken_house_asks_no_database(name: str, code: str) -> None:
    with translation.override(code):
        html = render_to_string(f"errors/{name}.html", WORDS)
    assert f'<html lang="{code}" dir="{"rtl" if code == "ar" else "ltr"}">' in html
    assert f'href="/{code}/"' in html


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["400", "403", "404", "csrf"])
def test_page_offers_the_front_page_and_the_phone(name: str) -> None:
    facts = HouseFacts.load()
    facts.phone = "+358 40 000 0000"
    facts.save()
    with translation.override("fi"):
        html = render_to_string(f"errors/{name}.html", WORDS)
    assert re.findall(r'<a class="btn[^"]*" href="([^"]+)"', html) == ["/fi/", "tel:+358400000000"]
    assert '<meta name="robots" content="noindex">' in html
