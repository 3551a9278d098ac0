"""Staff pages of a coach's working hours: the list, new hours, a change from a day on, the last day.

An edit that would leave booked appointments outside the hours lists them first.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.log_actions import log

from booking.enums import Weekday
from booking.hours import working_hours
from booking.hours.coach_time import lock_coach
from booking.hours.refusals import HoursRefused
from booking.models import Appointment, Coach, WorkingHours
from booking.permissions import may_change_hours, may_see_hours
from booking.staff.conflicts import SEEN, ConflictsFound, for_display, require_confirmation
from booking.staff.forms.working_hours import ChangeHoursForm, EndHoursForm, HoursForm
from booking.time_off import conflicts
from portal import clock
from portal.staff.page import StaffPage


class HoursPage(StaffPage):
    """What the pages of one coach's hours share."""

    header_icon = "time"
    coach: Coach

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.now = clock.now()

    def has_permission(self, **kwargs: Any) -> bool:
        return may_change_hours(self.request.user)

    def load_objects(self, **kwargs: Any) -> None:
        self.coach = get_object_or_404(Coach, pk=kwargs["coach_id"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(weekdays=dict(Weekday.choices), **kwargs)

    def list_address(self) -> str:
        """The address of the coach's list of hours."""
        return reverse("coach_hours", args=[self.coach.pk])

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        coaches = reverse("wagtailsnippets_booking_coach:list")
        return [{"url": coaches, "label": _("Valmentajat")}, *self._to_list()]

    def _to_list(self) -> list[dict[str, str]]:
        label = _("Työajat: %(name)s") % {"name": self.coach.first_name}
        return [{"url": self.list_address(), "label": label}]

    def save(
        self, form: forms.Form, verb: Callable[..., object], check: Callable[..., Iterable[Appointment]]
    ) -> HttpResponse:
        """Do `verb` unless it leaves appointments outside that staff have not seen; then list those first.

        Both get the typed values. `check` is asked under the coach's lock.
        """
        typed = form.cleaned_data
        try:
            with transaction.atomic():
                lock_coach(self.coach.pk)
                require_confirmation(self.request, check(**typed))
                verb(**typed)
                log(instance=self.coach, action="booking.hours", user=self.request.user)
        except ConflictsFound as question:
            return self.render(form=form, conflicts=for_display(question.appointments), seen_name=SEEN)
        except HoursRefused as refused:
            form.add_error(None, refused.sentence())
            return self.render(form=form)
        messages.success(self.request, _("Työaika on tallennettu."))
        return redirect(self.list_address())


class HoursList(HoursPage):
    """The hours that hold today or begin later, and a form for new ones."""

    template_name = "booking/staff/coaches/hours.html"

    def has_permission(self, **kwargs: Any) -> bool:
        is_reading = self.request.method == "GET"
        return may_see_hours(self.request.user) if is_reading else super().has_permission(**kwargs)

    def get_page_title(self) -> str:
        return _("Työajat: %(name)s") % {"name": self.coach.first_name}

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return super().get_breadcrumbs()[:1]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        today = clock.today(self.now)
        return super().get_context_data(
            rows=working_hours.list_hours(self.coach, today),
            today=today,
            coach=self.coach,
            may_change=may_change_hours(self.request.user),
            **kwargs,
        )

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the list."""
        return self.render(form=HoursForm(initial={"valid_from": clock.today(self.now)}))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Add hours. New hours leave nobody outside."""
        form = HoursForm(request.POST)
        if not form.is_valid():
            return self.render(form=form)
        return self.save(
            form, lambda **typed: working_hours.add_hours(self.coach, **typed), lambda **_typed: []
        )


class OneHoursPage(HoursPage):
    """What the pages of one row of hours share."""

    template_name = "booking/staff/coaches/hours_edit.html"
    form_class: type[forms.Form]

    def load_objects(self, **kwargs: Any) -> None:
        super().load_objects(**kwargs)
        self.row = get_object_or_404(WorkingHours, pk=kwargs["pk"], coach_id=kwargs["coach_id"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            row=working_hours.weekly_of(self.row), back=self.list_address(), **kwargs
        )

    def first(self) -> dict[str, object]:
        """What the form holds when it is opened."""
        raise NotImplementedError

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the form."""
        return self.render(form=self.form_class(initial=self.first()))


class ChangeHours(OneHoursPage):
    """Other hours from a day on: the old ones end the day before."""

    form_class = ChangeHoursForm

    def get_page_title(self) -> str:
        return _("Muuta työaikaa")

    def first(self) -> dict[str, object]:
        weekly = working_hours.weekly_of(self.row)
        return {
            "weekday": weekly.weekday,
            "starts": weekly.starts,
            "ends": weekly.ends,
            "from_day": max(clock.today(self.now) + dt.timedelta(days=1), weekly.valid_from),
        }

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Change, after listing whom it leaves outside."""
        form = ChangeHoursForm(request.POST, not_before=clock.today(self.now))
        if not form.is_valid():
            return self.render(form=form)
        return self.save(
            form,
            lambda **typed: working_hours.change_hours(self.row, **typed),
            lambda **typed: conflicts.by_change_of_hours(self.row, now=self.now, **typed),
        )


class EndHours(OneHoursPage):
    """The last day on which the hours hold."""

    form_class = EndHoursForm

    def get_page_title(self) -> str:
        return _("Päätä työaika")

    def first(self) -> dict[str, object]:
        """Until today, unless staff say otherwise."""
        return {"last_day": clock.today(self.now)}

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """End, after listing whom it leaves outside."""
        yesterday = clock.today(self.now) - dt.timedelta(days=1)
        form = EndHoursForm(request.POST, not_before=yesterday)
        if not form.is_valid():
            return self.render(form=form)
        return self.save(
            form,
            lambda last_day: working_hours.end_hours(self.row, last_day),
            lambda last_day: conflicts.by_end_of_hours(self.row, last_day, now=self.now),
        )
