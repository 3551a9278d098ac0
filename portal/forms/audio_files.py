"""Which sound files the house takes: known by what they hold, not by their name, and not too large."""

from __future__ import annotations

from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files import File
from django.utils.translation import gettext as _

#: About a quarter of an hour of speech.
MOST_BYTES = 20 * 1024 * 1024
#: What a browser is told of a file with this ending. A server's own guesses call WebM a film.
TYPES = {
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "ogg": "audio/ogg",
    "wav": "audio/wav",
    "webm": "audio/webm",
}
#: Where a file says what it holds: an Ogg file in its first page, a WebM file before its first sounds.
_HEAD = 4096
#: What an MP4 file of sounds names itself; pictures (HEIC, AVIF) and QuickTime films begin the same way.
_MP4 = (b"M4A", b"M4B", b"mp4", b"iso", b"dash", b"3gp", b"MSNV")
_OGG = (b"OpusHead", b"\x01vorbis", b"\x7fFLAC", b"Speex")
_WEBM = (b"A_OPUS", b"A_VORBIS")


def kind(head: bytes) -> str:
    """The ending that belongs to a file with these first bytes; "" when it is no sound that we take."""
    if head.startswith(b"ID3") or (head[:1] == b"\xff" and head[1:2] and head[1] & 0xE6 == 0xE2):
        return "mp3"
    if head[4:8] == b"ftyp":
        return "m4a" if head[8:].startswith(_MP4) else ""
    if head.startswith(b"OggS"):
        return "ogg" if head[28:].startswith(_OGG) else ""
    if head.startswith(b"RIFF"):
        return "wav" if head[8:12] == b"WAVE" else ""
    return "webm" if _is_webm(head) else ""


def _is_webm(head: bytes) -> bool:
    return head.startswith(b"\x1aE\xdf\xa3") and b"webm" in head[:64] and any(name in head for name in _WEBM)


def check(file: File) -> None:
    """Raises ValidationError unless the file is a sound of a known kind with the ending of that kind."""
    if file.size > MOST_BYTES:
        raise ValidationError(_("Tiedosto on liian suuri. Suurin koko on 20 megatavua."))
    file.seek(0)
    found = kind(file.read(_HEAD))
    file.seek(0)
    if not found or ending(file.name) != found:
        raise ValidationError(_("Tämä ei ole äänitiedosto. Valitse MP3, M4A, OGG, WAV tai WebM."))


def ending(name: str | None) -> str:
    """The ending of a file's name, in small letters and without its dot."""
    return PurePath(name or "").suffix.lower().lstrip(".")
