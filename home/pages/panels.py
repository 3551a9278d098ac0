"""How staff edit a page: each locale in its own language and direction, whatever the editor reads in."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, Panel, TabbedInterface
from wagtail.models import Page

from home.pages import plain_checks, plain_language
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
    """What in the page is hard to read, as it was last saved. Its words and limits: pages/plain_checks.py."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "home/staff/pages/plain_panel.html"

        def is_shown(self) -> bool:
            return self.instance.pk is not None

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            html, language = self.instance.prose_html(), self.instance.text_language.code
            return context | {
                "ease": plain_checks.ease(html),
                "findings": plain_checks.findings(html, language),
                "limits": plain_language,
                "is_finnish": language == languages.SOURCE,
            }


def page_tabs(content: list[Panel]) -> TabbedInterface:
    """The tabs of a page type: its content, what search engines show, settings."""
    return TabbedInterface(
        [
            PageTab(content, heading=_("Sisältö")),
            PageTab(FOR_SEARCH, heading=_("Osoite ja haku")),
            ObjectList(Page.settings_panels, heading=_("Asetukset")),
        ]
    )
