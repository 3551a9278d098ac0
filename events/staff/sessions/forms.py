"""Forms of the staff pages of sessions: seats, another time, details, module names, coaches, a visit."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from events.enums import CoachRole
from events.models import Session, Venue
from events.refusals import EventRefused, Refusal
from events.sessions.planning import Scope, VisitPlan
from events.staff.sessions.plan_form import FAR, CoachesForm, PlacesForm
from portal import clock, languages
from portal.staff.widgets import DayInput, TimeInput

MOST_SEATS = 32767
MODULE_LENGTH = Session._meta.get_field("module").max_length


def scope_choices() -> list[tuple[str, str]]:
    """How far a change reaches, for sessions that one repeat made."""
    return [
        (Scope.ONE, _("vain tämä kerta")),
        (Scope.FOLLOWING, _("tämä ja seuraavat kerrat")),
        (Scope.ALL, _("kaikki tulevat kerrat")),
    ]


class SeatsForm(forms.Form):
    """How many seats there are. `was` tells which number the user saw."""

    was = forms.IntegerField(widget=forms.HiddenInput, required=False)

    capacity = forms.IntegerField(
        label=_("Paikkoja"),
        min_value=1,
        max_value=MOST_SEATS,
        required=False,
        help_text=_("Tyhjä: ei rajaa. Jos kerralla on omat paikat, tyhjä: tapahtuman paikat."),
    )
    keep_everyone = forms.BooleanField(label=_("Kaikki ilmoittautuneet saavat silti tulla"), required=False)

    @classmethod
    def opened(cls, capacity: int | None) -> SeatsForm:
        """The form with the number that holds now."""
        return cls(initial={"capacity": capacity, "was": capacity})

    def wanted(self, capacity: int | None) -> dict[str, Any]:
        """The cleaned values as `registrations.change_capacity` takes them.

        `capacity` is the number that holds now. Raises EventRefused (CHANGED_MEANWHILE) when the
        user saw another.
        """
        typed = dict(self.cleaned_data)
        if typed.pop("was") != capacity:
            raise EventRefused(Refusal.CHANGED_MEANWHILE)
        return typed


class MoveForm(forms.Form):
    """Another time for a session, or for its series too."""

    day = forms.DateField(label=_("Päivä"), widget=DayInput)
    starts = forms.TimeField(label=_("Alkaa"), widget=TimeInput)
    ends = forms.TimeField(label=_("Päättyy"), widget=TimeInput)
    scope = forms.ChoiceField(
        label=_("Mitkä kerrat"), choices=scope_choices, initial=Scope.ONE, widget=forms.RadioSelect
    )

    def clean_day(self) -> dt.date:
        """A day that can be reckoned with; one that has been is asked about."""
        day = self.cleaned_data["day"]
        if abs(day - clock.today(clock.now())) > FAR:
            raise forms.ValidationError(_("Tämä päivä on liian kaukana."))
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        starts, ends = cleaned.get("starts"), cleaned.get("ends")
        if starts and ends and ends <= starts:
            self.add_error("ends", _("Lopun on oltava alun jälkeen."))
        return cleaned

    def span(self) -> tuple[dt.datetime, dt.datetime]:
        """From when to when (instants) the cleaned form says."""
        typed = self.cleaned_data
        return clock.at(typed["day"], typed["starts"]), clock.at(typed["day"], typed["ends"])

    def reach(self) -> Scope:
        """How far the cleaned form reaches."""
        return Scope(self.cleaned_data["scope"])


def move_values(session: Session) -> dict[str, Any]:
    """What the form of a move holds when it is opened: the time that holds now."""
    starts, ends = clock.local(session.starts_at), clock.local(session.ends_at)
    return {"day": starts.date(), "starts": starts.time(), "ends": ends.time(), "scope": Scope.ONE}


class DetailsForm(forms.Form):
    """A session's own venue and join link, and its module's name in every language."""

    venue = forms.ModelChoiceField(
        Venue.objects.all(), label=_("Oma paikka"), required=False, empty_label=_("Tapahtuman paikka")
    )
    join_link = forms.URLField(
        label=_("Oma liittymislinkki"),
        max_length=200,
        required=False,
        assume_scheme="https",
        help_text=_("Vain ilmoittautuneet näkevät tämän."),
    )

    def __init__(self, *args: Any, session: Session, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial |= {"venue": session.venue_id, "join_link": session.join_link}
        for language in languages.INTERFACE:
            name = f"module_{language.code}"
            attrs = {"lang": language.code, "dir": language.direction}
            self.initial[name] = getattr(session, name)
            self.fields[name] = forms.CharField(
                label=language.own_name,
                max_length=MODULE_LENGTH,
                required=False,
                widget=forms.TextInput(attrs=attrs),
            )

    def modules(self) -> list[forms.BoundField]:
        """The boxes of the module's name."""
        return [self[f"module_{language.code}"] for language in languages.INTERFACE]

    def details(self) -> dict[str, Any]:
        """The cleaned values as `sessions.change_details` takes them."""
        typed = dict(self.cleaned_data)
        venue = typed.pop("venue")
        return {"venue_id": venue and venue.pk, **typed}


class SessionCoachesForm(CoachesForm):
    """Who leads or interprets at one session. Who is paired stands with the places: `VisitForm`."""

    paired = None

    @classmethod
    def opened(cls, session: Session) -> SessionCoachesForm:
        """The form with those who are there now."""
        roles = {"leads": CoachRole.LEADS, "interprets": CoachRole.INTERPRETS}
        return cls(initial={name: coaches_as(session, role) for name, role in roles.items()})


class VisitForm(PlacesForm):
    """How a visit that exists is cut, its part without appointment, and who is paired."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["places_minutes"].required = True
        self.fields["places_minutes"].help_text = _("Varatut ajat jäävät ennalleen.")

    @classmethod
    def opened(cls, session: Session) -> VisitForm:
        """The form with what holds now."""
        return cls(
            initial={
                "places_minutes": session.places_minutes,
                "free_from": session.free_from and clock.local(session.free_from).time(),
                "free_until": session.free_until and clock.local(session.free_until).time(),
                "paired": coaches_as(session, CoachRole.PAIRED),
            }
        )

    def visit(self, session: Session) -> VisitPlan:
        """What the cleaned form asks for, on the day that the session starts."""
        typed = self.cleaned_data
        free = self.free_part_on(clock.today(session.starts_at))
        return VisitPlan(typed["places_minutes"], *free, tuple(coach.pk for coach in typed["paired"]))


def coaches_as(session: Session, role: CoachRole) -> list[int]:
    """The coaches who are there in this role, as the session was read."""
    return [row.coach_id for row in session.coaches.all() if row.role == role]
