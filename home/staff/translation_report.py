"""Report: which text is missing in which language or older than the Finnish, with a link to its field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.urls import reverse
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.pages import translation_state
from home.pages.translation_state import TextState, TranslatedText
from portal import languages
from portal.staff.listing import StaffListing
from portal.staff.panels import translate_permission

TRANSLATE_PAGES = "simple_translation.submit_translation"


def languages_of(user: AbstractBaseUser) -> list[languages.Language]:
    """The languages other than Finnish that the user may write."""
    return [
        languages.BY_CODE[code]
        for code in translation_state.OTHERS
        if user.has_perm(translate_permission(code))
    ]


def may_translate(user: AbstractBaseUser) -> bool:
    """Whether the user writes texts of rows in a language other than Finnish."""
    return user.has_perm("services.change_service") and bool(languages_of(user))


def texts_of(user: AbstractBaseUser, codes: list[str]) -> list[TranslatedText]:
    """The texts that the user may write in these languages. The queries do not grow with the rows."""
    rows = translation_state.texts(codes, with_pages=user.has_perm(TRANSLATE_PAGES))
    may = {model: user.has_perm(_change(model)) for model in translation_state.translated_models()}
    return [row for row in rows if isinstance(row.target, Page) or may[type(row.target)]]


def waiting(user: AbstractBaseUser) -> int:
    """How many texts of the user's languages are missing or older than the Finnish ones."""
    rows = texts_of(user, [row.code for row in languages_of(user)])
    return sum(row.state != TextState.TRANSLATED for row in rows)


def _change(model: type[models.Model]) -> str:
    return f"{model._meta.app_label}.change_{model._meta.model_name}"


@dataclass(frozen=True, slots=True)
class TextLine:
    """A text in the list: what it is, and where staff write it."""

    text: TranslatedText
    kind: str | Promise
    url: str


def line(text: TranslatedText) -> TextLine:
    """The line of a text; the link opens the tab of its language. No query."""
    if isinstance(text.target, Page):
        return TextLine(text, _("sivu"), reverse(_write_address_of(text), args=[text.target.pk]))
    edit = reverse(type(text.target).snippet_viewset.get_url_name("edit"), args=[text.target.pk])
    return TextLine(text, type(text.target)._meta.verbose_name, f"{edit}#tab-{text.language.code}")


def _write_address_of(text: TranslatedText) -> str:
    """The name of the address at which a page is written: an alias becomes a page of its own first."""
    if text.state != TextState.MISSING:
        return "wagtailadmin_pages:edit"
    is_alias = text.target.alias_of_id is not None
    return "wagtailadmin_pages:convert_alias" if is_alias else "simple_translation:submit_page_translation"


class ReportForm(forms.Form):
    """Which language, and which state."""

    language = forms.ChoiceField(label=_("Kieli"), required=False)
    state = forms.ChoiceField(label=_("Tila"), required=False)

    def __init__(self, *args: Any, own: list[languages.Language], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [
            ("", _("Kaikki kielet")),
            *((row.code, row.own_name) for row in own),
        ]
        self.fields["state"].choices = [("", _("Puuttuu tai vanhempi")), *TextState.choices]


class TranslationReport(StaffListing):
    """What is missing in which language. A translator of one language sees only that one."""

    template_name = "home/staff/translations.html"
    page_title = _("Käännökset")
    header_icon = "globe"
    paginate_by = 100

    def has_permission(self, **_kwargs: Any) -> bool:
        return may_translate(self.request.user)

    @cached_property
    def form(self) -> ReportForm:
        """The choice of the address; what is no choice shows everything of the user's."""
        return ReportForm(self.request.GET, own=languages_of(self.request.user))

    def get_queryset(self) -> list[TranslatedText]:
        chosen = self.form.cleaned_data if self.form.is_valid() else {}
        own = [row.code for row in languages_of(self.request.user)]
        rows = texts_of(self.request.user, [chosen["language"]] if chosen.get("language") else own)
        return [row for row in rows if _is_wanted(row, chosen.get("state", ""))]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(form=self.form, lines=[line(row) for row in self.rows], **kwargs)


def _is_wanted(text: TranslatedText, state: str) -> bool:
    return text.state == state if state else text.state != TextState.TRANSLATED
