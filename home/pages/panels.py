"""How staff edit a page: each locale in its own language and direction, whatever the editor reads in."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, Panel, TabbedInterface
from wagtail.models import Page

from home.pages import plain_language
from home.pages.plain_language import Ease
from portal import languages

#: Who reads the texts of this module.
AUDIENCE = "staff"

#: What our pages use of Wagtail's own fields: the address, and the words search engines show.
FOR_SEARCH = [
    FieldPanel("slug", help_text=_("Sivun osoite. Pieniä kirjaimia ja viivoja. Esimerkki: asuminen")),
    FieldPanel(
        "search_description",
        help_text=_("Yksi tai kaksi lausetta hakukoneelle. Esimerkki: Näin löydät asunnon Kemissä."),
    ),
]


class PageTab(ObjectList):
    """A tab whose fields carry the language and the direction of the page that is edited."""

    class BoundPanel(ObjectList.BoundPanel):
        @property
        def attrs(self) -> dict[str, Any]:
            locale = getattr(self.instance, "locale", None)
            if locale is None:
                return self.panel.attrs
            direction = "rtl" if locale.is_bidi else "ltr"
            return {**self.panel.attrs, "lang": locale.language_code, "dir": direction}


class PlainLanguagePanel(Panel):
    """How easy a Finnish page is, as it was last saved. What is hard in it is marked while one writes."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/staff/pages/plain_panel.html"

        @cached_property
        def ease(self) -> Ease:
            return plain_language.ease(plain_language.running_text(self.instance.prose_html()))

        def is_shown(self) -> bool:
            is_finnish = self.instance.pk and self.instance.text_language.code == languages.SOURCE
            return bool(is_finnish and self.ease.words)

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            return context | {"ease": self.ease, "limits": plain_language}


def page_tabs(content: list[Panel]) -> TabbedInterface:
    """The tabs of a page type: its content, what search engines show, settings."""
    return TabbedInterface(
        [
            PageTab(content, heading=_("Sisältö")),
            PageTab(FOR_SEARCH, heading=_("Osoite ja haku")),
            ObjectList(Page.settings_panels, heading=_("Asetukset")),
        ]
    )
