"""The list of interpreters: times ahead that need one, what is late first, one tap to the next step."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from booking.appointments import interpreters
from booking.appointments.interpreters import LeadTime
from booking.enums import Interpreter
from booking.models import Appointment
from booking.staff.appointments.index import ListingPage
from portal import clock

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Row:
    """A time with its interpreter: by when one is ordered (a day), what is next if the user may do it."""

    appointment: Appointment
    order_by: dt.date
    following: Interpreter | None


class InterpreterList(ListingPage):
    """Needed, ordered and confirmed interpreters, or only those of one step."""

    template_name = "booking/staff/appointments/interpreters.html"
    header_icon = "group"

    def get_page_title(self) -> str:
        return _("Tulkit")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("staff_appointments"), "label": _("Varatut ajat")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the list. A step that cannot be read shows all."""
        lead = LeadTime(now=clock.now())
        step = next((one for one in Interpreter.wanted() if one.value == request.GET.get("step")), None)
        found = interpreters.rows(lead)
        # Read at once, not counted first: few times ahead have an interpreter.
        ahead = list(found.filter(interpreter=step) if step else found)
        rows = Paginator(ahead, PER_PAGE).get_page(request.GET.get("p"))
        context = self.get_context_data(
            rows=rows,
            steps=Interpreter.wanted(),
            step=step,
            query=f"step={step.value}" if step else "",
            here=request.get_full_path(),
            lead_days=lead.days,
        )
        shown = [self._row(row, lead, context) for row in rows]
        return self.render_to_response(context | {"shown": shown})

    def _row(self, row: Appointment, lead: LeadTime, context: dict[str, Any]) -> Row:
        may = context["opens_all"] or row.coach_time.coach_id == context["own_coach_id"]
        following = Interpreter(row.interpreter).following if may else None
        return Row(row, lead.order_by(row.coach_time.starts_at), following)
