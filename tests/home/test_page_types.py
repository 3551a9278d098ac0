"""Pages of prose: each type renders, is edited and previewed; each says which language it is really in."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from home.models import ContentPage, GuideIndexPage, GuidePage, HomePage
from home.pages.blocks import ProseBlock
from portal import languages
from tests.build import user
from tests.home import build

pytestmark = pytest.mark.django_db

QUERIES = 12
EVERY_BLOCK = build.body(
    ("heading", "Missä kirjasto on?"),
    ("text", "<p>Kirjasto on <b>Kemissä</b>.</p>"),
    ("items", ["Henkilökortti", "Verokortti"]),
    ("steps", ["Etsi asunto.", "Soita."]),
    ("notice", {"kind": "soon", "heading": "Muista", "text": "Ota kortti mukaan."}),
    ("phone", {"name": "Päivystysapu", "number": "116 117", "hours": "Aina"}),
    ("button", {"text": "Varaa aika", "place": "book"}),
    (
        "language_links",
        {"name": "Kotoudu kotona", "links": [{"language": "ar", "url": "https://example.org/ar"}]},
    ),
    (
        "office",
        {"name": "Kela", "what_for": "Tukia.", "address": "Valtakatu 1", "web": "https://www.kela.fi/x"},
    ),
)


@pytest.fixture(autouse=True)
def _tuesday_noon(at) -> None:
    at("2026-11-24 12:00")


def html_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def words(html: str) -> str:
    """What one reads of the html."""
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"</?bdi[^>]*>", "", html)).split())


# What a reader meets ---------------------------------------------------------------------------------


def test_page_shows_every_block(client: Client) -> None:
    build.content(body=EVERY_BLOCK, lead="Lyhyesti.")
    text = words(html_of(client, "/fi/info/").partition("<main")[2].partition("</main>")[0])
    assert text.partition("Haluatko kysyä?")[0] == (
        'id="main" class=""> Tietoa Lyhyesti. Missä kirjasto on? Kirjasto on Kemissä . Henkilökortti '
        "Verokortti 1 Etsi asunto. 2 Soita. Muista Ota kortti mukaan. Päivystysapu 116 117 Aina Varaa aika "
        "Kotoudu kotona العربية Kela Tukia. Valtakatu 1 www.kela.fi "
    )


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_untranslated_page_tells_its_language_and_carries_it(client: Client, code: str) -> None:
    build.content(body=EVERY_BLOCK, with_aliases=True)
    html = html_of(client, f"/{code}/info/")
    is_fallback = code != "fi"
    assert ('<h1><span lang="fi" dir="ltr">' in html) is is_fallback
    assert ('<div class="prose" lang="fi" dir="ltr">' in html) is is_fallback
    assert ("notice" in html.partition("<article")[0]) is is_fallback
    assert f'href="/{code}/book/"' in html


def test_guide_lists_its_pages_and_each_page_the_others(client: Client) -> None:
    guide = build.guide()
    build.chapter(guide, "living", title="Asuminen")
    build.chapter(guide, "health", title="Terveys")
    build.chapter(guide, "draft", title="Kesken", live=False)
    links = re.findall(r'<li class="item press"><a href="([^"]+)"', html_of(client, "/fi/guide/"))
    assert links == ["/fi/guide/living/", "/fi/guide/health/"]
    html = html_of(client, "/fi/guide/living/")
    assert re.findall(r'<li class="item press"><a href="([^"]+)"', html) == ["/fi/guide/health/"]
    assert 'href="/fi/guide/"' in html
    assert "Tarkistettu: keskiviikko 2.9.2026" in words(html)


def test_untranslated_page_leads_to_every_language_it_is_written_in(client: Client) -> None:
    page = build.content(with_aliases=True)
    english = page.get_translation(Locale.objects.get(language_code="en"))
    english.alias_of = None
    english.save()
    notice = html_of(client, "/ar/info/").partition('<div class="notice">')[2].partition("</div>")[0]
    assert re.findall(r'<a href="([^"]+)"', notice) == ["/fi/info/", "/en/info/"]
    assert '<div class="notice">' not in html_of(client, "/en/info/").partition("<main")[2]


def test_translated_guide_marks_the_chapters_that_are_not(client: Client) -> None:
    guide = build.guide()
    chapter = build.chapter(guide, "living", title="Asuminen")
    arabic = Locale.objects.get(language_code="ar")
    guide.copy_for_translation(arabic).save_revision().publish()
    chapter.copy_for_translation(arabic, alias=True)
    assert '<span lang="fi" dir="ltr">Asuminen</span></span></a>' in html_of(client, "/ar/guide/")
    html = html_of(client, "/ar/guide/living/")
    assert '<h1><span lang="fi" dir="ltr">' in html
    back = html.partition('<a class="more"')[2].partition("</a>")[0]
    assert "lang=" not in back


def test_latin_name_in_a_heading_stands_apart_where_one_reads_from_the_right(client: Client) -> None:
    page = build.content(title="Ohjaamo", with_aliases=True)
    arabic = page.get_translation(Locale.objects.get(language_code="ar"))
    arabic.alias_of = None
    arabic.title = "عن Ohjaamo Kemi"
    arabic.save()
    assert "<h1><span>عن <bdi>Ohjaamo Kemi</bdi></span></h1>" in html_of(client, "/ar/info/")
    arabic.title = "عن Kela & <b>Migri"
    arabic.save()
    said = "<h1><span>عن <bdi>Kela</bdi> &amp; &lt;<bdi>b</bdi>&gt;<bdi>Migri</bdi></span></h1>"
    assert said in html_of(client, "/ar/info/")
    assert "<h1><span>Ohjaamo</span></h1>" in html_of(client, "/fi/info/")


def test_guide_page_tells_nobody_who_answers_for_it(client: Client) -> None:
    responsible = user(username="salainen")
    build.chapter(build.guide(), responsible=responsible)
    assert "salainen" not in html_of(client, "/fi/guide/living/")


def test_editors_script_is_shown_as_text_or_not_at_all(client: Client) -> None:
    evil = "<script>alert(1)</script>"
    build.content(
        title=evil,
        lead=evil,
        body=build.body(("heading", evil), ("items", [evil]), ("notice", {"text": evil})),
    )
    assert "<script>" not in html_of(client, "/fi/info/")


@pytest.mark.parametrize("code", ["fi", "ar"])
@pytest.mark.parametrize("pages", [5, 200])
def test_guide_asks_few_questions_however_many_pages(
    client: Client, django_assert_max_num_queries, code: str, pages: int
) -> None:
    guide = build.guide(with_aliases=True)
    arabic = guide.get_translation(Locale.objects.get(language_code=code))
    for number in range(pages):
        build.chapter(arabic, f"page-{number}", locale=arabic.locale, body=EVERY_BLOCK)
    client.get(f"/{code}/guide/")
    for path in (f"/{code}/guide/", f"/{code}/guide/page-0/"):
        with django_assert_max_num_queries(QUERIES):
            client.get(path)


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_page_asks_few_questions_in_each_language(
    client: Client, django_assert_max_num_queries, code: str
) -> None:
    build.content(body=EVERY_BLOCK, with_aliases=True)
    client.get(f"/{code}/info/")
    with django_assert_max_num_queries(QUERIES):
        client.get(f"/{code}/info/")


# What an editor meets --------------------------------------------------------------------------------


@pytest.mark.parametrize("model", [ContentPage, GuideIndexPage, GuidePage])
def test_page_opens_for_adding_editing_and_preview(client: Client, model: type) -> None:
    guide = build.guide()
    page = {GuideIndexPage: guide, GuidePage: build.chapter(guide), ContentPage: build.content()}[model]
    client.force_login(user(is_superuser=True, is_staff=True))
    add = reverse("wagtailadmin_pages:add", args=["home", model.__name__.lower(), page.get_parent().pk])
    assert client.get(add).status_code == (302 if model is GuideIndexPage else 200)
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    assert page.make_preview_request(preview_mode=page.default_preview_mode).status_code == 200


@pytest.mark.parametrize("model", [ContentPage, GuideIndexPage, GuidePage, HomePage])
def test_page_type_shows_only_fields_that_its_page_uses(model: type) -> None:
    shown = set(model.edit_handler.bind_to_model(model).get_form_options()["fields"])
    everybodys = {"title", "slug", "search_description", "go_live_at", "expire_at", "comment_notifications"}
    own = shown - everybodys
    templates = "".join(path.read_text() for path in Path("templates/home").rglob("*.html"))
    assert {name for name in own if f"page.{name}" not in templates} == set()
    assert {"title", "slug", "search_description", "lead"} <= shown


@pytest.mark.parametrize("name", ProseBlock().child_blocks)
def test_block_says_what_it_is_for_and_shows_itself(client: Client, name: str) -> None:
    block = ProseBlock().child_blocks[name]
    assert block.meta.description
    assert block.meta.icon != "placeholder"
    assert block.is_previewable
    client.force_login(user(is_superuser=True, is_staff=True))
    response = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert response.status_code == 200
    assert "<main" in response.content.decode()


@pytest.mark.parametrize("slug", ["book", "events", "b"])
def test_slug_of_a_fixed_address_is_refused_in_words(slug: str) -> None:
    with pytest.raises(ValidationError) as refused:
        build.content(slug)
    assert refused.value.message_dict == {
        "slug": [f"Tämä osoite on jo käytössä: {slug}. Kirjoita toinen osoite."]
    }


def test_button_leads_to_exactly_one_place() -> None:
    block = ProseBlock().child_blocks["button"]
    both = block.to_python({"text": "Katso", "place": "book", "url": "https://example.org"})
    neither = block.to_python({"text": "Katso"})
    for value in (both, neither):
        with pytest.raises(ValidationError):
            block.clean(value)
    assert block.clean(block.to_python({"text": "Katso", "place": "book"}))["place"] == "book"


@pytest.mark.parametrize(("number", "is_good"), [("116 117", True), ("+358 16 123", True), ("soita", False)])
def test_phone_takes_numbers_only(number: str, is_good: bool) -> None:
    block = ProseBlock().child_blocks["phone"]
    value = block.to_python({"name": "Apu", "number": number})
    if is_good:
        assert block.clean(value)["number"] == number
    else:
        with pytest.raises(ValidationError):
            block.clean(value)


def test_body_survives_a_paste_from_a_word_processor(client: Client) -> None:
    page = build.content()
    client.force_login(user(is_superuser=True, is_staff=True))
    pasted = {
        "blocks": [
            {
                "key": "a",
                "text": "<script>Liitetty</script>",
                "type": "unstyled",
                "depth": 0,
                "inlineStyleRanges": [],
                "entityRanges": [],
            }
        ],
        "entityMap": {},
    }
    form = {
        "title": "Tietoa",
        "slug": "info",
        "lead": "",
        "search_description": "",
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "text",
        "body-0-id": "",
        "body-0-value": json.dumps(pasted),
        "action-publish": "1",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
    }
    response = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    assert response.status_code == 302
    assert '<p data-block-key="a">&lt;script&gt;Liitetty&lt;/script&gt;</p>' in html_of(client, "/fi/info/")


def test_what_a_word_processor_brings_along_is_left_out(client: Client) -> None:
    """Italics, colours and dangerous links of a paste never reach a page; the words do."""
    source = {
        "blocks": [
            {
                "key": "a",
                "text": "Otsikko kursiivi linkki",
                "type": "unstyled",
                "depth": 0,
                "inlineStyleRanges": [{"offset": 8, "length": 8, "style": "ITALIC"}],
                "entityRanges": [{"offset": 17, "length": 6, "key": 0}],
            }
        ],
        "entityMap": {"0": {"type": "LINK", "mutability": "MUTABLE", "data": {"url": "javascript:alert(1)"}}},
    }
    block = ProseBlock().child_blocks["text"]
    value = block.field.widget.value_from_datadict({"x": json.dumps(source)}, {}, "x")
    html = str(block.to_python(value))
    assert re.sub(r"<[^>]+>", "", html) == "Otsikko kursiivi linkki"
    assert re.findall(r"<(?:h2|i|em|span|font|style)\b|javascript:", html) == []
