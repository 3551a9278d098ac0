"""How staff edit a row: its facts on the first tab, then one tab for each language, Finnish first.

Every tab stands behind a permission, and so does each of its fields: a field that is not shown is not part of
the form either, so that no forged request can write it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.db import models
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, Panel, TabbedInterface

from portal import languages

#: What a field is for, with an example, by the field's name.
Helps = Mapping[str, str | Promise]


def translate_permission(code: str) -> str:
    """The permission to write texts in the language `code`."""
    return f"portal.translate_{code}"


class TextPanel(FieldPanel):
    """One text in one language, in that language's direction; its label stays in the reader's.

    A translation shows the Finnish text beside it, because it starts there.
    """

    @property
    def language(self) -> languages.Language:
        """The language of the text, which the name of the column ends with."""
        return languages.BY_CODE[self.field_name.rpartition("_")[2]]

    class BoundPanel(FieldPanel.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            if self.bound_field is not None:
                self._write_in(self.panel.language)

        def _write_in(self, language: languages.Language) -> None:
            attrs = self.bound_field.field.widget.attrs
            attrs |= {"lang": language.code, "dir": language.direction}
            if isinstance(self.bound_field.field.widget, forms.Textarea):
                attrs["rows"] = 3
            if source := self._source(language):
                label = gettext("Suomeksi:")
                self.help_text = format_html('{} <span lang="fi" dir="ltr">{}</span>', label, source)

        def _source(self, language: languages.Language) -> str:
            if language.code == languages.SOURCE or self.instance is None:
                return ""
            field = self.field_name.rpartition("_")[0]
            return getattr(self.instance, f"{field}_{languages.SOURCE}") or ""


class LanguageTab(ObjectList):
    """The tab of one language; its name in the address is the language code."""

    def __init__(self, *args: Any, code: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.code = code

    def clone_kwargs(self) -> dict[str, Any]:
        return super().clone_kwargs() | {"code": self.code}

    @property
    def clean_name(self) -> str:
        return self.code


def facts_panels(
    names: Iterable[str], permission: str, *, helps: Helps | None = None, **widgets: Any
) -> list[Panel]:
    """Panels of facts: always required when they are required, also while the texts are only a draft.

    `helps` explains fields by name; `widgets` gives their boxes.
    """
    return [
        FieldPanel(
            name,
            permission=permission,
            required_on_save=True,
            help_text=(helps or {}).get(name, ""),
            widget=widgets.get(name),
        )
        for name in names
    ]


def language_tab(
    language: languages.Language, texts: Sequence[str], helps: Helps | None = None
) -> LanguageTab:
    """The tab of `language` for the translated fields `texts`, written in the language's own direction.

    `helps` explains texts by name, while there is no Finnish text to stand beside a translation.
    """
    permission = translate_permission(language.code)
    panels = [
        TextPanel(f"{text}_{language.code}", permission=permission, help_text=(helps or {}).get(text, ""))
        for text in texts
    ]
    return LanguageTab(panels, heading=language.own_name, permission=permission, code=language.code)


def tabs(
    texts: Sequence[str],
    facts: Sequence[Panel],
    *,
    helps: Helps | None = None,
    base_form_class: type | None = None,
) -> TabbedInterface:
    """The whole editor: the tab of facts ("Tiedot"), then one tab per interface language, Finnish first.

    `helps` explains the texts by name.
    """
    children: list[Panel] = [ObjectList(facts, heading=_("Tiedot"))]
    children += [language_tab(language, texts, helps) for language in languages.INTERFACE]
    return TabbedInterface(children, base_form_class=base_form_class)


def model_permission(model: type[models.Model], action: str = "change") -> str:
    """The name of Django's own permission for `action` on `model`."""
    return f"{model._meta.app_label}.{action}_{model._meta.model_name}"
