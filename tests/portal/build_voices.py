"""Sounds, logos and funders for tests."""

from __future__ import annotations

from typing import Any

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.images.models import Image, Rendition

from portal.cache import funders
from portal.models import Funder, Recording

MP3 = b"ID3\x04\x00\x00\x00\x00\x00\x00" + bytes(64)
#: How the recordings of browsers begin, by their ending.
RECORDED = {
    "webm": b"\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm" + bytes(200) + b"\x86\x86A_OPUS" + bytes(64),
    "ogg": b"OggS\x00\x02" + bytes(22) + b"OpusHead" + bytes(64),
    "m4a": b"\x00\x00\x00\x20ftypiso5" + bytes(64),
}


def upload(name: str = "ääni.mp3", content: bytes = MP3) -> SimpleUploadedFile:
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, content)


def recording(page: str = "services", language: str = "fi") -> Recording:
    """A page read aloud."""
    row = Recording(page=page, language=language)
    row.audio.save("voice.mp3", ContentFile(MP3))
    return row


def logo(*, is_ready: bool = False) -> Image:
    """A picture of 640 × 240, without its file; with its small version when that is ready."""
    [image] = Image.objects.bulk_create([Image(title="Logo", file="logo.png", width=640, height=240)])
    if is_ready:
        Rendition.objects.bulk_create(
            [
                Rendition(
                    image=image,
                    filter_spec=funders.LOGO,
                    focal_point_key="",
                    file="logo.webp",
                    width=320,
                    height=120,
                )
            ]
        )
    return image


def funder(name: str = "Euroopan unioni", **fields: Any) -> Funder:
    """Someone who pays."""
    return Funder.objects.create(name=name, **fields)
