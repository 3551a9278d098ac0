"""Staff pages of who registers and comes: the sessions with their numbers, the lists of participants.

Names are for coordinators and the coaches of that session; every opening is logged. What leaves the portal
(on paper, as a file) says who comes and what they need, but no phone, e-mail or answer.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Exists, Model, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from events.enums import RegistersFor, RegistrationRule
from events.models import Event, Registration, Session
from events.permissions import (
    may_change_registrations,
    may_see_everybody,
    may_see_registrations,
    own_sessions,
)
from events.registrations.actions import CHECK_IN_EARLY
from events.seats import attendance, capacity
from portal import clock
from portal.models import ViewLog
from portal.reports import files
from portal.staff import view_log
from portal.staff.listing import StaffListing
from portal.staff.page import StaffPage

PAST = "past"
#: A page that is loaded again within this time (after each tap at the door) is still the same opening.
ONE_OPENING = dt.timedelta(minutes=15)
SESSION, EVENT = "events.session", "events.event"
#: The sessions that a query of sessions, or of events, is at.
THIS_SESSION = Session.objects.filter(pk=OuterRef("pk"))
OF_THIS_EVENT = Session.objects.filter(event=OuterRef("pk"))


class RegistrationsPage(StaffPage):
    """What the pages about registrations share."""

    header_icon = "group"

    @cached_property
    def now(self) -> dt.datetime:
        """The instant of this request."""
        return clock.now()

    def has_permission(self, **kwargs: Any) -> bool:
        return may_see_registrations(self.request.user)

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("event_attendance"), "label": _("Ilmoittautuneet")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(now=self.now, **kwargs)

    def seen(self, rows: QuerySet[Session]) -> QuerySet[Session]:
        """Those of the sessions whose people the user sees: all of them, or a coach's own."""
        if may_see_everybody(self.request.user):
            return rows
        return rows.filter(own_sessions(self.request.user))

    def just_opened(self, kind: str) -> Exists:
        """For a query of rows of this kind: whether the user opened the row's people a moment ago."""
        mine = ViewLog.objects.filter(viewer=self.request.user, owner_kind=kind, owner_id=OuterRef("pk"))
        return Exists(mine.filter(viewed_at__gt=self.now - ONE_OPENING, viewed_at__lte=self.now))

    def note_opening(self, kind: str, row: Model) -> None:
        """Write down that the user opened the people of this row, which comes with `just_opened`."""
        if not row.just_opened:
            view_log.record(self.request.user, kind, row.pk, now=self.now)


class AttendanceList(RegistrationsPage, StaffListing):
    """The sessions from today on, or those before, with how many registered and came; a coach's own."""

    template_name = "events/staff/people/attendance.html"

    def get_page_title(self) -> str:
        return _("Ilmoittautuneet")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return []

    @property
    def is_past(self) -> bool:
        """Whether the page shows what has been instead of what comes."""
        return PAST in self.request.GET

    def get_queryset(self) -> QuerySet[Session]:
        today = clock.today(self.now)
        begins = clock.day_bounds(today, today)[0]
        rows = self.seen(Session.objects.filter(event__facts__isnull=False))
        rows = attendance.with_totals(rows).select_related("event__facts")
        if self.is_past:
            return rows.filter(starts_at__lt=begins).order_by("-starts_at", "-pk")
        return rows.filter(starts_at__gte=begins).order_by("starts_at", "pk")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            seats=capacity.of_sessions(self.rows.object_list),
            attended={row.pk: attendance.attended(row) for row in self.rows},
            is_past=self.is_past,
            **kwargs,
        )


# The people of a session ---------------------------------------------------------------------------------


class ParticipantsPage(RegistrationsPage):
    """What the pages of one session's people share: for coordinators and its own coaches."""

    session: Session

    def has_permission(self, **kwargs: Any) -> bool:
        if not super().has_permission(**kwargs):
            return False
        rows = Session.objects.filter(event__facts__isnull=False).select_related("event__facts")
        rows = rows.annotate(just_opened=self.just_opened(SESSION))
        self.session = get_object_or_404(
            attendance.with_totals(rows).annotate(is_seen=Exists(self.seen(THIS_SESSION))),
            event=kwargs["event_id"],
            pk=kwargs["pk"],
        )
        return self.session.is_seen

    def get_page_subtitle(self) -> str:
        return str(self.session.event)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        more = {"session": self.session, "event": self.session.event, "is_open": self.is_open}
        return super().get_context_data(**more, **kwargs)

    @property
    def is_open(self) -> bool:
        """Whether it can be marked who came: from an hour before the start."""
        has_begun = self.now >= self.session.starts_at - CHECK_IN_EARLY
        return has_begun and self.session.cancelled_at is None

    def address(self, name: str) -> str:
        """Another page of the session."""
        return reverse(name, args=[self.session.event_id, self.session.pk])


