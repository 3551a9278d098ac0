"""Events and where they are held, what they ask of whoever registers, and days to remember."""

from __future__ import annotations

from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin
from wagtail.search import index

from events.enums import (
    Audience,
    EventKind,
    Mode,
    QuestionKind,
    RegistersFor,
    RegistrationRule,
    Wording,
)
from portal import languages
from portal.models import MessageTemplateBase
from portal.previews import PreviewInLanguages
from services.models import Material, Partner, Service, SpokenLanguage


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


class MessageTemplate(MessageTemplateBase):
    """How one message about a registration is worded, in each language (events/messages/texts.py)."""

    wording = models.CharField(_("viesti"), max_length=16, choices=Wording, unique=True, editable=False)

    class Meta(MessageTemplateBase.Meta):
        verbose_name_plural = _("ilmoittautumisten viestipohjat")
