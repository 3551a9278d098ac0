"""Today for whoever works: the next clients, the desk now, sessions, what waits, and the buttons of the day.

The same part stands on the first page of the staff side and on a page of its own. Whoever sees no clients
sees the house: the desk and the sessions. Names and languages only, never a topic.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.components import Component

from booking import permissions
from booking.appointments import interpreters, reservations
from booking.appointments.interpreters import LeadTime
from booking.availability import house_calendar, presence
from booking.availability.presence import AtDesk
from booking.clients.appointment_rows import listed
from booking.enums import AppointmentState, RequestState
from booking.models import Appointment, Request
from booking.staff.calendar.rights import Rights
from events.models import Session
from events.permissions import may_see_sessions
from portal import clock
from portal.staff.page import StaffPage

#: So many of the next clients are shown; the whole day is one link away.
MOST_CLIENTS = 12
#: The buttons of the day, for whoever meets clients: words and address, the main one first.
BUTTONS: tuple[tuple[Promise, str], ...] = (
    (gettext_lazy("Kirjaa käynti"), "staff_desk_visit"),
    (gettext_lazy("Etsi asiakas"), "staff_find"),
    (gettext_lazy("Varaa asiakkaalle"), "staff_calendar_book"),
    (gettext_lazy("Kalenteri"), "staff_calendar"),
    (gettext_lazy("Sairaana tänään"), "staff_ill"),
)


@dataclass(frozen=True, slots=True)
class UnmarkedClient:
    """One of today's clients who waits for a mark: if the user opens the time, and what can be marked."""

    appointment: Appointment
    opens: bool
    marks: tuple[AppointmentState, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits: requests not done, those of them that are late, interpreters not ordered in time."""

    requests: int
    late_requests: int
    late_interpreters: int


@dataclass(frozen=True, slots=True)
class Today:
    """The day at one moment for one user. `clients` and `waiting` are None for whoever sees no clients.

    `of_all`: the clients are everybody's, not only the user's own.
    """

    clients: list[UnmarkedClient] | None
    of_all: bool
    waiting: Waiting | None
    desk: list[AtDesk]
    sessions: list[Session]
    opens_sessions: bool


def today(user: AbstractBaseUser, *, now: dt.datetime) -> Today:
    """What `user` may see of the day. At most twelve queries, however full it is."""
    sessions, opens_sessions = _sessions(now), may_see_sessions(user)
    if not permissions.may_list(user):
        calendar = house_calendar.load(clock.today(now))
        return Today(None, False, None, presence.desks("", now, calendar).now, sessions, opens_sessions)
    lead, rights = LeadTime(now=now), Rights.of(user, now)
    return Today(
        clients=_clients(rights, now),
        of_all=rights.everybodys or rights.on_duty,
        waiting=_waiting(user, lead),
        desk=presence.desks("", now, lead.calendar).now,
        sessions=sessions,
        opens_sessions=opens_sessions,
    )


def _clients(rights: Rights, now: dt.datetime) -> list[UnmarkedClient]:
    """Today's clients without a mark, the earliest first: all whom the user receives, or the own ones."""
    since, until = clock.day_bounds(clock.today(now), clock.today(now))
    rows = listed().filter(
        state=AppointmentState.BOOKED, coach_time__starts_at__gte=since, coach_time__starts_at__lt=until
    )
    if not (rights.everybodys or rights.on_duty):
        rows = rows.filter(coach_time__coach=rights.own_coach_id)
    return [
        UnmarkedClient(row, rights.opens(row.coach_time.coach_id), _marks(row, now))
        for row in rows[:MOST_CLIENTS]
    ]


def _marks(row: Appointment, now: dt.datetime) -> tuple[AppointmentState, ...]:
    has_come = now >= row.coach_time.starts_at - reservations.MARK_EARLY
    return AppointmentState.marks() if has_come else ()


def _waiting(user: AbstractBaseUser, lead: LeadTime) -> Waiting:
    sees = permissions.may_see_requests(user)
    found = Request.objects.filter(state__in=RequestState.waiting()).aggregate(
        all=Count("pk"), late=Count("pk", filter=Q(due_at__lt=lead.now))
    )
    late = interpreters.ahead(now=lead.now).filter(interpreters.is_late(lead)).count()
    return Waiting(found["all"] if sees else 0, found["late"] if sees else 0, late)


def _sessions(now: dt.datetime) -> list[Session]:
    """Today's sessions that have not ended."""
    _since, until = clock.day_bounds(clock.today(now), clock.today(now))
    rows = Session.objects.filter(starts_at__lt=until, ends_at__gt=now, cancelled_at=None)
    return list(rows.select_related("event").order_by("starts_at", "pk")[:MOST_CLIENTS])


def context(user: AbstractBaseUser, *, here: str) -> dict[str, Any]:
    """What the part needs; `here` is the address to come back to after a mark."""
    now = clock.now()
    day = today(user, now=now)
    buttons = [] if day.clients is None else [(words, reverse(name)) for words, name in BUTTONS]
    return {"day": day, "buttons": buttons, "here": here, "now": now, "date": clock.today(now)}


class TodayPanel(Component):
    """The day on the first page of the staff side."""

    name = "today"
    template_name = "home/staff/today/panel.html"
    order = 40

    class Media:
        css = {"all": ["portal/staff_pages.css", "booking/desk.css"]}

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The context of the part, and the token that its buttons are signed with."""
        request = parent_context["request"]
        return {"csrf_token": get_token(request), **context(request.user, here=request.path)}


def panels(request: HttpRequest, shown: list[Component]) -> None:
    """Put the day first on the page."""
    shown.append(TodayPanel())


class TodayPage(StaffPage):
    """The day on a page of its own: what a phone at the desk keeps open."""

    template_name = "home/staff/today/page.html"
    header_icon = "date"

    def has_permission(self, **kwargs: Any) -> bool:
        return True  # whoever is signed in to the staff side; what they see of it is theirs

    def get_page_title(self) -> str:
        return _("Tänään")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the day."""
        return self.render(**context(request.user, here=request.path))
