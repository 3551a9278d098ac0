"""Take a client now whose time is another day: the next gap of today, proposed and confirmed in one press."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from booking import out_of_the_ordinary, reservations, take_now
from booking.enums import AppointmentState
from booking.models import BookingRules, Coach
from booking.permissions import may_open, may_serve
from booking.refusals import BookingRefused, Refusal, sentence
from booking.staff_appointment import AppointmentPage
from booking.staff_forms import SlotForm
from portal import clock, dates


class TakeNow(AppointmentPage):
    """The client is here: move their time to today's next gap in their language."""

    template_name = "booking/staff/take_now.html"

    def is_theirs(self) -> bool:
        return may_serve(self.request.user, self.appointment, now=clock.now())

    def get_page_title(self) -> str:
        return _("Ota asiakas nyt")

    def trail(self) -> list[dict[str, str]]:
        return [*super().trail(), {"url": reverse("staff_find"), "label": _("Etsi asiakas")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """What is proposed: coach and time, and a few later ones."""
        now, row = clock.now(), self.appointment
        is_ahead = row.state in AppointmentState.changeable() and now < row.coach_time.starts_at
        slots = take_now.gaps(row, now=now, rules=BookingRules.load()) if is_ahead else []
        return self.page(
            appointment=row,
            is_ahead=is_ahead,
            proposed=slots[0] if slots else None,
            later=slots[1:],
            opens=may_open(request.user, row),
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Move it there and tell the client, or say why not and propose what is free now."""
        form = SlotForm(request.POST)
        try:
            self._move(form)
        except BookingRefused as refused:
            messages.error(request, sentence(refused.reason))
            return redirect(request.path)
        time = dates.clock_time(form.cleaned_data["starts_at"])
        said = _("Asiakas tulee nyt. Kello: %(time)s, valmentaja: %(coach)s")
        messages.success(request, said % {"time": time, "coach": self.coach.first_name})
        return redirect(self.back())

    def _move(self, form: SlotForm) -> None:
        if not form.is_valid():
            raise BookingRefused(Refusal.OFF_THE_GRID)
        coach_id, starts_at = form.cleaned_data["coach"], form.cleaned_data["starts_at"]
        self.coach = Coach.objects.filter(pk=coach_id).first()
        if self.coach is None or clock.today(starts_at) != clock.today(clock.now()):
            raise BookingRefused(Refusal.OFF_THE_GRID)
        rules, row = BookingRules.load(), self.appointment
        minutes = (row.coach_time.ends_at - row.coach_time.starts_at) // take_now.ONE_MINUTE
        if out_of_the_ordinary.found(
            coach_id, starts_at, minutes, rules=rules, ignore_coach_time_id=row.coach_time_id
        ):
            # Nothing of what was proposed needs a reason: somebody has taken it meanwhile, or it was made up.
            raise BookingRefused(Refusal.SLOT_TAKEN)
        reservations.move(
            row.pk,
            coach_id=coach_id,
            starts_at=starts_at,
            now=clock.now(),
            version=self.seen_version,
            in_public=False,
            rules=rules,
        )
        self.log("take_now")
