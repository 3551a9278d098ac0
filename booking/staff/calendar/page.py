"""The staff calendar: a day or a week of all coaches, drawn, as a list, as a printed sheet, and as JSON.

The list holds all that the drawing holds, with the same actions, and needs no JavaScript. Shown are time,
language and first name; topic and note stand only on the appointment's own page.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django import forms
from django.contrib.staticfiles import finders
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from booking import permissions
from booking.availability import day_plan
from booking.availability.day_plan import Column, Plan, PlanEntry
from booking.enums import AppointmentState
from booking.models import Coach
from booking.staff.calendar.feed import feed, state, time, words
from booking.staff.calendar.rights import Rights
from booking.staff.forms.days import parse_day
from portal import clock
from portal.staff.page import StaffPage
from portal.web import headers
from services.models import SpokenLanguage

DAY, WEEK = "day", "week"
ONE_DAY = dt.timedelta(days=1)
ONE_WEEK = dt.timedelta(days=7)
#: The files of the drawing, which set-up fetches; where they are missing the list stands alone.
LIBRARY = "vendor/event-calendar/event-calendar.min"
#: So many coaches stand side by side at most; the others are a page further.
COLUMNS_ON_PAGE = 20
#: A gap shorter than this is nobody's time.
LEAST_GAP = dt.timedelta(minutes=15)
#: A script of somebody else runs on this page: nothing inline may, whatever Wagtail's other pages allow.
POLICY = headers.policy_line(headers.ADMIN_POLICY | {"script-src": "'self'"})


class FilterForm(forms.Form):
    """Whose columns are shown. Every field may be empty; nothing personal is asked here."""

    language = forms.ModelChoiceField(
        SpokenLanguage.objects.all(),
        label=gettext_lazy("Kieli"),
        required=False,
        empty_label=gettext_lazy("Kaikki kielet"),
    )
    coach = forms.ModelChoiceField(
        Coach.objects.filter(live=True),
        label=gettext_lazy("Valmentaja"),
        required=False,
        empty_label=gettext_lazy("Kaikki valmentajat"),
    )


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry in the list, with what this user may do about it."""

    entry: PlanEntry
    column: Column
    opens: bool
    moves: bool
    marks: tuple[AppointmentState, ...]
    time: str
    words: str
    state: str
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """A free stretch of a coach, and where it can be booked; no address where this user may not."""

    starts_at: dt.datetime
    ends_at: dt.datetime
    address: str


@dataclass(frozen=True, slots=True)
class CoachColumn:
    """A coach in the list: whose column it is, and the gaps."""

    column: Column
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class ListedDay:
    """One day of the list; `address` is where it stands by itself, with what is free."""

    day: dt.date
    is_closed: bool
    rows: tuple[EntryRow, ...]
    people: tuple[CoachColumn, ...]
    address: str


class CalendarBase(StaffPage):
    """What the calendar's readings share: which days, whose columns, and what the user may do."""

    header_icon = "calendar-alt"

    def has_permission(self, **kwargs: Any) -> bool:
        return permissions.may_list(self.request.user)

    def load_objects(self, **kwargs: Any) -> None:
        self.now = clock.now()
        self.today = clock.today(self.now)
        self.day = parse_day(self.request.GET.get("day"), self.today) or self.today
        self.view_name = WEEK if self.request.GET.get("view") == WEEK else DAY
        self.form = FilterForm(self.request.GET)
        self.form.is_valid()
        self.rights = Rights.of(self.request.user, self.now)

    @property
    def days(self) -> tuple[dt.date, dt.date]:
        """The first and the last day shown: one day, or Monday to Sunday of its week."""
        if self.view_name == DAY:
            return self.day, self.day
        monday = self.day - self.day.weekday() * ONE_DAY
        return monday, monday + 6 * ONE_DAY

    @cached_property
    def whole(self) -> Plan:
        """Those days, with all the columns that the filters leave. At most six queries."""
        wanted = self.form.cleaned_data
        language, coach = wanted.get("language"), wanted.get("coach")
        plan = day_plan.read(*self.days)
        return plan.of(language_id=language and language.pk, coach_id=coach and coach.pk)

    @cached_property
    def shown(self) -> Page:
        """The columns of the page asked for; one that cannot be read is the nearest there is."""
        return Paginator(self.whole.columns, COLUMNS_ON_PAGE).get_page(self.request.GET.get("p"))

    @cached_property
    def plan(self) -> Plan:
        """Those days with the columns of this page."""
        return replace(self.whole, columns=tuple(self.shown.object_list))

    def query(self, **changes: object) -> str:
        """The address's query with these changes; what is empty is left out."""
        wanted = self.form.cleaned_data
        now_shown = {"day": self.day.isoformat(), "view": self.view_name if self.view_name == WEEK else ""}
        filters = {name: wanted[name].pk for name in ("language", "coach") if wanted.get(name)}
        number = self.shown.number
        shown = {**now_shown, **filters, "p": number if number > 1 else "", **changes}
        return urlencode({name: value for name, value in shown.items() if value})