class SessionParticipants(ParticipantsPage):
    """Who registered for a session, to read, print or take along as a file."""

    template_name = "events/staff/people/participants.html"

    def get_page_title(self) -> str:
        return _("Osallistujat")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show or hand out the list, and write down who looked."""
        self.note_opening(SESSION, self.session)
        rows = attendance.participants(self.session)
        if request.GET.get("export") == "xlsx":
            filename = f"osallistujat-{self.session.pk}"
            return _file(filename, rows, lambda row: _came_words(row.came))
        attendance.read_answers(rows)
        return self.render(
            expected=attendance.expected(rows),
            others=attendance.others(rows),
            attended=attendance.attended(self.session),
            may_change=may_change_registrations(self.request.user),
            may_register=self.may_register,
        )

    @property
    def may_register(self) -> bool:
        """Whether the user can register somebody here."""
        is_ahead = self.session.cancelled_at is None and self.now < self.session.ends_at
        takes_any = self.session.event.facts.registration != RegistrationRule.NONE
        return is_ahead and takes_any and may_change_registrations(self.request.user)


class EventParticipants(RegistrationsPage):
    """Who registered for an event or for any of its sessions; a coach sees their own sessions' people."""

    template_name = "events/staff/people/participants.html"
    event: Event

    def has_permission(self, **kwargs: Any) -> bool:
        if not super().has_permission(**kwargs):
            return False
        rows = Event.objects.filter(facts__isnull=False).select_related("facts")
        rows = rows.annotate(just_opened=self.just_opened(EVENT), is_seen=Exists(self.seen(OF_THIS_EVENT)))
        self.event = get_object_or_404(rows, pk=kwargs["event_id"])
        return self.event.is_seen or may_see_everybody(self.request.user)

    def get_page_title(self) -> str:
        return _("Osallistujat")

    def get_page_subtitle(self) -> str:
        return str(self.event)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show or hand out the list, and write down who looked."""
        self.note_opening(EVENT, self.event)
        sessions = self.seen(Session.objects.filter(event=self.event))
        rows = attendance.participants_of_event(self.event.pk, sessions)
        if request.GET.get("export") == "xlsx":
            return _file(f"tapahtuman-osallistujat-{self.event.pk}", rows, lambda row: row.times or 0)
        attendance.read_answers(rows)
        return self.render(
            event=self.event,
            expected=attendance.expected(rows),
            others=attendance.others(rows),
            may_change=may_change_registrations(self.request.user),
            shows_when=self.event.facts.registers_for == RegistersFor.SESSION,
        )


# As a file -----------------------------------------------------------------------------------------------


def _file(filename: str, rows: list[Registration], came: Any) -> HttpResponse:
    headings = (
        _("Nimi"),
        _("Organisaatio"),
        _("Tehtävä"),
        _("Tila"),
        _("Tulkki kielellä"),
        _("Tarvitsee lastenhoitoa"),
        _("Aika"),
        _("Tuli"),
    )
    lines = [(*_cells(row), came(row)) for row in rows]
    return files.xlsx(filename, [files.Sheet(_("Osallistujat"), headings, lines)])


def _cells(row: Registration) -> tuple[str, ...]:
    person, place = getattr(row, "person", None), getattr(row, "place", None)
    begins = clock.local(place.starts_at) if place else None
    return (
        person.name if person else _("Tiedot on poistettu"),
        str(row.partner) if row.partner else person.organisation if person else "",
        row.get_role_display(),
        row.get_state_display(),
        str(row.spoken_language or ""),
        _("kyllä") if row.needs_childcare else "",
        f"{begins:%H:%M}" if begins else "",
    )


def _came_words(came: bool | None) -> str:
    return {True: _("kyllä"), False: _("ei")}.get(came, "")
