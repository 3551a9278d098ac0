"""Forms of a coach's working hours: new ones, other ones from a day on, the last day."""

from __future__ import annotations

import datetime as dt

from django import forms
from django.utils.translation import gettext_lazy as _

from booking.enums import Weekday
from portal.staff.widgets import DayInput, TimeInput


class HoursForm(forms.Form):
    """New weekly hours of a coach."""

    weekday = forms.TypedChoiceField(label=_("Viikonpäivä"), choices=Weekday, coerce=int)
    starts = forms.TimeField(label=_("Alkaa"), widget=TimeInput)
    ends = forms.TimeField(label=_("Päättyy"), widget=TimeInput)
    valid_from = forms.DateField(label=_("Voimassa alkaen"), widget=DayInput)
    valid_until = forms.DateField(
        label=_("Voimassa asti"),
        widget=DayInput,
        required=False,
        help_text=_("Tyhjä: toistaiseksi. Viimeinen päivä on mukana."),
    )


class FutureForm(forms.Form):
    """A form whose day may not be before `not_before`: what has been stays as it was."""

    day_field: str

    def __init__(self, *args: object, not_before: dt.date | None = None, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.not_before = not_before

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        day = cleaned.get(self.day_field)
        if day and self.not_before and day < self.not_before:
            self.add_error(self.day_field, _("Tämä päivä on jo mennyt. Valitse myöhempi päivä."))
        return cleaned


class ChangeHoursForm(FutureForm):
    """Other hours from a day on."""

    day_field = "from_day"

    weekday = forms.TypedChoiceField(label=_("Viikonpäivä"), choices=Weekday, coerce=int)
    starts = forms.TimeField(label=_("Alkaa"), widget=TimeInput)
    ends = forms.TimeField(label=_("Päättyy"), widget=TimeInput)
    from_day = forms.DateField(
        label=_("Muutos alkaa"),
        widget=DayInput,
        help_text=_("Vanha työaika päättyy edellisenä päivänä."),
    )


class EndHoursForm(FutureForm):
    """The last day of weekly hours."""

    day_field = "last_day"

    last_day = forms.DateField(
        label=_("Viimeinen päivä"), widget=DayInput, help_text=_("Tämä päivä on vielä mukana.")
    )
