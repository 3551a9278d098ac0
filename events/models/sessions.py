"""The dates of an event: each moved, cancelled, registered for and counted by itself."""

from __future__ import annotations

import uuid

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from booking.models import Coach, CoachTime
from events.enums import (
    CoachRole,
)
from events.models.events import Event, Venue
from portal import clock
from services.models import SpokenLanguage


class Session(models.Model):
    """A date of an event. Takes effect at once: moved, cancelled, registered for and counted by itself.

    `series` is shared by the sessions that one repeat made. `places_minutes` cuts the session into places
    that clients book one by one; `free_from`-`free_until` is the part of such a visit without appointment.
    """

    event = models.ForeignKey(Event, models.PROTECT, related_name="sessions", verbose_name=_("tapahtuma"))
    series = models.UUIDField(default=uuid.uuid4, editable=False, db_index=True)
    starts_at = models.DateTimeField(_("alkaa"))
    ends_at = models.DateTimeField(_("päättyy"))
    module = models.CharField(_("jakson nimi"), max_length=120, blank=True)
    venue = models.ForeignKey(
        Venue,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sessions",
        verbose_name=_("oma paikka"),
        help_text=_("Tyhjä: tapahtuman paikka."),
    )
    capacity = models.PositiveSmallIntegerField(
        _("paikkoja"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Tyhjä: tapahtuman paikat."),
    )
    join_link = models.URLField(_("oma liittymislinkki"), blank=True)
    places_minutes = models.PositiveSmallIntegerField(
        _("ajat kestävät, minuuttia"),
        null=True,
        blank=True,
        validators=[MinValueValidator(5), MaxValueValidator(240)],
    )
    free_from = models.DateTimeField(_("ilman ajanvarausta alkaen"), null=True, blank=True)
    free_until = models.DateTimeField(_("ilman ajanvarausta asti"), null=True, blank=True)
    cancelled_at = models.DateTimeField(_("peruttu"), null=True, blank=True)
    sequence = models.PositiveIntegerField(default=0, editable=False)
    changed_at = models.DateTimeField(default=clock.now, editable=False)

    class Meta:
        verbose_name = _("kerta")
        verbose_name_plural = _("kerrat")
        ordering = ["starts_at", "pk"]
        indexes = [
            models.Index(fields=["starts_at"], name="session_starts"),
            models.Index(fields=["event", "starts_at"], name="session_event"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="session_ends_after_start")
        ]

    def __str__(self) -> str:
        return f"{clock.local(self.starts_at):%d.%m.%Y %H:%M}"


class SessionCoach(models.Model):
    """A coach at a session, and the coach time it takes (a paired coach of a visit: the free part only)."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="coaches", verbose_name=_("kerta"))
    coach = models.ForeignKey(Coach, models.PROTECT, related_name="sessions", verbose_name=_("valmentaja"))
    role = models.CharField(_("tehtävä"), max_length=12, choices=CoachRole, default=CoachRole.LEADS)
    coach_time = models.OneToOneField(
        CoachTime, models.PROTECT, null=True, blank=True, related_name="session_coach"
    )

    class Meta:
        verbose_name = _("valmentaja kerralla")
        verbose_name_plural = _("valmentajat kerralla")
        constraints = [models.UniqueConstraint(fields=["session", "coach"], name="coach_once_at_a_session")]

    def __str__(self) -> str:
        return str(self.pk)


class LearningDiary(models.Model):
    """What was talked about at a session and what to follow up: for discussion and peer groups."""

    session = models.OneToOneField(Session, models.CASCADE, related_name="diary", verbose_name=_("kerta"))
    topics = models.TextField(_("aiheet"), blank=True)
    follow_up = models.TextField(_("kysymykset, joihin palataan"), blank=True)

    class Meta:
        verbose_name = _("oppimispäiväkirja")
        verbose_name_plural = _("oppimispäiväkirjat")

    def __str__(self) -> str:
        return str(self.pk)


class WalkIns(models.Model):
    """How many came to a session unregistered, by language; no names."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="walk_ins", verbose_name=_("kerta"))
    spoken_language = models.ForeignKey(
        SpokenLanguage, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("kieli")
    )
    number = models.PositiveSmallIntegerField(_("kuinka monta"), default=0)

    class Meta:
        verbose_name = _("ilmoittautumatta tulleet")
        verbose_name_plural = _("ilmoittautumatta tulleet")
        constraints = [
            models.UniqueConstraint(fields=["session", "spoken_language"], name="walk_ins_once"),
            models.UniqueConstraint(
                fields=["session"], condition=Q(spoken_language=None), name="walk_ins_once_without_language"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
