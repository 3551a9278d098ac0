"""Sounds are known by their first bytes, and their name must agree."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from portal.forms import audio_files
from tests.portal import build_voices

HEADS = {
    "mp3": b"ID3\x04",
    "m4a": b"\x00\x00\x00\x20ftypM4A ",
    "ogg": build_voices.RECORDED["ogg"],
    "wav": b"RIFF\x00\x00\x00\x00WAVE",
    "webm": build_voices.RECORDED["webm"],
}


@pytest.mark.parametrize("kind", HEADS)
def test_kind_of_each_sound(kind: str) -> None:
    assert audio_files.kind(HEADS[kind] + bytes(16)) == kind


def test_kind_of_an_mp3_without_a_tag() -> None:
    assert audio_files.kind(b"\xff\xfb\x90\x00" + bytes(16)) == "mp3"


@pytest.mark.parametrize("brand", [b"isom", b"iso5", b"mp42", b"dash", b"3gp4"])
def test_kind_of_what_phones_and_browsers_record_in_mp4(brand: bytes) -> None:
    assert audio_files.kind(b"\x00\x00\x00\x20ftyp" + brand + bytes(16)) == "m4a"


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"<html>",
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\x00\x00\x00\x00WEBP",
        b"\xff\xd8\xff",
        b"\x00\x00\x00\x20ftypheic",
        b"\x00\x00\x00\x20ftypavif",
        b"\x00\x00\x00\x20ftypqt  ",
        b"OggS\x00\x02" + bytes(22) + b"\x80theora",
        b"\x1aE\xdf\xa3\x9fB\x82\x88matroska" + bytes(60) + b"A_OPUS",
        b"\x1aE\xdf\xa3\x9fB\x82\x84webm" + bytes(60) + b"V_VP8",
        b"\x1aE\xdf\xa3<script>webm</script>",
    ],
)
def test_kind_of_something_else_is_none(head: bytes) -> None:
    assert audio_files.kind(head) == ""


def test_check_takes_a_sound_and_leaves_it_at_its_start() -> None:
    file = ContentFile(HEADS["mp3"] + bytes(99), name="Ääni.MP3")
    audio_files.check(file)
    assert file.tell() == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("voice.mp3", b"<script>"),
        ("voice.html", HEADS["mp3"]),
        ("voice.wav", HEADS["mp3"]),
        ("voice", HEADS["ogg"]),
    ],
)
def test_check_refuses_what_is_not_what_it_says(name: str, content: bytes) -> None:
    with pytest.raises(ValidationError) as refused:
        audio_files.check(ContentFile(content, name=name))
    assert refused.value.messages == ["Tämä ei ole äänitiedosto. Valitse MP3, M4A, OGG, WAV tai WebM."]


def test_check_refuses_what_is_too_large() -> None:
    file = ContentFile(HEADS["mp3"], name="voice.mp3")
    file.size = audio_files.MOST_BYTES + 1
    with pytest.raises(ValidationError) as refused:
        audio_files.check(file)
    assert refused.value.messages == ["Tiedosto on liian suuri. Suurin koko on 20 megatavua."]
