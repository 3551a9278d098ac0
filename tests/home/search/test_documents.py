"""home/search/documents.py: what can be found is what the public may read."""

from __future__ import annotations

import pytest
from django.urls import path
from wagtail.models import PageViewRestriction

from home.search.documents import Sort, documents
from portal import languages
from portal import urls as portal_urls
from services.models import Area, Service, ServiceFacts
from tests.events import build
from tests.home import build as pages_build
from tests.services import build as materials_build

pytestmark = pytest.mark.django_db

NOW = build.NOW


def service(name: str, **fields: object) -> Service:
    """A service with its facts."""
    area, _made = Area.objects.get_or_create(
        slug="alue", defaults={"name_fi": "Alue", "paint": "p-blue", "icon": "work"}
    )
    row = Service.objects.create(name_fi=name, **{"live": True, **fields})
    ServiceFacts.objects.create(row=row, slug=f"palvelu-{row.pk}", area=area, icon="work")
    return row


class Urls:
    urlpatterns = [
        path("services/<slug:slug>/", lambda request: None, name="service"),
        *portal_urls.urlpatterns,
    ]


@pytest.fixture
def _services_have_pages(settings) -> None:
    settings.ROOT_URLCONF = Urls


def of(sort: Sort) -> list[str]:
    """The Finnish names of the documents of one sort."""
    return [row.texts["fi"].title for row in documents(NOW) if row.sort == sort]


def test_events_that_are_published_and_to_come_are_found():
    build.session(build.event("Tulossa"))
    build.session(build.event("Luonnos", published=False))
    build.session(build.event("Malli", is_template=True))
    build.session(build.event("Ohi"), starts_at=NOW - 4 * build.HOUR)
    build.event("Ilman päivää")
    assert of(Sort.EVENT) == ["Tulossa"]


def test_an_event_has_an_address_and_its_texts_in_each_language():
    event = build.event("Klubi", texts={"title_ar": "نادي", "summary_fi": "Puhumme suomea."})
    build.session(event)
    (row,) = [row for row in documents(NOW) if row.sort == Sort.EVENT]
    assert row.paths == {code: f"/{code}/events/{event.facts.slug}/" for code in languages.INTERFACE_CODES}
    assert {code: (text.title, text.body) for code, text in row.texts.items()} == {
        "fi": ("Klubi", "Puhumme suomea."),
        "ar": ("نادي", ""),
    }


@pytest.mark.usefixtures("_services_have_pages")
def test_a_draft_of_a_service_is_not_found():
    service("Näkyy")
    service("Luonnos", live=False)
    assert of(Sort.SERVICE) == ["Näkyy"]


def test_the_front_page_is_no_find():
    assert of(Sort.PAGE) == []


@pytest.mark.usefixtures("_services_have_pages")
def test_queries_do_not_grow_with_the_rows(django_assert_num_queries):
    build.session(build.event())
    service("Yksi")
    documents(NOW)
    with django_assert_num_queries(5):
        documents(NOW)
    for number in range(30):
        build.session(build.event())
        service(f"Palvelu {number}")
    with django_assert_num_queries(5):
        assert len(documents(NOW)) == 62


def test_a_page_and_its_aliases_are_one_find_with_an_address_in_each_language():
    pages_build.content("asunto", title="Asunto", lead="Etsimme kotia.", with_aliases=True)
    (row,) = [row for row in documents(NOW) if row.sort == Sort.PAGE]
    assert row.paths == {code: f"/{code}/asunto/" for code in languages.INTERFACE_CODES}
    assert {code: (text.title, text.body) for code, text in row.texts.items()} == {
        "fi": ("Asunto", "Etsimme kotia.")
    }


def test_a_chapter_of_the_guide_is_found_by_what_its_blocks_say():
    block = pages_build.body(("text", "<p>Vuokra maksetaan joka kuukausi.</p>"))
    pages_build.chapter(pages_build.guide(), body=block)
    texts = [row.texts["fi"] for row in documents(NOW) if row.sort == Sort.PAGE]
    assert [text.title for text in texts] == ["Kotikaupunki Kemi", "Asuminen"]
    assert texts[1].body == "Vuokra maksetaan joka kuukausi."


def test_a_page_that_is_a_draft_or_not_for_everyone_is_not_found():
    pages_build.content("luonnos", live=False)
    closed = pages_build.content("suljettu")
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    assert of(Sort.PAGE) == []


def test_a_published_material_with_a_file_is_found_in_each_language():
    row = materials_build.material("words", title="Pesulan sanasto")
    materials_build.material_file(row)
    materials_build.material("empty", title="Tyhjä")
    materials_build.material_file(materials_build.material("draft", title="Luonnos", live=False))
    (found,) = [row for row in documents(NOW) if row.sort == Sort.MATERIAL]
    assert found.paths == {code: f"/{code}/materials/words/" for code in languages.INTERFACE_CODES}
    assert {code: text.title for code, text in found.texts.items()} == {"fi": "Pesulan sanasto"}