class Calendar(CalendarBase):
    """The page: the drawing where the browser can, and the list always."""

    template_name = "booking/staff/calendar/page.html"

    def get_page_title(self) -> str:
        return _("Kalenteri")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the days. A day or a filter that cannot be read is left out."""
        step = ONE_WEEK if self.view_name == WEEK else ONE_DAY
        answer = self.render(
            day=self.day,
            today=self.today,
            is_week=self.view_name == WEEK,
            form=self.form,
            is_filtered=any(self.form.cleaned_data.values()),
            before=self.query(day=(self.day - step).isoformat()),
            after=self.query(day=(self.day + step).isoformat()),
            to_today=self.query(day=self.today.isoformat()),
            as_day=self.query(view=""),
            as_week=self.query(view=WEEK),
            here=f"{reverse('staff_calendar')}?{self.query()}",
            feed=f"{reverse('staff_calendar_feed')}?{self.query()}",
            sheet=f"{reverse('staff_calendar_sheet')}?{self.query()}",
            days=self.listed(),
            columns=self.shown,
            this_page=self.query(p=""),
            rights=self.rights,
            library=LIBRARY if finders.find(f"{LIBRARY}.js") else "",
        )
        answer.headers["Content-Security-Policy"] = POLICY
        return answer

    def listed(self) -> list[ListedDay]:
        """The list, a day at a time. Days of a week on which nothing happens are left out."""
        days = [self._listed(self.plan.on(day)) for day in self.plan.days]
        busy = [row for row in days if row.rows or any(person.gaps for person in row.people)]
        return busy if self.view_name == WEEK and busy else days

    def _listed(self, plan: Plan) -> ListedDay:
        rows = [self._row(entry, column) for entry, column in plan.entries()]
        people = tuple(CoachColumn(column, self._gaps(column)) for column in plan.columns)
        day = plan.first_day
        address = self.query(day=day.isoformat(), view="")
        return ListedDay(day, day in plan.closed, tuple(_with_next(rows, self.now)), people, address)

    def _row(self, entry: PlanEntry, column: Column) -> EntryRow:
        rights = self.rights
        may = (rights.opens(column.coach_id), rights.moves(entry), rights.marks(entry))
        return EntryRow(entry, column, *may, time(entry), words(entry), state(entry))

    def _gaps(self, column: Column) -> tuple[Gap, ...]:
        ahead = [(max(gap.starts_at, _full_quarter(self.now)), gap.ends_at) for gap in column.free]
        may_book = self.rights.books(column.coach_id)
        return tuple(
            Gap(begins, ends, book_address(column.coach_id, begins) if may_book else "")
            for begins, ends in ahead
            if ends - begins >= LEAST_GAP
        )


def book_address(coach_id: int, starts_at: dt.datetime) -> str:
    """Where that coach's time is booked for a client, with the start filled in (Helsinki's wall clock)."""
    query = urlencode({"coach": coach_id, "at": f"{clock.local(starts_at):%Y-%m-%dT%H:%M}"})
    return f"{reverse('staff_calendar_book')}?{query}"


def _full_quarter(now: dt.datetime) -> dt.datetime:
    """The next instant at which a meeting would begin by the clock."""
    past = dt.timedelta(minutes=now.minute % 15, seconds=now.second, microseconds=now.microsecond)
    return now - past + LEAST_GAP if past else now


def _with_next(rows: list[EntryRow], now: dt.datetime) -> list[EntryRow]:
    """The rows, the first appointment that is still to come marked as the next one."""
    for place, row in enumerate(rows):
        booked = row.entry.booked
        if booked and booked.state == AppointmentState.BOOKED and row.entry.ends_at > now:
            return [*rows[:place], replace(row, is_next=True), *rows[place + 1 :]]
    return rows


class CalendarFeed(CalendarBase):
    """The calendar as JSON for the drawing, which asks again and again: unchanged, the answer has no body."""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The entries, or 304 where they are those that the browser has."""
        body = json.dumps(feed(self.plan, self.rights, self.now), ensure_ascii=False)
        mark = f'"{hashlib.sha256(body.encode()).hexdigest()[:32]}"'
        is_same = request.headers.get("If-None-Match") == mark
        answer = HttpResponse(status=304) if is_same else HttpResponse(body, content_type="application/json")
        answer.headers["ETag"] = mark
        answer.headers["Cache-Control"] = "private, no-cache"
        return answer


class CalendarSheet(CalendarBase):
    """A sheet of paper for each coach: the day's times, languages and first names."""

    template_name = "booking/staff/calendar/sheet.html"
    header_icon = "print"

    def get_page_title(self) -> str:
        return _("Päivän lista")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": f"{reverse('staff_calendar')}?{self.query()}", "label": _("Kalenteri")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """A sheet for every day and coach with anything on it."""
        days = [self.whole.on(day) for day in self.whole.days]
        return self.render(
            sheets=[_sheet(plan.first_day, row) for plan in days for row in plan.columns if row.entries]
        )


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A line of the sheet."""

    entry: PlanEntry
    time: str
    words: str
    state: str


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """One coach's day on paper."""

    day: dt.date
    column: Column
    rows: tuple[SheetRow, ...]


def _sheet(day: dt.date, column: Column) -> PrintedDay:
    rows = (SheetRow(row, time(row), words(row), state(row)) for row in column.entries)
    return PrintedDay(day, column, tuple(rows))
