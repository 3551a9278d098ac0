"""A verb says no: its reason in one sentence of the active language, shown where the form shows mistakes."""

from __future__ import annotations

import pytest
from django import forms
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from portal.refusals import Reason, Refused, refusal_as_error


class Why(Reason):
    """Two reasons, one of which names a detail."""

    CLOSED = "closed", _("sähköposti")
    TOO_MANY = "too_many", "At most %(most)s."


class Form(forms.Form):
    name = forms.CharField()


def form() -> Form:
    shown = Form({"name": "Sahra"})
    assert shown.is_valid()
    return shown


def test_sentence_names_its_details():
    assert Refused(Why.TOO_MANY, most=3).sentence() == Why.TOO_MANY.sentence(most=3) == "At most 3."


def test_sentence_is_in_the_language_of_whoever_reads_it():
    refused = Refused(Why.CLOSED)
    with translation.override("en"):
        assert refused.sentence() == "e-mail"
    assert refused.sentence() == "sähköposti"


def test_refusal_tells_its_reason_and_no_detail_to_a_log():
    assert str(Refused(Why.TOO_MANY, name="Sahra")) == "too_many"


def test_refusal_becomes_an_error_of_the_whole_form_or_of_one_field():
    shown = form()
    with refusal_as_error(shown):
        raise Refused(Why.TOO_MANY, most=3)
    with refusal_as_error(shown, "name"):
        raise Refused(Why.CLOSED)
    assert shown.errors == {"__all__": ["At most 3."], "name": ["sähköposti"]}


def test_what_is_no_refusal_goes_on_and_what_succeeds_leaves_no_error():
    shown = form()
    with refusal_as_error(shown):
        done = True
    assert (done, shown.errors) == (True, {})
    with pytest.raises(KeyError, match="name"), refusal_as_error(shown):
        raise KeyError("name")
    assert shown.errors == {}
