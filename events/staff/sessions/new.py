"""Staff page of a new event: from nothing, from a template or as a copy; its dates; draft or published."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from events.models import Event
from events.permissions import may_make, may_publish
from events.sessions import event_copy
from events.staff.sessions.dates_page import DatesPage
from events.staff.sessions.new_form import COURSES, VISITS, NewEventForm, first_values
from events.staff.sessions.plan_form import PlanForm
from events.staff.sessions.proposal import ProposedSessions
from events.staff.viewsets import sessions_address
from portal.forms.fields import whole_number

PUBLISH, DRAFT = "publish", "draft"
#: The name of a hidden field: the event it is made from.
SOURCE = "from"


class NewEvent(DatesPage):
    """One form from an idea to a published event with its dates."""

    form_template = "events/staff/sessions/new.html"
    source: Event | None = None

    def has_permission(self, **kwargs: Any) -> bool:
        return may_make(self.request.user)

    def load_objects(self, **kwargs: Any) -> None:
        sent = self.request.POST if self.request.method == "POST" else self.request.GET
        events = Event.objects.filter(facts__isnull=False).select_related("facts")
        if number := whole_number(sent.get(SOURCE, ""), 9):
            self.source = events.filter(pk=number).first()

    def get_page_title(self) -> str:
        return _("Uusi tapahtuma")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("wagtailsnippets_events_event:list"), "label": _("Tapahtumat")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            templates=Event.objects.filter(facts__is_template=True).order_by("title"),
            source=self.source,
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

    def make(self, form: PlanForm, proposal: ProposedSessions, step: str) -> HttpResponse:
        """Make the event; only those who may publish it do."""
        event = self._made(form, proposal, publish=step == PUBLISH and may_publish(self.request.user))
        messages.success(self.request, _said(event, len(proposal.ticked())))
        return redirect(sessions_address(event.pk))

    def already(self) -> HttpResponse:
        return redirect("wagtailsnippets_events_event:list")

    def _made(self, form: PlanForm, proposal: ProposedSessions, *, publish: bool) -> Event:
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
