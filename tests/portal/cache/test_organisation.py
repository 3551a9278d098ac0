"""portal/cache/organisation.py: the organisation says its texts in whichever language the page is read."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.utils import translation

from portal import languages
from portal.cache import organisation
from portal.models import HouseFacts

pytestmark = pytest.mark.django_db

TEXTS = {"arrival_fi": "Pääovesta", "arrival_ar": "من الباب الرئيسي", "bring_fi": "Kortti"}


@pytest.mark.parametrize("first", languages.INTERFACE_CODES)
def test_texts_are_the_same_whoever_asked_first(first: str) -> None:
    house = HouseFacts.load()
    for name, text in TEXTS.items():
        setattr(house, name, text)
    house.save()
    cache.clear()
    with translation.override(first):
        organisation.settings()
    found = organisation.settings()
    assert {name: getattr(found, name) for name in TEXTS} == TEXTS
    assert not found.arrival_so


def test_facts_are_those_of_the_row_that_everything_else_loads() -> None:
    later, first = (HouseFacts.objects.create(pk=pk, phone=f"+35840{pk}") for pk in (9, 3))
    assert organisation.settings().phone == HouseFacts.load().phone == first.phone
    assert later.phone != first.phone


def test_house_that_nobody_has_described_is_the_one_delivered() -> None:
    assert organisation.settings().street == HouseFacts._meta.get_field("street").default
    assert not HouseFacts.objects.exists()
