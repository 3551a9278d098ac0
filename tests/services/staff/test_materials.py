"""What staff do with materials: texts as drafts, facts and files at once, each file looked into."""

from __future__ import annotations

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from home import roles
from portal import languages
from services import material_files
from services.models import Material, MaterialFacts, MaterialFile, Need, Trade
from tests import staff
from tests.build import language
from tests.pages import html_of
from tests.services import build

pytestmark = pytest.mark.django_db

TEXTS = "wagtailsnippets_services_material"
FILES = "wagtailsnippets_services_materialfile"


@pytest.fixture
def editor(client: Client) -> Client:
    return staff.signed_in(client, staff.member(roles.EDITOR))


def form(**changes: object) -> dict[str, object]:
    return staff.texts(*Material.TEXTS, title_fi="Sanasto") | {"slug": "words", "order": "100"} | changes


def upload(
    material: Material, name: str = "sanat.pdf", content: bytes = build.HEADS["pdf"]
) -> dict[str, object]:
    """What a browser sends from the form of a file."""
    return {
        "material": material.pk,
        "language": language("so").pk,
        "file": SimpleUploadedFile(name, content, "text/html"),
    }


# Texts and facts -------------------------------------------------------------------------------------


def test_draft_saves_texts_and_facts_and_is_not_public(editor):
    need = Need.objects.create(slug="work", name_fi="Työ", icon="work")
    trade = Trade.objects.create(slug="food", name_fi="Ruoka")
    service = build.service()
    changes = {"needs": [need.pk], "trade": trade.pk, "services": [service.pk], "is_old": "on"}
    assert editor.post(reverse(f"{TEXTS}:add"), form(**changes)).status_code == 302
    row = Material.objects.get()
    assert (row.live, row.title_fi, row.facts.slug, row.facts.trade) == (False, "Sanasto", "words", trade)
    assert (list(row.facts.needs.all()), list(row.facts.services.all())) == ([need], [service])
    build.material_file(row)
    assert editor.get("/fi/materials/words/").status_code == 404


def test_published_material_keeps_files_and_facts_when_older_texts_come_back(editor):
    row = build.material("words", live=False)
    build.material_file(row)
    address = reverse(f"{TEXTS}:edit", args=[row.pk])
    editor.post(address, form(title_fi="Ensimmäinen", **{"action-publish": "1"}))
    first = Material.objects.get().latest_revision
    editor.post(address, form(title_fi="Toinen", slug="uusi", **{"action-publish": "1"}))
    MaterialFile.objects.get().delete()
    first.publish()
    row = Material.objects.get()
    assert (row.title_fi, row.facts.slug, row.files.count()) == ("Ensimmäinen", "uusi", 0)


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_preview_is_in_the_language_and_changes_no_facts(editor, code):
    row = build.material("words")
    build.material_file(row)
    address = reverse(f"{TEXTS}:preview_on_edit", args=[row.pk])
    posted = editor.post(address, form(slug="toinen") | {f"title_{code}": "NIMI"})
    assert posted.json() == {"is_valid": True, "is_available": True}
    html = html_of(editor, address, {"mode": code})
    assert f'<html lang="{code}" dir="{languages.direction(code)}">' in html
    assert html.count("<h1>NIMI</h1>") == 1
    assert MaterialFacts.objects.get().slug == "words"


def test_preview_of_a_new_material_works_before_it_is_saved(editor):
    address = reverse(f"{TEXTS}:preview_on_add")
    assert editor.post(address, form()).json() == {"is_valid": True, "is_available": True}
    assert "Tiedostoja ei ole vielä." in html_of(editor, address, {"mode": "fi"})


def test_material_leads_to_its_files(editor):
    row = build.material()
    address = f"{reverse(f'{FILES}:list')}?material={row.pk}"
    assert f'href="{address}"' in html_of(editor, reverse(f"{TEXTS}:edit", args=[row.pk]))
    assert f'href="{address}"' in html_of(editor, reverse(f"{TEXTS}:list"))
    assert f'href="{reverse(f"{FILES}:add")}?material={row.pk}"' in html_of(editor, address)


def test_translator_writes_texts_and_touches_no_file():
    row = build.material()
    file = build.material_file(row)
    translator = staff.signed_in(Client(), staff.member(roles.TRANSLATOR))
    translator.post(
        reverse(f"{TEXTS}:edit", args=[row.pk]), form(title_ar="كلمات", title_fi="väärä", slug="vaara")
    )
    draft = Material.objects.get().get_latest_revision_as_object()
    assert (draft.title_ar, draft.title_fi, draft.facts.slug) == ("كلمات", "Pesulan sanasto", "laundry")
    for name in ("edit", "delete"):
        assert translator.post(reverse(f"{FILES}:{name}", args=[file.pk])).status_code == 302
    assert row.files.count() == 1


# Files -----------------------------------------------------------------------------------------------


