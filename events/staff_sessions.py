"""Staff pages of an event's sessions: the list with seats, more dates, one session and its verbs.

Every change is a verb of sessions.py or registrations.py with its refusal in words. What people are told of
is asked first, with how many are told, in which languages; what staff saw is what is done.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.db.models import Prefetch, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.widgets.button import HeaderButton
from wagtail.log_actions import log

from events import registrations, seats, sessions, staff_warnings
from events.enums import RegistersFor, RegistrationRule
from events.models import Event, Session, SessionCoach
from events.permissions import may_change_sessions, may_make, may_see_sessions
from events.refusals import EventRefused, Refusal
from events.repeats import Span
from events.sessions import Scope
from events.staff_dates_page import DatesPage
from events.staff_new_form import values_of_last_session
from events.staff_plan_form import MoreSessionsForm, PlanForm
from events.staff_proposal import Proposal
from events.staff_session_forms import (
    DetailsForm,
    MoveForm,
    SeatsForm,
    SessionCoachesForm,
    move_values,
    scope_choices,
)
from events.staff_told import Told, told
from events.staff_viewsets import sessions_address
from portal import clock
from portal.staff_page import StaffPage

PER_PAGE = 50
#: Bits of the largest row number there is; SQLite breaks off at a longer one in a foreign key.
LONGEST_NUMBER = 63
PAST = "past"
SURE, SEQUENCE = "sure", "sequence"


def with_coaches(rows: QuerySet[Session]) -> QuerySet[Session]:
    """Sessions with what a row of the list shows: event, facts, venue, coaches. Two queries."""
    coaches = SessionCoach.objects.select_related("coach").order_by("pk")
    return rows.select_related("event__facts__venue", "venue").prefetch_related(
        Prefetch("coaches", queryset=coaches)
    )


class OfEvent(StaffPage):
    """What the pages of one event share."""

    header_icon = "calendar-alt"
    event: Event

    @cached_property
    def now(self) -> dt.datetime:
        """The instant of this request."""
        return clock.now()

    def may_enter(self, **kwargs: Any) -> bool:
        return may_change_sessions(self.request.user)

    def load(self, **kwargs: Any) -> None:
        events = Event.objects.filter(facts__isnull=False).select_related("facts__venue")
        self.event = get_object_or_404(events, pk=kwargs["event_id"])

    def get_page_title(self) -> str:
        return str(self.event)

    def trail(self) -> list[dict[str, str]]:
        return [{"url": reverse("wagtailsnippets_events_event:list"), "label": _("Tapahtumat")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(event=self.event, now=self.now, **kwargs)

    def to_event(self) -> list[dict[str, str]]:
        """The step of the breadcrumb that leads to the event."""
        return [{"url": sessions_address(self.event.pk), "label": str(self.event)}]

    def log(self, action: str) -> None:
        """Note in Wagtail's log who did what to the event."""
        log(instance=self.event, action=f"events.{action}", user=self.request.user)


class EventSessions(OfEvent):
    """The sessions of an event in time order, those to come first; and its seats."""

    template_name = "events/staff/sessions.html"

    def may_enter(self, **kwargs: Any) -> bool:
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

    def load(self, **kwargs: Any) -> None:
        """The sessions bring their event along: three queries for the whole list, whatever its length."""
        if kwargs["event_id"].bit_length() > LONGEST_NUMBER:
            raise Http404
        first = (self.number - 1) * PER_PAGE
        found = list(self._rows(kwargs["event_id"])[first : first + PER_PAGE + 1])
        self.rows, self.has_later = found[:PER_PAGE], len(found) > PER_PAGE
        if found:
            self.event = found[0].event
        else:
            super().load(**kwargs)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the list."""
        return self.shown()

    def shown(self, **context: Any) -> HttpResponse:
        """The page; `context` may hold the form of seats with what was typed."""
        counted = seats.of_sessions(self.rows)
        is_whole = self.event.facts.registers_for == RegistersFor.EVENT
        return self.page(
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
        typed = self.request.GET.get("p", "")
        return max(1, int(typed)) if typed.isascii() and typed.isdecimal() and len(typed) < 4 else 1

    def _rows(self, event_id: int) -> QuerySet[Session]:
        rows = with_coaches(Session.objects.filter(event=event_id, event__facts__isnull=False))
        if self.is_past:
            return rows.filter(ends_at__lte=self.now).order_by("-starts_at", "-pk")
        return rows.filter(ends_at__gt=self.now).order_by("starts_at", "pk")


class EventSeats(EventSessions):
    """Another number of seats for the event."""

    http_method_names = ["post"]

    def may_enter(self, **kwargs: Any) -> bool:
        return may_change_sessions(self.request.user)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Change it, or say how many are registered already."""
        form = SeatsForm(request.POST)
        if not form.is_valid():
            return self.shown(seats_form=form)
        try:
            wanted = form.wanted(self.event.facts.capacity)
            registrations.change_capacity(self.event, now=self.now, **wanted)
        except EventRefused as refused:
            form.add_error("capacity", refused.sentence())
            return self.shown(seats_form=form)
        self.log("capacity")
        messages.success(request, _("Paikkojen määrä on tallennettu."))
        return redirect(sessions_address(self.event.pk))


