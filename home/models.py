"""Pages that hold prose. The front page is one; its live parts come from the rooms below."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page


class HomePage(Page):
    """The front page. Empty texts are filled from the catalogue, so that it speaks all nine languages."""

    heading = models.CharField(_("otsikko"), max_length=80, blank=True, help_text=_("Tyhjä: Tule sisään"))
    lead = models.CharField(
        _("johdanto"), max_length=240, blank=True, help_text=_("Tyhjä: sivuston oma teksti")
    )

    content_panels = [*Page.content_panels, FieldPanel("heading"), FieldPanel("lead")]
    parent_page_types = ["wagtailcore.Page"]
    max_count_per_parent = 9
    template = "home/home_page.html"

    class Meta:
        verbose_name = _("etusivu")
