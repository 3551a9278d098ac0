"""Rows of the tray: spoken languages, areas, needs, services, materials. Texts are in nine languages."""

from __future__ import annotations

import uuid
from pathlib import PurePath
from typing import Any

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin
from wagtail.search import index

from portal import languages
from portal.previews import PreviewInLanguages
from services.enums import FileKind, Paint, Sector

#: Who reads the texts of this module.
AUDIENCE = "staff"


class SpokenLanguage(models.Model):
    """A language somebody speaks here. Rows, because staff add to them; the portal's own nine are fixed."""

    code = models.CharField(
        _("kielikoodi"),
        max_length=16,
        blank=True,
        help_text=_("Esimerkiksi so tai prs. Tyhjä, jos koodia ei tiedetä."),
    )
    own_name = models.CharField(_("nimi omalla kielellä"), max_length=60, unique=True)
    name = models.CharField(_("nimi"), max_length=60)
    is_public = models.BooleanField(_("näkyy asiakkaille"), default=True)
    phone = models.CharField(_("puhelin tällä kielellä"), max_length=32, blank=True)
    whatsapp = models.CharField(_("WhatsApp tällä kielellä"), max_length=32, blank=True)
    order = models.PositiveSmallIntegerField(_("järjestys"), default=100)

    class Meta:
        verbose_name = _("puhuttu kieli")
        verbose_name_plural = _("puhutut kielet")
        ordering = ["order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["code"], condition=~Q(code=""), name="spoken_language_code_once")
        ]

    def __str__(self) -> str:
        return self.name or self.own_name

    @property
    def direction(self) -> str:
        """The writing direction of the language's own name."""
        return languages.direction(self.code)


class Area(models.Model):
    """One of the tray's four parts, with its colour and icon."""

    slug = models.SlugField(_("osoitteen sana"), unique=True)
    name = models.CharField(_("nimi"), max_length=80)
    paint = models.CharField(_("väri"), max_length=16, choices=Paint)
    icon = models.CharField(_("kuvake"), max_length=24)
    order = models.PositiveSmallIntegerField(_("järjestys"), default=100)

    class Meta:
        verbose_name = _("osa-alue")
        verbose_name_plural = _("osa-alueet")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.name


class Need(models.Model):
    """What a client may want to talk about: work, health, family, housing …

    A sensitive need is never a link, a filter or a title that others can see.
    """

    slug = models.SlugField(_("osoitteen sana"), unique=True)
    name = models.CharField(_("nimi"), max_length=80)
    icon = models.CharField(_("kuvake"), max_length=24)
    is_sensitive = models.BooleanField(_("arka aihe"), default=False)
    order = models.PositiveSmallIntegerField(_("järjestys"), default=100)

    class Meta:
        verbose_name = _("tarve")
        verbose_name_plural = _("tarpeet")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.name


class Partner(models.Model):
    """An organisation of the network: what it does for a client, how to reach it, and its sector."""

    TEXTS = ("does",)

    name = models.CharField(_("nimi"), max_length=120, unique=True)
    sector = models.CharField(_("ala"), max_length=16, choices=Sector)
    does = models.CharField(_("mitä tekee asiakkaalle"), max_length=200, blank=True)
    website = models.URLField(_("verkkosivu"), blank=True)
    phone = models.CharField(_("puhelin"), max_length=40, blank=True)
    email = models.EmailField(_("sähköposti"), blank=True)
    is_public = models.BooleanField(_("näkyy listoissa"), default=True)
    order = models.PositiveSmallIntegerField(_("järjestys"), default=100)

    class Meta:
        verbose_name = _("yhteistyökumppani")
        verbose_name_plural = _("yhteistyökumppanit")
        ordering = ["order", "name"]

    def __str__(self) -> str:
        return self.name


class Service(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewInLanguages,
    index.Indexed,
    models.Model,
):
    """A service of the tray: its texts. Everything that is not text stands in `ServiceFacts`."""

    TEXTS = ("name", "summary", "for_whom", "what", "how", "bring")

    name = models.CharField(_("nimi"), max_length=120)
    summary = models.CharField(_("yhdellä lauseella"), max_length=200, blank=True)
    for_whom = models.TextField(_("kenelle"), blank=True)
    what = models.TextField(_("mitä"), blank=True)
    how = models.TextField(_("miten"), blank=True)
    bring = models.TextField(_("ota mukaan"), blank=True)

    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="service")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="service",
        for_concrete_model=False,
    )

    class Meta:
        verbose_name = _("palvelu")
        verbose_name_plural = _("palvelut")
        ordering = ["facts__order", "pk"]

    search_fields = [
        *[index.SearchField(f"{text}_{code}") for text in TEXTS for code in languages.INTERFACE_CODES],
        *[index.AutocompleteField(f"name_{code}") for code in languages.INTERFACE_CODES],
        index.FilterField("live"),
    ]

    def __str__(self) -> str:
        return self.name or str(self.pk)

    @property
    def revisions(self) -> models.QuerySet:
        """The revisions of the texts."""
        return self._revisions


