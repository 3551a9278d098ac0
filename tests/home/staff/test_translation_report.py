"""The report of translations: by language, only the user's own, each line with a link to its tab."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse

from home import roles
from home.staff.translation_report import TranslationReport
from services.models import Need
from tests import staff
from tests.home import build
from tests.pages import html_of

pytestmark = pytest.mark.django_db

ADDRESS = "translation_report"


def need(name: str = "Työ", **names: str) -> Need:
    return Need.objects.create(slug=name.lower(), icon="work", name_fi=name, **names)


def signed_in(role: str = roles.EDITOR) -> Client:
    return staff.signed_in(Client(), staff.member(role))


def links(client: Client, query: str = "") -> list[str]:
    html = html_of(client, reverse(ADDRESS) + query)
    found = re.findall(r'<th scope="row"><a href="([^"]+)"', html)
    return [link for link in found if "/needs/" in link]


def test_report_leads_to_the_tab_of_the_language() -> None:
    row = need()
    edit = reverse("wagtailsnippets_services_need:edit", args=[row.pk])
    assert links(signed_in(), "?language=ar") == [f"{edit}#tab-ar"]


def test_report_tells_only_of_the_language_chosen() -> None:
    need(name_ar="عمل")
    client = signed_in()
    assert links(client, "?language=ar") == []
    assert len(links(client, "?language=so")) == 1
    assert len(links(client)) == 7


def test_report_tells_of_one_state() -> None:
    need(name_ar="عمل")
    client = signed_in()
    assert len(links(client, "?language=ar&state=translated")) == 1
    assert links(client, "?language=ar&state=older") == []


def test_translator_of_one_language_sees_only_that_one() -> None:
    need()
    group = Group.objects.get(name=roles.TRANSLATOR)
    others = [f"translate_{code}" for code in ("en", "sv", "ru", "fa", "ckb", "so", "tr")]
    group.permissions.remove(*Permission.objects.filter(codename__in=others))
    client = signed_in(roles.TRANSLATOR)
    assert [link.rpartition("#")[2] for link in links(client)] == ["tab-ar"]
    assert [link.rpartition("#")[2] for link in links(client, "?language=so")] == ["tab-ar"]


@pytest.mark.parametrize("query", ["?language=%00", "?state=nonsense", "?p=x&language=xx"])
def test_report_with_nonsense_shows_everything(query: str) -> None:
    need()
    assert len(links(signed_in(), query)) == 8


def test_translator_comes_from_a_missing_page_to_its_own_form() -> None:
    alias = build.chapter(build.guide(with_aliases=True), with_aliases=True).get_translation(
        build.front("ar").locale
    )
    client = signed_in(roles.TRANSLATOR)
    address = reverse("wagtailadmin_pages:convert_alias", args=[alias.pk])
    html = html_of(client, reverse(ADDRESS) + "?language=ar")
    assert html.count(f'href="{address}"') == 1
    assert client.get(address).status_code == 200
    answer = client.post(address)
    assert answer.headers["Location"] == reverse("wagtailadmin_pages:edit", args=[alias.pk])
    assert client.get(answer.headers["Location"]).status_code == 200
    alias.refresh_from_db()
    assert alias.alias_of_id is None


def test_pages_of_the_list_keep_the_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TranslationReport, "paginate_by", 1)
    need("Työ"), need("Koulutus")
    client = signed_in()
    first, second = (links(client, f"?language=ar&p={number}") for number in (1, 2))
    assert (len(first), len(second), first == second) == (1, 1, False)
    html = client.get(reverse(ADDRESS) + "?language=ar&p=2").content.decode()
    assert 'href="?language=ar&amp;p=1"' in html
