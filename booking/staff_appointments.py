"""Staff pages of appointments: the list of a day, finding a client, one appointment and its verbs.

Nothing here is a form over the row: every change is a verb of reservations.py with its refusal in words. The
list shows time, language, coach and first name; topic and note only on opening, and the opening is logged.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django import forms
from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.widgets.button import HeaderButton
from wagtail.log_actions import log

from booking import availability, people, reservations
from booking.enums import AppointmentState
from booking.models import Appointment, BookingRules, Coach
from booking.permissions import has_everybodys, may_list, may_open, may_receive, own_coach_id
from booking.refusals import BookingRefused, Refusal, sentence
from booking.staff_forms import DayForm, FindForm, InterpreterForm, NoteForm, SlotForm, parse_day
from portal import clock, view_log
from portal.staff_page import StaffPage

OWNER = "booking.appointment"
PER_PAGE = 50
#: A search that finds more than this is too wide to be of use at the desk.
FOUND_AT_MOST = 30
LEAST_DIGITS = 4
CODE_DIGITS = 6


def listed() -> QuerySet[Appointment]:
    """Appointments with exactly what a row of the list shows, the earliest first."""
    return (
        Appointment.objects.select_related("coach_time__coach", "spoken_language", "person")
        .only(
            "state",
            "interpreter",
            "coach_time__starts_at",
            "coach_time__ends_at",
            "coach_time__coach__first_name",
            "spoken_language",
            "person__name",
        )
        .order_by("coach_time__starts_at", "coach_time__coach__first_name", "pk")
    )


class ListingPage(StaffPage):
    """What the pages that list appointments share."""

    header_icon = "calendar-alt"

    def may_enter(self, **kwargs: Any) -> bool:
        return may_list(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        opens_all = has_everybodys(user)
        own = None if opens_all else own_coach_id(user)
        return super().get_context_data(opens_all=opens_all, own_coach_id=own, **kwargs)


class AppointmentList(ListingPage):
    """The appointments of a day, or from today on; filtered by language, coach and state."""

    template_name = "booking/staff/appointments.html"

    def get_page_title(self) -> str:
        return _("Varatut ajat")

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        return [HeaderButton(_("Etsi asiakas"), url=reverse("staff_find"), icon_name="search")]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the list. A filter that cannot be read is left out."""
        form = DayForm(request.GET)
        form.is_valid()
        today = clock.today(clock.now())
        return self.page(
            form=form,
            rows=_page_of(_filtered(form.cleaned_data, today), request.GET.get("p")),
            today=today,
            tomorrow=today + dt.timedelta(days=1),
            query=_without_page(request),
            is_filtered=any(form.cleaned_data.get(name) for name in ("language", "coach", "state")),
        )


