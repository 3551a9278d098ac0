"""Rows of booking. Who writes them: coach_time.py (taken time), reservations.py (appointments), hours.py
(working hours); everything else only reads them or is edited in the staff screens."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin

from booking.enums import (
    AppointmentState,
    Channel,
    Gender,
    Interpreter,
    Reach,
    RequestKind,
    RequestState,
    TimeKind,
    Way,
    Weekday,
    Wording,
)
from booking.signals import reminder_hours_changed
from portal import clock
from portal.encryption import EncryptedTextField
from portal.models import WrittenWords
from portal.name_keys import NameKeyField
from portal.previews import PreviewInLanguages
from services.models import Need, SpokenLanguage

#: Who reads the texts of this module.
AUDIENCE = "staff"


@register_setting(icon="cogs")
class BookingRules(BaseGenericSetting):
    """The numbers of booking that staff change. Minutes, hours and days as the field names say."""

    meeting_minutes = models.PositiveSmallIntegerField(
        _("ajan pituus, minuuttia"), default=45, validators=[MinValueValidator(10), MaxValueValidator(240)]
    )
    buffer_minutes = models.PositiveSmallIntegerField(
        _("tauko aikojen välissä, minuuttia"), default=15, validators=[MaxValueValidator(120)]
    )
    grid_minutes = models.PositiveSmallIntegerField(
        _("ajat alkavat, minuutin välein"),
        default=15,
        validators=[MinValueValidator(5), MaxValueValidator(60)],
    )
    notice_minutes = models.PositiveSmallIntegerField(_("varattava ennen alkua, minuuttia"), default=60)
    horizon_days = models.PositiveSmallIntegerField(
        _("varattavissa, päivää eteenpäin"),
        default=28,
        validators=[MinValueValidator(10), MaxValueValidator(180)],
    )
    second_reminder_hours = models.PositiveSmallIntegerField(
        _("toinen muistutus, tuntia ennen"), default=2, help_text=_("0: ei toista muistutusta.")
    )
    reminder_clock = models.TimeField(
        _("muistutus edellisenä päivänä, kello"), default=dt.time(17), help_text=_("Esimerkki: 17:00")
    )
    quiet_from = models.TimeField(_("viestit hiljaa, kello alkaen"), default=dt.time(21))
    quiet_until = models.TimeField(_("viestit hiljaa, kello asti"), default=dt.time(8))
    digest_clock = models.TimeField(
        _("valmentajan päivän ohjelma, kello"),
        default=dt.time(7, 30),
        help_text=_("Sähköposti lähtee vain niille, joilla on sinä päivänä aikoja."),
    )
    interpreter_lead_days = models.PositiveSmallIntegerField(
        _("tulkki tilattava, arkipäivää ennen"), default=3, validators=[MaxValueValidator(30)]
    )
    ask_gender = models.BooleanField(
        _("kysy sukupuoli tilastoa varten"), default=False, help_text=_("Vastaaminen on vapaaehtoista.")
    )
    undo_minutes = models.PositiveSmallIntegerField(_("perumisen voi kumota, minuuttia"), default=60)

    class Meta:
        verbose_name = _("ajanvarauksen säännöt")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and send `reminder_hours_changed` where reminders leave at other hours than before."""
        hours = ("reminder_clock", "second_reminder_hours")
        before = BookingRules.objects.filter(pk=self.pk).values(*hours).first()
        super().save(*args, **kwargs)
        if before and before != {name: getattr(self, name) for name in hours}:
            reminder_hours_changed.send(sender=BookingRules, rules=self)


class Coach(DraftStateMixin, LockableMixin, RevisionMixin, PreviewInLanguages, models.Model):
    """Someone a client can meet: name and texts. What they speak and who they are stands in `CoachFacts`.

    This row is what every writer of a coach's time locks first.
    """

    first_name = models.CharField(_("etunimi"), max_length=60)
    introduction = models.CharField(
        _("esittely"), max_length=200, blank=True, help_text=_("Yksi tai kaksi lyhyttä lausetta asiakkaalle.")
    )

    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="coach")

    class Meta:
        verbose_name = _("valmentaja")
        verbose_name_plural = _("valmentajat")
        ordering = ["facts__order", "first_name", "pk"]

    def __str__(self) -> str:
        return self.first_name

    @property
    def revisions(self) -> models.QuerySet:
        """The revisions of the texts."""
        return self._revisions


