"""The staff form of an event: its texts as drafts, its facts at once; and forms of plain rows beside it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from events.enums import RegistersFor, RegistrationState
from events.models import EventFacts, Registration
from events.sessions import planning
from portal import clock
from portal.staff.unversioned_form import facts_form
from portal.staff.widgets import MomentInput

#: What an event is and where; what it asks and gives. A new event is asked these too.
ABOUT = (
    *("kind", "audience", "service", "languages", "interpreted"),
    *("mode", "venue", "venue_hidden", "join_link", "organiser"),
)
ASKS = ("asks_language", "asks_childcare", "asks_accessibility", "gives_certificate")
#: Not the capacity: it is changed where people wait for seats (the event's own staff page).
EVENT_FACTS = (
    *("slug", *ABOUT, "materials", "registration", "registers_for", "opens_at"),
    *("closes_hours", "accept_hours", *ASKS, "is_template"),
)
#: What the people who come are told of when it changes.
TOLD = ("mode", "venue", "join_link")
TICKED = ("languages", "interpreted", "materials")
CHOSEN = ("service", "venue", "organiser")


class EventForm(facts_form(EventFacts, EVENT_FACTS)):
    """Texts as a draft, facts at once; languages are ticked, the rest is picked from closed lists."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.told_before = self._told_now()
        for names, widget in ((TICKED, forms.CheckboxSelectMultiple), (CHOSEN, forms.Select)):
            for name in self.fields.keys() & set(names):
                self.fields[name].widget = widget(choices=self.fields[name].choices)
        if "opens_at" in self.fields:
            self.fields["opens_at"].widget = MomentInput()

    def save_facts(self, row: models.Model) -> None:
        """Write the facts, and tell the people who come where it is now."""
        super().save_facts(row)
        now_told = self._told_now()
        changed = {name for name, value in self.told_before.items() if now_told[name] != value}
        planning.announce_event(row, changed, now=clock.now())

    def _told_now(self) -> dict[str, Any]:
        """The facts that people are told of, as they are; nothing for an event that is not saved yet."""
        return {name: getattr(self.facts, name) for name in TOLD} if self.facts else {}

    def clean_registers_for(self) -> str:
        """What one registers for stays as it is while somebody is registered for it."""
        wanted = self.cleaned_data["registers_for"]
        if self.facts and wanted != self.facts.registers_for and self._has_registered():
            raise forms.ValidationError(
                _("Joku on jo ilmoittautunut. Tätä ei voi nyt muuttaa. Tee uusi tapahtuma.")
            )
        return wanted

    def _has_registered(self) -> bool:
        rows = Registration.objects.filter(state__in=RegistrationState.alive())
        if self.facts.registers_for == RegistersFor.EVENT:
            return rows.filter(event=self.instance).exists()
        return rows.filter(session__event=self.instance).exists()


class DaysForm(WagtailAdminModelForm):
    """Days from the first to the last."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        first, last = cleaned.get("first_day"), cleaned.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("Viimeinen päivä on ennen ensimmäistä päivää."))
        return cleaned


class MonthForm(WagtailAdminModelForm):
    """A total of a month: any of its days will do, the first one is kept."""

    def clean_month(self) -> dt.date | None:
        """The first day of the month."""
        day = self.cleaned_data["month"]
        return day and day.replace(day=1)
