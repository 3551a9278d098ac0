"""The staff's list of appointments: time, language, coach, first name and state. Never a topic or a note."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton

from booking.clients.appointment_rows import listed
from booking.models import Appointment
from booking.permissions import has_everybodys, may_list, own_coach_id
from booking.staff.forms.appointments import AppointmentFilterForm
from portal import clock
from portal.staff.listing import StaffListing
from portal.staff.page import StaffPage


class AppointmentsPage(StaffPage):
    """What the pages that list appointments share."""

    header_icon = "calendar-alt"

    def has_permission(self, **kwargs: Any) -> bool:
        return may_list(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        opens_all = has_everybodys(user)
        own = None if opens_all else own_coach_id(user)
        return super().get_context_data(opens_all=opens_all, own_coach_id=own, **kwargs)


class AppointmentList(AppointmentsPage, StaffListing):
    """The appointments of a day, or from today on; filtered by language, coach and state."""

    template_name = "booking/staff/appointments/index.html"

    def get_page_title(self) -> str:
        return _("Varatut ajat")

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        return [
            HeaderButton(_("Etsi asiakas"), url=reverse("staff_find"), icon_name="search"),
            HeaderButton(_("Tulkit"), url=reverse("staff_interpreters"), icon_name="group"),
        ]

    @cached_property
    def form(self) -> AppointmentFilterForm:
        """The filters of the address. What cannot be read is left out."""
        form = AppointmentFilterForm(self.request.GET)
        form.is_valid()
        return form

    def get_queryset(self) -> QuerySet[Appointment]:
        return _filtered(self.form.cleaned_data, clock.today(clock.now()))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        today = clock.today(clock.now())
        return super().get_context_data(
            form=self.form,
            today=today,
            tomorrow=today + dt.timedelta(days=1),
            is_filtered=any(self.form.cleaned_data.get(name) for name in ("language", "coach", "state")),
            **kwargs,
        )


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
