"""How staff edit a page: each locale in its own language and direction, whatever the editor reads in."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, Panel, TabbedInterface
from wagtail.models import Page


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


def page_tabs(content: list[Panel]) -> TabbedInterface:
    """The tabs of a page type: its content, what search engines show, settings."""
    return TabbedInterface(
        [
            PageTab(content, heading=_("Sisältö")),
            PageTab(Page.promote_panels, heading=_("Hakukoneille")),
            ObjectList(Page.settings_panels, heading=_("Asetukset")),
        ]
    )
