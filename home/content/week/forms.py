"""Sending one's week to a coach: nothing has to be told; a number or an address lets staff answer."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from booking.public.forms.call_back import LanguageField
from home.content.week.shared import Sender
from portal.forms.fields import AddressField, NameField, PhoneField
from portal.forms.spam_guard import GuardedForm
from services.models import SpokenLanguage


class WeekForm(GuardedForm):
    """Who sends the week, as far as they want to tell."""

    name = NameField(required=False, label=_("Etunimi"), help_text=_("Voit jättää tyhjäksi."))
    phone = PhoneField(
        required=False, label=_("Puhelinnumero"), help_text=_("Kirjoita, jos haluat, että soitamme.")
    )
    email = AddressField(
        required=False, label=_("Sähköposti"), help_text=_("Kirjoita, jos haluat vastauksen sähköpostilla.")
    )
    language = LanguageField(
        queryset=SpokenLanguage.objects.none(),
        required=False,
        label=_("Mitä kieltä haluat puhua?"),
        empty_label=_("Valitse kieli"),
        error_messages={"invalid_choice": _("Valitse kieli listasta.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].queryset = SpokenLanguage.objects.filter(is_public=True)

    @property
    def sender(self) -> Sender:
        """Who it is, of a valid form."""
        given = self.cleaned_data
        language = given["language"]
        return Sender(given["name"], given["phone"], given["email"], language.pk if language else None)