class ServiceFacts(models.Model):
    """What is true of a service at once: its address, area, needs, languages. Never part of a revision."""

    row = models.OneToOneField(Service, models.CASCADE, related_name="facts", verbose_name=_("palvelu"))
    slug = models.SlugField(_("osoitteen sana"), unique=True)
    area = models.ForeignKey(Area, models.PROTECT, related_name="services", verbose_name=_("osa-alue"))
    needs = models.ManyToManyField(Need, related_name="services", blank=True, verbose_name=_("tarpeet"))
    languages = models.ManyToManyField(
        SpokenLanguage,
        related_name="services",
        blank=True,
        verbose_name=_("kielet"),
        help_text=_("Tyhjä: kaikki kielet, joita valmentajat puhuvat."),
    )
    icon = models.CharField(_("kuvake"), max_length=24)
    is_bookable = models.BooleanField(_("voi varata ajan"), default=True)
    order = models.PositiveSmallIntegerField(_("järjestys"), default=100)

    class Meta:
        verbose_name = _("palvelun tiedot")
        verbose_name_plural = _("palvelujen tiedot")
        ordering = ["area__order", "order", "pk"]

    def __str__(self) -> str:
        return self.slug


class Trade(models.Model):
    """A line of work that a material is for: a laundry, a kitchen, a building site."""

    slug = models.SlugField(_("osoitteen sana"), unique=True)
    name = models.CharField(_("nimi"), max_length=80)
    order = models.PositiveSmallIntegerField(_("järjestys"), default=100)

    class Meta:
        verbose_name = _("työala")
        verbose_name_plural = _("työalat")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.name


class Material(DraftStateMixin, RevisionMixin, PreviewInLanguages, models.Model):
    """Something to read, watch or hear at home: its texts. What is true of it stands in `MaterialFacts`."""

    TEXTS = ("title", "summary")

    title = models.CharField(_("otsikko"), max_length=120)
    summary = models.CharField(_("yhdellä lauseella"), max_length=300, blank=True)

    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="material")

    class Meta:
        verbose_name = _("materiaali")
        verbose_name_plural = _("materiaalit")
        ordering = ["facts__order", "pk"]

    def __str__(self) -> str:
        return self.title or str(self.pk)

    @property
    def revisions(self) -> models.QuerySet:
        """The revisions of the texts."""
        return self._revisions


class MaterialFacts(models.Model):
    """What is true of a material at once: its address, trade, needs, services. Never part of a revision."""

    row = models.OneToOneField(Material, models.CASCADE, related_name="facts", verbose_name=_("materiaali"))
    slug = models.SlugField(_("osoitteen sana"), unique=True)
    trade = models.ForeignKey(
        Trade,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="materials",
        verbose_name=_("työala"),
        help_text=_("Tyhjä: kaikille aloille."),
    )
    needs = models.ManyToManyField(Need, related_name="materials", blank=True, verbose_name=_("tarpeet"))
    services = models.ManyToManyField(
        Service, related_name="materials", blank=True, verbose_name=_("palvelut")
    )
    is_old = models.BooleanField(_("vanha tieto, pidetään tallessa"), default=False)
    order = models.PositiveSmallIntegerField(_("järjestys"), default=100)

    class Meta:
        verbose_name = _("materiaalin tiedot")
        verbose_name_plural = _("materiaalien tiedot")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.slug


def material_file_name(_row: models.Model, typed: str) -> str:
    """Where a file is kept: under a name of ours, so that nothing typed gets into a path or an address."""
    return f"materials/{uuid.uuid4().hex}{PurePath(typed).suffix.lower()}"


class MaterialFile(models.Model):
    """A file of a material in one language. A plain row: it takes effect at once, whatever a draft says.

    Kind and size are kept when it is saved, so that a list never asks the disk. A file that is replaced or
    deleted leaves the disk with its row (services/material_files.py).
    """

    wagtail_reference_index_ignore = True  # not content: no page or image is ever found through it

    material = models.ForeignKey(Material, models.CASCADE, related_name="files", verbose_name=_("materiaali"))
    file = models.FileField(_("tiedosto"), upload_to=material_file_name)
    language = models.ForeignKey(
        SpokenLanguage, models.PROTECT, related_name="materials", verbose_name=_("kieli")
    )
    is_plain = models.BooleanField(_("selkokieltä"), default=False)
    kind = models.CharField(_("tyyppi"), max_length=8, choices=FileKind, editable=False)
    size = models.PositiveBigIntegerField(_("koko"), editable=False)

    class Meta:
        verbose_name = _("materiaalin tiedosto")
        verbose_name_plural = _("materiaalien tiedostot")
        ordering = ["material", "language__order", "language", "-is_plain", "pk"]

    def __str__(self) -> str:
        return f"#{self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save with kind and size as they are in the file."""
        self.kind = PurePath(self.file.name).suffix.lstrip(".").lower()
        self.size = self.file.size
        super().save(*args, **kwargs)
