"""Another time for an appointment, from a list of free times in its language.

What is offered needs no reason. A time out of the ordinary (out of hours, during desk duty, without a pause)
is only moved to in the calendar's form, which asks for the reason and logs it.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from booking.appointments import reservations, rule_exceptions
from booking.availability import search
from booking.enums import Interpreter
from booking.models import BookingRules, Coach
from booking.permissions import may_open, may_receive
from booking.refusals import BookingRefused, Refusal
from booking.staff.appointments.page import AppointmentPage
from booking.staff.forms.appointments import SlotForm
from booking.staff.forms.days import parse_day
from portal import clock

ONE_MINUTE = dt.timedelta(minutes=1)


class MovesToSlot(AppointmentPage):
    """What the pages share that move an appointment to a time they have offered."""

    #: What the log calls it.
    action = "move"

    def move_to(self, form: SlotForm) -> Coach:
        """Move it to the slot of the form and note who did; the coach it is with now. Raises BookingRefused.

        What was offered is never out of the ordinary: where it is, somebody was quicker.
        """
        coach = Coach.objects.filter(pk=form.cleaned_data["coach"]).first() if form.is_valid() else None
        if coach is None:
            raise BookingRefused(Refusal.OFF_THE_GRID)
        if self.seen_version != self.appointment.version:
            raise BookingRefused(Refusal.CHANGED_MEANWHILE)
        starts_at, rules = form.cleaned_data["starts_at"], BookingRules.load()
        self._refuse_out_of_the_ordinary(coach.pk, starts_at, rules)
        reservations.move(
            self.appointment.pk,
            coach_id=coach.pk,
            starts_at=starts_at,
            now=clock.now(),
            version=self.seen_version,
            in_public=False,
            interpreter=Interpreter.NEEDED if form.cleaned_data["needs_interpreter"] else None,
            rules=rules,
        )
        self.log(self.action)
        return coach

    def _refuse_out_of_the_ordinary(self, coach_id: int, starts_at: dt.datetime, rules: BookingRules) -> None:
        time, travel = self.appointment.coach_time, self.appointment.travel_minutes
        if (coach_id, starts_at) == (time.coach_id, time.starts_at):
            return
        minutes = (time.ends_at - time.starts_at) // ONE_MINUTE
        if rule_exceptions.found(
            coach_id,
            starts_at - travel * ONE_MINUTE,
            minutes + 2 * travel,
            rules=rules,
            ignore_coach_time_id=time.pk,
        ):
            raise BookingRefused(Refusal.SLOT_TAKEN)


class MoveAppointment(MovesToSlot):
    """Another time: the free times of one day in the appointment's language, each a button."""

    template_name = "booking/staff/appointments/move.html"

    def is_theirs(self) -> bool:
        return may_receive(self.request.user, self.appointment, now=clock.now())

    def get_page_title(self) -> str:
        return _("Vaihda aika")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        if not may_open(self.request.user, self.appointment):
            return super().get_breadcrumbs()
        label = _("Varattu aika %(number)s") % {"number": self.appointment.pk}
        return [*super().get_breadcrumbs(), {"url": self.address(), "label": label}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The free times of the day in the address, else of the first day with any."""
        now = clock.now()
        wanted = parse_day(request.GET.get("day"), clock.today(now))
        language, rules = self.appointment.spoken_language_id, BookingRules.load()
        if wanted is None:
            first = search.next_free(now=now, rules=rules).get(language)
            wanted = clock.today(first.starts_at if first else now)
        travel = self.appointment.travel_minutes
        time = self.appointment.coach_time
        slots = search.free_slots(
            language,
            now=now,
            rules=rules,
            first_day=wanted,
            last_day=wanted,
            length=(time.ends_at - time.starts_at) // ONE_MINUTE,
            travel=travel,
            ignore_coach_time_id=time.pk,
        )
        one = dt.timedelta(days=1)
        return self.render(
            appointment=self.appointment, day=wanted, slots=slots, before=wanted - one, after=wanted + one
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Move it there, or say why not and show the times again."""
        form = SlotForm(request.POST)
        try:
            self.move_to(form)
        except BookingRefused as refused:
            messages.error(request, refused.sentence())
            return redirect(request.get_full_path())
        messages.success(request, _("Aika on vaihdettu."))
        return redirect(self.get_success_url())
