"""Asking us to call: a number, the language, and when it suits."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from portal.forms.fields import NameField, PhoneField, clean_line
from portal.forms.spam_guard import GuardedForm
from services.models import SpokenLanguage


class Suits(models.TextChoices):
    """When a call suits the client. Kept with the request in words, for staff to read."""

    ANY = "any", _("Milloin vain")
    MORNING = "morning", _("Aamupäivällä")
    AFTERNOON = "afternoon", _("Iltapäivällä")


class LanguageField(forms.ModelChoiceField):
    """A public language by its own name, with the name in the page's language where it differs."""

    def label_from_instance(self, row: SpokenLanguage) -> str:
        """ "العربية, arabia" """
        return row.own_name if row.own_name == row.name or not row.name else f"{row.own_name}, {row.name}"

    def to_python(self, value: Any) -> SpokenLanguage | None:
        """The row; anything that is no row's number gets our own sentence."""
        return super().to_python(clean_line(value) if isinstance(value, str) else value)


class CallBackForm(GuardedForm):
    """Call me back. Only the number must be given."""

    phone = PhoneField(
        label=_("Puhelinnumero"), help_text=_("Soitamme tähän numeroon. Esimerkki: 040 000 0000")
    )
    name = NameField(
        required=False,
        label=_("Etunimi"),
        help_text=_("Tällä nimellä kutsumme sinua. Voit jättää tyhjäksi."),
    )
    language = LanguageField(
        queryset=SpokenLanguage.objects.none(),
        label=_("Mitä kieltä haluat puhua?"),
        empty_label=_("Valitse kieli"),
        error_messages={"required": _("Valitse kieli."), "invalid_choice": _("Valitse kieli listasta.")},
    )
    suits = forms.ChoiceField(
        choices=Suits,
        widget=forms.RadioSelect,
        label=_("Milloin voimme soittaa?"),
        error_messages={
            "required": _("Valitse, milloin voimme soittaa."),
            "invalid_choice": _("Valitse, milloin voimme soittaa."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].queryset = SpokenLanguage.objects.filter(is_public=True)
        self.fields["suits"].initial = Suits.ANY
