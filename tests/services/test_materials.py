"""The list of materials, one material, and the door of its files, as a visitor meets them."""

from __future__ import annotations

import html as entities
import re

import pytest
from django.core.cache import cache
from django.core.files.storage import default_storage
from django.test import Client

from home import roles
from portal import languages
from services import materials
from services.enums import FileKind
from services.models import Material, MaterialFile, Need, SpokenLanguage, Trade
from tests import staff
from tests.build import language
from tests.pages import html_of
from tests.services import build

pytestmark = pytest.mark.django_db
LIST = "/fi/materials/"


def main(response) -> str:
    """The main part of a page."""
    return response.content.decode().split('<main id="main"')[1].split("</main>")[0]


def words(response) -> str:
    """What one reads of the main part."""
    return entities.unescape(" ".join(re.sub(r"<[^>]+>", " ", main(response)).split()))


def titles(client: Client, query: str = "", code: str = "fi") -> list[str]:
    """The names in the list, after what was kept is thrown out."""
    cache.clear()
    found = main(client.get(f"/{code}/materials/{query}"))
    return [re.sub(r"<[^>]+>", "", name) for name in re.findall(r"<h2><a[^>]*>(.*?)</a></h2>", found)]


@pytest.fixture
def laundry() -> Material:
    row = build.material()
    build.material_file(row, "fi")
    build.material_file(row, "so", "mp3", is_plain=True)
    return row


# The list --------------------------------------------------------------------------------------------


def test_file_says_its_language_type_and_size(client, laundry):
    so = laundry.files.get(language__code="so")
    found = main(client.get(LIST))
    assert f'<a class="press" href="/fi/materials/laundry/{so.pk}/" download hreflang="so">' in found
    assert '<bdi lang="so" dir="ltr">Soomaali</bdi>' in found
    assert "Soomaali selkokieli Ääni · 3 kB" in words(client.get(LIST))


def test_files_in_the_readers_language_come_first(client, laundry):
    assert [file.language.code for file in materials.shown(laundry, "so").files] == ["so", "fi"]
    assert [file.language.code for file in materials.shown(laundry, "ar").files] == ["fi", "so"]


def test_reader_of_persian_is_given_the_file_in_dari(laundry):
    build.material_file(laundry, "prs")
    shown = materials.shown(laundry, "fa")
    assert ([file.language.code for file in shown.files], shown.is_in_own) == (["prs", "fi", "so"], True)


def test_reader_without_a_file_of_their_own_is_told_so(client, laundry):
    sentence = "Tätä ei ole vielä sinun kielelläsi."
    assert (sentence in words(client.get(LIST)), materials.shown(laundry, "ar").is_in_own) == (False, False)
    laundry.files.get(language__code="fi").delete()
    assert sentence in words(client.get(LIST))


def test_title_without_translation_carries_its_real_language(client, laundry):
    html = html_of(client, "/ar/materials/")
    assert '<span lang="fi" dir="ltr">Pesulan sanasto</span>' in html


def test_draft_and_material_without_a_file_are_not_there(client, laundry):
    build.material_file(build.material("draft", title="Luonnos", live=False))
    build.material("empty", title="Tyhjä")
    assert titles(client) == ["Pesulan sanasto"]
    assert [client.get(f"{LIST}{slug}/").status_code for slug in ("laundry", "draft", "empty")] == [
        200,
        404,
        404,
    ]


def test_filters_narrow_by_need_trade_and_language(client, laundry):
    need = Need.objects.create(slug="work", name_fi="Työ", icon="work")
    trade = Trade.objects.create(slug="washing", name_fi="Pesula")
    laundry.facts.needs.add(need)
    laundry.facts.trade = trade
    laundry.facts.save()
    other = build.material(
        "other", title="Hygienia", trade=Trade.objects.create(slug="food", name_fi="Ruoka")
    )
    build.material_file(other, "ar")
    build.material_file(build.material("any", title="Kaikille"), "tr")
    assert titles(client, "?need=work") == ["Pesulan sanasto"]
    assert titles(client, "?trade=washing") == ["Pesulan sanasto", "Kaikille"]
    assert titles(client, "?language=ar") == ["Hygienia"]
    assert titles(client, "?trade=food&language=so") == []


