"""The front page and the notices; live parts come from the rooms below. Other pages are in page_types.py."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import DraftStateMixin, Page, RevisionMixin

from booking.models import Request
from home.enums import ErasureReason, Urgency
from home.page_types import ContentPage, GuideIndexPage, GuidePage, PublicPage
from home.pages import front as front_page
from home.pages.panels import page_tabs
from portal import clock, languages
from portal.cache import organisation
from portal.previews import PreviewInLanguages
from services.models import SpokenLanguage

#: Who reads the texts of this module.
AUDIENCE = "staff"

__all__ = [
    "ContentPage",
    "Erasure",
    "GuideIndexPage",
    "GuidePage",
    "HomePage",
    "Notice",
    "NoticeFacts",
    "RetentionRules",
    "SharedWeek",
    "WaitingTime",
]


class HomePage(PublicPage):
    """The front page. Empty texts are filled from the catalogue, so that it speaks all nine languages."""

    heading = models.CharField(_("otsikko"), max_length=80, blank=True, help_text=_("Tyhjä: Tule sisään"))
    lead = models.CharField(
        _("johdanto"), max_length=240, blank=True, help_text=_("Tyhjä: sivuston oma teksti")
    )

    content_panels = [*Page.content_panels, FieldPanel("heading"), FieldPanel("lead")]
    parent_page_types = ["wagtailcore.Page"]
    max_count_per_parent = len(languages.INTERFACE)
    edit_handler = page_tabs(content_panels)
    template = "home/home_page.html"

    class Meta:
        verbose_name = _("etusivu")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The page with its live parts: `front`, `next_events`, and `house_hours` for the foot."""
        now = clock.now()
        live = front_page.live(languages.active(), now)
        text_language = languages.SOURCE if self.alias_of_id else self.locale.language_code
        return {
            **super().get_context(request, *args, **kwargs),
            "front": live,
            "next_events": front_page.next_events(organisation.settings(), now),
            "house_hours": live.house,
            "text_language": languages.BY_CODE[text_language],
        }


class Notice(DraftStateMixin, RevisionMixin, PreviewInLanguages, models.Model):
    """A short bulletin on every page: its texts. When it is shown and how urgent stands in `NoticeFacts`."""

    TEXTS = ("title", "text")

    title = models.CharField(_("otsikko"), max_length=90)
    text = models.CharField(_("teksti"), max_length=300, blank=True)

    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="notice")

    class Meta:
        verbose_name = _("tiedote")
        verbose_name_plural = _("tiedotteet")
        ordering = ["-facts__starts_at", "-pk"]

    def __str__(self) -> str:
        return self.title or str(self.pk)

    @property
    def revisions(self) -> models.QuerySet:
        """The revisions of the texts."""
        return self._revisions


class NoticeFacts(models.Model):
    """How urgent a notice is and while when it is shown. Never part of a revision."""

    row = models.OneToOneField(Notice, models.CASCADE, related_name="facts", verbose_name=_("tiedote"))
    urgency = models.CharField(_("kiireellisyys"), max_length=8, choices=Urgency, default=Urgency.INFORMATION)
    starts_at = models.DateTimeField(_("näkyy alkaen"), default=clock.now, db_index=True)
    ends_at = models.DateTimeField(_("näkyy asti"), db_index=True)

    class Meta:
        verbose_name = _("tiedotteen tiedot")
        verbose_name_plural = _("tiedotteiden tiedot")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("starts_at")),
                name="notice_ends_after_start",
                violation_error_message=_("Tiedote ei voi loppua ennen kuin se alkaa."),
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def clean(self) -> None:
        """Raise ValidationError when it would end before it starts."""
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("Tiedote ei voi loppua ennen kuin se alkaa.")})


class SharedWeek(models.Model):
    """The picks of a visitor behind a link that they sent on. Nothing about a person; ends by itself.

    `request` is given for a week that was sent to a coach: it shows the week to staff.
    """

    wagtail_reference_index_ignore = True  # not content: no page or image is ever found through it

    token = models.CharField(_("linkin tunnus"), max_length=64, unique=True)
    picks = models.JSONField(_("valitut palvelut"), default=list)
    language = models.CharField(_("kieli"), max_length=8)
    created_at = models.DateTimeField(_("tehty"))
    expires_at = models.DateTimeField(_("vanhenee"), db_index=True)
    request = models.ForeignKey(
        Request, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("pyyntö")
    )

    class Meta:
        verbose_name = _("lähetetty viikko")
        verbose_name_plural = _("lähetetyt viikot")

    def __str__(self) -> str:
        return str(self.pk)


class WaitingTime(models.Model):
    """How many days one waited for the first free time in a language, as measured on a day (Helsinki).

    `days` counts calendar days, 0 for a time on the same day; empty when the language had a bookable coach
    but no free time as far as one can book. Only home/numbers/waiting.py writes it, once for a day.
    """

    wagtail_reference_index_ignore = True  # not content: no page or image is ever found through it

    day = models.DateField(_("päivä"))
    spoken_language = models.ForeignKey(
        SpokenLanguage, models.CASCADE, related_name="+", verbose_name=_("puhuttu kieli")
    )
    days = models.PositiveSmallIntegerField(_("odotus, päivää"), null=True, blank=True)

    class Meta:
        verbose_name = _("odotusaika")
        verbose_name_plural = _("odotusajat")
        ordering = ["day", "spoken_language"]
        constraints = [models.UniqueConstraint(fields=["day", "spoken_language"], name="waiting_time_once")]

    def __str__(self) -> str:
        return f"#{self.pk}"


@register_setting(icon="history")
class RetentionRules(BaseGenericSetting):
    """How long personal data is kept. privacy/retention.py counts with these numbers; staff change them."""

    contact_months = models.PositiveSmallIntegerField(
        _("asiakkaan tiedot, kuukautta"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(24)],
        help_text=_("Viimeisestä tapaamisesta tai sovitusta yhteydenotosta."),
    )
    message_days = models.PositiveSmallIntegerField(
        _("lähetetyt viestit, päivää"),
        default=30,
        validators=[MinValueValidator(7), MaxValueValidator(180)],
    )
    free_words_months = models.PositiveSmallIntegerField(
        _("palautteen ja oppimispäiväkirjan sanat, kuukautta"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(36)],
    )
    view_log_months = models.PositiveSmallIntegerField(
        _("merkintä siitä, kuka avasi tiedot, kuukautta"),
        default=12,
        validators=[MinValueValidator(3), MaxValueValidator(36)],
    )

    class Meta:
        verbose_name = _("tietojen säilytys")


class Erasure(models.Model):
    """Proof that personal data was erased: when, by whom, how many rows of which kind. Names nobody.

    One row for each run of the schedule that erased something, and for each person who asked.
    """

    wagtail_reference_index_ignore = True  # not content: no page or image is ever found through it

    reason = models.CharField(_("miksi"), max_length=10, choices=ErasureReason)
    erased_at = models.DateTimeField(_("milloin"), db_index=True)
    erased_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kuka poisti"),
    )
    people = models.PositiveIntegerField(_("ihmisiä"), default=0)
    rows = models.JSONField(_("rivejä"), default=dict)

    class Meta:
        verbose_name = _("poisto")
        verbose_name_plural = _("poistot")
        ordering = ["-erased_at", "-pk"]
        permissions = [
            ("export_person", "Näkee kaikki yhden ihmisen tiedot"),
            ("erase_person", "Poistaa yhden ihmisen tiedot"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"
