"""The form behind the secret link: who comes, and how they are reached."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from booking.enums import Reach
from booking.public.forms.book import LanguageSelect
from events.public.forms.client import ClientForm
from events.public.forms.partner import address_of_person, name_of_person, role_of_person
from portal import languages
from portal.forms.spam_guard import GuardedForm


class ChangeForm(GuardedForm):
    """Who comes and how they are reached; a partner's person by name, e-mail and role."""

    def __init__(self, *args: Any, is_partner: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_partner = is_partner
        if is_partner:
            self.fields.update(name=name_of_person(), email=address_of_person(), role=role_of_person())
            for name, sentence in (
                ("name", _("Kirjoita nimi.")),
                ("email", _("Kirjoita sähköposti.")),
                ("role", _("Valitse tehtävä.")),
            ):
                self.fields[name].required = True
                self.fields[name].error_messages["required"] = sentence
        else:
            known = ClientForm.base_fields
            self.fields.update({name: deepcopy(known[name]) for name in ("name", "phone", "email")})
            self.fields["calls_only"] = forms.BooleanField(required=False, label=_("Soittakaa vain minulle"))
        self.fields["message_language"] = forms.ChoiceField(
            required=False,
            label=_("Viestien kieli"),
            widget=LanguageSelect,
            choices=[(language.code, language.own_name) for language in languages.INTERFACE],
        )

    def clean(self) -> dict[str, Any]:
        """Whoever is to be called has a number."""
        cleaned = super().clean()
        if cleaned.get("calls_only") and cleaned.get("phone") == "":
            self.add_error("phone", _("Kirjoita puhelinnumero, niin voimme soittaa."))
        return cleaned

    def reach(self) -> Reach:
        """How the person of a form that is all right is reached."""
        given = self.cleaned_data
        if given.get("calls_only"):
            return Reach.CALL
        return Reach.MESSAGE if given.get("phone") or given["email"] else Reach.NOTHING