def test_asked_language_comes_first_among_the_files(client, laundry):
    found = main(client.get(f"{LIST}?language=so"))
    assert found.index('hreflang="so"') < found.index('hreflang="fi"')


def test_filters_offer_only_what_is_there(client, laundry):
    Trade.objects.create(slug="empty", name_fi="Tyhjä ala")
    Need.objects.create(slug="love", name_fi="Rakkaus", icon="one")
    offered = materials.choices()
    assert [row.code for row in offered.languages] == ["fi", "so"]
    assert (offered.needs, offered.trades) == ([], [])


def test_sensitive_need_is_no_link_and_no_filter(client, laundry):
    need = Need.objects.create(slug="substance-use", name_fi="Päihteet", icon="one", is_sensitive=True)
    laundry.facts.needs.add(need)
    page = client.get(LIST)
    assert re.findall("substance-use|Päihteet", page.content.decode()) == []
    assert "Tätä valintaa ei ole." in words(client.get(f"{LIST}?need=substance-use"))


@pytest.mark.parametrize(
    "query",
    [
        "need=love",
        "trade=x",
        "language=xx",
        "language=%27%20OR%201%3D1",
        "need=x%00y",
        "trade=%FF%FE",
        "need=" + "a" * 3000,
        "need=%3Cscript%3E",
    ],
)
def test_unknown_filter_gets_one_sentence_and_the_whole_list(client, laundry, query):
    page = client.get(f"{LIST}?{query}")
    assert words(page).count("Tätä valintaa ei ole. Tässä ovat kaikki materiaalit.") == 1
    assert "Pesulan sanasto" in words(page)


@pytest.mark.parametrize("number", ["0", "-1", "2", "999", "99999999999999999999", "x", "²", "%00", "1.5"])
def test_unknown_page_gets_one_sentence_and_the_first_page(client, laundry, number):
    page = client.get(f"{LIST}?page={number}")
    assert words(page).count("Tätä sivua ei ole. Tässä on ensimmäinen sivu.") == 1
    assert "Pesulan sanasto" in words(page)


def test_old_material_stands_last_and_says_so(client, laundry):
    build.material_file(build.material("old", title="Vanha tiedote", is_old=True, order=1))
    assert titles(client) == ["Pesulan sanasto", "Vanha tiedote"]
    assert words(client.get(LIST)).count("Tämä on vanha tieto. Pidämme sen tallessa.") == 1


def test_list_goes_on_over_pages_that_keep_the_filter(client):
    for number in range(materials.PER_PAGE + 1):
        build.material_file(build.material(f"m{number}", title=f"Materiaali {number}"))
    first, second = (main(client.get(f"{LIST}?language=fi&page={number}")) for number in (1, 2))
    assert 'href="/fi/materials/?language=fi&amp;page=2"' in first
    assert 'href="/fi/materials/?language=fi"' in second
    assert (first.count("<h2><a"), second.count("<h2><a")) == (materials.PER_PAGE, 1)


def test_nothing_found_has_a_way_out(client, laundry):
    trade = Trade.objects.create(slug="food", name_fi="Ruoka")
    build.material_file(build.material("other", trade=trade), "ar")
    laundry.facts.trade = Trade.objects.create(slug="washing", name_fi="Pesula")
    laundry.facts.save()
    page = client.get(f"{LIST}?trade=washing&language=ar")
    assert "Näillä valinnoilla ei ole materiaaleja" in words(page)
    assert '<a class="btn btn-go" href="/fi/materials/">' in page.content.decode()


def test_empty_list_is_a_page(client):
    assert "Näillä valinnoilla ei ole materiaaleja" in words(client.get(LIST))


