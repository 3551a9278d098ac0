"""Coaches: who they are, and the facts that take effect at once."""

from __future__ import annotations

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin

from portal.previews import PreviewInLanguages
from services.models import SpokenLanguage


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
