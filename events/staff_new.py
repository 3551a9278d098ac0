"""Staff page of a new event: from nothing, from a template or as a copy; its dates; draft or published."""

from __future__ import annotations

import hashlib
import uuid
from typing import Any

from django.core.cache import cache
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from events import event_copy
from events.models import Event
from events.permissions import may_make, may_publish
from events.refusals import EventRefused
from events.staff_dates_page import DatesPage
from events.staff_new_form import COURSES, VISITS, NewEventForm, first_values
from events.staff_plan_form import PlanForm
from events.staff_proposal import Proposal
from events.staff_viewsets import sessions_address

PUBLISH, DRAFT = "publish", "draft"
#: Names of hidden fields: the event it is made from, and a number of this opening of the form.
SOURCE, KEY = "from", "key"
#: How long a second press of the same button is known as one.
KEY_SECONDS = 24 * 3600


class NewEvent(DatesPage):
    """One form from an idea to a published event with its dates."""

    form_template = "events/staff/new.html"
    source: Event | None = None

    def may_enter(self, **kwargs: Any) -> bool:
        return may_make(self.request.user)

    def load(self, **kwargs: Any) -> None:
        sent = self.request.POST if self.request.method == "POST" else self.request.GET
        number = sent.get(SOURCE, "")
        if number.isascii() and number.isdecimal() and len(number) < 10:
            events = Event.objects.filter(facts__isnull=False).select_related("facts")
            self.source = events.filter(pk=int(number)).first()

    def get_page_title(self) -> str:
        return _("Uusi tapahtuma")

    def trail(self) -> list[dict[str, str]]:
        return [{"url": reverse("wagtailsnippets_events_event:list"), "label": _("Tapahtumat")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            templates=Event.objects.filter(facts__is_template=True).order_by("title"),
            source=self.source,
            key=self.request.POST.get(KEY) or uuid.uuid4().hex,
            may_publish=may_publish(self.request.user),
            courses=",".join(COURSES),
            visits=",".join(VISITS),
            is_new=True,
            **kwargs,
        )

    def make_form(self, data: Any = None) -> PlanForm:
        """The form; first opened, it holds what the source has."""
        initial = {} if data else first_values(self.source, now=self.now)
        return NewEventForm(data, initial=initial)

    def make(self, form: PlanForm, proposal: Proposal, step: str) -> HttpResponse:
        """Make the event once, however often the button is pressed."""
        known = self._press()
        if not cache.add(known, 0, KEY_SECONDS):
            messages.warning(self.request, _("Tämä tapahtuma on jo tehty."))
            return redirect("wagtailsnippets_events_event:list")
        try:
            event = self._made(form, proposal, publish=step == PUBLISH and may_publish(self.request.user))
        except EventRefused:
            cache.delete(known)
            raise
        messages.success(self.request, _said(event, len(proposal.ticked())))
        return redirect(sessions_address(event.pk))

    def _press(self) -> str:
        """What is the same for two presses of the button of one opened form."""
        key = self.request.POST.get(KEY) or uuid.uuid4().hex
        return f"new-event:{hashlib.sha256(f'{self.request.user.pk}:{key}'.encode()).hexdigest()}"

    def _made(self, form: PlanForm, proposal: Proposal, *, publish: bool) -> Event:
        return event_copy.make_event(
            form.texts(),
            form.instance,
            form.spoken(),
            proposal.ticked(),
            source=self.source,
            publish=publish,
            user=self.request.user,
            now=self.now,
        )


def _said(event: Event, number: int) -> str:
    state = _("Tapahtuma on julkaistu.") if event.live else _("Tapahtuma on tallennettu luonnoksena.")
    dates = _("Kertoja: %(number)s.") % {"number": number}
    return f"{state} {dates}"
