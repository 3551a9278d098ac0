"""The front page; its live parts come from the rooms below. The other types of pages are in page_types.py."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from home import front as front_page
from home.page_types import ContentPage, GuideIndexPage, GuidePage, PublicPage
from home.panels import page_tabs
from portal import clock, languages
from portal.models import HouseFacts

__all__ = ["ContentPage", "GuideIndexPage", "GuidePage", "HomePage"]


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
        live = front_page.live(get_language() or languages.SOURCE, now)
        text_language = languages.SOURCE if self.alias_of_id else self.locale.language_code
        return {
            **super().get_context(request, *args, **kwargs),
            "front": live,
            "next_events": front_page.next_events(HouseFacts.load(request_or_site=request), now),
            "house_hours": live.house,
            "text_language": languages.BY_CODE[text_language],
        }
