"""When coaches work and the house is open: hours, desks and their shifts, absences, closures."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from booking.enums import (
    Weekday,
)
from booking.models.coaches import Coach


class WeeklySpan(models.Model):
    """A weekly stretch of wall-clock time, valid from a day until a day (both included, open when empty)."""

    weekday = models.PositiveSmallIntegerField(_("viikonpäivä"), choices=Weekday)
    starts = models.TimeField(_("alkaa"))
    ends = models.TimeField(_("päättyy"))
    valid_from = models.DateField(_("voimassa alkaen"))
    valid_until = models.DateField(_("voimassa asti"), null=True, blank=True)

    class Meta:
        abstract = True


class WorkingHours(models.Model):
    """A coach's weekly hours: a link to a *rule of hours* (django-scheduler), written by working_hours.py.

    Weekday, from, to, valid from and until live in the rule and are read through booking/hours/recurrence.py.
    A series is never edited in place: it ends, and a new one begins.
    """

    coach = models.ForeignKey(
        Coach, models.CASCADE, related_name="working_hours", verbose_name=_("valmentaja")
    )
    rule = models.OneToOneField("schedule.Event", models.CASCADE, related_name="working_hours")

    class Meta:
        verbose_name = _("työaika")
        verbose_name_plural = _("työajat")

    def __str__(self) -> str:
        return str(self.pk)


class OpeningHours(WeeklySpan):
    """When the house is open. The desks have hours of their own."""

    class Meta:
        verbose_name = _("talon aukioloaika")
        verbose_name_plural = _("talon aukioloajat")
        ordering = ["weekday", "starts"]
        constraints = [
            models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="opening_ends_after_start")
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.starts:%H:%M}–{self.ends:%H:%M}"


class Desk(models.Model):
    """A place where clients come without an appointment. Its languages are those of the coaches present."""

    name = models.CharField(_("nimi"), max_length=120)
    order = models.PositiveSmallIntegerField(_("järjestys"), default=100)

    class Meta:
        verbose_name = _("päivystys")
        verbose_name_plural = _("päivystykset")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.name


class Shift(WeeklySpan):
    """A desk's weekly turn and the coaches who hold it. A coach on desk duty is not bookable in public."""

    desk = models.ForeignKey(Desk, models.CASCADE, related_name="shifts", verbose_name=_("päivystys"))
    coaches = models.ManyToManyField(Coach, related_name="shifts", verbose_name=_("valmentajat"))

    class Meta:
        verbose_name = _("päivystysvuoro")
        verbose_name_plural = _("päivystysvuorot")
        ordering = ["weekday", "starts", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(ends__gt=F("starts")), name="shift_ends_after_start")
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.starts:%H:%M}–{self.ends:%H:%M}"


class Absence(models.Model):
    """A coach is away from one instant to another. The reason is not asked."""

    coach = models.ForeignKey(Coach, models.CASCADE, related_name="absences", verbose_name=_("valmentaja"))
    starts_at = models.DateTimeField(_("alkaa"))
    ends_at = models.DateTimeField(_("päättyy"))

    class Meta:
        verbose_name = _("poissaolo")
        verbose_name_plural = _("poissaolot")
        ordering = ["-starts_at"]
        indexes = [models.Index(fields=["ends_at"], name="absence_ends")]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="absence_ends_after_start")
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Closure(models.Model):
    """Days on which the whole house is closed, both included, with a name and who helps meanwhile."""

    first_day = models.DateField(_("ensimmäinen päivä"))
    last_day = models.DateField(_("viimeinen päivä"))
    name = models.CharField(_("nimi"), max_length=120)
    meanwhile = models.CharField(_("kuka auttaa sillä aikaa"), max_length=240, blank=True)

    class Meta:
        verbose_name = _("sulkupäivä")
        verbose_name_plural = _("sulkupäivät")
        ordering = ["first_day"]
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="closure_ends_after_start")
        ]

    def __str__(self) -> str:
        return self.name