class FindClient(ListingPage):
    """Find somebody's times by code, digits of the phone, or a part of the name."""

    template_name = "booking/staff/find.html"
    header_icon = "search"

    def get_page_title(self) -> str:
        return _("Etsi asiakas")

    def trail(self) -> list[dict[str, str]]:
        return [{"url": reverse("staff_appointments"), "label": _("Varatut ajat")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The empty form."""
        return self.page(form=FindForm())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """What was found, the next times first; nothing typed is put into an address."""
        form = FindForm(request.POST)
        if not form.is_valid():
            return self.page(form=form)
        found = list(found_by(form.cleaned_data["words"])[: FOUND_AT_MOST + 1])
        return self.page(form=form, rows=found[:FOUND_AT_MOST], has_more=len(found) > FOUND_AT_MOST)


def found_by(words: str) -> QuerySet[Appointment]:
    """Appointments by code (six digits), by the end of the phone (four or more digits), else by name."""
    digits = re.sub(r"[\s\-()+]", "", words)
    if not digits.isdecimal():
        match = Q(person__name__icontains=words) | Q(person__also_called__icontains=words)
    elif len(digits) < LEAST_DIGITS:
        return listed().none()
    else:
        match = Q(person__phone__endswith=digits.lstrip("0") or digits)
        if len(digits) == CODE_DIGITS:
            match |= Q(person__code=digits)
    return listed().filter(match).order_by("-coach_time__starts_at")


def _filtered(wanted: dict[str, Any], today: dt.date) -> QuerySet[Appointment]:
    rows = listed()
    if day := wanted.get("day"):
        since, until = clock.day_bounds(day, day)
        rows = rows.filter(coach_time__starts_at__gte=since, coach_time__starts_at__lt=until)
    else:
        rows = rows.filter(coach_time__starts_at__gte=clock.day_bounds(today, today)[0])
    if language := wanted.get("language"):
        rows = rows.filter(spoken_language=language)
    if coach := wanted.get("coach"):
        rows = rows.filter(coach_time__coach=coach)
    if state := wanted.get("state"):
        rows = rows.filter(state=state)
    return rows


def _page_of(rows: QuerySet[Appointment], number: str | None) -> Page:
    return Paginator(rows, PER_PAGE).get_page(number)


def _without_page(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("p", None)
    return query.urlencode()


# One appointment -------------------------------------------------------------------------------------


class AppointmentPage(StaffPage):
    """What the pages of one appointment share: for the coordinator, or the coach it is with."""

    header_icon = "calendar-alt"

    def may_enter(self, **kwargs: Any) -> bool:
        if not may_list(self.request.user):
            return False
        rows = Appointment.objects.select_related(
            "coach_time__coach__facts", "spoken_language", "need", "person"
        )
        self.appointment = get_object_or_404(rows, pk=kwargs["pk"])
        return self.is_theirs()

    def is_theirs(self) -> bool:
        """Whether this page of this appointment is for the user."""
        return may_open(self.request.user, self.appointment)

    def back(self) -> str:
        """Where to go when it is done: where the user came from, else a page that they may open."""
        came_from = self.request.POST.get("next", "")
        if came_from.startswith("/") and url_has_allowed_host_and_scheme(came_from, allowed_hosts=None):
            return came_from
        may = may_open(self.request.user, self.appointment)
        return self.address() if may else reverse("staff_appointments")

    def address(self) -> str:
        """The address of the appointment's own page."""
        return reverse("staff_appointment", args=[self.appointment.pk])

    def trail(self) -> list[dict[str, str]]:
        return [{"url": reverse("staff_appointments"), "label": _("Varatut ajat")}]

    def log(self, action: str) -> None:
        """Note in Wagtail's log who did what to which row; the row is named by its number only."""
        log(instance=self.appointment, action=f"booking.{action}", user=self.request.user)


class AppointmentDetail(AppointmentPage):
    """One appointment: who, when, how, about what. Opening it is logged."""

    template_name = "booking/staff/appointment.html"

    def get_page_title(self) -> str:
        return _("Varattu aika %(number)s") % {"number": self.appointment.pk}

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show it and write down who looked."""
        now = clock.now()
        view_log.record(request.user, OWNER, self.appointment.pk, now=now)
        return self.shown(now)

    def shown(self, now: dt.datetime, **context: Any) -> HttpResponse:
        """The page as it is at `now`."""
        row = self.appointment
        person = getattr(row, "person", None)
        forms_of_page = {
            "note_form": NoteForm(instance=person),
            "interpreter_form": InterpreterForm(initial={"interpreter": row.interpreter}),
        }
        return self.page(
            **{**forms_of_page, **context},
            appointment=row,
            person=person,
            code=people.spoken_code(person.code) if person else "",
            times=people.times_with_same_number(person) if person else 0,
            can_change=row.state in AppointmentState.changeable() and now < row.coach_time.starts_at,
            can_undo=self._can_undo(now),
            marks=self._marks(now),
        )

    def _can_undo(self, now: dt.datetime) -> bool:
        row = self.appointment
        if row.state != AppointmentState.CANCELLED or now >= row.coach_time.starts_at:
            return False
        return now - row.cancelled_at <= dt.timedelta(minutes=BookingRules.load().undo_minutes)

    def _marks(self, now: dt.datetime) -> list[AppointmentState]:
        row = self.appointment
        too_early = now < row.coach_time.starts_at - reservations.MARK_EARLY
        if row.state == AppointmentState.CANCELLED or too_early:
            return []
        wanted = [*AppointmentState.marks(), AppointmentState.BOOKED]
        return [state for state in wanted if state != row.state]


class AppointmentVerb(AppointmentPage):
    """A button of the appointment's page: one verb, the version the user saw, a sentence when refused."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Do it and go back to the appointment."""
        try:
            self._refuse_stale()
            said = self.do(clock.now())
        except BookingRefused as refused:
            messages.error(request, sentence(refused.reason))
        else:
            messages.success(request, said)
        return redirect(self.back())

    def do(self, now: dt.datetime) -> str:
        """Do the verb; what to say when it is done. Raises BookingRefused."""
        raise NotImplementedError

    @property
    def version(self) -> int:
        """The version of the appointment that the user saw; 0 for one that cannot be read."""
        typed = self.request.POST.get("version", "")
        return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else 0

    def _refuse_stale(self) -> None:
        if self.version != self.appointment.version:
            raise BookingRefused(Refusal.CHANGED_MEANWHILE)


class CancelAppointment(AppointmentVerb):
    """Cancel it and tell the client."""

    def do(self, now: dt.datetime) -> str:
        reservations.cancel(self.appointment.pk, now=now, version=self.version)
        self.log("cancel")
        return _("Aika on peruttu.")


class UndoCancel(AppointmentVerb):
    """Take a cancelling back and tell the client."""

    def do(self, now: dt.datetime) -> str:
        reservations.undo_cancel(self.appointment.pk, now=now)
        self.log("undo")
        return _("Peruminen on kumottu. Aika on taas voimassa.")


class MarkAppointment(AppointmentVerb):
    """Came, came late, did not come; or take the mark off. Also for whoever is on desk duty."""

    def is_theirs(self) -> bool:
        return may_receive(self.request.user, self.appointment, now=clock.now())

    def do(self, now: dt.datetime) -> str:
        state = self.request.POST.get("state", "")
        if state not in (*AppointmentState.marks(), AppointmentState.BOOKED):
            raise BookingRefused(Refusal.CHANGED_MEANWHILE)
        reservations.mark(self.appointment.pk, AppointmentState(state), now=now)
        self.log("mark")
        return _("Merkintä on tallennettu.")


class SetInterpreter(AppointmentVerb):
    """Where the ordering of an interpreter stands."""

    def do(self, now: dt.datetime) -> str:
        form = InterpreterForm(self.request.POST)
        if not form.is_valid():
            raise BookingRefused(Refusal.CHANGED_MEANWHILE)
        reservations.set_interpreter(
            self.appointment.pk, form.cleaned_data["interpreter"], version=self.version
        )
        self.log("interpreter")
        return _("Tulkin tilanne on tallennettu.")


class WriteNote(AppointmentDetail):
    """What staff need to remember about the client. Stored encrypted, deleted with the person."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Save the note, unless somebody else changed it since this page was opened: then show both."""
        person = getattr(self.appointment, "person", None)
        if person is None:
            return redirect(self.address())
        before = person.staff_note
        form = NoteForm(request.POST, instance=person)
        if not form.is_valid():
            return self.shown(clock.now(), note_form=form, other_note=before)
        form.save()
        self.log("note")
        messages.success(request, _("Muistiinpano on tallennettu."))
        return redirect(self.address())


class MoveAppointment(AppointmentPage):
    """Another time: the free times of one day in the appointment's language, each a button."""

    template_name = "booking/staff/move.html"

    def is_theirs(self) -> bool:
        return may_receive(self.request.user, self.appointment, now=clock.now())

    def get_page_title(self) -> str:
        return _("Vaihda aika")

    def trail(self) -> list[dict[str, str]]:
        if not may_open(self.request.user, self.appointment):
            return super().trail()
        label = _("Varattu aika %(number)s") % {"number": self.appointment.pk}
        return [*super().trail(), {"url": self.address(), "label": label}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The free times of the day in the address, else of the first day with any."""
        now = clock.now()
        wanted = parse_day(request.GET.get("day"), clock.today(now))
        language, rules = self.appointment.spoken_language_id, BookingRules.load()
        if wanted is None:
            first = availability.next_free(now=now, rules=rules).get(language)
            wanted = clock.today(first.starts_at if first else now)
        slots = availability.free_slots(language, now=now, rules=rules, first_day=wanted, last_day=wanted)
        one = dt.timedelta(days=1)
        return self.page(
            appointment=self.appointment, day=wanted, slots=slots, before=wanted - one, after=wanted + one
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Move it there, or say why not and show the times again."""
        form = SlotForm(request.POST)
        try:
            self._move(form)
        except BookingRefused as refused:
            messages.error(request, sentence(refused.reason))
            return redirect(request.get_full_path())
        messages.success(request, _("Aika on vaihdettu."))
        return redirect(self.back())

    def _move(self, form: forms.Form) -> None:
        version = self.request.POST.get("version", "")
        if not form.is_valid() or not Coach.objects.filter(pk=form.cleaned_data["coach"]).exists():
            raise BookingRefused(Refusal.OFF_THE_GRID)
        if version != str(self.appointment.version):
            raise BookingRefused(Refusal.CHANGED_MEANWHILE)
        reservations.move(
            self.appointment.pk,
            coach_id=form.cleaned_data["coach"],
            starts_at=form.cleaned_data["starts_at"],
            now=clock.now(),
            version=self.appointment.version,
        )
        self.log("move")
