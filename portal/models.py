"""Rows of the house itself: its facts, the outbox of messages, and the log of who opened whose data."""

from __future__ import annotations

import uuid
from pathlib import PurePath

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from portal import clock, languages
from portal.enums import MessageChannel, MessageKind, MessageState

#: Who reads the texts of this module.
AUDIENCE = "staff"


@register_setting(icon="home")
class HouseFacts(BaseGenericSetting):
    """Where the house is and how it answers. Shown on every page, ticket and message; staff change it."""

    place = models.CharField(_("talo"), max_length=80, default="Mikseri")
    street = models.CharField(_("katuosoite"), max_length=120, default="Lapintie 11–13")
    postal = models.CharField(_("postinumero ja kaupunki"), max_length=80, default="94100 Kemi")
    map_url = models.URLField(
        _("karttalinkki"),
        blank=True,
        default="https://www.openstreetmap.org/search?query=Lapintie%2011%20Kemi",
    )
    phone = models.CharField(_("puhelin"), max_length=32, blank=True, help_text=_("Muodossa +358 …"))
    whatsapp = models.CharField(
        _("WhatsApp-numero"), max_length=32, blank=True, help_text=_("Muodossa +358 …")
    )
    email = models.EmailField(_("sähköposti"), blank=True)
    arrival = models.CharField(
        _("sisään tulo"), max_length=160, blank=True, help_text=_("Mistä ovesta, mitä sanon ovella.")
    )
    bring = models.CharField(_("mitä otan mukaan"), max_length=160, blank=True)

    class Meta:
        verbose_name = _("talon tiedot")

    @property
    def address(self) -> str:
        """The whole address on one line, as it is written in Finland."""
        return f"{self.place}, {self.street}, {self.postal}"


class Message(models.Model):
    """One mail or SMS on its way: the outbox.

    Written in the transaction of what it tells, sent by the worker outside any request. It names its owner by
    plain kind and row number, never by foreign key; before sending, the owner is asked if it still holds.
    Subject and body never hold a topic. `about_at` is when what it tells of begins, where that is known.
    """

    kind = models.CharField(_("miksi"), max_length=16, choices=MessageKind)
    channel = models.CharField(_("kanava"), max_length=8, choices=MessageChannel)
    recipient = models.CharField(_("vastaanottaja"), max_length=254)
    language = models.CharField(_("kieli"), max_length=16)
    subject = models.CharField(_("otsikko"), max_length=200, blank=True)
    body = models.TextField(_("teksti"))
    calendar = models.TextField(_("kalenteritiedosto"), blank=True, help_text="text/calendar")
    owner_kind = models.CharField(max_length=64)
    owner_id = models.PositiveBigIntegerField()
    owner_version = models.PositiveIntegerField(default=0)
    about_at = models.DateTimeField(_("koskee aikaa"), null=True, blank=True)
    is_urgent = models.BooleanField(
        _("lähtee heti, myös yöllä"), default=False, help_text=_("Hiljainen aika ei koske tätä viestiä.")
    )
    due_at = models.DateTimeField(_("lähtee"), default=clock.now)
    state = models.CharField(_("tila"), max_length=16, choices=MessageState, default=MessageState.QUEUED)
    attempts = models.PositiveSmallIntegerField(_("yrityksiä"), default=0)
    failure = models.CharField(_("miksi ei lähtenyt"), max_length=80, blank=True)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    created_at = models.DateTimeField(default=clock.now, editable=False)
    sent_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("viesti")
        verbose_name_plural = _("viestit")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["state", "due_at"], name="message_waiting"),
            models.Index(fields=["owner_kind", "owner_id"], name="message_owner"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class MessageTemplateBase(models.Model):
    """How one kind of message is worded, in each language. Empty: the words of the catalogue.

    A room has one row for each of its wordings; staff change them and make no others
    (portal/messages/template_overrides.py). Its model adds `wording` and translates the three texts.
    """

    sms = models.TextField(_("tekstiviesti"), max_length=400, blank=True)
    subject = models.CharField(_("sähköpostin otsikko"), max_length=60, blank=True)
    mail = models.TextField(_("sähköposti"), max_length=2000, blank=True)

    class Meta:
        abstract = True
        verbose_name = _("viestipohja")
        verbose_name_plural = _("viestipohjat")
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.get_wording_display())


