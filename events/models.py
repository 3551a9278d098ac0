"""Rows of events. Who writes them: programme verbs (sessions), registrations.py (registrations, places);
everything else only reads them or is edited in the staff screens."""

from __future__ import annotations

import uuid

from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin
from wagtail.search import index

from booking.enums import Reach
from booking.models import Coach, CoachTime
from events.enums import (
    Audience,
    CoachRole,
    EventKind,
    Mode,
    PartnerRole,
    QuestionKind,
    RegistersFor,
    RegistrationRule,
    RegistrationState,
    ReportRow,
    Wording,
)
from portal import clock, languages
from portal.models import WrittenWords
from portal.previews import PreviewInLanguages
from services.models import Material, Partner, Service, SpokenLanguage

#: Who reads the texts of this module.
AUDIENCE = "staff"


class Venue(models.Model):
    """Where sessions are held: address, map, which door. Staff add to the list."""

    name = models.CharField(_("paikka"), max_length=120, unique=True)
    street = models.CharField(_("katuosoite"), max_length=120, blank=True)
    postal = models.CharField(_("postinumero ja kaupunki"), max_length=80, blank=True)
    map_url = models.URLField(_("karttalinkki"), blank=True)
    door = models.CharField(_("mistä ovesta"), max_length=160, blank=True)

    class Meta:
        verbose_name = _("paikka")
        verbose_name_plural = _("paikat")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def address(self) -> str:
        """Place, street and city on one line, as far as they are known."""
        return ", ".join(part for part in (self.name, self.street, self.postal) if part)


class Event(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewInLanguages,
    index.Indexed,
    models.Model,
):
    """What is published: the texts of an event. Everything that is not text stands in `EventFacts`."""

    TEXTS = ("title", "summary", "what_happens", "bring", "afterwards")

    title = models.CharField(_("otsikko"), max_length=120)
    summary = models.CharField(_("yhdellä lauseella"), max_length=200, blank=True)
    what_happens = models.TextField(_("mitä tapahtuu"), blank=True)
    bring = models.CharField(_("ota mukaan"), max_length=200, blank=True)
    afterwards = models.TextField(_("mitä puhuttiin"), blank=True)

    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="event")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="event",
        for_concrete_model=False,
    )

    class Meta:
        verbose_name = _("tapahtuma")
        verbose_name_plural = _("tapahtumat")
        ordering = ["-pk"]

    search_fields = [
        *[index.SearchField(f"{text}_{code}") for text in TEXTS for code in languages.INTERFACE_CODES],
        *[index.AutocompleteField(f"title_{code}") for code in languages.INTERFACE_CODES],
        index.FilterField("live"),
    ]

    def __str__(self) -> str:
        return self.title or str(self.pk)

    @property
    def revisions(self) -> models.QuerySet:
        """The revisions of the texts."""
        return self._revisions


#: Words after `events/` that are addresses of their own (events/urls.py).
RESERVED_SLUGS = frozenset({"poster", "feeds"})


