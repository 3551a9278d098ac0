"""A coach's own page: the secret address of their calendar, and the daily programme by mail.

It is only ever the coach's own: nobody else makes, sees or revokes the address.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.log_actions import log

from booking.messages import private_feed
from booking.models import BookingRules
from booking.permissions import may_list, own_coach_id
from portal.staff.page import StaffPage
from portal.web.addresses import absolute_url


class OwnCalendar(StaffPage):
    """The coach's secret calendar address and daily mail, with a button for each change."""

    template_name = "booking/staff/calendar/own_calendar.html"
    header_icon = "calendar"

    def has_permission(self, **kwargs: Any) -> bool:
        user = self.request.user
        return may_list(user) and own_coach_id(user) is not None

    def load_objects(self, **kwargs: Any) -> None:
        self.facts = self.request.user.coach_facts

    def get_page_title(self) -> str:
        return _("Oma kalenteri")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show what there is."""
        token = self.facts.feed_token
        path = reverse("private_feed", args=[token]) if token else ""
        return self.render(
            address=absolute_url(path) if path else "",
            wants_digest=self.facts.wants_digest,
            has_email=bool(request.user.email),
            digest_clock=BookingRules.load().digest_clock,
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Do what the button says; a button that does not exist does nothing."""
        verbs = {
            "make": self._make,
            "revoke": self._revoke,
            "digest_on": lambda: self._digest(wanted=True),
            "digest_off": lambda: self._digest(wanted=False),
        }
        do = request.POST.get("do", "")
        if do in verbs:
            messages.success(request, verbs[do]())
            log(instance=self.facts, action=f"booking.own_{do}", user=request.user)
        return redirect("own_calendar")

    def _make(self) -> str:
        private_feed.make_token(self.facts)
        return _("Kalenterin osoite on valmis. Vanha osoite ei enää toimi.")

    def _revoke(self) -> str:
        private_feed.revoke(self.facts)
        return _("Osoite on poistettu. Se ei enää näytä mitään.")

    def _digest(self, *, wanted: bool) -> str:
        self.facts.wants_digest = wanted
        self.facts.save(update_fields=["wants_digest"])
        return _("Saat päivän ohjelman aamulla.") if wanted else _("Et saa enää päivän ohjelmaa.")
