"""Which files the house hands out: known by what is inside, not by their name; none stays behind on disk.

A file is taken only when its first bytes, or the parts of its packet, belong to the ending of its name. What
a browser could run (pages, drawings with scripts, programs, documents with macros) is none of them.
"""

from __future__ import annotations

import codecs
from functools import partial
from pathlib import PurePath
from typing import Any
from zipfile import BadZipFile, ZipFile

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django.utils.translation import gettext as _

from portal.forms import audio_files
from services.enums import FileKind
from services.models import MaterialFile

#: A lesson as a film; a phone gets it in a few minutes.
MOST_BYTES = 50 * 1024 * 1024

#: The part that makes an office packet what it is.
_PARTS = {
    FileKind.DOCX: "word/document.xml",
    FileKind.XLSX: "xl/workbook.xml",
    FileKind.PPTX: "ppt/presentation.xml",
}
_MACROS = "vbaproject.bin"
_ODT = b"application/vnd.oasis.opendocument.text"
_HEADS = {
    FileKind.PDF: b"%PDF-",
    FileKind.PNG: b"\x89PNG\r\n\x1a\n",
    FileKind.JPG: b"\xff\xd8\xff",
}
#: Endings that mean the same.
_SAME = {"jpeg": "jpg"}


def check(file: File) -> str:
    """The kind of the file. Raises ValidationError, in one sentence, for one that the house does not take."""
    if file.size > MOST_BYTES:
        raise ValidationError(_("Tiedosto on liian suuri. Suurin koko on 50 megatavua."))
    ending = PurePath(file.name or "").suffix.lower().lstrip(".")
    ending = _SAME.get(ending, ending)
    if ending not in FileKind.values:
        raise ValidationError(
            _("Tällaista tiedostoa emme ota. Valitse PDF, Word, Excel, PowerPoint, kuva, MP3, MP4 tai TXT.")
        )
    if not _is(FileKind(ending), file):
        raise ValidationError(
            _("Tiedosto on rikki tai sen pääte on väärä. Tallenna se uudelleen ja valitse se.")
        )
    return ending


def _is(kind: FileKind, file: File) -> bool:
    """Whether the file is inside what its ending says."""
    file.seek(0)
    head = file.read(64)
    try:
        if kind in _HEADS:
            return head.startswith(_HEADS[kind])
        if kind is FileKind.MP3:
            return audio_files.kind(head) == "mp3"
        if kind is FileKind.MP4:
            return head[4:8] == b"ftyp"
        return _is_text(file) if kind is FileKind.TXT else _is_packet(kind, file)
    finally:
        file.seek(0)


def _is_text(file: File) -> bool:
    """Letters in UTF-8 all through, which every phone reads in any script."""
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        has_nul = any("\0" in decoder.decode(piece) for piece in file.chunks())
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return not has_nul


def _is_packet(kind: FileKind, file: File) -> bool:
    """A whole packet with the part of its kind, and without macros."""
    try:
        with ZipFile(file) as packet:
            names = packet.namelist()
            if any(name.lower().endswith(_MACROS) for name in names):
                return False
            if kind is FileKind.ODT:
                return (
                    names[:1] == ["mimetype"]
                    and packet.getinfo("mimetype").file_size == len(_ODT)
                    and (packet.read("mimetype") == _ODT)
                )
            return _PARTS[kind] in names
    except (BadZipFile, OSError, ValueError, KeyError, NotImplementedError, RuntimeError, EOFError):
        return False


# What leaves the disk --------------------------------------------------------------------------------


def forget_replaced(instance: MaterialFile, raw: bool = False, **_kwargs: Any) -> None:
    """A signal before a row is saved: the file that stood in it goes once the change is committed."""
    if raw or instance.pk is None:
        return
    before = MaterialFile.objects.filter(pk=instance.pk).only("file").first()
    if before and before.file.name != instance.file.name:
        _remove_later(before)


def forget_deleted(instance: MaterialFile, **_kwargs: Any) -> None:
    """A signal after a row was deleted, by itself or with its material."""
    _remove_later(instance)


def _remove_later(row: MaterialFile) -> None:
    if row.file.name:
        transaction.on_commit(partial(row.file.storage.delete, row.file.name))