class EventFacts(models.Model):
    """What is true of an event at once: kind, audience, languages, where, capacity. Never in a revision."""

    row = models.OneToOneField(Event, models.CASCADE, related_name="facts", verbose_name=_("tapahtuma"))
    slug = models.SlugField(_("osoitteen sana"), max_length=80, unique=True)
    kind = models.CharField(_("laji"), max_length=24, choices=EventKind)
    audience = models.CharField(_("kenelle"), max_length=16, choices=Audience, default=Audience.EVERYONE)
    service = models.ForeignKey(
        Service, models.SET_NULL, null=True, blank=True, related_name="events", verbose_name=_("palvelu")
    )
    languages = models.ManyToManyField(SpokenLanguage, related_name="events", verbose_name=_("puhutaan"))
    interpreted = models.ManyToManyField(
        SpokenLanguage, related_name="interpreted_events", blank=True, verbose_name=_("valmentaja tulkkaa")
    )
    mode = models.CharField(_("missä"), max_length=8, choices=Mode, default=Mode.ON_SITE)
    venue = models.ForeignKey(
        Venue,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("paikka"),
        help_text=_("Tyhjä: Mikseri."),
    )
    venue_hidden = models.BooleanField(_("paikka näkyy vain ilmoittautuneille"), default=False)
    join_link = models.URLField(
        _("liittymislinkki"), blank=True, help_text=_("Näkyy vain ilmoittautuneille.")
    )
    organiser = models.ForeignKey(
        Partner,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("järjestäjä"),
        help_text=_("Tyhjä: Ohjaamo."),
    )
    materials = models.ManyToManyField(
        Material,
        related_name="events",
        blank=True,
        verbose_name=_("materiaalit"),
        help_text=_("Näkyvät tapahtuman sivulla. Esimerkki: kokouksen kalvot."),
    )
    is_template = models.BooleanField(
        _("malli"), default=False, help_text=_("Mallista tehdään uusia tapahtumia.")
    )

    registration = models.CharField(
        _("ilmoittautuminen"), max_length=8, choices=RegistrationRule, default=RegistrationRule.NONE
    )
    registers_for = models.CharField(
        _("mihin ilmoittaudutaan"), max_length=8, choices=RegistersFor, default=RegistersFor.SESSION
    )
    capacity = models.PositiveSmallIntegerField(
        _("paikkoja"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Tyhjä: ei rajaa."),
    )
    opens_at = models.DateTimeField(_("ilmoittautuminen alkaa"), null=True, blank=True)
    closes_hours = models.PositiveSmallIntegerField(
        _("ilmoittautuminen päättyy, tuntia ennen alkua"), default=0
    )
    accept_hours = models.PositiveSmallIntegerField(
        _("jonosta saatu paikka on hyväksyttävä, tunnissa"),
        default=24,
        validators=[MinValueValidator(1), MaxValueValidator(336)],
    )
    asks_language = models.BooleanField(_("kysy, tarvitaanko tulkkia"), default=False)
    asks_childcare = models.BooleanField(_("kysy lastenhoidosta"), default=False)
    asks_accessibility = models.BooleanField(_("kysy esteettömyydestä"), default=False)
    gives_certificate = models.BooleanField(_("osallistuja saa todistuksen"), default=False)

    class Meta:
        verbose_name = _("tapahtuman tiedot")
        verbose_name_plural = _("tapahtumien tiedot")
        indexes = [models.Index(fields=["kind"], name="event_kind")]

    def __str__(self) -> str:
        return self.slug

    def clean(self) -> None:
        """An event never hides behind an address that the programme itself has."""
        if self.slug in RESERVED_SLUGS:
            raise ValidationError({"slug": _("Tätä sanaa ei voi käyttää osoitteessa. Valitse toinen sana.")})


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


class Question(models.Model):
    """Something staff ask those who register, in nine languages. Choices stand one on a line."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="questions", verbose_name=_("tapahtuma"))
    text = models.CharField(_("kysymys"), max_length=160)
    choices = models.TextField(_("vaihtoehdot, yksi rivillä"), blank=True)
    kind = models.CharField(_("vastaus"), max_length=8, choices=QuestionKind, default=QuestionKind.TEXT)
    is_required = models.BooleanField(_("täytyy vastata"), default=False)
    order = models.PositiveSmallIntegerField(_("järjestys"), default=10)

    class Meta:
        verbose_name = _("kysymys")
        verbose_name_plural = _("kysymykset")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.text


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


class LearningDiary(models.Model):
    """What was talked about at a session and what to follow up (domain: discussion and peer groups)."""

    session = models.OneToOneField(Session, models.CASCADE, related_name="diary", verbose_name=_("kerta"))
    topics = models.TextField(_("aiheet"), blank=True)
    follow_up = models.TextField(_("kysymykset, joihin palataan"), blank=True)

    class Meta:
        verbose_name = _("oppimispäiväkirja")
        verbose_name_plural = _("oppimispäiväkirjat")

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


class DayToRemember(models.Model):
    """Days that warn whoever plans a session and never block: Eid, Ramadan, Newroz, school holidays."""

    name = models.CharField(_("nimi"), max_length=120)
    first_day = models.DateField(_("ensimmäinen päivä"))
    last_day = models.DateField(_("viimeinen päivä"))

    class Meta:
        verbose_name = _("muistettava päivä")
        verbose_name_plural = _("muistettavat päivät")
        ordering = ["first_day"]
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="day_ends_after_start")
        ]

    def __str__(self) -> str:
        return self.name


class EarlierTotal(models.Model):
    """Sessions and participations from before the portal, entered or pasted, for the report."""

    row = models.CharField(_("laji"), max_length=24, choices=ReportRow)
    month = models.DateField(
        _("kuukausi"), null=True, blank=True, help_text=_("Kuukauden ensimmäinen päivä.")
    )
    sessions = models.PositiveIntegerField(_("kertoja"))
    participations = models.PositiveIntegerField(_("osallistumisia"))

    class Meta:
        verbose_name = _("aiempi määrä")
        verbose_name_plural = _("aiemmat määrät")
        ordering = ["month", "row"]
        permissions = [("see_numbers", "Näkee raportin luvut")]

    def __str__(self) -> str:
        return str(self.pk)


class MessageTemplate(WrittenWords):
    """How one message about a registration is worded, in each language (events/messages/templates.py)."""

    wording = models.CharField(_("viesti"), max_length=16, choices=Wording, unique=True, editable=False)

    class Meta(WrittenWords.Meta):
        verbose_name_plural = _("ilmoittautumisten viestipohjat")
