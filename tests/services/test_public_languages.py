"""services/public_languages.py: public languages say their names in whichever language the page is read."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.utils import translation

from portal import languages
from services import public_languages
from services.models import SpokenLanguage

pytestmark = pytest.mark.django_db

NAMES = {"name_fi": "arabia", "name_en": "Arabic", "name_ar": "العربية"}


@pytest.mark.parametrize("first", languages.INTERFACE_CODES)
def test_names_are_the_same_whoever_asked_first(first: str) -> None:
    SpokenLanguage.objects.all().delete()
    SpokenLanguage.objects.create(code="ar", own_name="العربية", **NAMES)
    cache.clear()
    with translation.override(first):
        public_languages.rows()
    [row] = public_languages.rows()
    assert {name: getattr(row, name) for name in NAMES} == NAMES
    assert not row.name_so
