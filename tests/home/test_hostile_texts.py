"""What editors paste or type into a row: script, HTML, the clutter of Word. Shown as text, never run.

Each row of the public site, its every text in every language, on every page that shows it.
"""

from __future__ import annotations

import html as entities
import json
from collections.abc import Callable

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from home import roles
from portal import languages
from portal.models import HouseFacts
from services.enums import Sector
from services.models import Area, Material, Need, Partner, Service, SpokenLanguage, Trade
from tests import staff
from tests.booking import build as booking
from tests.home import build as pages
from tests.pages import html_of
from tests.services import build

pytestmark = pytest.mark.django_db

HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>"><b>{{ x }}</b>'
#: What a word processor leaves when one pastes from it into a plain field.
FROM_WORD = (
    '<o:p></o:p><!--[if gte mso 9]><xml></xml><![endif]-->“Tervetuloa”\u00a0– <span style="mso-x:y">à</span>'
)
PASTES = [HOSTILE, FROM_WORD]


def texts(row: Model, said: str, *fields: str) -> None:
    """Put the text, cut to what the column holds, into every language of the row."""
    for field in fields:
        for code in languages.INTERFACE_CODES:
            longest = row._meta.get_field(f"{field}_{code}").max_length or len(said)
            setattr(row, f"{field}_{code}", said[:longest])
    row.save()


def material(said: str) -> list[str]:
    need = Need.objects.create(slug="n", name_fi="n", icon="one")
    trade = Trade.objects.create(slug="t", name_fi="t")
    row = build.material("m", trade=trade)
    row.facts.needs.add(need)
    build.material_file(row)
    for each, fields in ((row, Material.TEXTS), (need, ("name",)), (trade, ("name",))):
        texts(each, said, *fields)
    return ["materials/", "materials/m/"]


def service(said: str) -> list[str]:
    row = build.service("s")
    texts(row, said, *Service.TEXTS)
    texts(Area.objects.get(), said, "name")
    return ["services/", "services/s/"]


def partner(said: str) -> list[str]:
    row = Partner.objects.create(name=said[:120], sector=Sector.CITY, phone=said[:40])
    texts(row, said, "does")
    return ["network/"]


def notice(said: str) -> list[str]:
    texts(pages.notice(), said, "title", "text")
    return ["", "notices/", "materials/", "network/"]


def house(said: str) -> list[str]:
    facts = HouseFacts.load()
    facts.phone, facts.whatsapp, facts.place, facts.street = said[:32], said[:32], said[:80], said[:120]
    texts(facts, said, "arrival", "bring")
    return ["", "come/", "materials/"]


def spoken(said: str) -> list[str]:
    pages.content("contact", key="contact", with_aliases=True)
    row = SpokenLanguage.objects.get(code="so")
    row.own_name, row.phone, row.whatsapp = said[:60], said[:32], said[:32]
    texts(row, said, "name")
    booking.shift(booking.desk(), booking.coach("Hodan", languages=("so",)))
    return ["contact/", "come/"]


@pytest.mark.parametrize("said", PASTES, ids=["hostile", "word"])
@pytest.mark.parametrize("make", [material, service, partner, notice, house, spoken])
@pytest.mark.parametrize("code", ["fi", "ar"])
def test_paste_is_shown_as_text_and_makes_no_tag(
    client: Client, at: Callable, make: Callable, said: str, code: str
) -> None:
    at(booking.NOW)
    for path in make(said):
        response = client.get(f"/{code}/{path}")
        page = response.content.decode()
        assert response.status_code == 200
        assert said[:20] in entities.unescape(page)
        for tag in (
            "<script>alert",
            "<img src=x",
            "<b>{{",
            "<o:p",
            "<!--[if",
            'style="mso',
            "onerror=alert(2)>",
        ):
            assert tag not in page


@pytest.mark.parametrize("said", PASTES, ids=["hostile", "word"])
def test_editor_gets_back_what_was_pasted_and_no_page_runs_it(client: Client, said: str) -> None:
    editor = staff.signed_in(client, staff.member(roles.EDITOR))
    said = said[:120]
    form = staff.texts(*Material.TEXTS, title_fi=said, summary_fi=said) | {"slug": "m", "order": "1"}
    assert editor.post(reverse("wagtailsnippets_services_material:add"), form).status_code == 302
    row = Material.objects.get()
    assert (row.title_fi, row.summary_fi) == (said, said)
    for address in ("list", "edit"):
        numbers = [row.pk] if address == "edit" else []
        page = html_of(editor, reverse(f"wagtailsnippets_services_material:{address}", args=numbers))
        assert said not in page
        assert said[:20] in entities.unescape(page)


@pytest.mark.parametrize("said", PASTES, ids=["hostile", "word"])
def test_paste_into_a_page_keeps_the_words_and_no_clutter(client: Client, said: str) -> None:
    """The editor's box sends what was pasted as blocks of its own; whatever calls itself a tag is words."""
    page = pages.content(title="Ohje")
    editor = staff.signed_in(client, staff.member(roles.EDITOR))
    link = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "javascript:alert(1)"}}
    text = {
        "blocks": [
            {
                "key": "a",
                "text": said,
                "type": "unstyled",
                "depth": 0,
                "inlineStyleRanges": [],
                "entityRanges": [{"key": 0, "offset": 0, "length": 3}],
            }
        ],
        "entityMap": {"0": link},
    }
    form = nested_form_data(
        {
            "title": said[:80],
            "slug": "ohje",
            "lead": said,
            "body": streamfield([("heading", said[:60]), ("text", json.dumps(text))]),
            "comments": inline_formset([]),
            "action-publish": "1",
        }
    )
    response = editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    assert response.status_code == 302
    html = html_of(client, "/fi/ohje/")
    assert html.count(entities.escape(said[:12], quote=False)) >= 3
    for sign in ("<script>alert", "<img src=x", "<o:p", "<!--[if", '<span style="mso', "javascript:"):
        assert sign not in html


@pytest.mark.parametrize("slug", ["<script>", "a b", "../x", "ä", "a/b"])
def test_slug_that_is_no_word_of_an_address_gets_one_sentence(client: Client, slug: str) -> None:
    editor = staff.signed_in(client, staff.member(roles.EDITOR))
    form = staff.texts(*Material.TEXTS, title_fi="Sanasto") | {"slug": slug, "order": "1"}
    errors = editor.post(reverse("wagtailsnippets_services_material:add"), form).context["form"].errors
    assert (list(errors), len(errors["slug"])) == (["slug"], 1)


def test_nul_in_a_text_gets_a_sentence(client: Client) -> None:
    editor = staff.signed_in(client, staff.member(roles.EDITOR))
    form = staff.texts(*Material.TEXTS, title_fi="a\x00b") | {"slug": "m", "order": "1"}
    errors = editor.post(reverse("wagtailsnippets_services_material:add"), form).context["form"].errors
    assert list(errors) == ["title_fi"]
