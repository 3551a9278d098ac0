"""The style page shows every component in every state, in Finnish and in Arabic, and only to staff."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from home import roles
from home.staff import component_samples
from tests import staff

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_noon(at) -> None:
    at(component_samples.NOW)


@pytest.fixture
def client(client: Client) -> Client:
    return staff.signed_in(client, staff.member(roles.EDITOR))


def html(client: Client, query: str = "") -> str:
    answer = client.get(reverse("style") + query)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(("code", "direction"), [("fi", "ltr"), ("ar", "rtl")])
def test_style_shows_each_component_once(client: Client, code: str, direction: str) -> None:
    page = html(client, f"?language={code}")
    assert re.findall(r'<section class="stack" aria-labelledby="part-([a-z_]+)"', page) == sorted(
        component_samples.samples()
    )
    assert re.findall(r"<html ([^>]+)>", page) == [f'lang="{code}" dir="{direction}"']


def test_style_shows_every_state(client: Client) -> None:
    wanted = sum(len(states) for states in component_samples.states().values())
    assert len(re.findall(r'<div class="(?:top )?pad">', html(client))) == wanted


def test_style_in_an_unknown_language_is_finnish(client: Client) -> None:
    assert re.findall(r'<html lang="(\w+)"', html(client, "?language=%00xx")) == ["fi"]


def test_style_is_for_staff() -> None:
    assert Client().get(reverse("style")).status_code == 302
