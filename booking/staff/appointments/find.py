"""Find a client at the desk: by code, phone or name. Nothing typed ever stands in an address or a log."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from booking.clients import confidential, finding
from booking.enums import AppointmentState
from booking.models import Appointment
from booking.staff.appointments.index import AppointmentsPage
from booking.staff.calendar.rights import Rights
from booking.staff.forms.appointments import FindForm
from portal import clock

#: Few enough to be read on a phone.
PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class FoundAppointment:
    """One row of what was found, and what this user may do with it.

    `is_alone`: staff speak with the client alone. `is_hidden`: and not their code was typed, so its time is
    not shown yet.
    """

    row: Appointment
    is_alone: bool
    is_hidden: bool
    opens: bool
    is_ahead: bool
    is_served: bool

    @classmethod
    def of(cls, row: Appointment, rights: Rights, *, words: str) -> FoundAppointment:
        """The row for a user with these rights who typed these words."""
        time, person = row.coach_time, getattr(row, "person", None)
        opens = rights.opens(time.coach_id)
        is_ahead = row.state in AppointmentState.changeable() and rights.now < time.starts_at
        is_alone = bool(person and person.speak_only)
        return cls(
            row,
            is_alone=is_alone,
            is_hidden=is_alone and not finding.is_code(words, person.code),
            opens=opens,
            is_ahead=is_ahead,
            is_served=opens or rights.on_duty,
        )


class FindClient(AppointmentsPage):
    """Find somebody's times: today's first, then the next, then what has been."""

    template_name = "booking/staff/appointments/find.html"
    header_icon = "search"

    def get_page_title(self) -> str:
        return _("Etsi asiakas")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("staff_appointments"), "label": _("Varatut ajat")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The empty form."""
        return self.render(form=FindForm())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """What was found; the pages of it are asked for with the same words, by a button."""
        form = FindForm(request.POST)
        if not form.is_valid():
            return self.render(form=form)
        words, now = form.cleaned_data["words"], clock.now()
        rows = Paginator(finding.found_by(words, now=now), PER_PAGE).get_page(request.POST.get("p"))
        rights = Rights.of(request.user, now)
        found = [FoundAppointment.of(row, rights, words=words) for row in rows]
        shown = [one.row.pk for one in found if one.is_alone and not one.is_hidden]
        if shown:
            confidential.grant(request.session, shown, now=now)
        return self.render(form=form, rows=rows, found=found, words=words)