class ViewLog(models.Model):
    """Who opened the personal data of which row, and when. Readable by the coordinator only."""

    # Nothing refers to a log; without this every row would queue a task of Wagtail's reference index.
    wagtail_reference_index_ignore = True

    viewer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("kuka")
    )
    owner_kind = models.CharField(max_length=64)
    owner_id = models.PositiveBigIntegerField()
    viewed_at = models.DateTimeField(_("milloin"), default=clock.now)

    class Meta:
        verbose_name = _("katselu")
        verbose_name_plural = _("katselut")
        ordering = ["-viewed_at"]
        indexes = [models.Index(fields=["owner_kind", "owner_id"], name="viewlog_owner")]

    def __str__(self) -> str:
        return str(self.pk)


def recording_name(_row: models.Model, typed: str) -> str:
    """Where an uploaded sound is kept: under a name of ours, so that nothing typed gets into an address."""
    return f"recordings/{uuid.uuid4().hex}{PurePath(typed).suffix.lower()}"


class Recording(models.Model):
    """A page read aloud in one language, by someone of the house. There is one for a page and language.

    `page` is the page's key (portal/cache/recordings.py): never an address with a token.
    """

    wagtail_reference_index_ignore = True

    page = models.CharField(_("sivu"), max_length=120)
    language = models.CharField(
        _("kieli"), max_length=8, choices=[(row.code, row.own_name) for row in languages.INTERFACE]
    )
    audio = models.FileField(
        _("äänite"),
        upload_to=recording_name,
        help_text=_("MP3, M4A, OGG, WAV tai WebM, enintään 20 megatavua."),
    )
    made_at = models.DateTimeField(_("tallennettu"), default=clock.now, editable=False)

    class Meta:
        verbose_name = _("äänite")
        verbose_name_plural = _("äänitteet")
        ordering = ["page", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "language"],
                name="recording_once",
                violation_error_message=_("Tällä sivulla on jo äänite tällä kielellä."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.page} ({self.language})"


class Funder(models.Model):
    """Who pays for the work: a logo and a sentence in the foot of every page, from a day until a day."""

    name = models.CharField(_("rahoittaja"), max_length=120, help_text=_("Esimerkki: Euroopan unioni"))
    logo = models.ForeignKey(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
    )
    sentence = models.CharField(
        _("lause"), max_length=200, blank=True, help_text=_("Esimerkki: Euroopan unioni maksaa osan työstä.")
    )
    shown_from = models.DateField(_("näkyy alkaen"), null=True, blank=True)
    shown_until = models.DateField(_("näkyy asti"), null=True, blank=True)
    order = models.PositiveSmallIntegerField(_("järjestys"), default=100)

    class Meta:
        verbose_name = _("rahoittaja")
        verbose_name_plural = _("rahoittajat")
        ordering = ["order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(shown_until__gte=models.F("shown_from")),
                name="funder_ends_after_start",
                violation_error_message=_("Viimeinen päivä on ennen ensimmäistä päivää."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class TextMarks(models.Model):
    """From which Finnish text each translation of a row was made: what tells a translation that is older.

    `marks` holds two fingerprints for a language code: of the translation, and of the Finnish text that stood
    beside it when the translation was last changed. It names its row by plain kind and number.
    """

    wagtail_reference_index_ignore = True

    kind = models.CharField(max_length=64)
    row_id = models.PositiveBigIntegerField()
    marks = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("käännösten tila")
        verbose_name_plural = _("käännösten tilat")
        constraints = [models.UniqueConstraint(fields=["kind", "row_id"], name="text_marks_once")]

    def __str__(self) -> str:
        return str(self.pk)


class StaffRights(models.Model):
    """Rights that belong to no row: to write the texts of one language, each language by itself. No table."""

    class Meta:
        managed = False
        default_permissions = ()
        permissions = [(f"translate_{row.code}", f"Kieli: {row.own_name}") for row in languages.INTERFACE]
        verbose_name = _("oikeus")
        verbose_name_plural = _("oikeudet")

    def __str__(self) -> str:
        return str(self.pk)
