"""Choosing another time for an appointment one already has."""

from __future__ import annotations

import datetime as dt
import re

from django import forms
from django.utils.translation import gettext_lazy as _

from booking.availability.day_list import read_choice


class MoveForm(forms.Form):
    """The new time, as a chip of the list sends it. Whether it is free is decided under the coach's lock."""

    slot = forms.CharField(
        max_length=60,
        label=_("Uusi aika"),
        error_messages={
            "required": _("Valitse uusi aika listasta."),
            "max_length": _("Tätä aikaa ei ole. Valitse aika listasta."),
        },
    )

    def clean_slot(self) -> tuple[dt.datetime, int]:
        """The start and the coach that were sent."""
        chosen = read_choice(self.cleaned_data["slot"])
        if chosen is None:
            raise forms.ValidationError(_("Tätä aikaa ei ole. Valitse aika listasta."), code="unreadable")
        return chosen


def small_number(text: str) -> int | None:
    """A page's number, or the version of an appointment that a page showed; None for anything else."""
    return int(text) if re.fullmatch(r"\d{1,9}", text, re.ASCII) else None
