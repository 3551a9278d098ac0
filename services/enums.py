"""The choices of the tray's rows."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Paint(models.TextChoices):
    """The painted wood of an area's door (the look, section Tokens); never carries meaning alone."""

    COPPER = "copper", _("kupari")
    BLUE = "blue", _("sininen")
    HEATHER = "heather", _("kanerva")
    SPRUCE = "spruce", _("kuusi")


class Sector(models.TextChoices):
    """The part of the network a partner belongs to."""

    CITY = "city", _("kaupunki")
    SCHOOL = "school", _("koulu")
    AUTHORITY = "authority", _("viranomainen")
    EMPLOYER = "employer", _("työnantaja")
    THIRD_SECTOR = "third_sector", _("järjestö tai seurakunta")
    OTHER = "other", _("muu")


class FileKind(models.TextChoices):
    """What a file for readers may be. The value is the ending of its name; nothing else is taken or sent."""

    PDF = "pdf", "PDF"
    DOCX = "docx", "Word"
    ODT = "odt", "OpenDocument"
    XLSX = "xlsx", "Excel"
    PPTX = "pptx", "PowerPoint"
    PNG = "png", _("kuva")
    JPG = "jpg", _("kuva")
    MP3 = "mp3", _("ääni")
    MP4 = "mp4", _("video")
    TXT = "txt", _("teksti")

    @property
    def content_type(self) -> str:
        """What a browser is told that the file is."""
        return _CONTENT_TYPES[self]

    @property
    def icon(self) -> str:
        """The icon beside its word."""
        return _FILE_ICONS.get(self, "form")


_OFFICE = "application/vnd.openxmlformats-officedocument"
_CONTENT_TYPES = {
    FileKind.PDF: "application/pdf",
    FileKind.DOCX: f"{_OFFICE}.wordprocessingml.document",
    FileKind.ODT: "application/vnd.oasis.opendocument.text",
    FileKind.XLSX: f"{_OFFICE}.spreadsheetml.sheet",
    FileKind.PPTX: f"{_OFFICE}.presentationml.presentation",
    FileKind.PNG: "image/png",
    FileKind.JPG: "image/jpeg",
    FileKind.MP3: "audio/mpeg",
    FileKind.MP4: "video/mp4",
    FileKind.TXT: "text/plain; charset=utf-8",
}
_FILE_ICONS = {
    FileKind.PNG: "photo",
    FileKind.JPG: "photo",
    FileKind.MP3: "listen",
    FileKind.MP4: "video",
}
