"""A coach leaves: the last day, then every client booked after it by language, handed over in one go."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.log_actions import log

from booking import permissions
from booking.appointments import reassign
from booking.appointments.reassign import Moved, ReassignOffer
from booking.availability.search import Slot
from booking.models import BookingRules, Coach
from booking.refusals import BookingRefused
from booking.staff.coaches.ill_today import OfferChoice
from booking.staff.forms.days import parse_day
from portal import clock, dates, languages
from portal.forms.fields import whole_number
from portal.staff.page import StaffPage
from portal.staff.widgets import DayInput
from services.models import SpokenLanguage


class LastDayForm(forms.Form):
    """Until when the coach is here."""

    last_day = forms.DateField(
        label=gettext_lazy("Viimeinen päivä"),
        widget=DayInput,
        help_text=gettext_lazy("Tämä päivä on vielä mukana."),
    )


@dataclass(frozen=True, slots=True)
class ReassignChoices:
    """A client with the choices for them; the best is chosen already."""

    moved: Moved
    choices: tuple[OfferChoice, ...]


@dataclass(frozen=True, slots=True)
class LanguageGroup:
    """The clients of one language."""

    language: SpokenLanguage
    asked: list[ReassignChoices]


class CoachLeaves(StaffPage):
    """Who is booked after the coach's last day, and what becomes of each; the working hours end too."""

    template_name = "booking/staff/coaches/reassign.html"
    header_icon = "user"

    def has_permission(self, **kwargs: Any) -> bool:
        user = self.request.user
        return permissions.may_change_hours(user) and permissions.has_everybodys(user)

    def load_objects(self, **kwargs: Any) -> None:
        self.now = clock.now()
        self.today = clock.today(self.now)
        self.coach = get_object_or_404(Coach, pk=kwargs["coach_id"])
        self.rules = BookingRules.load()
        asked = parse_day(self.request.GET.get("last_day"), self.today)
        #: A day that is over already: from now on then.
        self.last_day = max(asked, self.today - dt.timedelta(days=1)) if asked else None

    def get_page_title(self) -> str:
        return _("Valmentaja lähtee: %(name)s") % {"name": self.coach.first_name}

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        label = _("Työajat: %(name)s") % {"name": self.coach.first_name}
        return [
            {"url": reverse("wagtailsnippets_booking_coach:list"), "label": _("Valmentajat")},
            {"url": reverse("coach_hours", args=[self.coach.pk]), "label": label},
        ]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Ask for the last day; with one, show whom it concerns."""
        asks = "last_day" in request.GET
        form = LastDayForm(request.GET if asks else None)
        if not (asks and form.is_valid() and self.last_day):
            return self.render(form=form, coach=self.coach)
        rows = self._rows()
        return self.render(
            form=form,
            coach=self.coach,
            last_day=self.last_day,
            groups=self._groups(rows),
            more=len(rows) > reassign.MOST_IN_ONE_GO,
            shifts=reassign.shifts_after(self.coach, self.last_day).select_related("desk")[:20],
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """End the hours, then do what was chosen for each; where one is refused the others are done."""
        if not self.last_day:
            return redirect("coach_leaves", self.coach.pk)
        if reassign.end_hours(self.coach, self.last_day):
            log(instance=self.coach, action="booking.hours", user=request.user)
        done = sum(self._give(row) for row in self._rows()[: reassign.MOST_IN_ONE_GO])
        if done:
            said = ngettext("Hoidettu: %(count)s asiakas.", "Hoidettu: %(count)s asiakasta.", done)
            messages.success(request, said % {"count": done})
        messages.success(request, _("Työajat päättyvät viimeisenä päivänä. Uusia aikoja ei voi varata."))
        return redirect(f"{request.path}?{urlencode({'last_day': self.last_day.isoformat()})}")

    def _rows(self) -> list[reassign.Appointment]:
        rows = reassign.upcoming(self.coach.pk, self.last_day, now=self.now)
        return list(rows[: reassign.MOST_IN_ONE_GO + 1])

    def _groups(self, rows: list[reassign.Appointment]) -> list[LanguageGroup]:
        moved = reassign.propose(rows[: reassign.MOST_IN_ONE_GO], now=self.now, rules=self.rules)
        return [
            LanguageGroup(language, [ReassignChoices(row, _choices(row)) for row in found])
            for language, found in reassign.by_language(moved)
        ]

    def _give(self, row: reassign.Appointment) -> bool:
        """Do what was chosen for this client; whether it was done."""
        offer, _separator, slot = self.request.POST.get(f"offer-{row.pk}", "").partition(":")
        try:
            if offer == ReassignOffer.MOVE and (chosen := _parse(slot)):
                self._hand_over(row, *chosen)
            elif offer == ReassignOffer.CALL:
                reassign.call(row, now=self.now)
            else:
                return False
        except BookingRefused as refused:
            when = dates.list_date(clock.today(row.coach_time.starts_at), languages.active())
            at = dates.clock_time(row.coach_time.starts_at)
            messages.error(self.request, f"{when} {at}: {refused.sentence()}")
            return False
        log(instance=row, action="booking.reassign", user=self.request.user, data={"offer": offer})
        return True

    def _hand_over(self, row: reassign.Appointment, coach_id: int, starts_at: dt.datetime) -> None:
        reassign.hand_over(
            row.pk,
            coach_id=coach_id,
            starts_at=starts_at,
            version=whole_number(self.request.POST.get(f"version-{row.pk}", ""), 11) or 0,
            now=self.now,
            rules=self.rules,
        )


def _choices(row: Moved) -> tuple[OfferChoice, ...]:
    """Every time proposed, then the call; the first is chosen."""
    found = [(_value(slot), _label(row, slot)) for slot in row.slots]
    found.append((ReassignOffer.CALL, _("Me soitamme: aika jää, ja pyyntö tulee listalle")))
    return tuple(OfferChoice(*pair, is_chosen=place == 0) for place, pair in enumerate(found))


def _value(slot: Slot) -> str:
    return f"{ReassignOffer.MOVE}:{slot.coach_id}@{int(slot.starts_at.timestamp())}"


def _label(row: Moved, slot: Slot) -> str:
    if row.is_same_time(slot):
        return _("Sama aika, toinen valmentaja: %(name)s") % {"name": slot.coach_name}
    day, at = clock.today(slot.starts_at), dates.clock_time(slot.starts_at)
    when = f"{dates.list_date(day, languages.active())} {at}"
    return _("Uusi aika: %(when)s, valmentaja: %(name)s") % {"when": when, "name": slot.coach_name}


def _parse(text: str) -> tuple[int, dt.datetime] | None:
    """Coach and instant of a choice's value, or None for anything else."""
    coach, _separator, seconds = text.partition("@")
    coach_id, instant = whole_number(coach, 11), whole_number(seconds, 11)
    if coach_id is None or instant is None:
        return None
    return coach_id, dt.datetime.fromtimestamp(instant, dt.UTC)
