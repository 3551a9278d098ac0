"""When sessions are held and who leads them: one form for a new event and for more dates of an old one."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from booking.enums import Weekday
from booking.models import Coach
from events.enums import CoachRole
from events.models import Venue
from events.sessions.planning import SessionPlan
from events.sessions.repeats import MOST_DATES, MOST_WEEKS_BETWEEN, Repeat
from portal import clock
from portal.forms.fields import RowsField
from portal.staff.widgets import DayInput, TimeInput

#: Days farther away than this are a slip of the finger.
FAR = dt.timedelta(days=3660)


class Repeats(models.TextChoices):
    """Once, or every so many weeks."""

    ONCE = "once", _("kerran")
    WEEKLY = "weekly", _("joka viikko tai harvemmin")


def coaches() -> QuerySet[Coach]:
    """Everybody who may lead a session."""
    return Coach.objects.filter(facts__isnull=False)


class CoachField(RowsField):
    """Coaches, ticked."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=coaches(), required=False, **kwargs)


class PairedForm(forms.Form):
    """Who meets clients one by one."""

    paired = CoachField(
        label=_("Ottaa vastaan asiakkaita parina"),
        help_text=_("Valmentajan kalenterista menee vain se aika, jonka asiakas varaa."),
    )


class CoachesForm(PairedForm):
    """Who leads, interprets, or meets clients one by one. Each coach has one of these tasks."""

    leads = CoachField(label=_("Vetää"))
    interprets = CoachField(label=_("Tulkkaa"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        seen: set[int] = set()
        for name in ("leads", "interprets", "paired"):
            chosen = {coach.pk for coach in cleaned.get(name) or ()}
            if seen & chosen:
                self.add_error(name, _("Valitse jokaiselle valmentajalle vain yksi tehtävä."))
            seen |= chosen
        return cleaned

    def chosen_coaches(self) -> tuple[tuple[int, CoachRole], ...]:
        """The coaches of the cleaned form with what each of them does."""
        fields = {"leads": CoachRole.LEADS, "interprets": CoachRole.INTERPRETS, "paired": CoachRole.PAIRED}
        return tuple(
            (coach.pk, role) for name, role in fields.items() for coach in self.cleaned_data.get(name) or ()
        )


class PlacesForm(PairedForm):
    """How a visit is cut into places, and its part without appointment."""

    places_minutes = forms.IntegerField(
        label=_("Yksi aika kestää, minuuttia"),
        min_value=5,
        max_value=240,
        required=False,
        help_text=_("Kerta jaetaan aikoihin. Yksi asiakas varaa yhden ajan. Tyhjä: ei aikoja."),
    )
    free_from = forms.TimeField(label=_("Ilman ajanvarausta alkaen"), widget=TimeInput, required=False)
    free_until = forms.TimeField(label=_("Ilman ajanvarausta asti"), widget=TimeInput, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        is_half = (cleaned.get("free_from") is None) != (cleaned.get("free_until") is None)
        if is_half and not {"free_from", "free_until"} & self.errors.keys():
            self.add_error("free_until", _("Kirjoita molemmat ajat tai jätä molemmat tyhjiksi."))
        return cleaned

    def free_part_on(self, day: dt.date) -> tuple[dt.datetime, dt.datetime] | tuple[None, None]:
        """The part without appointment that the cleaned form says, as instants of `day` in Helsinki."""
        typed = self.cleaned_data
        if typed["free_from"] is None:
            return None, None
        return clock.at(day, typed["free_from"]), clock.at(day, typed["free_until"])


class PlanForm(PlacesForm, CoachesForm):
    """A date or a repeat, from when to when, with its coaches, and a visit's places."""

    first_day = forms.DateField(label=_("Päivä"), widget=DayInput)
    starts = forms.TimeField(label=_("Alkaa"), widget=TimeInput)
    ends = forms.TimeField(label=_("Päättyy"), widget=TimeInput)
    repeats = forms.ChoiceField(
        label=_("Kuinka usein"), choices=Repeats, initial=Repeats.ONCE, widget=forms.RadioSelect
    )
    every_weeks = forms.IntegerField(
        label=_("Kuinka monen viikon välein"),
        min_value=1,
        max_value=MOST_WEEKS_BETWEEN,
        initial=1,
        required=False,
        help_text=_("1: joka viikko. 2: joka toinen viikko."),
    )
    weekdays = forms.TypedMultipleChoiceField(
        label=_("Viikonpäivät"),
        choices=Weekday,
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Tyhjä: sama viikonpäivä kuin ensimmäinen päivä."),
    )
    count = forms.IntegerField(
        label=_("Kuinka monta kertaa"), min_value=1, max_value=MOST_DATES, required=False
    )
    until = forms.DateField(label=_("Tai viimeinen mahdollinen päivä"), widget=DayInput, required=False)
    skip_closed = forms.BooleanField(
        label=_("Jätä pois pyhäpäivät ja sulkupäivät"), initial=True, required=False
    )
    module = forms.CharField(
        label=_("Jakson nimi suomeksi"),
        max_length=120,
        required=False,
        help_text=_("Kirjoita, jos kerta kuuluu kurssiin. Muut kielet kirjoitat kerran sivulla."),
    )

    def clean_first_day(self) -> dt.date:
        """A day that can be reckoned with; one that has been is asked about later."""
        return self._near("first_day")

    def clean_until(self) -> dt.date | None:
        """A last day that can be reckoned with."""
        return self._near("until")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        starts, ends = cleaned.get("starts"), cleaned.get("ends")
        if starts and ends and ends <= starts:
            self.add_error("ends", _("Lopun on oltava alun jälkeen."))
        if cleaned.get("repeats") == Repeats.WEEKLY:
            self._clean_end_of_repeat(cleaned)
        if cleaned.get("paired") and not cleaned.get("places_minutes") and "places_minutes" in cleaned:
            self.add_error("places_minutes", _("Kirjoita, kuinka kauan yksi aika kestää."))
        return cleaned

    def repeat(self) -> Repeat:
        """What the cleaned form asks for. A single date is never skipped: staff are only warned."""
        typed = self.cleaned_data
        when = (typed["first_day"], typed["starts"], typed["ends"])
        if typed["repeats"] == Repeats.ONCE:
            return Repeat(*when, count=1, skip_closed=False)
        return Repeat(
            *when,
            every_weeks=typed["every_weeks"] or 1,
            weekdays=tuple(typed["weekdays"]),
            count=typed["count"],
            until=typed["until"],
            skip_closed=typed["skip_closed"],
        )

    def plan_on(self, day: dt.date) -> SessionPlan:
        """The session that the cleaned form asks for on `day`."""
        typed = self.cleaned_data
        starts_at, ends_at = self.repeat().span(day)
        free_from, free_until = self.free_part_on(day)
        return SessionPlan(
            starts_at,
            ends_at,
            module=typed["module"],
            coaches=self.chosen_coaches(),
            places_minutes=typed["places_minutes"],
            free_from=free_from,
            free_until=free_until,
            **self.own_details(),
        )

    def own_details(self) -> dict[str, Any]:
        """What the sessions have of their own besides; of a new event they have nothing."""
        return {}

    def _near(self, name: str) -> dt.date | None:
        day = self.cleaned_data[name]
        if day and abs(day - clock.today(clock.now())) > FAR:
            raise forms.ValidationError(_("Tämä päivä on liian kaukana."))
        return day

    def _clean_end_of_repeat(self, cleaned: dict[str, Any]) -> None:
        first, until = cleaned.get("first_day"), cleaned.get("until")
        if first and until and until < first:
            self.add_error("until", _("Viimeinen päivä on ennen ensimmäistä päivää."))
        is_open = not cleaned.get("count") and not until
        if is_open and not {"count", "until"} & self.errors.keys():
            self.add_error("count", _("Kirjoita, kuinka monta kertaa, tai viimeinen päivä."))


class MoreSessionsForm(PlanForm):
    """More dates of an event that exists; they may have a venue, seats and a join link of their own."""

    venue = forms.ModelChoiceField(
        Venue.objects.all(), label=_("Oma paikka"), required=False, empty_label=_("Tapahtuman paikka")
    )
    capacity = forms.IntegerField(
        label=_("Omat paikat, kuinka monta"),
        min_value=1,
        max_value=32767,
        required=False,
        help_text=_("Tyhjä: tapahtuman paikat."),
    )
    join_link = forms.URLField(
        label=_("Oma liittymislinkki"), max_length=200, required=False, assume_scheme="https"
    )

    def own_details(self) -> dict[str, Any]:
        """Venue, seats and link of these dates."""
        venue = self.cleaned_data["venue"]
        return {
            "venue_id": venue and venue.pk,
            "capacity": self.cleaned_data["capacity"],
            "join_link": self.cleaned_data["join_link"],
        }
