"""Forms of the staff screens of booking."""

from __future__ import annotations

import datetime as dt
import hashlib

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from booking.enums import AppointmentState, Interpreter, Weekday
from booking.models import AppointmentPerson, Coach, CoachFacts
from portal import clock
from portal.db.encryption import is_locked
from portal.staff.unversioned_form import facts_form
from portal.staff.widgets import DayInput, TimeInput
from services.models import SpokenLanguage

NOTE_LENGTH = 2000
#: Days farther away than this are a slip of the finger; the ends of the calendar cannot be reckoned with.
FAR = dt.timedelta(days=3660)
COACH_FACTS = ("languages", "is_bookable", "video_link", "user", "covers", "order")


class CoachForm(facts_form(CoachFacts, COACH_FACTS)):
    """Texts as a draft, facts at once; languages are ticked."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if "languages" in self.fields:
            field = self.fields["languages"]
            field.widget = forms.CheckboxSelectMultiple(choices=field.choices)


class SpanForm(WagtailAdminModelForm):
    """A weekly stretch: it ends after it starts, and its last day is not before its first."""

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        starts, ends = cleaned.get("starts"), cleaned.get("ends")
        if starts and ends and ends <= starts:
            self.add_error("ends", _("Lopun on oltava alun jälkeen."))
        first, last = cleaned.get("valid_from"), cleaned.get("valid_until")
        if first and last and last < first:
            self.add_error("valid_until", _("Viimeinen päivä on ennen ensimmäistä päivää."))
        return cleaned


class ShiftForm(SpanForm):
    """A desk's shift; its coaches are ticked."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["coaches"]
        field.widget = forms.CheckboxSelectMultiple(choices=field.choices)


class AbsenceForm(WagtailAdminModelForm):
    """A coach is away from one moment to another."""

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        starts, ends = cleaned.get("starts_at"), cleaned.get("ends_at")
        if starts and ends and ends <= starts:
            self.add_error("ends_at", _("Lopun on oltava alun jälkeen."))
        return cleaned


class ClosureForm(WagtailAdminModelForm):
    """Days on which the house is closed."""

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        first, last = cleaned.get("first_day"), cleaned.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("Viimeinen päivä on ennen ensimmäistä päivää."))
        return cleaned


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


class DayForm(forms.Form):
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
        day = self.cleaned_data["day"]
        if day and abs(day - clock.today(clock.now())) > FAR:
            raise ValidationError(_("Tämä päivä on liian kaukana."))
        return day


def parse_day(text: str | None, today: dt.date) -> dt.date | None:
    """The day of an address ("2026-11-25"), or None for anything else and for days far from today."""
    try:
        day = dt.date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if abs(day - today) <= FAR else None