class AddSessions(OfEvent, DatesPage):
    """More dates of the event, shown before they are made."""

    form_template = "events/staff/add.html"

    def get_page_title(self) -> str:
        return _("Lisää kertoja")

    def trail(self) -> list[dict[str, str]]:
        return [*super().trail(), *self.to_event()]

    def make_form(self, data: Any = None) -> PlanForm:
        """The form of dates; first opened, it holds the times and people of the last one."""
        return MoreSessionsForm(
            data, initial={} if data else values_of_last_session(self.event, now=self.now)
        )

    def make(self, form: PlanForm, proposal: Proposal, step: str) -> HttpResponse:
        """Make the ticked dates as one series."""
        made = sessions.make_sessions(self.event, proposal.ticked(), now=self.now)
        self.log("sessions")
        messages.success(self.request, _("Uusia kertoja: %(number)s.") % {"number": len(made)})
        return redirect(sessions_address(self.event.pk))

    def already(self) -> HttpResponse:
        return redirect(sessions_address(self.event.pk))


# One session -----------------------------------------------------------------------------------------


class OfSession(OfEvent):
    """What the pages of one session share."""

    session: Session

    def load(self, **kwargs: Any) -> None:
        super().load(**kwargs)
        rows = with_coaches(Session.objects.filter(event=self.event))
        self.session = get_object_or_404(rows, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return _("Kerta")

    def trail(self) -> list[dict[str, str]]:
        return [*super().trail(), *self.to_event()]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(session=self.session, **kwargs)

    def address(self) -> str:
        """The address of the session's own page."""
        return reverse("event_session", args=[self.event.pk, self.session.pk])

    def log(self, action: str) -> None:
        log(instance=self.session, action=f"events.{action}", user=self.request.user)

    def refuse_stale(self) -> None:
        """Raise CHANGED_MEANWHILE unless the user saw the session as it is."""
        if self.request.POST.get(SEQUENCE) != str(self.session.sequence):
            raise EventRefused(Refusal.CHANGED_MEANWHILE)

    @cached_property
    def has_series(self) -> bool:
        """Whether one repeat made other sessions too."""
        return Session.objects.filter(series=self.session.series).exclude(pk=self.session.pk).exists()


class SessionDetail(OfSession):
    """One session: when, where, who, how many; and what may be changed about it."""

    template_name = "events/staff/session.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show it."""
        return self.shown()

    def shown(self, **context: Any) -> HttpResponse:
        """The page; `context` may hold a form with what was typed."""
        forms_of_page = {
            "seats_form": SeatsForm.opened(self.session.capacity),
            "details_form": DetailsForm(session=self.session),
            "coaches_form": SessionCoachesForm.opened(self.session),
        }
        return self.page(
            **{**forms_of_page, **context},
            seats=seats.of_sessions([self.session])[self.session.pk],
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
        registrations.change_capacity(self.session, now=self.now, **wanted)


class SessionDetails(SessionVerb):
    """Own venue, own link, names of the module."""

    form_name, action = "details_form", "change"

    def make_form(self, data: Any) -> forms.Form:
        return DetailsForm(data, session=self.session)

    def do(self, form: forms.Form) -> None:
        sessions.change_details(
            self.session.pk, now=self.now, sequence=self.session.sequence, **form.details()
        )


class SessionCoaches(SessionVerb):
    """Who leads, interprets or is paired."""

    form_name, action = "coaches_form", "change"

    def make_form(self, data: Any) -> forms.Form:
        return SessionCoachesForm(data)

    def do(self, form: forms.Form) -> None:
        sessions.change_coaches(
            self.session.pk, form.chosen_coaches(), now=self.now, sequence=self.session.sequence
        )


# Move, cancel, bring back: what people are told of ---------------------------------------------------


class MoveSession(OfSession):
    """Another time: first the form, then what it does and who is told, then it is done."""

    template_name = "events/staff/move.html"

    def get_page_title(self) -> str:
        return _("Siirrä kerta")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The form with the time that holds now."""
        return self._page(MoveForm(initial=move_values(self.session)))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Ask first; move when staff are sure."""
        form = MoveForm(request.POST)
        if not form.is_valid():
            return self._page(form)
        try:
            self.refuse_stale()
            if SURE in request.POST:
                return self._moved(form)
            return self._asked(form)
        except EventRefused as refused:
            form.add_error(None, refused.sentence())
            return self._page(form)

    def _page(self, form: forms.Form, **context: Any) -> HttpResponse:
        return self.page(form=form, has_series=self.has_series, **context)

    def _asked(self, form: MoveForm) -> HttpResponse:
        where_to = form.span()
        options = {"scope": form.reach(), "now": self.now}
        moves = sessions.preview_move(self.session.pk, *where_to, **options)
        cautions = sessions.warnings_for_move(self.session.pk, *where_to, **options)
        return self._page(
            form,
            moves=moves,
            thoughts=[staff_warnings.sentence(caution) for caution in cautions],
            told=self._told(moves),
        )

    def _told(self, moves: list[tuple[Session, Span]]) -> Told:
        """Nobody is told of what has been and stays in the past."""
        ahead = [session for session, span in moves if max(session.starts_at, span[0]) > self.now]
        return told(self.event, ahead)

    def _moved(self, form: MoveForm) -> HttpResponse:
        moved = sessions.move_session(
            self.session.pk,
            *form.span(),
            scope=form.reach(),
            now=self.now,
            sequence=self.session.sequence,
        )
        self.log("move")
        messages.success(self.request, _("Siirrettyjä kertoja: %(number)s.") % {"number": len(moved)})
        return redirect(sessions_address(self.event.pk))


class CancelSession(OfSession):
    """Cancel this one, this and the following, or all: each with how many are told, in which languages."""

    template_name = "events/staff/cancel.html"
    action: str = "cancel"

    def get_page_title(self) -> str:
        return _("Peru kerta")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Ask."""
        return self._page()

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Cancel, unless the session changed since it was asked."""
        scope = request.POST.get("scope", "")
        try:
            self.refuse_stale()
            if scope not in set(Scope):
                raise EventRefused(Refusal.CHANGED_MEANWHILE)
            number = len(sessions.cancel_sessions(self.session.pk, scope=Scope(scope), now=self.now))
        except EventRefused as refused:
            messages.error(request, refused.sentence())
            return self._page()
        self.log("cancel")
        messages.success(request, _("Peruttuja kertoja: %(number)s.") % {"number": number})
        return redirect(sessions_address(self.event.pk))

    def _page(self) -> HttpResponse:
        if self.session.cancelled_at is not None:
            messages.warning(self.request, _("Tämä kerta on jo peruttu."))
            return redirect(self.address())
        return self.page(options=self._options())

    def _options(self) -> list[tuple[str, str, list[Session], Told]]:
        """Value, words, which sessions, who is told; one where no repeat made others."""
        choices = scope_choices() if self.has_series else scope_choices()[:1]
        span = (self.session.starts_at, self.session.ends_at)
        options = []
        for value, label in choices:
            moves = sessions.preview_move(self.session.pk, *span, scope=Scope(value), now=self.now)
            reached = [session for session, _span in moves]
            ahead = [session for session in reached if session.starts_at > self.now]
            options.append((value, label, reached, told(self.event, ahead)))
        return options


class RestoreSession(OfSession):
    """Take a cancelling back."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Bring it back, unless a coach has something else meanwhile."""
        try:
            self.refuse_stale()
            sessions.restore_sessions(self.session.pk, now=self.now)
        except EventRefused as refused:
            messages.error(request, refused.sentence())
        else:
            self.log("restore")
            messages.success(request, _("Peruminen on kumottu. Kerta on taas voimassa."))
        return redirect(self.address())
