"""The short forms behind the calendar: book for somebody, move to any time, keep a coach's time, be away."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from booking.enums import Channel, StaffReason
from booking.models import Coach
from booking.staff.forms.days import FAR, near
from booking.staff.forms.meeting import MeetingFields
from portal import clock
from portal.forms.fields import NameField, PhoneField
from portal.staff.widgets import DayInput, MomentInput, TimeInput
from services.models import SpokenLanguage


class WithCoach(forms.Form):
    """A form about one of the coaches whose time the user may change."""

    coach = forms.ModelChoiceField(Coach.objects.none(), label=_("Valmentaja"), empty_label=None)

    def __init__(self, *args: Any, coaches: Iterable[int] | None, **kwargs: Any) -> None:
        """`coaches` by number; None for everybody who works here."""
        super().__init__(*args, **kwargs)
        rows = Coach.objects.filter(live=True)
        self.fields["coach"].queryset = rows if coaches is None else rows.filter(pk__in=coaches)


class TimeForm(WithCoach):
    """A coach, a day and a time, and a reason where the time is out of the ordinary."""

    day = forms.DateField(label=_("Päivä"), widget=DayInput)
    starts = forms.TimeField(label=_("Alkaa"), widget=TimeInput)
    reason = forms.ChoiceField(
        label=_("Syy"), required=False, choices=[("", _("Valitse syy")), *StaffReason.choices]
    )

    #: Shown only once the time turns out to need one.
    asks_reason = False

    def clean_day(self) -> dt.date:
        """A day that can be reckoned with."""
        return near(self.cleaned_data["day"])

    @property
    def starts_at(self) -> dt.datetime:
        """The instant that was typed, of a valid form."""
        return clock.at(self.cleaned_data["day"], self.cleaned_data["starts"])

    def visible_fields(self) -> list[forms.BoundField]:
        """The fields to show: the reason only where it is needed."""
        fields = super().visible_fields()
        return [field for field in fields if field.name != "reason" or self.asks_reason]


class MoveForm(TimeForm):
    """Another time for an appointment; `version` is the one that the user has seen."""

    version = forms.IntegerField(min_value=0, max_value=2**31 - 1, widget=forms.HiddenInput)
    field_order = ("coach", "day", "starts", "reason")

    def now_seen(self, version: int) -> None:
        """Keep what was typed; the next press counts as having seen that version."""
        self.data = self.data.copy()
        self.data["version"] = version


class BookForm(MeetingFields, TimeForm):
    """A client who is here or on the phone: as little as a booking needs. The time is filled in already."""

    name = NameField(
        label=_("Etunimi"), widget=forms.TextInput(attrs={"autocomplete": "off", "autofocus": True})
    )
    phone = PhoneField(label=_("Puhelin"), required=False, help_text=_("Voi jättää tyhjäksi."))
    language = forms.ModelChoiceField(
        SpokenLanguage.objects.all(), label=_("Kieli"), empty_label=_("Valitse kieli")
    )
    with_interpreter = forms.BooleanField(label=_("Tulkki tarvitaan"), required=False)
    sends_message = forms.BooleanField(label=_("Lähetä tekstiviesti"), required=False, initial=True)
    channel = forms.ChoiceField(
        label=_("Mistä varaus tulee"),
        choices=[(Channel.DESK, _("paikan päällä")), (Channel.PHONE, _("puhelimessa"))],
        initial=Channel.DESK,
    )
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    field_order = (
        *("name", "phone", "language", "coach", "day", "starts"),
        *("with_interpreter", "sends_message", "channel", "reason", "key"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["phone"].widget.attrs["autocomplete"] = "off"
        self.fields["name"].error_messages["required"] = _("Kirjoita asiakkaan etunimi.")
        self.fields["language"].error_messages["required"] = _("Valitse kieli listasta.")

    def visible_fields(self) -> list[forms.BoundField]:
        """The fields to show at once: a meeting elsewhere is rare, and folded away."""
        return [field for field in super().visible_fields() if field.name not in MeetingFields.base_fields]


class StretchForm(WithCoach):
    """A coach's time from one moment to another, at most some days of it."""

    starts_at = forms.DateTimeField(label=_("Alkaa"), widget=MomentInput)
    ends_at = forms.DateTimeField(label=_("Päättyy"), widget=MomentInput)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        starts, ends = cleaned.get("starts_at"), cleaned.get("ends_at")
        for name, moment in (("starts_at", starts), ("ends_at", ends)):
            if moment and abs(moment.date() - clock.today(clock.now())) > FAR:
                self.add_error(name, _("Tämä päivä on liian kaukana."))
        if starts and ends and ends <= starts:
            self.add_error("ends_at", _("Lopun on oltava alun jälkeen."))
        return cleaned
