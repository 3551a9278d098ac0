"""Which files the house takes, and that none of them stays behind on disk."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile

from services import material_files
from services.enums import FileKind
from services.models import MaterialFile
from tests.services import build

DOCX = build.packet("[Content_Types].xml", "word/document.xml")
ODT = build.packet("content.xml", first=("mimetype", b"application/vnd.oasis.opendocument.text"))
WHOLE = build.HEADS | {
    "docx": DOCX,
    "xlsx": build.packet("xl/workbook.xml"),
    "pptx": build.packet("ppt/presentation.xml"),
    "odt": ODT,
}
HTML = b"<!doctype html><script>alert(1)</script>"

NOT_TAKEN = "Tällaista tiedostoa emme ota. Valitse PDF, Word, Excel, PowerPoint, kuva, MP3, MP4 tai TXT."
BROKEN = "Tiedosto on rikki tai sen pääte on väärä. Tallenna se uudelleen ja valitse se."


def sentence(name: str, content: bytes) -> str:
    with pytest.raises(ValidationError) as refused:
        material_files.check(SimpleUploadedFile(name, content))
    assert len(refused.value.messages) == 1
    return refused.value.messages[0]


@pytest.mark.parametrize("kind", FileKind.values)
def test_each_wanted_kind_is_taken(kind):
    file = SimpleUploadedFile(f"Tiedosto.{kind.upper()}", WHOLE[kind])
    assert material_files.check(file) == kind
    assert file.read() == WHOLE[kind]


def test_long_ending_of_a_picture_means_the_short_one():
    assert material_files.check(SimpleUploadedFile("a.jpeg", WHOLE["jpg"])) == "jpg"


@pytest.mark.parametrize("kind", FileKind.values)
def test_page_with_a_script_is_none_of_the_kinds_but_a_text(kind):
    if kind == FileKind.TXT:  # sent as plain text, never as a page
        assert material_files.check(SimpleUploadedFile("a.txt", HTML)) == "txt"
    else:
        assert sentence(f"a.{kind}", HTML) == BROKEN


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", HTML),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
        ("a.exe", b"MZ"),
        ("a.docm", DOCX),
        ("a.pdf.html", WHOLE["pdf"]),
        ("a", WHOLE["pdf"]),
        (".pdf", WHOLE["pdf"]),
        ("a.zip", DOCX),
        ("\u202efdp.exe", WHOLE["pdf"]),
        ("a.pdf\u202egnp.exe", WHOLE["pdf"]),
    ],
)
def test_unwanted_kind_gets_one_sentence(name, content):
    assert sentence(name, content) == NOT_TAKEN


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", WHOLE["xlsx"]),
        ("a.docx", DOCX[:-30]),
        ("a.docx", b"PK\x03\x04" + b"\0" * 200),
        ("a.docx", build.packet("word/document.xml", "word/vbaProject.bin")),
        ("a.odt", DOCX),
        ("a.odt", build.packet("x", first=("mimetype", b"application/vnd.oasis.opendocument.chart"))),
        ("a.pdf", WHOLE["png"]),
        ("a.png", WHOLE["jpg"]),
        ("a.mp3", WHOLE["mp4"]),
        ("a.txt", b"\xff\xfe\x00"),
        ("a.txt", b"moi\x00moi"),
        ("a.txt", "moi ä".encode()[:-1]),
    ],
)
def test_file_that_is_not_what_it_says_gets_one_sentence(name, content):
    assert sentence(name, content) == BROKEN


def test_huge_file_gets_one_sentence(monkeypatch):
    monkeypatch.setattr(material_files, "MOST_BYTES", 10)
    assert sentence("a.pdf", WHOLE["pdf"] + b"xx") == "Tiedosto on liian suuri. Suurin koko on 50 megatavua."


# What leaves the disk --------------------------------------------------------------------------------


def on_disk(*names: str) -> list[bool]:
    return [default_storage.exists(name) for name in names]


@pytest.mark.django_db
def test_kind_and_size_are_kept_with_the_row():
    row = build.material_file(build.material(), kind="mp3")
    assert (row.kind, row.size) == ("mp3", len(build.HEADS["mp3"]) + 3000)


@pytest.mark.django_db
@pytest.mark.parametrize("typed", ["../../etc/passwd.pdf", "<script>.PDF", "a\x00b.pdf", "أ" * 300 + ".pdf"])
def test_name_on_disk_holds_nothing_that_was_typed(typed):
    row = MaterialFile(material=build.material(), language=build.language("fi"))
    row.file.save(typed, ContentFile(b"%PDF-"), save=False)
    row.save()
    folder, name = row.file.name.split("/")
    assert (folder, len(name), name[-4:], name[:32].isalnum()) == ("materials", 36, ".pdf", True)


@pytest.mark.django_db
def test_replaced_file_leaves_the_disk_when_the_change_holds(django_capture_on_commit_callbacks):
    row = build.material_file(build.material())
    old = row.file.name
    with django_capture_on_commit_callbacks(execute=True):
        row.file = ContentFile(b"%PDF-new", name="new.pdf")
        row.save()
        assert on_disk(old, row.file.name) == [True, True]
    assert on_disk(old, row.file.name) == [False, True]
    assert row.size == 8


@pytest.mark.django_db
def test_row_saved_with_the_same_file_keeps_it(django_capture_on_commit_callbacks):
    row = build.material_file(build.material())
    with django_capture_on_commit_callbacks(execute=True):
        row.is_plain = True
        row.save()
    assert on_disk(row.file.name) == [True]


@pytest.mark.django_db
def test_deleted_material_takes_its_files_from_the_disk(django_capture_on_commit_callbacks):
    row = build.material()
    names = [build.material_file(row).file.name, build.material_file(row, "so", "mp3").file.name]
    with django_capture_on_commit_callbacks(execute=True):
        row.delete()
    assert on_disk(*names) == [False, False]