@pytest.mark.parametrize("number", [5, 200])
@pytest.mark.parametrize("query", ["", "?language=so&trade=food"])
def test_list_asks_at_most_eight_questions(client, django_assert_max_num_queries, number, query):
    trade = Trade.objects.create(slug="food", name_fi="Ruoka")
    for at in range(number):
        row = build.material(f"m{at}", title=f"Materiaali {at}", trade=trade)
        MaterialFile.objects.bulk_create(
            MaterialFile(
                material=row, language=language(code), file=f"materials/{at}.pdf", kind="pdf", size=9
            )
            for code in ("fi", "so", "ar")
        )
    client.get("/ar/services/")  # what every page keeps: hours, funders, notices
    with django_assert_max_num_queries(8):
        client.get(f"/ar/materials/{query}")
    with django_assert_max_num_queries(8):
        client.get("/ar/materials/m1/")


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_pages_in_each_language(client, laundry, code):
    for path in ("", "laundry/"):
        html = html_of(client, f"/{code}/materials/{path}")
        assert f'<html lang="{code}" dir="{languages.direction(code)}">' in html


# The files -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["pdf", "png", "jpg", "mp3", "mp4", "txt"])
def test_file_is_kept_by_the_browser_and_never_opened_as_a_page(client, kind):
    row = build.material_file(build.material(), "ar", kind)
    response = client.get(f"/fi/materials/laundry/{row.pk}/")
    assert response.getvalue() == build.HEADS[kind] + b"x" * 3000
    assert response["Content-Type"] == FileKind(kind).content_type
    assert response["Content-Disposition"] == f'attachment; filename="laundry-ar-{row.pk}.{kind}"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Cache-Control"] == "no-cache"


def test_file_of_a_draft_or_of_another_material_is_not_given(client, laundry):
    draft = build.material("draft", live=False)
    hidden = build.material_file(draft)
    shown = laundry.files.first()
    for path in (
        f"draft/{hidden.pk}",
        f"laundry/{hidden.pk}",
        f"other/{shown.pk}",
        "laundry/0",
        f"laundry/{10**30}",
    ):
        assert client.get(f"/fi/materials/{path}/").status_code == 404


def test_file_of_a_draft_is_for_those_who_write_materials(laundry):
    Material.objects.update(live=False)
    path = f"/fi/materials/laundry/{laundry.files.first().pk}/"
    seen = {
        role: staff.signed_in(Client(), staff.member(role)).get(path).status_code
        for role in (roles.EDITOR, roles.TRANSLATOR, roles.COACH, roles.VIEWER)
    }
    assert seen == {roles.EDITOR: 200, roles.TRANSLATOR: 200, roles.COACH: 404, roles.VIEWER: 404}


def test_file_that_was_taken_off_the_disk_is_not_found(client, laundry):
    row = laundry.files.first()
    default_storage.delete(row.file.name)
    assert client.get(f"/fi/materials/laundry/{row.pk}/").status_code == 404


def test_file_of_a_kind_that_is_not_taken_is_not_given(client, laundry):
    row = laundry.files.first()
    MaterialFile.objects.filter(pk=row.pk).update(kind="html")
    assert client.get(f"/fi/materials/laundry/{row.pk}/").status_code == 404


def test_file_in_a_language_without_code_has_a_name(client, laundry):
    hidden = SpokenLanguage.objects.filter(code="").first()
    row = build.material_file(laundry)
    MaterialFile.objects.filter(pk=row.pk).update(language=hidden)
    response = client.get(f"/fi/materials/laundry/{row.pk}/")
    assert f'filename="laundry-{hidden.pk}-{row.pk}.pdf"' in response["Content-Disposition"]


@pytest.mark.parametrize(
    ("size", "text"), [(1, "1 kB"), (3400, "3 kB"), (1_400_000, "1,4 MB"), (52_000_000, "52,0 MB")]
)
def test_size_in_words(size, text):
    assert materials.size_in_words(size) == text
