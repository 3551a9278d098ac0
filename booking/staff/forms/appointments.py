"""Forms about appointments: find one, its note, interpreter and time; the filters of their list."""

from __future__ import annotations

import datetime as dt
import hashlib

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from booking.enums import AppointmentState, Interpreter
from booking.models import AppointmentPerson, Coach
from booking.staff.forms.days import near
from portal.db.encryption import is_locked
from portal.staff.widgets import DayInput
from services.models import SpokenLanguage

NOTE_LENGTH = 2000


class FindForm(forms.Form):
    """Find a client's times. Sent as a POST: what is typed never stands in an address or a log."""

    words = forms.CharField(
        label=_("Koodi, puhelinnumero tai nimi"),
        max_length=200,
        strip=True,
        help_text=_("Numerosta riittää 4 numeroa peräkkäin. Nimestä riittää osa, millä kirjaimilla tahansa."),
    )


class NoteForm(forms.ModelForm):
    """What staff need to remember about the client. Stored encrypted.

    `seen` tells which text the writer had before them, so that a colleague's words are not written over. A
    note that no key opens is not written over either: the key may come back.
    """

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = AppointmentPerson
        fields = ["staff_note"]
        labels = {"staff_note": _("Muistiinpano")}
        widgets = {"staff_note": forms.Textarea(attrs={"rows": 4, "maxlength": NOTE_LENGTH})}

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = _mark_of(self.instance.staff_note)
        self.is_locked = is_locked(self.instance.staff_note)

    def clean_staff_note(self) -> str:
        """The note without characters that no database keeps."""
        note = self.cleaned_data["staff_note"].replace("\x00", "")
        if len(note) > NOTE_LENGTH:
            raise ValidationError(_("Muistiinpano on liian pitkä. Lyhennä sitä: enintään 2000 merkkiä."))
        return note

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        if self.is_locked:
            raise ValidationError(_("Muistiinpanoa ei voi avata: avain puuttuu. Vanha teksti on tallessa."))
        if cleaned.get("seen") != _mark_of(self.instance.staff_note):
            raise ValidationError(_("Muistiinpano muuttui äsken. Lue uusi teksti ja tallenna sitten omasi."))
        return cleaned


def _mark_of(note: str) -> str:
    return hashlib.sha256(note.encode()).hexdigest()[:16]


class InterpreterForm(forms.Form):
    """Where the ordering of an interpreter stands."""

    interpreter = forms.ChoiceField(label=_("Tulkki"), choices=Interpreter)


class SlotForm(forms.Form):
    """A time picked from the list of free times."""

    coach = forms.IntegerField(min_value=1)
    starts_at = forms.DateTimeField(input_formats=["%Y-%m-%dT%H:%M:%S%z"])
    #: The coach of that time does not speak the client's language.
    needs_interpreter = forms.BooleanField(required=False)


class AppointmentFilterForm(forms.Form):
    """Which appointments the list shows. Every field may be empty; nothing personal is asked here."""

    day = forms.DateField(label=_("Päivä"), required=False, widget=DayInput)
    language = forms.ModelChoiceField(
        SpokenLanguage.objects.all(), label=_("Kieli"), required=False, empty_label=_("Kaikki kielet")
    )
    coach = forms.ModelChoiceField(
        Coach.objects.all(), label=_("Valmentaja"), required=False, empty_label=_("Kaikki valmentajat")
    )
    state = forms.ChoiceField(
        label=_("Tila"), required=False, choices=[("", _("Kaikki")), *AppointmentState.choices]
    )

    def clean_day(self) -> dt.date | None:
        """A day that can be reckoned with."""
        return near(self.cleaned_data["day"])
