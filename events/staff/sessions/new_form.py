"""The form "new event": Finnish words, kind, audience, when, where, languages, coaches, registration."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.forms.models import model_to_dict
from django.utils.translation import gettext_lazy as _

from events.enums import CoachRole, EventKind, RegistersFor
from events.models import Event, EventFacts
from events.staff.event_form import ABOUT, ASKS
from events.staff.sessions.plan_form import PlanForm
from portal import clock
from portal.staff.widgets import MomentInput

#: Kinds that are courses with named modules, and kinds that are cut into places for single clients. The form
#: shows the fields of these to such kinds only (events/staff_form.js); without JavaScript to all.
COURSES = (EventKind.EMPLOYMENT_START, EventKind.NETWORK_TRAINING)
VISITS = (EventKind.EMPLOYMENT_SERVICES, EventKind.DIGITAL_HELP, EventKind.OMAVISIO)
NEW_FACTS = (*ABOUT, "registration", "registers_for", "capacity", "opens_at", "closes_hours", *ASKS)
#: What holds where the part of the form that asks for it was not shown.
DEFAULTS = {"registers_for": RegistersFor.SESSION, "closes_hours": 0}
_TITLE, _SUMMARY = (Event._meta.get_field(name) for name in ("title", "summary"))


class NewEventForm(PlanForm, forms.ModelForm):
    """Everything a new event needs. `instance` holds its facts, not yet saved."""

    title = forms.CharField(label=_("Otsikko suomeksi"), max_length=_TITLE.max_length)
    summary = forms.CharField(
        label=_("Yhdellä lauseella suomeksi"), max_length=_SUMMARY.max_length, required=False
    )

    join_link = forms.URLField(
        label=_("Liittymislinkki"),
        max_length=200,
        required=False,
        assume_scheme="https",
        help_text=_("Näkyy vain ilmoittautuneille."),
    )

    class Meta:
        model = EventFacts
        fields = NEW_FACTS
        widgets = {
            "languages": forms.CheckboxSelectMultiple,
            "interpreted": forms.CheckboxSelectMultiple,
            "opens_at": MomentInput,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in DEFAULTS:
            self.fields[name].required = False

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name, value in DEFAULTS.items():
            if name not in self.errors and cleaned.get(name) in (None, ""):
                cleaned[name] = value
        return cleaned

    def texts(self) -> dict[str, str]:
        """The Finnish texts of the cleaned form, by the name of the text."""
        return {name: self.cleaned_data[name] for name in ("title", "summary")}

    def spoken(self) -> dict[str, Any]:
        """The languages of the cleaned form, by the name of the field."""
        return {name: self.cleaned_data[name] for name in ("languages", "interpreted")}


def first_values(source: Event | None, *, now: dt.datetime) -> dict[str, Any]:
    """What the form holds when it is opened: nothing, or what the template or the copied event has."""
    if source is None:
        return {}
    texts = {"title": source.title_fi, "summary": source.summary_fi}
    return {**model_to_dict(source.facts, NEW_FACTS), **texts, **values_of_last_session(source, now=now)}


def values_of_last_session(event: Event, *, now: dt.datetime) -> dict[str, Any]:
    """The times and people of the event's last session, on the next such weekday after it and after today."""
    last = event.sessions.filter(cancelled_at=None).order_by("-starts_at").first()
    if last is None:
        return {}
    starts, ends = clock.local(last.starts_at), clock.local(last.ends_at)
    after = max(clock.today(now), starts.date())
    days = (starts.weekday() - after.weekday()) % 7 or 7
    roles = list(last.coaches.values_list("coach", "role"))
    return {
        "first_day": after + dt.timedelta(days=days),
        "starts": starts.time(),
        "ends": ends.time(),
        "places_minutes": last.places_minutes,
        "free_from": last.free_from and clock.local(last.free_from).time(),
        "free_until": last.free_until and clock.local(last.free_until).time(),
        "leads": [coach for coach, role in roles if role == CoachRole.LEADS],
        "interprets": [coach for coach, role in roles if role == CoachRole.INTERPRETS],
        "paired": [coach for coach, role in roles if role == CoachRole.PAIRED],
    }
