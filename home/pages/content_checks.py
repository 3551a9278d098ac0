"""Plain language among Wagtail's own checks beside the editor: they run in the browser while one writes.

The preview comes with marks (preview_marks.py); each rule here finds one of them. Advice, never a refusal.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem

from home.pages import preview_marks

#: Who reads the texts of this module.
AUDIENCE = "staff"

#: Rule, mark, what is wrong, and what to do.
RULES = (
    ("long-sentence", preview_marks.LONG_SENTENCE, _("Pitkä lause"), _("Tee siitä kaksi lausetta.")),
    (
        "long-word",
        preview_marks.LONG_WORD,
        _("Pitkä sana"),
        _("Etsi lyhyempi sana tai selitä se."),
    ),
    (
        "empty-link-text",
        preview_marks.EMPTY_LINK,
        _("Linkki ei kerro, mihin se vie"),
        _("Kirjoita, mitä linkin takana on."),
    ),
)

#: A rule of the checker itself, in words that editors know.
PICTURE = "image-alt"
PICTURE_WORDS = {"error_name": _("Kuvalla ei ole sanoja"), "help_text": _("Kirjoita, mitä kuvassa on.")}


class PlainChecks(ContentCheckerItem):
    """Wagtail's checks and ours."""

    def get_axe_run_only(self, request: HttpRequest) -> list[str]:
        """Wagtail's rules, ours, and pictures without any alternative text."""
        return [*super().get_axe_run_only(request), PICTURE, *(rule for rule, *_rest in RULES)]

    def get_axe_custom_rules(self, request: HttpRequest) -> list[dict[str, Any]]:
        """A marked element breaks its rule: a paragraph or a link never "has an alt"."""
        ours = [
            {
                "id": rule,
                "impact": "moderate",
                "selector": f"main [{mark}]",
                "tags": ["best-practice"],
                "any": ["has-alt"],
                "enabled": True,
            }
            for rule, mark, *_words in RULES
        ]
        return [*super().get_axe_custom_rules(request), *ours]

    def get_axe_messages(self, request: HttpRequest) -> dict[str, Any]:
        """What each rule says."""
        ours = {rule: {"error_name": what, "help_text": how} for rule, _mark, what, how in RULES}
        return {**super().get_axe_messages(request), **ours, PICTURE: PICTURE_WORDS}


def with_plain_language(request: HttpRequest, items: list[Any], page: Any) -> None:
    """Put our checks in the place of Wagtail's, in the bar of a preview and beside the editor."""
    items[:] = [
        PlainChecks(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item
        for item in items
    ]
