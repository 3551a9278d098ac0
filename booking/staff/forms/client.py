"""Forms about who a client is: what they are called, and the code they are asked for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from booking.clients.details import ClientDetails
from booking.models import AppointmentPerson
from portal.forms.fields import LineField, NameField, fold_digits


class ClientForm(forms.Form):
    """What a client is called, and whether only they are spoken to; `seen` is what the writer had in view."""

    name = NameField(label=_("Etunimi"), error_messages={"required": _("Kirjoita asiakkaan etunimi.")})
    also_called = NameField(
        label=_("Toinen nimi"),
        required=False,
        help_text=_("Sama nimi toisilla kirjaimilla, tai nimi, jolla asiakas tunnetaan."),
    )
    speak_only = forms.BooleanField(
        label=_("Puhu vain asiakkaan kanssa"),
        required=False,
        help_text=_("Puhelimessa kysytään aina ensin varauskoodi. Koskee kaikkia asiakkaan aikoja."),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("name", "also_called"):
            self.fields[name].widget.attrs["autocomplete"] = "off"

    @classmethod
    def showing(cls, person: AppointmentPerson) -> ClientForm:
        """The form with what stands now."""
        details = ClientDetails.of(person)
        return cls(
            initial={
                "name": details.name,
                "also_called": details.also_called,
                "speak_only": details.speak_only,
                "seen": details.mark,
            }
        )

    def now_seen(self, person: AppointmentPerson) -> None:
        """Keep what was typed; the next press counts as having seen what stands now."""
        self.data = self.data.copy()
        self.data["seen"] = ClientDetails.of(person).mark

    @property
    def wanted(self) -> ClientDetails:
        """What was typed into a valid form."""
        typed = self.cleaned_data
        return ClientDetails(typed["name"], typed["also_called"], typed["speak_only"])


class AskCodeForm(forms.Form):
    """The code that the client says; spaces and every digit set are understood."""

    code = LineField(
        label=_("Varauskoodi"),
        max_length=40,
        help_text=_("Koodissa on 6 numeroa. Esimerkki: 123 456"),
        error_messages={"required": _("Kirjoita koodi.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "dir": "ltr"}),
    )

    def clean_code(self) -> str:
        """The digits, without what stands between them."""
        digits = "".join(sign for sign in fold_digits(self.cleaned_data["code"]) if sign.isdecimal())
        if not digits:
            raise ValidationError(_("Kirjoita koodi."))
        return digits
