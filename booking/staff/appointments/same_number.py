"""One number, n times: staff see the coming times of one person, and cancel those that are too many."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.log_actions import log

from booking.appointments import same_number
from booking.models import Appointment
from booking.permissions import may_open
from booking.refusals import BookingRefused
from booking.staff.appointments.page import AppointmentPage
from portal import clock
from portal.forms.fields import whole_number


class SameNumber(AppointmentPage):
    """The coming times of whoever has this appointment: keep them, or cancel the ticked ones in one go."""

    template_name = "booking/staff/appointments/same_number.html"

    def get_page_title(self) -> str:
        return _("Sama numero, monta aikaa")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        label = _("Varattu aika %(number)s") % {"number": self.appointment.pk}
        return [*super().get_breadcrumbs(), {"url": self.address(), "label": label}]

    @cached_property
    def rows(self) -> list[Appointment]:
        """The person's coming times, the next first."""
        return list(same_number.coming(self.appointment.person_number, now=clock.now()))

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """All of them; those of other coaches can be ticked by those who look after all."""
        return self._list(set())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Cancel the ticked ones, or say why not and keep the ticks."""
        ticked = {row.pk for row in self.rows if f"extra-{row.pk}" in request.POST and self._may(row)}
        if not ticked:
            messages.warning(request, _("Valitse ensin ne ajat, jotka perutaan."))
            return redirect(request.path)
        seen = {pk: self._seen(pk) for pk in ticked}
        try:
            gone = same_number.cancel_extra(self.appointment.person_number, seen, now=clock.now())
        except BookingRefused as refused:
            messages.error(request, refused.sentence())
            return self._list(ticked)
        for row in gone:
            log(instance=row, action="booking.cancel", user=request.user, data={"same_number": True})
        said = ngettext("Peruttu: %(count)s aika.", "Peruttu: %(count)s aikaa.", len(gone))
        messages.success(request, said % {"count": len(gone)})
        return redirect(self.address())

    def _list(self, ticked: set[int]) -> HttpResponse:
        listed = [{"row": row, "may": self._may(row), "is_ticked": row.pk in ticked} for row in self.rows]
        return self.render(appointment=self.appointment, listed=listed, back=self.address())

    def _may(self, row: Appointment) -> bool:
        return may_open(self.request.user, row)

    def _seen(self, pk: int) -> int:
        return whole_number(self.request.POST.get(f"version-{pk}", ""), 9) or 0
