"""Appointments: what is counted, and apart from it who came."""

from __future__ import annotations

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from booking.enums import (
    AppointmentState,
    Channel,
    Gender,
    Interpreter,
    Reach,
    Way,
)
from booking.models.taken_time import CoachTime
from portal import clock
from portal.db.encryption import EncryptedTextField
from portal.db.name_keys import NameKeyField
from services.models import Need, SpokenLanguage


class Appointment(models.Model):
    """A time that a client has with a coach: what is counted. Who came stands in `AppointmentPerson`.

    Only booking/appointments/reservations.py writes it. Erasure deletes the person's row and keeps this one;
    the person number is then redrawn, so that people stay countable and nobody findable.
    """

    wagtail_reference_index_ignore = True  # not content: no page or image is ever found through it

    coach_time = models.OneToOneField(CoachTime, models.PROTECT, related_name="appointment")
    spoken_language = models.ForeignKey(
        SpokenLanguage, models.PROTECT, related_name="+", verbose_name=_("puhuttu kieli")
    )
    site_language = models.CharField(_("sivun kieli"), max_length=16)
    message_language = models.CharField(_("viestien kieli"), max_length=16)
    need = models.ForeignKey(
        Need, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("aihe")
    )
    way = models.CharField(_("miten"), max_length=8, choices=Way, default=Way.HERE)
    state = models.CharField(
        _("tila"), max_length=16, choices=AppointmentState, default=AppointmentState.BOOKED
    )
    channel = models.CharField(_("varattu"), max_length=8, choices=Channel, default=Channel.PUBLIC)
    interpreter = models.CharField(_("tulkki"), max_length=10, choices=Interpreter, default=Interpreter.NONE)
    for_another = models.BooleanField(_("toinen ihminen varasi"), default=False)
    travel_minutes = models.PositiveSmallIntegerField(
        _("matka-aika suuntaansa, minuuttia"), default=0, validators=[MaxValueValidator(240)]
    )
    gender = models.CharField(_("sukupuoli"), max_length=8, choices=Gender, blank=True)
    person_number = models.PositiveBigIntegerField(_("henkilönumero"), db_index=True)
    version = models.PositiveIntegerField(default=1)
    booked_at = models.DateTimeField(_("varattu"), default=clock.now)
    cancelled_at = models.DateTimeField(_("peruttu"), null=True, blank=True)
    cancelled_late = models.BooleanField(_("peruttu myöhään"), default=False)
    submission_key = models.UUIDField(unique=True, null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("varattu aika")
        verbose_name_plural = _("varatut ajat")
        ordering = ["-coach_time__starts_at"]
        indexes = [models.Index(fields=["state"], name="appointment_state")]

    def __str__(self) -> str:
        return str(self.pk)


class AppointmentPerson(models.Model):
    """Who has the appointment: everything that erasure deletes. One row per appointment."""

    appointment = models.OneToOneField(Appointment, models.CASCADE, related_name="person")
    name = models.CharField(_("etunimi"), max_length=200)
    also_called = models.CharField(_("toinen nimi"), max_length=200, blank=True)
    phone = models.CharField(_("puhelin"), max_length=20, blank=True, db_index=True, help_text="E.164")
    email = models.CharField(_("sähköposti"), max_length=254, blank=True, db_index=True)
    reach = models.CharField(_("tavoittaa"), max_length=8, choices=Reach, default=Reach.NOTHING)
    speak_only = models.BooleanField(_("puhu vain asiakkaan kanssa"), default=False)
    staff_note = EncryptedTextField(_("henkilökunnan muistiinpano"), blank=True)
    meeting_place = models.CharField(
        _("tapaamispaikka"), max_length=200, blank=True, help_text=_("Esimerkki: koulu, Lapintie 1, Kemi")
    )
    name_folded = NameKeyField(_("nimi hakua varten"), key="folded", of=("name", "also_called"))
    name_sounds = NameKeyField(_("nimen äänet hakua varten"), key="sounds", of=("name", "also_called"))
    code = models.CharField(_("varauskoodi"), max_length=8, unique=True)
    token = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = _("henkilön tiedot")
        verbose_name_plural = _("henkilöiden tiedot")

    def __str__(self) -> str:
        return str(self.pk)
