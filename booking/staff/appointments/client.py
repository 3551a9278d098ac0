"""Staff pages of who a client is: change what they are called; ask for the code before anything is told."""

from __future__ import annotations

import hmac
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from booking.clients import confidential, details
from booking.refusals import BookingRefused
from booking.staff.appointments.page import AppointmentDetail, AppointmentPage
from booking.staff.forms.client import AskCodeForm, ClientForm
from portal import clock
from portal.forms import limits

#: So many wrong codes of one appointment, then a pause of so many seconds.
MOST_TRIES, PAUSE = 5, 15 * 60
#: Buttons that open it without a code, and what the log calls them.
WITHOUT_CODE = {"here": "client_here", "nobody": "nobody_asks"}


class ChangeClient(AppointmentDetail):
    """Save what the client is called and whether only they are spoken to."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Save it; where a colleague was quicker, say so and keep what was typed."""
        person = getattr(self.appointment, "person", None)
        if person is None:
            return redirect(self.address())
        form = ClientForm(request.POST)
        if not form.is_valid():
            return self.shown(clock.now(), client_form=form)
        try:
            details.change(person.pk, form.wanted, seen=form.cleaned_data["seen"])
        except BookingRefused as refused:
            form.add_error(None, refused.sentence())
            form.now_seen(person)
            return self.shown(clock.now(), client_form=form)
        self.log("client")
        confidential.grant(request.session, [self.appointment.pk], now=clock.now())
        messages.success(request, _("Asiakkaan tiedot on tallennettu."))
        return redirect(self.address())


class AskCode(AppointmentPage):
    """Before the time of somebody who is spoken to alone is shown: the code, that they are here, or that
    nobody asks. See booking/clients/confidential.py.
    """

    template_name = "booking/staff/appointments/ask_code.html"
    header_icon = "warning"

    def get_page_title(self) -> str:
        return _("Kysy varauskoodi")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [*super().get_breadcrumbs(), {"url": reverse("staff_find"), "label": _("Etsi asiakas")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """What to ask; nothing of the time."""
        return self._asking(AskCodeForm())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Open the appointment, when the code is right or none is needed. Each is logged."""
        for reason, action in WITHOUT_CODE.items():
            if reason in request.POST:
                return self._open(action)
        form = AskCodeForm(request.POST)
        if form.is_valid() and self._is_right(form):
            return self._open("code_right")
        return self._asking(form)

    def _open(self, action: str) -> HttpResponse:
        self.log(action)
        confidential.grant(self.request.session, [self.appointment.pk], now=clock.now())
        return redirect(self.address())

    def _asking(self, form: AskCodeForm) -> HttpResponse:
        return self.render(form=form, person=getattr(self.appointment, "person", None))

    def _is_right(self, form: AskCodeForm) -> bool:
        person = getattr(self.appointment, "person", None)
        key = f"staff code {self.request.user.pk} {self.appointment.pk}"
        if not limits.allow(key, most=MOST_TRIES, seconds=PAUSE):
            form.add_error("code", _("Koodi oli väärä monta kertaa. Odota 15 minuuttia."))
            return False
        if person and hmac.compare_digest(person.code.encode(), form.cleaned_data["code"].encode()):
            return True
        self.log("code_wrong")
        form.add_error("code", _("Koodi on väärä. Älä kerro mitään. Kysy koodi uudelleen."))
        return False
