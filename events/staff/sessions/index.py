"""Staff pages of an event's sessions: the list with seats, another number of seats, more dates.

One session has pages of its own: events/staff/sessions/page.py and events/staff/sessions/moves.py.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.widgets.button import HeaderButton
from wagtail.log_actions import log

from events.enums import RegistersFor, RegistrationRule
from events.models import Event, Session, SessionCoach
from events.permissions import may_change_sessions, may_make, may_see_sessions
from events.refusals import EventRefused
from events.registrations import actions
from events.seats import capacity
from events.sessions import planning
from events.staff.sessions.dates_page import DatesPage
from events.staff.sessions.forms import SeatsForm
from events.staff.sessions.new_form import values_of_last_session
from events.staff.sessions.plan_form import MoreSessionsForm, PlanForm
from events.staff.sessions.proposal import ProposedSessions
from events.staff.viewsets import sessions_address
from portal import clock
from portal.forms.fields import whole_number
from portal.staff.page import StaffPage

PER_PAGE = 50
#: Bits of the largest row number there is; SQLite breaks off at a longer one in a foreign key.
LONGEST_NUMBER = 63
PAST = "past"


def with_coaches(rows: QuerySet[Session]) -> QuerySet[Session]:
    """Sessions with what a row of the list shows: event, facts, venue, coaches. Two queries."""
    coaches = SessionCoach.objects.select_related("coach").order_by("pk")
    return rows.select_related("event__facts__venue", "venue").prefetch_related(
        Prefetch("coaches", queryset=coaches)
    )


class StaffEventPage(StaffPage):
    """What the pages of one event share."""

    header_icon = "calendar-alt"
    event: Event

    @cached_property
    def now(self) -> dt.datetime:
        """The instant of this request."""
        return clock.now()

    def has_permission(self, **kwargs: Any) -> bool:
        return may_change_sessions(self.request.user)

    def load_objects(self, **kwargs: Any) -> None:
        events = Event.objects.filter(facts__isnull=False).select_related("facts__venue")
        self.event = get_object_or_404(events, pk=kwargs["event_id"])

    def get_page_title(self) -> str:
        return str(self.event)

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("wagtailsnippets_events_event:list"), "label": _("Tapahtumat")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(event=self.event, now=self.now, **kwargs)

    def to_event(self) -> list[dict[str, str]]:
        """The step of the breadcrumb that leads to the event."""
        return [{"url": sessions_address(self.event.pk), "label": str(self.event)}]

    def log(self, action: str) -> None:
        """Note in Wagtail's log who did what to the event."""
        log(instance=self.event, action=f"events.{action}", user=self.request.user)


class EventSessions(StaffEventPage):
    """The sessions of an event in time order, those to come first; and its seats."""

    template_name = "events/staff/sessions/index.html"

    def has_permission(self, **kwargs: Any) -> bool:
        return may_see_sessions(self.request.user)

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        texts = reverse("wagtailsnippets_events_event:edit", args=[self.event.pk])
        buttons = [HeaderButton(_("Tekstit ja tiedot"), url=texts, icon_name="edit", priority=10)]
        if self.event.live:
            page = reverse("event", args=[self.event.facts.slug])
            buttons.append(HeaderButton(_("Katso sivu"), url=page, icon_name="view", priority=12))
        if self.event.facts.registration != RegistrationRule.NONE:
            asked = f"{reverse('wagtailsnippets_events_question:list')}?event={self.event.pk}"
            buttons.append(HeaderButton(_("Kysymykset"), url=asked, icon_name="help", priority=15))
        if may_make(self.request.user):
            copy = f"{reverse('event_new')}?from={self.event.pk}"
            buttons.append(HeaderButton(_("Tee kopio"), url=copy, icon_name="copy", priority=20))
        return buttons

    def load_objects(self, **kwargs: Any) -> None:
        """The sessions bring their event along: three queries for the whole list, whatever its length.

        Raises Http404 for a number that no row can have.
        """
        if kwargs["event_id"].bit_length() > LONGEST_NUMBER:
            raise Http404
        first = (self.number - 1) * PER_PAGE
        found = list(self._rows(kwargs["event_id"])[first : first + PER_PAGE + 1])
        self.rows, self.has_later = found[:PER_PAGE], len(found) > PER_PAGE
        if found:
            self.event = found[0].event
        else:
            super().load_objects(**kwargs)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the list."""
        return self.shown()

    def shown(self, **context: Any) -> HttpResponse:
        """The page; `context` may hold the form of seats with what was typed."""
        counted = capacity.of_sessions(self.rows)
        is_whole = self.event.facts.registers_for == RegistersFor.EVENT
        return self.render(
            **{"seats_form": SeatsForm.opened(self.event.facts.capacity), **context},
            rows=self.rows,
            seats=counted,
            whole_seats=next(iter(counted.values()), None) if is_whole else None,
            is_past=self.is_past,
            before=self.number - 1,
            after=self.number + 1 if self.has_later else 0,
            may_change=may_change_sessions(self.request.user),
        )

    @cached_property
    def is_past(self) -> bool:
        """Whether the page shows what has been instead of what comes."""
        return PAST in self.request.GET

    @cached_property
    def number(self) -> int:
        """Which part of the list is shown, from 1; what cannot be read is the first."""
        return whole_number(self.request.GET.get("p", ""), 3) or 1

    def _rows(self, event_id: int) -> QuerySet[Session]:
        rows = with_coaches(Session.objects.filter(event=event_id, event__facts__isnull=False))
        if self.is_past:
            return rows.filter(ends_at__lte=self.now).order_by("-starts_at", "-pk")
        return rows.filter(ends_at__gt=self.now).order_by("starts_at", "pk")


class EventSeats(EventSessions):
    """Another number of seats for the event."""

    http_method_names = ["post"]

    def has_permission(self, **kwargs: Any) -> bool:
        return may_change_sessions(self.request.user)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Change it, or say how many are registered already."""
        form = SeatsForm(request.POST)
        if not form.is_valid():
            return self.shown(seats_form=form)
        try:
            wanted = form.wanted(self.event.facts.capacity)
            actions.change_capacity(self.event, now=self.now, **wanted)
        except EventRefused as refused:
            form.add_error("capacity", refused.sentence())
            return self.shown(seats_form=form)
        self.log("capacity")
        messages.success(request, _("Paikkojen määrä on tallennettu."))
        return redirect(sessions_address(self.event.pk))


class AddSessions(StaffEventPage, DatesPage):
    """More dates of the event, shown before they are made."""

    form_template = "events/staff/sessions/add.html"

    def get_page_title(self) -> str:
        return _("Lisää kertoja")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [*super().get_breadcrumbs(), *self.to_event()]

    def make_form(self, data: Any = None) -> PlanForm:
        """The form of dates; first opened, it holds the times and people of the last one."""
        return MoreSessionsForm(
            data, initial={} if data else values_of_last_session(self.event, now=self.now)
        )

    def make(self, form: PlanForm, proposal: ProposedSessions, step: str) -> HttpResponse:
        """Make the ticked dates as one series."""
        made = planning.make_sessions(self.event, proposal.ticked(), now=self.now)
        self.log("sessions")
        messages.success(self.request, _("Uusia kertoja: %(number)s.") % {"number": len(made)})
        return redirect(sessions_address(self.event.pk))

    def already(self) -> HttpResponse:
        return redirect(sessions_address(self.event.pk))
