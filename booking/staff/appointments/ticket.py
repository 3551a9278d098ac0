"""The ticket of one appointment to print, in the client's language. Printing opens the code: it is logged."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from booking.messages import ticket
from booking.permissions import may_serve
from booking.staff.appointments.page import OWNER, AppointmentPage
from portal import clock, languages
from portal.messages import qr
from portal.staff import view_log


class PrintTicket(AppointmentPage):
    """A page of half a sheet: day, time, place, code and the QR code of the secret link."""

    template_name = "booking/staff/appointments/ticket.html"
    header_icon = "print"

    def is_theirs(self) -> bool:
        return may_serve(self.request.user, self.appointment, now=clock.now())

    def get_page_title(self) -> str:
        return _("Lappu asiakkaalle")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [*super().get_breadcrumbs(), {"url": reverse("staff_find"), "label": _("Etsi asiakas")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The ticket, and who looked. Of an erased person there is none."""
        if not hasattr(self.appointment, "person"):
            return self.render(appointment=self.appointment, card=None)
        view_log.record(request.user, OWNER, self.appointment.pk, now=clock.now())
        card = ticket.ticket(self.appointment)
        return self.render(
            appointment=self.appointment,
            card=card,
            direction=languages.direction(card.language),
            qr=qr.svg(card.link, dark=qr.BLACK),
        )
