"""Staff pages of who a client is: change what they are called; ask for the code before anything is told."""

from __future__ import annotations

import hmac
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from booking import client_details
from booking.refusals import BookingRefused, sentence
from booking.staff_appointment import AppointmentDetail, AppointmentPage
from booking.staff_forms_client import AskCodeForm, ClientForm
from portal import clock, limits

#: So many wrong codes of one appointment, then a pause of so many seconds.
MOST_TRIES, PAUSE = 5, 15 * 60


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
            client_details.change(person.pk, form.wanted, seen=form.cleaned_data["seen"])
        except BookingRefused as refused:
            form.add_error(None, sentence(refused.reason))
            form.now_seen(person)
            return self.shown(clock.now(), client_form=form)
        self.log("client")
        messages.success(request, _("Asiakkaan tiedot on tallennettu."))
        return redirect(self.address())


class AskCode(AppointmentPage):
    """Before the time of somebody who is spoken to alone is shown: the code, or that they are here."""

    template_name = "booking/staff/ask_code.html"
    header_icon = "warning"

    def get_page_title(self) -> str:
        return _("Kysy varauskoodi")

    def trail(self) -> list[dict[str, str]]:
        return [*super().trail(), {"url": reverse("staff_find"), "label": _("Etsi asiakas")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """What to ask; nothing of the time."""
        return self._asking(AskCodeForm())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Open the appointment, when the code is right or the client stands here. Each is logged."""
        if "here" in request.POST:
            self.log("client_here")
            return redirect(self.address())
        form = AskCodeForm(request.POST)
        if form.is_valid() and self._is_right(form):
            self.log("code_right")
            return redirect(self.address())
        return self._asking(form)

    def _asking(self, form: AskCodeForm) -> HttpResponse:
        return self.page(form=form, person=getattr(self.appointment, "person", None))

    def _is_right(self, form: AskCodeForm) -> bool:
        person = getattr(self.appointment, "person", None)
        key = f"staff code {self.request.user.pk} {self.appointment.pk}"
        if not limits.allow(key, most=MOST_TRIES, seconds=PAUSE):
            form.add_error("code", _("Koodi oli väärä monta kertaa. Odota 15 minuuttia."))
            return False
        if person and hmac.compare_digest(person.code, form.cleaned_data["code"]):
            return True
        self.log("code_wrong")
        form.add_error("code", _("Koodi on väärä. Älä kerro mitään. Kysy koodi uudelleen."))
        return False
