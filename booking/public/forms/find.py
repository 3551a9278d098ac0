"""Finding one's own appointment: the spoken code, and the phone or e-mail that was given with it."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from booking.clients.people import LEAST_PHONE_DIGITS
from portal.forms.fields import LineField, fold_digits

CODE_DIGITS = 6
LONGEST_LINE = 254


class FindForm(forms.Form):
    """The code and one way to know its owner. Spaces, dashes and every digit set are understood."""

    code = LineField(
        label=_("Varauskoodi"),
        help_text=_("Koodissa on 6 numeroa. Esimerkki: 123 456"),
        error_messages={"required": _("Kirjoita koodi.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "dir": "ltr"}),
    )
    contact = LineField(
        label=_("Puhelinnumero tai sähköposti"),
        help_text=_("Sama, jonka annoit, kun varasit ajan. Numerosta riittää 4 viimeistä numeroa."),
        error_messages={"required": _("Kirjoita puhelinnumero tai sähköposti.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "dir": "ltr"}),
    )

    def clean_code(self) -> str:
        """Six digits 0-9."""
        digits = re.sub(r"[^0-9]", "", fold_digits(self.cleaned_data["code"]))
        if len(digits) != CODE_DIGITS:
            raise forms.ValidationError(
                _("Tarkista koodi. Siinä on 6 numeroa. Katso koodi viestistä tai kuvasta."), code="length"
            )
        return digits

    def clean_contact(self) -> dict[str, Any]:
        """What to compare with: `{"email": …}` where there is an @, otherwise the digits of a phone."""
        line = fold_digits(self.cleaned_data["contact"])
        if "@" in line:
            return {"email": line[:LONGEST_LINE]}
        digits = re.sub(r"[^0-9]", "", line)
        if not LEAST_PHONE_DIGITS <= len(digits) <= LONGEST_LINE:
            raise forms.ValidationError(
                _("Kirjoita puhelinnumeron 4 viimeistä numeroa tai koko numero."), code="digits"
            )
        return {"phone": digits}
