"""events/public/forms/feedback.py: a number must be one of five; words may stay unsaid."""

from __future__ import annotations

import pytest

from events.public.forms.feedback import FeedbackForm
from tests.events.build import NOW
from tests.events.build_forms import GARBAGE, SHOWN

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("garbage", ["", "0", *GARBAGE])
def test_rating_that_is_none_gets_a_sentence(garbage):
    assert FeedbackForm({"rating": garbage, "shown": SHOWN}, now=NOW).errors == {
        "rating": ["Valitse numero."]
    }


def test_words_may_stay_unsaid():
    form = FeedbackForm({"rating": "3", "shown": SHOWN}, now=NOW)
    assert form.is_valid() is True
    assert (form.cleaned_data["rating"], form.cleaned_data["words"]) == (3, "")
