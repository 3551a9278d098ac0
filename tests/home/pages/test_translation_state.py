"""A translation is missing, there, or older than the Finnish text it was made from."""

from __future__ import annotations

import datetime as dt

import pytest
from django.contrib.contenttypes.models import ContentType

from home.pages import translation_state
from home.pages.translation_state import TextState
from portal.models import TextMarks
from services.models import Need
from tests.home import build as pages

pytestmark = pytest.mark.django_db


def need(**names: str) -> Need:
    return Need.objects.create(slug="work", icon="work", name_fi="Työ", **names)


def states(code: str = "ar") -> dict[str, str]:
    rows = translation_state.texts([code], with_pages=False)
    return {row.title: str(row.state) for row in rows if isinstance(row.target, Need)}


def test_text_that_nobody_wrote_is_missing() -> None:
    need(name_sv="Arbete")
    assert states("ar") == {"Työ": "missing"}
    assert states("sv") == {"Työ": "translated"}


def test_translation_is_older_once_the_finnish_changes() -> None:
    row = need(name_ar="عمل")
    row.name_fi = "Työ ja yrittäminen"
    row.save()
    assert states() == {"Työ ja yrittäminen": "older"}


def test_translation_that_is_written_again_is_up_to_date() -> None:
    row = need(name_ar="عمل")
    row.name_fi = "Työ ja yrittäminen"
    row.save()
    row.name_ar = "العمل وريادة الأعمال"
    row.save()
    assert states() == {"Työ ja yrittäminen": "translated"}


def test_finnish_that_is_changed_back_makes_nothing_older() -> None:
    row = need(name_ar="عمل")
    for name in ("Työt", "Työ"):
        row.name_fi = name
        row.save()
    assert states() == {"Työ": "translated"}


def test_text_from_before_the_marks_counts_as_up_to_date() -> None:
    need(name_ar="عمل")
    TextMarks.objects.all().delete()
    Need.objects.update(name_fi="Uusi")
    assert states() == {"Uusi": "translated"}


def test_row_without_finnish_is_no_text() -> None:
    Need.objects.create(slug="empty", icon="work", name_fi="")
    assert states() == {}


def test_marks_go_with_their_row() -> None:
    row = need(name_ar="عمل")
    assert TextMarks.objects.filter(kind="services.need", row_id=row.pk).count() == 1
    row.delete()
    assert TextMarks.objects.filter(kind="services.need").count() == 0


def test_saving_again_writes_nothing(django_assert_num_queries) -> None:
    row = need(name_ar="عمل")
    with django_assert_num_queries(1):
        translation_state.remember(Need, row)


# Pages -----------------------------------------------------------------------------------------------


def page_state(slug: str, code: str = "en") -> str:
    rows = translation_state.texts([code], with_pages=True)
    [found] = [row for row in rows if row.title == slug]
    return str(found.state)


def test_page_that_is_an_alias_is_missing() -> None:
    pages.content("info", title="Info", with_aliases=True)
    assert page_state("Info") == "missing"


def test_page_is_older_once_the_finnish_is_published_later() -> None:
    page = pages.content("info", title="Info", with_aliases=True)
    page.save_revision().publish()
    page.refresh_from_db()
    own = page.get_translations().get(locale__language_code="en").specific
    own.alias_of = None
    own.first_published_at = own.last_published_at = page.last_published_at + dt.timedelta(days=1)
    own.save()
    assert page_state("Info") == "translated"
    page.last_published_at = own.last_published_at + dt.timedelta(days=1)
    page.save()
    assert page_state("Info") == "older"


@pytest.mark.parametrize("many", [1, 30])
def test_queries_do_not_grow_with_the_rows(many: int, django_assert_num_queries) -> None:
    for number in range(many):
        Need.objects.create(slug=f"need-{number}", icon="work", name_fi=f"{number}")
        pages.content(f"info-{number}")
    ContentType.objects.clear_cache()
    with django_assert_num_queries(len(translation_state.translated_models()) + 2):
        rows = translation_state.texts(["ar", "so"], with_pages=True)
    assert len([row for row in rows if isinstance(row.target, Need)]) == 2 * many


def test_states_are_told_in_words() -> None:
    assert [str(state.label) for state in TextState] == ["puuttuu", "vanhempi kuin suomi", "käännetty"]
