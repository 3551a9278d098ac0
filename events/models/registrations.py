"""Registrations, and apart from them who it is; places, attendance, feedback."""

from __future__ import annotations

import uuid

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from booking.enums import Reach
from booking.models import Coach, CoachTime
from events.enums import (
    PartnerRole,
    RegistrationState,
)
from events.models.events import Event, Question
from events.models.sessions import Session
from portal import clock
from services.models import Partner, SpokenLanguage


class Registration(models.Model):
    """A seat, or a place in the queue, at an event or at one session: what is counted.

    Only events/registrations/actions.py writes it. Who it is stands in `RegistrationPerson`; erasure deletes
    that row and keeps this one. The queue is in the order of `queued_at`, then of the row number.
    """

    event = models.ForeignKey(Event, models.PROTECT, null=True, blank=True, related_name="registrations")
    session = models.ForeignKey(Session, models.PROTECT, null=True, blank=True, related_name="registrations")
    state = models.CharField(_("tila"), max_length=12, choices=RegistrationState)
    person_number = models.PositiveBigIntegerField(_("henkilönumero"), db_index=True)
    group = models.UUIDField(default=uuid.uuid4, editable=False, db_index=True)
    spoken_language = models.ForeignKey(
        SpokenLanguage,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("tulkki kielellä"),
    )
    needs_childcare = models.BooleanField(_("tarvitsee lastenhoitoa"), default=False)
    site_language = models.CharField(_("sivun kieli"), max_length=16)
    message_language = models.CharField(_("viestien kieli"), max_length=16)
    partner = models.ForeignKey(
        Partner,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="registrations",
        verbose_name=_("organisaatio"),
    )
    role = models.CharField(_("tehtävä"), max_length=12, choices=PartnerRole, blank=True)
    registered_at = models.DateTimeField(_("ilmoittautunut"), default=clock.now)
    queued_at = models.DateTimeField(null=True, blank=True)
    offered_until = models.DateTimeField(_("hyväksyttävä viimeistään"), null=True, blank=True)
    cancelled_at = models.DateTimeField(_("peruttu"), null=True, blank=True)
    feedback_given = models.BooleanField(default=False, editable=False)
    version = models.PositiveIntegerField(default=1)
    submission_key = models.UUIDField(null=True, blank=True, editable=False, db_index=True)

    class Meta:
        verbose_name = _("ilmoittautuminen")
        verbose_name_plural = _("ilmoittautumiset")
        ordering = ["registered_at", "pk"]
        indexes = [
            models.Index(fields=["session", "state"], name="registration_session"),
            models.Index(fields=["event", "state"], name="registration_event"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(event__isnull=True, session__isnull=False)
                | Q(event__isnull=False, session__isnull=True),
                name="registration_for_event_or_session",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)


class RegistrationPerson(models.Model):
    """Who registered: everything that erasure deletes. One row per registration."""

    registration = models.OneToOneField(Registration, models.CASCADE, related_name="person")
    name = models.CharField(_("nimi"), max_length=200)
    phone = models.CharField(_("puhelin"), max_length=20, blank=True, db_index=True, help_text="E.164")
    email = models.CharField(_("sähköposti"), max_length=254, blank=True, db_index=True)
    reach = models.CharField(_("tavoittaa"), max_length=8, choices=Reach, default=Reach.NOTHING)
    organisation = models.CharField(_("organisaatio, joka ei ole listassa"), max_length=120, blank=True)
    accessibility = models.CharField(_("mitä tarvitset, että voit tulla"), max_length=200, blank=True)
    token = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = _("ilmoittautujan tiedot")
        verbose_name_plural = _("ilmoittautujien tiedot")

    def __str__(self) -> str:
        return str(self.pk)


class Answer(models.Model):
    """What somebody answered to a question of the event; erased with the person."""

    person = models.ForeignKey(RegistrationPerson, models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, models.CASCADE, related_name="answers")
    value = models.CharField(_("vastaus"), max_length=500)

    class Meta:
        verbose_name = _("vastaus")
        verbose_name_plural = _("vastaukset")
        constraints = [models.UniqueConstraint(fields=["person", "question"], name="one_answer_each")]

    def __str__(self) -> str:
        return str(self.pk)


class Place(models.Model):
    """A numbered time at a visit by appointment: one client, one paired coach.

    Its coach time (kind `place`, no buffer) exists only while it is booked.
    """

    session = models.ForeignKey(Session, models.CASCADE, related_name="places", verbose_name=_("kerta"))
    number = models.PositiveSmallIntegerField(_("numero"))
    starts_at = models.DateTimeField(_("alkaa"))
    ends_at = models.DateTimeField(_("päättyy"))
    coach = models.ForeignKey(
        Coach, models.PROTECT, null=True, blank=True, related_name="places", verbose_name=_("valmentaja")
    )
    coach_time = models.OneToOneField(CoachTime, models.PROTECT, null=True, blank=True, related_name="place")
    registration = models.OneToOneField(
        Registration, models.SET_NULL, null=True, blank=True, related_name="place"
    )

    class Meta:
        verbose_name = _("aika vierailulla")
        verbose_name_plural = _("ajat vierailulla")
        ordering = ["session", "number"]
        constraints = [
            models.UniqueConstraint(fields=["session", "number"], name="place_number_once"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="place_ends_after_start"),
        ]

    def __str__(self) -> str:
        return str(self.number)


class Attendance(models.Model):
    """Whether somebody who registered came to a session. Outlives the erasure of who it was."""

    registration = models.ForeignKey(Registration, models.CASCADE, related_name="attendances")
    session = models.ForeignKey(Session, models.CASCADE, related_name="attendances")
    came = models.BooleanField(_("tuli"))

    class Meta:
        verbose_name = _("läsnäolo")
        verbose_name_plural = _("läsnäolot")
        constraints = [models.UniqueConstraint(fields=["registration", "session"], name="attendance_once")]

    def __str__(self) -> str:
        return str(self.pk)


class Feedback(models.Model):
    """What somebody thought of an event, 1-5 and free words. Not tied to a person."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="feedback", verbose_name=_("tapahtuma"))
    rating = models.PositiveSmallIntegerField(
        _("arvosana"), validators=[MinValueValidator(1), MaxValueValidator(5)]
    )
    words = models.TextField(_("vapaa sana"), blank=True)
    language = models.CharField(_("kieli"), max_length=16)
    given_on = models.DateField(_("annettu"))

    class Meta:
        verbose_name = _("palaute")
        verbose_name_plural = _("palautteet")
        ordering = ["-given_on", "-pk"]

    def __str__(self) -> str:
        return str(self.pk)
