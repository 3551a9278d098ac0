"""Staff pages of the next time: pick a free time for a client who is here, once or repeating.

A series is shown before it is made: each date, what stands against it, and the nearest free time instead.
"""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import log

from booking.appointments import next_time
from booking.appointments.next_time import MOST_TIMES, MOST_WEEKS, SeriesDate, SeriesResult
from booking.availability.day_list import SlotChoice, read_choice
from booking.enums import AppointmentState
from booking.models import Appointment, BookingRules, Coach
from booking.permissions import may_open, may_receive
from booking.staff.appointments.page import OWNER, AppointmentPage
from booking.staff.calendar.rights import Rights
from booking.staff.forms.days import parse_day
from portal import clock, dates, languages
from portal.staff import view_log

#: The first look goes this far ahead; a client usually comes again in a week.
IN_A_WEEK, LOOK = dt.timedelta(weeks=1), dt.timedelta(weeks=5)
ONE_DAY = dt.timedelta(days=1)


class SeriesForm(forms.Form):
    """How often, and how many times."""

    times = forms.TypedChoiceField(label=gettext_lazy("Kuinka monta aikaa"), coerce=int)
    every = forms.TypedChoiceField(label=gettext_lazy("Kuinka monen viikon välein"), coerce=int)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["every"].choices = [(number, str(number)) for number in range(1, MOST_WEEKS + 1)]
        self.fields["times"].choices = [(number, str(number)) for number in range(1, MOST_TIMES + 1)]


