"""The list of interpreters: times ahead that need one, what is late first, one tap to the next step."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from booking.appointments import interpreters
from booking.appointments.interpreters import LeadTime
from booking.enums import Interpreter
from booking.models import Appointment
from booking.staff.appointments.index import AppointmentsPage
from portal import clock
from portal.staff.listing import StaffListing


@dataclass(frozen=True, slots=True)
class InterpretedTime:
    """A time with its interpreter: by when one is ordered (a day), what is next if the user may do it."""

    appointment: Appointment
    order_by: dt.date
    following: Interpreter | None


class InterpreterList(AppointmentsPage, StaffListing):
    """Needed, ordered and confirmed interpreters, or only those of one step."""

    template_name = "booking/staff/appointments/interpreters.html"
    header_icon = "group"

    def get_page_title(self) -> str:
        return _("Tulkit")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("staff_appointments"), "label": _("Varatut ajat")}]

    @cached_property
    def lead(self) -> LeadTime:
        """How long before a time its interpreter is ordered."""
        return LeadTime(now=clock.now())

    @cached_property
    def step(self) -> Interpreter | None:
        """The step in the address; None, for all, where it cannot be read."""
        return next((one for one in Interpreter.wanted() if one.value == self.request.GET.get("step")), None)

    def get_queryset(self) -> list[Appointment]:
        found = interpreters.rows(self.lead)
        # Read at once, not counted first: few times ahead have an interpreter.
        return list(found.filter(interpreter=self.step) if self.step else found)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(
            steps=Interpreter.wanted(), step=self.step, lead_days=self.lead.days, **kwargs
        )
        return context | {"shown": [self._row(row, context) for row in self.rows]}

    def _row(self, row: Appointment, context: dict[str, Any]) -> InterpretedTime:
        may = context["opens_all"] or row.coach_time.coach_id == context["own_coach_id"]
        following = Interpreter(row.interpreter).following if may else None
        return InterpretedTime(row, self.lead.order_by(row.coach_time.starts_at), following)
