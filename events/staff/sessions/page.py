"""Staff pages of one session: when, where, who, how many; its coaches, seats, venue, link and module.

Every change is a verb of sessions.py or registrations.py with its refusal in words.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.log_actions import log

from events.enums import CoachRole, RegistersFor
from events.models import Session
from events.refusals import EventRefused, Refusal
from events.registrations import actions
from events.seats import capacity
from events.sessions import planning
from events.staff.sessions.forms import DetailsForm, SeatsForm, SessionCoachesForm, VisitForm, coaches_as
from events.staff.sessions.index import StaffEventPage, with_coaches

SEQUENCE = "sequence"


class SessionPage(StaffEventPage):
    """What the pages of one session share."""

    session: Session

    def load_objects(self, **kwargs: Any) -> None:
        super().load_objects(**kwargs)
        rows = with_coaches(Session.objects.filter(event=self.event))
        self.session = get_object_or_404(rows, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return _("Kerta")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [*super().get_breadcrumbs(), *self.to_event()]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(session=self.session, **kwargs)

    def address(self) -> str:
        """The address of the session's own page."""
        return reverse("event_session", args=[self.event.pk, self.session.pk])

    def log(self, action: str) -> None:
        log(instance=self.session, action=f"events.{action}", user=self.request.user)

    def refuse_stale(self) -> None:
        """Raise EventRefused (CHANGED_MEANWHILE) unless the user saw the session as it is."""
        if self.request.POST.get(SEQUENCE) != str(self.session.sequence):
            raise EventRefused(Refusal.CHANGED_MEANWHILE)

    @cached_property
    def has_series(self) -> bool:
        """Whether one repeat made other sessions too."""
        return Session.objects.filter(series=self.session.series).exclude(pk=self.session.pk).exists()


class SessionDetail(SessionPage):
    """One session: when, where, who, how many; and what may be changed about it."""

    template_name = "events/staff/sessions/page.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show it."""
        return self.shown()

    def shown(self, **context: Any) -> HttpResponse:
        """The page; `context` may hold a form with what was typed."""
        forms_of_page = {
            "seats_form": SeatsForm.opened(self.session.capacity),
            "details_form": DetailsForm(session=self.session),
            "coaches_form": SessionCoachesForm.opened(self.session),
            "visit_form": VisitForm.opened(self.session),
        }
        return self.render(
            **{**forms_of_page, **context},
            seats=capacity.of_sessions([self.session])[self.session.pk],
            is_over=self.session.ends_at <= self.now,
            has_own_seats=self.event.facts.registers_for == RegistersFor.SESSION
            and not self.session.places_minutes,
        )


class SessionVerb(SessionDetail):
    """A form of the session's page: saved, or shown again with what was typed and a sentence."""

    http_method_names = ["post"]
    form_name: str
    action: str

    def make_form(self, data: Any) -> forms.Form:
        """The form with what was typed."""
        raise NotImplementedError

    def do(self, form: forms.Form) -> None:
        """Save it. Raises EventRefused."""
        raise NotImplementedError

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Save it and go back to the session."""
        form = self.make_form(request.POST)
        if not form.is_valid():
            return self.shown(**{self.form_name: form})
        try:
            self.refuse_stale()
            self.do(form)
        except EventRefused as refused:
            form.add_error(None, refused.sentence())
            return self.shown(**{self.form_name: form})
        self.log(self.action)
        messages.success(request, _("Muutos on tallennettu."))
        return redirect(self.address())


class SessionSeats(SessionVerb):
    """The session's own number of seats."""

    form_name, action = "seats_form", "capacity"

    def make_form(self, data: Any) -> forms.Form:
        return SeatsForm(data)

    def do(self, form: forms.Form) -> None:
        wanted = form.wanted(self.session.capacity)
        actions.change_capacity(self.session, now=self.now, **wanted)


class SessionDetails(SessionVerb):
    """Own venue, own link, names of the module."""

    form_name, action = "details_form", "change"

    def make_form(self, data: Any) -> forms.Form:
        return DetailsForm(data, session=self.session)

    def do(self, form: forms.Form) -> None:
        planning.change_details(
            self.session.pk, now=self.now, sequence=self.session.sequence, **form.details()
        )


class SessionCoaches(SessionVerb):
    """Who leads or interprets. Those paired at a visit stay."""

    form_name, action = "coaches_form", "change"

    def make_form(self, data: Any) -> forms.Form:
        return SessionCoachesForm(data)

    def do(self, form: forms.Form) -> None:
        paired = coaches_as(self.session, CoachRole.PAIRED) if self.session.places_minutes else []
        coaches = [*form.chosen_coaches(), *((coach_id, CoachRole.PAIRED) for coach_id in paired)]
        planning.change_coaches(self.session.pk, coaches, now=self.now, sequence=self.session.sequence)


class SessionVisit(SessionVerb):
    """How a visit is cut into places, its part without appointment, who is paired."""

    form_name, action = "visit_form", "change"

    def make_form(self, data: Any) -> forms.Form:
        return VisitForm(data)

    def do(self, form: forms.Form) -> None:
        planning.change_visit(
            self.session.pk, form.visit(self.session), now=self.now, sequence=self.session.sequence
        )
