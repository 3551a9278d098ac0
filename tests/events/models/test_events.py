"""events/models/events.py: what a row refuses by itself."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from events.models import RESERVED_SLUGS, EventFacts
from events.sessions.event_copy import free_slug


@pytest.mark.parametrize("word", sorted(RESERVED_SLUGS))
def test_event_cannot_take_an_address_of_the_programme(word: str):
    with pytest.raises(ValidationError) as refused:
        EventFacts(slug=word).clean()
    assert list(refused.value.message_dict) == ["slug"]


@pytest.mark.django_db
@pytest.mark.parametrize("title", ["Poster", "Feeds"])
def test_title_that_is_such_a_word_gets_another_address(title: str):
    assert free_slug(title) == f"{title.lower()}-2"