class CoachFacts(models.Model):
    """What is true of a coach at once: user, spoken languages, bookable or not, standing video link."""

    row = models.OneToOneField(Coach, models.CASCADE, related_name="facts", verbose_name=_("valmentaja"))
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="coach_facts",
        verbose_name=_("käyttäjä"),
    )
    languages = models.ManyToManyField(SpokenLanguage, related_name="coaches", verbose_name=_("puhuu"))
    is_bookable = models.BooleanField(_("asiakas voi varata ajan"), default=True)
    covers = models.BooleanField(
        _("hoitaa muidenkin aikoja"),
        default=False,
        help_text=_("Saa avata, siirtää ja perua toisen valmentajan aikoja."),
    )
    video_link = models.URLField(_("oma videolinkki"), blank=True)
    wants_digest = models.BooleanField(
        _("päivän ohjelma sähköpostiin joka aamu"),
        default=True,
        help_text=_("Viestissä ei ole nimiä eikä aiheita."),
    )
    feed_token = models.CharField(max_length=64, unique=True, null=True, blank=True, editable=False)
    order = models.PositiveSmallIntegerField(_("järjestys"), default=100)

    class Meta:
        verbose_name = _("valmentajan tiedot")
        verbose_name_plural = _("valmentajien tiedot")

    def __str__(self) -> str:
        return str(self.row_id)


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


class WeeklySpan(models.Model):
    """A weekly stretch of wall-clock time, valid from a day until a day (both included, open when empty)."""

    weekday = models.PositiveSmallIntegerField(_("viikonpäivä"), choices=Weekday)
    starts = models.TimeField(_("alkaa"))
    ends = models.TimeField(_("päättyy"))
    valid_from = models.DateField(_("voimassa alkaen"))
    valid_until = models.DateField(_("voimassa asti"), null=True, blank=True)

    class Meta:
        abstract = True


class OpeningHours(WeeklySpan):
    """When the house is open (domain: Mon-Thu 10-16). The desks have hours of their own."""

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


class CoachTime(models.Model):
    """Time that a coach cannot give twice: the one guarded table. Only booking/time/coach_time.py writes it.

    `starts_at`-`ends_at` is the meeting; `taken_from`-`taken_until` adds the buffers of the day it was made.
    The database itself refuses two holding rows of one coach whose taken ranges overlap (half-open, so that
    one may begin when another ends), on both engines.
    """

    wagtail_reference_index_ignore = True  # not content: no page or image is ever found through it

    coach = models.ForeignKey(Coach, models.PROTECT, related_name="coach_time", verbose_name=_("valmentaja"))
    starts_at = models.DateTimeField(_("alkaa"))
    ends_at = models.DateTimeField(_("päättyy"))
    taken_from = models.DateTimeField()
    taken_until = models.DateTimeField()
    holding = models.BooleanField(default=True)
    kind = models.CharField(_("mitä"), max_length=16, choices=TimeKind)

    class Meta:
        verbose_name = _("valmentajan aika")
        verbose_name_plural = _("valmentajien aika")
        indexes = [
            models.Index(
                fields=["coach", "taken_until"], condition=Q(holding=True), name="coach_time_search"
            ),
            models.Index(fields=["taken_until", "coach"], condition=Q(holding=True), name="coach_time_range"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="coach_time_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(taken_from__lte=F("starts_at"), taken_until__gte=F("ends_at")),
                name="coach_time_buffers_outside",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


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


class MessageTemplate(WrittenWords):
    """How one message about an appointment is worded, in each language (booking/messages/templates.py)."""

    wording = models.CharField(_("viesti"), max_length=16, choices=Wording, unique=True, editable=False)

    class Meta(WrittenWords.Meta):
        pass
