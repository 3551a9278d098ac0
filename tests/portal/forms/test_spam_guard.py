"""Specifies portal/forms/spam_guard.py: the trap and the minimum time of a public form."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core import signing

from portal.forms.spam_guard import GuardedForm, is_patient, stamp

SHOWN_AT = dt.datetime(2026, 11, 24, 10, 0, tzinfo=dt.UTC)
SENTENCE = "Lähetit tiedot hyvin nopeasti. Paina nappia uudelleen."


def sent(seconds: float, **data: str) -> GuardedForm:
    """The form, shown at SHOWN_AT and sent so many seconds later."""
    return GuardedForm({"shown": stamp(SHOWN_AT), **data}, now=SHOWN_AT + dt.timedelta(seconds=seconds))


def test_form_sent_after_two_seconds_passes():
    assert sent(2).is_valid() is True


def test_form_sent_too_quickly_says_try_again():
    assert sent(1.9).non_field_errors() == [SENTENCE]


def test_form_shown_again_keeps_its_first_stamp():
    form = sent(1)
    assert form.stamp == stamp(SHOWN_AT)


@pytest.mark.parametrize(
    "broken", ["", "x", "\x00", stamp(SHOWN_AT)[:-1]], ids=["nothing", "short", "nul", "cut"]
)
def test_form_with_a_broken_stamp_gets_a_fresh_one(broken):
    form = sent(60, shown=broken)
    assert form.non_field_errors() == [SENTENCE]
    assert form.stamp == stamp(SHOWN_AT + dt.timedelta(seconds=60))


def test_form_with_the_trap_filled_says_try_again():
    assert sent(60, homepage="x").non_field_errors() == [SENTENCE]


def test_stamp_of_another_purpose_is_no_stamp():
    assert is_patient(signing.dumps(0, salt="else"), SHOWN_AT) is False
