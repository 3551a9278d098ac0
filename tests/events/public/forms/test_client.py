"""events/public/forms/client.py: how a client is reached, and the key that makes two clicks one."""

from __future__ import annotations

import uuid

import pytest

from tests.events.build_forms import GARBAGE, client_form

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "reach"),
    [({}, "nothing"), ({"phone": "040 123 4567"}, "message"), ({"email": "a@b.fi"}, "message")],
)
def test_reach_follows_what_was_left(typed, reach):
    form = client_form(**typed)
    assert form.is_valid() is True
    assert form.registrants()[0].reach == reach


@pytest.mark.parametrize("garbage", ["", *GARBAGE])
def test_key_that_is_none_is_replaced_and_never_an_error_that_hides(garbage):
    form = client_form(key=garbage)
    assert isinstance(form.key_shown, uuid.UUID)


def test_key_stays_when_the_form_comes_back():
    key = str(uuid.uuid4())
    assert str(client_form(key=key, name="").key_shown) == key
