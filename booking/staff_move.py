"""Another time for an appointment, from the list of free times in its language."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from booking import availability, reservations
from booking.models import BookingRules, Coach
from booking.permissions import may_open, may_receive
from booking.refusals import BookingRefused, Refusal, sentence
from booking.staff_appointment import AppointmentPage
from booking.staff_forms import SlotForm, parse_day
from portal import clock


class MoveAppointment(AppointmentPage):
    """Another time: the free times of one day in the appointment's language, each a button."""

    template_name = "booking/staff/move.html"

    def is_theirs(self) -> bool:
        return may_receive(self.request.user, self.appointment, now=clock.now())

    def get_page_title(self) -> str:
        return _("Vaihda aika")

    def trail(self) -> list[dict[str, str]]:
        if not may_open(self.request.user, self.appointment):
            return super().trail()
        label = _("Varattu aika %(number)s") % {"number": self.appointment.pk}
        return [*super().trail(), {"url": self.address(), "label": label}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The free times of the day in the address, else of the first day with any."""
        now = clock.now()
        wanted = parse_day(request.GET.get("day"), clock.today(now))
        language, rules = self.appointment.spoken_language_id, BookingRules.load()
        if wanted is None:
            first = availability.next_free(now=now, rules=rules).get(language)
            wanted = clock.today(first.starts_at if first else now)
        travel = self.appointment.travel_minutes
        slots = availability.free_slots(
            language, now=now, rules=rules, first_day=wanted, last_day=wanted, travel=travel
        )
        one = dt.timedelta(days=1)
        return self.page(
            appointment=self.appointment, day=wanted, slots=slots, before=wanted - one, after=wanted + one
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Move it there, or say why not and show the times again."""
        form = SlotForm(request.POST)
        try:
            self._move(form)
        except BookingRefused as refused:
            messages.error(request, sentence(refused.reason))
            return redirect(request.get_full_path())
        messages.success(request, _("Aika on vaihdettu."))
        return redirect(self.back())

    def _move(self, form: forms.Form) -> None:
        version = self.request.POST.get("version", "")
        if not form.is_valid() or not Coach.objects.filter(pk=form.cleaned_data["coach"]).exists():
            raise BookingRefused(Refusal.OFF_THE_GRID)
        if version != str(self.appointment.version):
            raise BookingRefused(Refusal.CHANGED_MEANWHILE)
        reservations.move(
            self.appointment.pk,
            coach_id=form.cleaned_data["coach"],
            starts_at=form.cleaned_data["starts_at"],
            now=clock.now(),
            version=self.appointment.version,
        )
        self.log("move")
