"""What clients ask of staff, and visits at the desk without an appointment."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from booking.enums import (
    Gender,
    Reach,
    RequestKind,
    RequestState,
    Way,
)
from booking.models.appointments import Appointment
from portal import clock
from portal.db.encryption import EncryptedTextField
from services.models import Need, SpokenLanguage


class Request(models.Model):
    """What staff must answer: a call, another language, a group. Who asked stands in `RequestPerson`."""

    wagtail_reference_index_ignore = True  # not content: no page or image is ever found through it

    kind = models.CharField(_("mitä pyydetään"), max_length=20, choices=RequestKind)
    state = models.CharField(_("tila"), max_length=8, choices=RequestState, default=RequestState.OPEN)
    spoken_language = models.ForeignKey(
        SpokenLanguage,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("puhuttu kieli"),
    )
    site_language = models.CharField(_("sivun kieli"), max_length=16)
    need = models.ForeignKey(
        Need, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("aihe")
    )
    way = models.CharField(_("miten"), max_length=8, choices=Way, blank=True)
    appointment = models.ForeignKey(
        Appointment,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="requests",
        verbose_name=_("varattu aika"),
    )
    person_number = models.PositiveBigIntegerField(_("henkilönumero"), db_index=True)
    taken_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kuka hoitaa"),
    )
    asked_at = models.DateTimeField(_("pyydetty"), default=clock.now)
    due_at = models.DateTimeField(_("hoidettava viimeistään"), null=True, blank=True)
    done_at = models.DateTimeField(_("hoidettu"), null=True, blank=True)

    class Meta:
        verbose_name = _("pyyntö")
        verbose_name_plural = _("pyynnöt")
        ordering = ["state", "asked_at"]

    def __str__(self) -> str:
        return str(self.pk)


class RequestPerson(models.Model):
    """Who asked: everything that erasure deletes. One row per request."""

    request = models.OneToOneField(Request, models.CASCADE, related_name="person")
    name = models.CharField(_("etunimi"), max_length=200, blank=True)
    phone = models.CharField(_("puhelin"), max_length=20, blank=True, db_index=True, help_text="E.164")
    email = models.CharField(_("sähköposti"), max_length=254, blank=True, db_index=True)
    reach = models.CharField(_("tavoittaa"), max_length=8, choices=Reach, default=Reach.CALL)
    words = EncryptedTextField(_("asiakkaan sanat"), blank=True)

    class Meta:
        verbose_name = _("pyytäjän tiedot")
        verbose_name_plural = _("pyytäjien tiedot")

    def __str__(self) -> str:
        return str(self.pk)


class DeskVisit(models.Model):
    """Someone helped without an appointment: what is counted, and nothing about who it was."""

    wagtail_reference_index_ignore = True  # not content: no page or image is ever found through it

    visited_at = models.DateTimeField(_("milloin"), default=clock.now, db_index=True)
    spoken_language = models.ForeignKey(
        SpokenLanguage, models.PROTECT, related_name="+", verbose_name=_("puhuttu kieli")
    )
    need = models.ForeignKey(
        Need, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("aihe")
    )
    gender = models.CharField(_("sukupuoli"), max_length=8, choices=Gender, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kirjasi"),
    )

    class Meta:
        verbose_name = _("käynti päivystyksessä")
        verbose_name_plural = _("käynnit päivystyksessä")
        ordering = ["-visited_at", "-pk"]

    def __str__(self) -> str:
        return f"#{self.pk}"
