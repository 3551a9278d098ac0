"""Staff screen of a room's message templates: a tab for each language, what may be written, how it will look.

What is wrong is said in one sentence; how many SMS a text costs is shown beside it, live with JavaScript.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser
from django.forms import Media
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import Panel, TabbedInterface
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy
from wagtail.snippets.views.snippets import SnippetViewSet

from portal import languages
from portal.forms.fields import clean_line
from portal.languages import Language
from portal.messages.letter import Templates
from portal.messages.template_overrides import TEXTS
from portal.messages.templates import (
    MOST_ALONE,
    MOST_WITH_LINK,
    TemplateFault,
    TemplateProblem,
    cost,
    fill,
    places,
    problem,
    too_long,
)
from portal.models import MessageTemplateBase
from portal.staff.panels import LanguageTab, TextPanel, translate_permission

MAIL_ROWS, SMS_ROWS = 12, 4


@dataclass(frozen=True, slots=True)
class TemplateScreen:
    """The templates of one room, and what their places stand for in a made-up message: by a wording, one of
    TEXTS and a language.
    """

    texts: Templates
    sample_values: Callable[[str, str, str], dict[str, str]]


# What may be written ---------------------------------------------------------------------------------


def sentence(found: TemplateProblem, allowed: tuple[str, ...]) -> str:
    """What is wrong, and what to do, in one or two short sentences."""
    names, may = _listed(found.names), _listed(allowed)
    return {
        TemplateFault.BROKEN: _("Tekstissä on yksinäinen merkki { tai }. Kirjoita esimerkiksi: {time}."),
        TemplateFault.NEVER_SAID: _("Viestissä ei saa olla aihetta eikä nimeä. Poista: %(names)s.")
        % {"names": names},
        TemplateFault.UNKNOWN: _unknown(names, may),
        TemplateFault.MISSING: _("Tekstistä puuttuu: %(names)s.") % {"names": names},
        TemplateFault.NOT_ALONE: _("Kirjoita omalle riville: %(names)s.") % {"names": names},
        TemplateFault.TOO_LONG: _(
            "Teksti on liian pitkä. Ilman linkkiä sen pitää mahtua yhteen tekstiviestiin. Lyhennä tekstiä."
        ),
        TemplateFault.TOO_LONG_WITH_LINK: _(
            "Teksti on liian pitkä. Linkin kanssa sen pitää mahtua kahteen tekstiviestiin. Lyhennä tekstiä."
        ),
    }[found.trouble]


def _unknown(names: str, may: str) -> str:
    if not may:
        return _("Otsikkoon ei voi panna mitään paikkaa. Poista: %(names)s.") % {"names": names}
    return _("Tätä paikkaa ei ole: %(names)s. Voit käyttää: %(may)s.") % {"names": names, "may": may}


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"{{{name}}}" for name in names)


def clean_text(typed: str) -> str:
    """The lines of a typed text without invisible characters, and without empty lines at its ends."""
    return "\n".join(clean_line(line) for line in typed.splitlines()).strip("\n")


class TemplateForm(WagtailAdminModelForm):
    """Each text is cleaned and checked in its own language; an empty one says what the catalogue says."""

    templates: ClassVar[TemplateScreen]

    def clean(self) -> dict[str, Any]:
        """Check the texts this user may write."""
        cleaned = super().clean()
        for field in [name for name in cleaned if name.rpartition("_")[0] in TEXTS]:
            text, _underscore, code = field.rpartition("_")
            cleaned[field] = clean_text(cleaned[field] or "")
            found = cleaned[field] and self._problem(text, code, cleaned[field])
            if found:
                allowed = tuple(self.templates.texts.places(self.instance.wording, text).allowed)
                self.add_error(field, sentence(found, allowed))
        return cleaned

    def _problem(self, text: str, code: str, typed: str) -> TemplateProblem | None:
        wording = self.instance.wording
        found = problem(typed, self.templates.texts.places(wording, text))
        if found or text != "sms":
            return found
        return too_long(typed, self.templates.sample_values(wording, text, code))


# The screen ------------------------------------------------------------------------------------------


class MessagePanel(TextPanel):
    """One text in one language, with room for its lines and what a script needs to count them."""

    class BoundPanel(TextPanel.BoundPanel):
        def _write_in(self, language: Language) -> None:
            super()._write_in(language)
            text = self.panel.field_name.rpartition("_")[0]
            attrs = self.bound_field.field.widget.attrs
            attrs |= {"data-message-text": text, "data-message-language": language.code}
            if text != "subject":
                attrs["rows"] = SMS_ROWS if text == "sms" else MAIL_ROWS


class LookPanel(Panel):
    """How texts of one language look with sample data, and what an SMS costs."""

    def __init__(
        self, *args: Any, templates: TemplateScreen, code: str, texts: tuple[str, ...], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.templates, self.code, self.texts = templates, code, texts

    def clone_kwargs(self) -> dict[str, Any]:
        mine = {"templates": self.templates, "code": self.code, "texts": self.texts}
        return super().clone_kwargs() | mine

    class BoundPanel(Panel.BoundPanel):
        template_name = "portal/staff/messages/parts/look.html"

        @property
        def media(self) -> Media:
            """What counts while somebody types."""
            return Media(js=["portal/message_length.js"], css={"all": ["portal/message_look.css"]})

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            code, wording = self.panel.code, self.instance.wording
            return (super().get_context_data(parent_context) or {}) | {
                "texts": [self._text(wording, text, code) for text in self.panel.texts],
                "language": languages.BY_CODE[code],
                "limits": {"alone": MOST_ALONE, "with_link": MOST_WITH_LINK},
            }

        def _text(self, wording: str, text: str, code: str) -> dict[str, Any]:
            templates = self.panel.templates
            standard = templates.texts.default(wording, text, code)
            values = templates.sample_values(wording, text, code)
            template = self._typed(text, code) or standard
            if any(name not in values for name in places(template)):
                template = standard
            rules = templates.texts.places(wording, text)
            return {
                "name": text,
                "default": standard,
                "values": values,
                "look": fill(template, values),
                "cost": cost(template, values) if text == "sms" else None,
                "allowed": _listed(tuple(rules.allowed)),
                "required": _listed(tuple(rules.required)),
            }

        def _typed(self, text: str, code: str) -> str:
            """What stands in the field now: of a form that was refused, what was typed."""
            field = f"{text}_{code}"
            if self.form is not None and field in self.form.fields:
                return clean_text(str(self.form[field].value() or ""))
            return getattr(self.instance, field) or ""


def _tab(language: Language, templates: TemplateScreen) -> LanguageTab:
    permission = translate_permission(language.code)
    sms, subject, mail = (MessagePanel(f"{text}_{language.code}", permission=permission) for text in TEXTS)
    of_room = {"templates": templates, "code": language.code}
    sms_look = LookPanel(heading=gettext_lazy("Tältä tekstiviesti näyttää"), texts=("sms",), **of_room)
    mail_look = LookPanel(
        heading=gettext_lazy("Tältä sähköposti näyttää"), texts=("subject", "mail"), **of_room
    )
    panels = [sms, sms_look, subject, mail, mail_look]
    return LanguageTab(panels, heading=language.own_name, permission=permission, code=language.code)


def edit_handler(templates: TemplateScreen) -> TabbedInterface:
    """The form of a room's templates."""
    form = type("TemplateForm", (TemplateForm,), {"templates": templates})
    return TabbedInterface([_tab(row, templates) for row in languages.INTERFACE], base_form_class=form)


class NoNewRows(ModelPermissionPolicy):
    """The rows are those that the migrations made: nobody adds or deletes one."""

    def user_has_permission(self, user: AbstractBaseUser, action: str) -> bool:
        return action not in ("add", "delete") and super().user_has_permission(user, action)


def no_new_rows(model: type[MessageTemplateBase]) -> None:
    """Let staff change the room's templates only."""
    register_permission_policy(model, NoNewRows(model))


class MessageTemplateViewSet(SnippetViewSet):
    """What the screens of all rooms share. A room adds its model, `edit_handler`, name and address."""

    icon = "mail"
    add_to_settings_menu = True
    copy_view_enabled = False
    inspect_view_enabled = False
    list_display: ClassVar = ["__str__"]
