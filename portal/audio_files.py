"""Which sound files the house takes: known by their first bytes, not by their name, and not too large."""

from __future__ import annotations

from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext as _

#: About a quarter of an hour of speech.
MOST_BYTES = 20 * 1024 * 1024


def kind(head: bytes) -> str:
    """The ending that belongs to a file with these first bytes; "" when it is no sound that we take."""
    if head.startswith(b"ID3") or (head[:1] == b"\xff" and head[1:2] and head[1] & 0xE6 == 0xE2):
        return "mp3"
    if head[4:8] == b"ftyp":
        return "m4a"
    if head.startswith(b"OggS"):
        return "ogg"
    if head.startswith(b"RIFF") and head[8:12] == b"WAVE":
        return "wav"
    return "webm" if head.startswith(b"\x1aE\xdf\xa3") else ""


def check(file: File) -> None:
    """Raises ValidationError unless the file is a sound of a known kind with the ending of that kind."""
    if file.size > MOST_BYTES:
        raise ValidationError(_("Tiedosto on liian suuri. Suurin koko on 20 megatavua."))
    file.seek(0)
    found = kind(file.read(16))
    file.seek(0)
    if not found or _ending(file.name) != found:
        raise ValidationError(_("Tämä ei ole äänitiedosto. Valitse MP3, M4A, OGG, WAV tai WebM."))


def _ending(typed: str | None) -> str:
    return PurePath(typed or "").suffix.lower().lstrip(".")
