"""Rows of the tray for tests."""

from __future__ import annotations

import io
import zipfile

from django.core.files.base import ContentFile

from services.models import Area, Material, MaterialFacts, MaterialFile, Service, ServiceFacts
from tests.build import language


def area(slug: str = "tyo") -> Area:
    """An area of the tray; the same one for the same slug."""
    row, _created = Area.objects.get_or_create(
        slug=slug, defaults={"name_fi": "Työ", "paint": "copper", "icon": "work"}
    )
    return row


def service(slug: str = "cv", *, name: str = "CV", live: bool = True, **facts: object) -> Service:
    """A service with its facts."""
    row = Service.objects.create(name_fi=name, live=live)
    ServiceFacts.objects.create(row=row, slug=slug, area=area(), icon="form", **facts)
    return row


#: The beginning of a file of each kind that is no packet.
HEADS = {
    "pdf": b"%PDF-1.7\n",
    "png": b"\x89PNG\r\n\x1a\n",
    "jpg": b"\xff\xd8\xff\xe0",
    "mp3": b"ID3\x04",
    "mp4": b"\x00\x00\x00\x18ftypmp42",
    "txt": "Moi, salaam, سلام".encode(),
}


def packet(*parts: str, first: tuple[str, bytes] | None = None) -> bytes:
    """A packet of an office program with these parts."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as made:
        if first:
            made.writestr(*first)
        for part in parts:
            made.writestr(part, "<x/>")
    return whole.getvalue()


def material(
    slug: str = "laundry", *, title: str = "Pesulan sanasto", live: bool = True, **facts: object
) -> Material:
    """A material with its facts and without files."""
    row = Material.objects.create(title_fi=title, live=live)
    MaterialFacts.objects.create(row=row, slug=slug, **facts)
    return row


def material_file(row: Material, code: str = "fi", kind: str = "pdf", **fields: object) -> MaterialFile:
    """A file of a material, on disk."""
    file = ContentFile(HEADS[kind] + b"x" * 3000, name=f"x.{kind}")
    return MaterialFile.objects.create(material=row, language=language(code), file=file, **fields)
