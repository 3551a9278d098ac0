"""Take a client now whose time is another day: the next gap of today, proposed and confirmed in one press.

Coaches who do not speak the client's language stand apart: staff may book them with an interpreter, which the
appointment then needs.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from booking.appointments import take_now
from booking.enums import AppointmentState
from booking.models import BookingRules, Coach
from booking.permissions import may_open, may_serve
from booking.refusals import BookingRefused, Refusal
from booking.staff.appointments.move import MovesToSlot
from booking.staff.forms.appointments import SlotForm
from portal import clock, dates


class TakeNow(MovesToSlot):
    """The client is here: move their time to today's next gap in their language."""

    template_name = "booking/staff/appointments/take_now.html"
    action = "take_now"

    def is_theirs(self) -> bool:
        return may_serve(self.request.user, self.appointment, now=clock.now())

    def get_page_title(self) -> str:
        return _("Ota asiakas nyt")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [*super().get_breadcrumbs(), {"url": reverse("staff_find"), "label": _("Etsi asiakas")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """What is proposed: coach and time, a few later ones, and coaches who need an interpreter."""
        now, row, rules = clock.now(), self.appointment, BookingRules.load()
        is_ahead = row.state in AppointmentState.changeable() and now < row.coach_time.starts_at
        slots, others = [], []
        if is_ahead:
            slots = take_now.gaps(row, now=now, rules=rules)
            others = take_now.gaps(row, now=now, rules=rules, with_interpreter=True)
        return self.render(
            appointment=row,
            is_ahead=is_ahead,
            proposed=slots[0] if slots else None,
            later=slots[1:],
            with_interpreter=others,
            opens=may_open(request.user, row),
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Move it there and tell the client, or say why not and propose what is free now."""
        form = SlotForm(request.POST)
        try:
            coach = self._take(form)
        except BookingRefused as refused:
            messages.error(request, refused.sentence())
            return redirect(request.path)
        time = dates.clock_time(form.cleaned_data["starts_at"])
        said = _("Asiakas tulee nyt. Kello: %(time)s, valmentaja: %(coach)s")
        messages.success(request, said % {"time": time, "coach": coach.first_name})
        if form.cleaned_data["needs_interpreter"]:
            messages.warning(request, _("Aika tarvitsee tulkin. Pyydä tulkki heti."))
        return redirect(self.get_success_url())

    def _take(self, form: SlotForm) -> Coach:
        if form.is_valid() and clock.today(form.cleaned_data["starts_at"]) != clock.today(clock.now()):
            raise BookingRefused(Refusal.OFF_THE_GRID)
        return self.move_to(form)