def test_uploaded_file_is_public_at_once_under_a_name_of_ours(editor):
    row = build.material()
    answer = editor.post(reverse(f"{FILES}:add"), upload(row, "../../<script>alert(1)</script>.PDF"))
    assert answer.headers["Location"] == f"{reverse(f'{FILES}:list')}?material={row.pk}"
    file = row.files.get()
    assert (file.kind, file.size, file.file.name[-4:]) == ("pdf", len(build.HEADS["pdf"]), ".pdf")
    assert "script" not in file.file.name
    assert editor.get(f"/fi/materials/laundry/{file.pk}/")["Content-Type"] == "application/pdf"


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.pdf", b"<html><script>alert(1)</script>", "Tiedosto on rikki tai sen pääte on väärä."),
        ("a.html", b"<script>alert(1)</script>", "Tällaista tiedostoa emme ota."),
        ("a.svg", b"<svg/>", "Tällaista tiedostoa emme ota."),
        ("a.docx", b"PK\x03\x04broken", "Tiedosto on rikki tai sen pääte on väärä."),
    ],
)
def test_file_that_is_not_what_it_says_gets_one_sentence_and_is_not_kept(editor, name, content, sentence):
    row = build.material()
    answer = editor.post(reverse(f"{FILES}:add"), upload(row, name, content))
    errors = answer.context["form"].errors
    assert (answer.status_code, list(errors), len(errors["file"])) == (200, ["file"], 1)
    assert errors["file"][0].startswith(sentence)
    assert MaterialFile.objects.count() == 0


def test_huge_file_gets_one_sentence(editor, monkeypatch):
    monkeypatch.setattr(material_files, "MOST_BYTES", 5)
    answer = editor.post(reverse(f"{FILES}:add"), upload(build.material()))
    assert answer.context["form"].errors["file"] == ["Tiedosto on liian suuri. Suurin koko on 50 megatavua."]


def test_empty_file_and_no_file_are_refused(editor):
    row = build.material()
    for sent in (upload(row, content=b""), upload(row) | {"file": ""}):
        answer = editor.post(reverse(f"{FILES}:add"), sent)
        assert list(answer.context["form"].errors) == ["file"]


def test_new_file_in_the_place_of_an_old_one_leaves_no_old_one(editor, django_capture_on_commit_callbacks):
    file = build.material_file(build.material(), "so")
    old = file.file.name
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(reverse(f"{FILES}:edit", args=[file.pk]), upload(file.material, "b.txt", b"moi"))
    file.refresh_from_db()
    assert (file.kind, file.size) == ("txt", 3)
    assert [default_storage.exists(name) for name in (old, file.file.name)] == [False, True]


def test_form_of_a_file_leads_to_the_file_by_its_own_door(editor):
    file = build.material_file(build.material())
    html = html_of(editor, reverse(f"{FILES}:edit", args=[file.pk]))
    assert f'href="/fi/materials/laundry/{file.pk}/"' in html
    assert "/media/" not in html


def test_language_is_changed_without_sending_the_file_again(editor):
    file = build.material_file(build.material())
    sent = {"material": file.material_id, "language": language("ar").pk, "is_plain": "on"}
    editor.post(reverse(f"{FILES}:edit", args=[file.pk]), sent)
    changed = MaterialFile.objects.get()
    assert (changed.language.code, changed.is_plain, changed.file.name) == ("ar", True, file.file.name)


def test_deleted_file_leaves_the_disk(editor, django_capture_on_commit_callbacks):
    file = build.material_file(build.material())
    with django_capture_on_commit_callbacks(execute=True):
        answer = editor.post(reverse(f"{FILES}:delete", args=[file.pk]))
    assert answer.headers["Location"].endswith(f"?material={file.material_id}")
    assert default_storage.exists(file.file.name) is False


@pytest.mark.parametrize("typed", ["x", "-1", "²", "9" * 30, "%00"])
def test_wrong_number_in_the_address_is_no_error(editor, typed):
    assert editor.get(f"{reverse(f'{FILES}:add')}?material={typed}").status_code == 200
    assert editor.get(f"{reverse(f'{FILES}:list')}?material={typed}").status_code == 200


@pytest.mark.parametrize("name", [TEXTS, FILES])
@pytest.mark.parametrize("number", [5, 500])
def test_lists_ask_at_most_twelve_questions(editor, django_assert_max_num_queries, name, number):
    rows = [Material(title_fi=f"Materiaali {at}") for at in range(number)]
    for row in Material.objects.bulk_create(rows):
        MaterialFacts.objects.create(row=row, slug=f"m{row.pk}")
        MaterialFile.objects.bulk_create(
            [MaterialFile(material=row, language=language("fi"), file="x.pdf", kind="pdf", size=9)]
        )
    editor.get(reverse(f"{name}:list"))
    with django_assert_max_num_queries(12):
        editor.get(reverse(f"{name}:list"))