class NextTime(AppointmentPage):
    """The free times of one day, each a button; how many times is asked beside them."""

    template_name = "booking/staff/appointments/next_time.html"

    def is_theirs(self) -> bool:
        has_person = hasattr(self.appointment, "person")
        return has_person and may_receive(self.request.user, self.appointment, now=clock.now())

    def load_objects(self, **kwargs: Any) -> None:
        self.now = clock.now()
        self.rights = Rights.of(self.request.user, self.now)
        self.rules = BookingRules.load()
        may_ask_anybody = self.rights.everybodys or self.rights.on_duty
        self.anybody = may_ask_anybody and self._sent().get("who") == "any"
        self.may_ask_anybody = may_ask_anybody

    def get_page_title(self) -> str:
        return _("Seuraava aika")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        if not may_open(self.request.user, self.appointment):
            return super().get_breadcrumbs()
        label = _("Varattu aika %(number)s") % {"number": self.appointment.pk}
        return [*super().get_breadcrumbs(), {"url": self.address(), "label": label}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The free times of the day in the address, else of the first day from a week ahead with any.

        The page says where the client is met: opening it is logged.
        """
        view_log.record(request.user, OWNER, self.appointment.pk, now=self.now)
        return self._times_page(SeriesForm(initial={"every": 1, "times": 1}))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """A time was pressed: book it, or of several show first what would be made."""
        form = SeriesForm(request.POST)
        first = self._readable(request.POST.get("time", ""))
        if not form.is_valid() or first is None:
            messages.error(request, _("Valitse aika listasta."))
            return self._times_page(form)
        if form.cleaned_data["times"] == 1:
            return self.book([first])
        proposals = next_time.propose(
            self.appointment,
            first,
            every_weeks=form.cleaned_data["every"],
            times=form.cleaned_data["times"],
            anybody=self.anybody,
            now=self.now,
            rules=self.rules,
        )
        return self._check_page(proposals)

    def book(self, chosen: list[SlotChoice]) -> HttpResponse:
        """Make these times, say what was made and what not, and go on."""
        booked = next_time.book(self.appointment, chosen, key=self._key(), now=self.now, rules=self.rules)
        for row in booked.made:
            log(instance=row, action="booking.book", user=self.request.user)
        self._say(booked)
        if not booked.made:
            return redirect(self.request.get_full_path())
        return redirect(self._after(booked.made[0]))

    def _times_page(self, form: SeriesForm) -> HttpResponse:
        day, slots = self._day_and_slots()
        return self.render(
            appointment=self.appointment,
            form=form,
            day=day,
            times=[(SlotChoice(slot.starts_at, slot.coach_id), slot.coach_name) for slot in slots],
            before=day - ONE_DAY if day > clock.today(self.now) else None,
            after=day + ONE_DAY,
            anybody=self.anybody,
            may_ask_anybody=self.may_ask_anybody,
            key=uuid4(),
        )

    def _day_and_slots(self) -> tuple[dt.date, list[Any]]:
        today = clock.today(self.now)
        wanted = parse_day(self._sent().get("day"), today)
        if wanted:
            return wanted, self._slots(wanted, wanted)
        slots = self._slots(today, today + LOOK)
        later = [slot for slot in slots if clock.today(slot.starts_at) >= today + IN_A_WEEK] or slots
        day = clock.today(later[0].starts_at) if later else today + IN_A_WEEK
        return day, [slot for slot in slots if clock.today(slot.starts_at) == day]

    def _slots(self, first_day: dt.date, last_day: dt.date) -> list[Any]:
        return next_time.free_times(
            self.appointment, first_day, last_day, anybody=self.anybody, now=self.now, rules=self.rules
        )

    def _check_page(self, proposals: list[SeriesDate]) -> HttpResponse:
        self.template_name = "booking/staff/appointments/next_time_check.html"
        coaches = {time.coach_id for row in proposals for time in (row.time, row.instead) if time}
        return self.render(
            appointment=self.appointment,
            proposals=proposals,
            names=dict(Coach.objects.filter(pk__in=coaches).values_list("pk", "first_name")),
            anybody=self.anybody,
            key=self._key(),
        )

    def _readable(self, value: str) -> SlotChoice | None:
        """The time that a button sends, of a coach with whom the user may book."""
        read = read_choice(value)
        return SlotChoice(*read) if read and self.rights.books(read[1]) else None

    def _key(self) -> UUID:
        """What makes two presses of one button one; a new one for what cannot be read."""
        try:
            return UUID(self.request.POST.get("key", ""))
        except ValueError:
            return uuid4()

    def _sent(self) -> Any:
        return self.request.POST if self.request.method == "POST" else self.request.GET

    def _say(self, booked: SeriesResult) -> None:
        language = languages.active()
        if booked.made:
            days = ", ".join(_when(row.coach_time.starts_at, language) for row in booked.made)
            messages.success(self.request, _("Varattu: %(times)s") % {"times": days})
        for starts_at, reason in booked.refused:
            messages.error(self.request, f"{_when(starts_at, language)}: {reason.sentence()}")

    def _after(self, made: Appointment) -> str:
        """The new time, where the user may open it; else the calendar of its day."""
        if may_open(self.request.user, made):
            return reverse("staff_appointment", args=[made.pk])
        day = clock.today(made.coach_time.starts_at)
        return f"{reverse('staff_calendar')}?{urlencode({'day': day.isoformat()})}"


class BookSeries(NextTime):
    """The dates of a series as they were chosen: make them."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Make what was chosen, each date at most once."""
        sent = (request.POST.get(f"time-{number}", "") for number in range(MOST_TIMES))
        chosen = list(dict.fromkeys(time for time in map(self._readable, sent) if time))
        if not chosen:
            messages.error(request, _("Et valinnut yhtään aikaa."))
            return redirect("staff_next_time", self.appointment.pk)
        return self.book(chosen)


def _when(instant: dt.datetime, language: str) -> str:
    return f"{dates.list_date(clock.today(instant), language)} {dates.clock_time(instant)}"


def after_mark(appointment: Appointment) -> list[Any]:
    """The button that a mark offers: to who came, the next time."""
    has_come = appointment.state in (AppointmentState.CAME, AppointmentState.CAME_LATE)
    if not has_come or not hasattr(appointment, "person"):
        return []
    return [messages.button(reverse("staff_next_time", args=[appointment.pk]), _("Seuraava aika"))]
