"""How and where to meet, as staff choose it: a place and the way there for a meeting elsewhere."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from booking.appointments.reservations import Meeting
from booking.enums import Way
from portal.forms.fields import LineField

#: A way longer than this is a slip of the finger.
LONGEST_WAY = 240


class MeetingFields(forms.Form):
    """The fields of a meeting. The place and the way there count only for a meeting elsewhere."""

    way = forms.ChoiceField(label=_("Miten tavataan"), required=False, choices=Way, initial=Way.HERE)
    place = LineField(
        label=_("Missä, jos muualla"),
        required=False,
        max_length=200,
        help_text=_("Esimerkki: koulu, Koivukatu 3, Kemi. Asiakas näkee tämän omalla sivullaan."),
    )
    travel = forms.IntegerField(
        label=_("Matka yhteen suuntaan, minuuttia"),
        required=False,
        min_value=0,
        max_value=LONGEST_WAY,
        help_text=_("Tämä aika pidetään vapaana ennen tapaamista ja sen jälkeen."),
    )

    def clean(self) -> dict[str, Any]:
        """A meeting elsewhere needs its place."""
        cleaned = super().clean()
        if cleaned.get("way") == Way.ELSEWHERE and not (cleaned.get("place") or "place" in self.errors):
            self.add_error("place", _("Kirjoita, missä tapaatte."))
        return cleaned

    def meeting_fields(self) -> list[forms.BoundField]:
        """The fields of this class, for a form that folds them away."""
        return [self[name] for name in MeetingFields.base_fields]

    @property
    def is_ordinary(self) -> bool:
        """Whether nothing but a meeting here was chosen: the fields may stay folded."""
        fields = self.meeting_fields()
        return (fields[0].value() or Way.HERE) == Way.HERE and not any(field.errors for field in fields)

    @property
    def meeting(self) -> Meeting:
        """What was chosen, of a valid form."""
        way = Way(self.cleaned_data["way"] or Way.HERE)
        if way != Way.ELSEWHERE:
            return Meeting(way)
        return Meeting(way, self.cleaned_data["place"], self.cleaned_data["travel"] or 0)


class MeetingForm(MeetingFields):
    """Another way or place for an appointment; `version` is the one that the user has seen."""

    version = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)
