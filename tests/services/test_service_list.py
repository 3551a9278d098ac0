"""Every service by area, and the filters, none of which ever names a sensitive need."""

from __future__ import annotations

import pytest

from portal import languages
from services import service_list
from services.models import Area, Need, Service
from services.service_list import ServiceFilters
from tests.build import language
from tests.services import build

pytestmark = pytest.mark.django_db


def need(slug: str = "work", *, is_sensitive: bool = False) -> Need:
    return Need.objects.create(slug=slug, name_fi=slug, icon="work", is_sensitive=is_sensitive)


def names(filters: ServiceFilters | None = None) -> dict[str, list[str]]:
    """The names of the services by their area's."""
    found = service_list.areas_with_services(filters or ServiceFilters())
    return {part.area.slug: [row.name for row in part.services] for part in found}


def in_area(row: Service, area: Area, order: int = 100) -> Service:
    row.facts.area, row.facts.order = area, order
    row.facts.save()
    return row


def test_services_stand_in_their_areas_in_the_order_of_staff():
    home = Area.objects.create(slug="home", name_fi="Koti", paint="blue", icon="home", order=1)
    build.service("late", name="Myöhä")
    in_area(build.service("early", name="Aikainen"), build.area(), 1)
    in_area(build.service("home", name="Koti"), home)
    assert names() == {"home": ["Koti"], "tyo": ["Aikainen", "Myöhä"]}


def test_drafts_and_services_without_facts_are_nowhere():
    build.service("draft", live=False)
    Service.objects.create(name_fi="Vain teksti", live=True)
    assert names() == {}


def test_need_finds_its_services():
    build.service("with", name="Kyllä").facts.needs.add(need())
    build.service("without", name="Ei")
    assert names(ServiceFilters(need="work")) == {"tyo": ["Kyllä"]}


def test_sensitive_need_is_no_filter_and_finds_nothing():
    build.service().facts.needs.add(need("substance-use", is_sensitive=True))
    offered = service_list.choices()
    assert offered.needs == []
    assert not offered.has(ServiceFilters(need="substance-use"))
    assert names(ServiceFilters(need="substance-use")) == {}


def test_language_finds_services_that_name_it_or_none():
    build.service("arabic", name="Arabia").facts.languages.add(language("ar"))
    build.service("somali", name="Somali").facts.languages.add(language("so"))
    build.service("all", name="Kaikki")
    assert names(ServiceFilters(language="ar")) == {"tyo": ["Arabia", "Kaikki"]}


def test_choices_have_public_languages_only():
    row = language("ti")
    row.is_public = False
    row.save()
    codes = {offered.code for offered in service_list.choices().languages}
    assert codes & {"ti", "ar", ""} == {"ar"}


def test_links_keep_each_other_and_lead_back():
    need()
    offered = service_list.choices()
    chosen = ServiceFilters(need="work", language="ar")
    everything, work = service_list.need_links(chosen, offered)
    assert (everything.url, everything.is_on) == ("/fi/services/", False)
    assert (work.url, work.is_on) == ("/fi/services/?language=ar", True)
    arabic = next(link for link in service_list.language_links(chosen, offered) if link.is_on)
    assert arabic.url == "/fi/services/?need=work"


def test_readers_own_language_is_the_first_filter():
    from django.utils import translation

    with translation.override("so"):
        assert service_list.language_links(ServiceFilters(), service_list.choices())[0].row.code == "so"


@pytest.mark.parametrize("number", [5, 200])
def test_questions_are_the_same_for_many_services(number, django_assert_num_queries):
    wanted = need()
    for at in range(number):
        build.service(f"service-{at}", name=f"Palvelu {at}").facts.needs.add(wanted)
    with django_assert_num_queries(4):
        service_list.choices()
        parts = service_list.areas_with_services(ServiceFilters(need="work", language="ar", area="tyo"))
        shown = [
            (row.facts.slug, row.facts.icon, row.name, getattr(row, f"name_{code}"))
            for part in parts
            for row in part.services
            for code in languages.INTERFACE_CODES
        ]
    assert len(shown) == number * len(languages.INTERFACE_CODES)
