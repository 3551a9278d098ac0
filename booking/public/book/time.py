"""The third step of booking: day and time, and what else there is when no time suits."""

from __future__ import annotations

import copy
import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpResponse, QueryDict

from booking.availability import day_list, house_calendar, presence, search
from booking.availability.search import Slot
from booking.models import Closure
from booking.public.forms.book import TimeForm
from booking.public.step_page import StepPage, spoken_name, to
from booking.public.steps import Step
from portal import clock
from portal.forms.fields import whole_number
from portal.web.responses import SeeOther

#: How far ahead the next time is looked for where there is none to book.
FAR_DAYS = 180
#: A desk within this time is worth waiting for where there is no time to book.
NEAR = dt.timedelta(days=14)
#: A page number of more digits than this is nobody's wish.
LONGEST_NUMBER = 4


@dataclass(frozen=True, slots=True)
class CoachName:
    """A coach whom one may ask for."""

    coach_id: int
    name: str
    is_chosen: bool


class TimeStep(StepPage):
    """Step 3: the free times of the language as a list of days; beside it the desk and the other ways."""

    step = Step.TIME
    template = "booking/public/book/time.html"

    def get(self, request: Any) -> HttpResponse:
        """The days of `?page=`, with the coach that was asked for."""
        return self.times(TimeForm(initial={"slot": self.chosen()}))

    def post(self, request: Any) -> HttpResponse:
        """Keep the wanted coach, or the time if it can be booked."""
        if "coach" in request.POST:
            return self.want_coach(request.POST["coach"])
        form = TimeForm(request.POST)
        if form.is_valid():
            starts_at, coach_id = form.cleaned_data["slot"]
            reason = search.refusal(
                coach_id, starts_at, language_id=self.answers.language_id, now=self.now, rules=self.rules
            )
            if reason is None:
                self.answers.choose_time(coach_id, starts_at)
                return self.go_on()
            form.add_error("slot", reason.sentence())
        return self.times(form)

    def want_coach(self, text: str) -> SeeOther:
        """Keep whose times to show. Anything but the number of a free coach shows everyone's."""
        names = {str(slot.coach_id) for slot in self.all_slots}
        self.answers.wanted_coach_id = int(text) if text in names else None
        self.save()
        return to(self.step)

    def chosen(self) -> str:
        """The value of the time chosen before, if any."""
        start, coach_id = self.answers.instant, self.answers.coach_id
        return day_list.SlotChoice(start, coach_id).value if start and coach_id else ""

    def times(self, form: TimeForm) -> HttpResponse:
        """The page with the days."""
        slots = [slot for slot in self.all_slots if self.wanted_coach_id in (None, slot.coach_id)]
        days = day_list.days(slots, self.working_days(), buffer_minutes=self.rules.buffer_minutes)
        return self.show(
            form=form,
            page=day_list.page(days, page_number(self.request.GET)),
            chosen=form["slot"].value() or "",
            coaches=self.coaches(),
            shows_everyone=self.wanted_coach_id is None,
            closure=self.closure_before(slots),
            first=slots[0] if slots else self.beyond(),
            language_name=spoken_name(self.language),
            desk=self.desk,
            desk_is_near=bool(self.desk) and self.desk.starts_at - self.now < NEAR,
            house_hours=presence.house(self.now, self.calendar),
            now=self.now,
        )

    @cached_property
    def all_slots(self) -> list[Slot]:
        """The free times of everyone who speaks the language."""
        return search.free_slots(self.answers.language_id, now=self.now, rules=self.rules)

    def beyond(self) -> Slot | None:
        """The first free time past the horizon, which can only be told, not booked yet."""
        rules = copy.copy(self.rules)
        rules.horizon_days = FAR_DAYS
        later = search.free_slots(self.answers.language_id, now=self.now, rules=rules)
        return later[0] if later else None

    @cached_property
    def wanted_coach_id(self) -> int | None:
        """The coach asked for, while they have free times; otherwise everyone."""
        wanted = self.answers.wanted_coach_id
        return wanted if any(slot.coach_id == wanted for slot in self.all_slots) else None

    def coaches(self) -> list[CoachName]:
        """Those with free times, by name; none where there is no choice."""
        names = {slot.coach_id: slot.coach_name for slot in self.all_slots}
        rows = [
            CoachName(coach_id, name, coach_id == self.wanted_coach_id)
            for coach_id, name in sorted(names.items(), key=lambda row: (row[1], row[0]))
        ]
        return rows if len(rows) > 1 else []

    @cached_property
    def calendar(self) -> house_calendar.HouseCalendar:
        """The house's opening hours and closed days."""
        return house_calendar.load(clock.today(self.now))

    @cached_property
    def desk(self) -> presence.Interval | None:
        """When somebody who speaks the language is at a desk: now or next."""
        return presence.desks(self.language.code, self.now, self.calendar).next_own

    def working_days(self) -> list[dt.date]:
        """The days of the horizon on which the house is open: shown also when they are full."""
        today = clock.today(self.now)
        weekdays = {weekly.weekday for weekly in self.calendar.opening}
        coming = (today + dt.timedelta(days=number) for number in range(self.rules.horizon_days + 1))
        return [day for day in coming if day.weekday() in weekdays and self.calendar.is_open(day)]

    def closure_before(self, slots: list[Slot]) -> Closure | None:
        """The closure that pushed the first free times past the usual horizon."""
        today = clock.today(self.now)
        earliest = search.earliest(self.now, self.rules)
        first_day, _last = self.calendar.reach(earliest, today, self.rules.horizon_days)
        return Closure.objects.filter(last_day__gte=today).first() if first_day > today else None


def page_number(query: QueryDict) -> int:
    """The number of the page asked for; 1 for anything that is no number."""
    number = whole_number(query.get("page", ""), LONGEST_NUMBER)
    return 1 if number is None else number
