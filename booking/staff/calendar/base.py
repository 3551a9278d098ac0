"""What the forms behind the calendar share: whose time it is, the way back, the reason of an exception."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from booking import permissions
from booking.appointments import rule_exceptions
from booking.appointments.rule_exceptions import RuleException
from booking.models import BookingRules
from booking.staff.calendar.rights import Rights
from booking.staff.forms.calendar import TimeForm
from booking.staff.forms.days import parse_day
from portal import clock
from portal.forms.fields import LONGEST_ROW_NUMBER, whole_number
from portal.staff.page import StaffPage

ONE_MINUTE = dt.timedelta(minutes=1)


class ReasonNeeded(Exception):
    """The time is out of the ordinary, and no reason was given. Nothing was written."""

    def __init__(self, unusual: list[RuleException]) -> None:
        super().__init__()
        self.unusual = unusual


class CalendarAction(StaffPage):
    """What the forms behind the calendar share."""

    template_name = "booking/staff/calendar/form.html"
    header_icon = "calendar-alt"
    #: Words of the button.
    does = ""

    def has_permission(self, **kwargs: Any) -> bool:
        return permissions.may_list(self.request.user)

    def load_objects(self, **kwargs: Any) -> None:
        self.now = clock.now()
        self.rights = Rights.of(self.request.user, self.now)

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("staff_calendar"), "label": _("Kalenteri")}]

    def coaches(self) -> list[int] | None:
        """Whose time the user may change: numbers, or None for everybody's."""
        if self.rights.everybodys:
            return None
        return [self.rights.own_coach_id] if self.rights.own_coach_id else []

    def asked_coach(self) -> int | None:
        """The coach in the address, else the user's own."""
        return whole_number(self.request.GET.get("coach", ""), LONGEST_ROW_NUMBER) or self.rights.own_coach_id

    def asked_moment(self, name: str = "at") -> dt.datetime | None:
        """The instant in the address ("2026-11-25T10:00", Helsinki's wall clock), or None."""
        day, _separator, time = self.request.GET.get(name, "").partition("T")
        date = parse_day(day, clock.today(self.now))
        try:
            return clock.at(date, dt.time.fromisoformat(time).replace(tzinfo=None)) if date else None
        except ValueError:
            return None

    def form_page(self, form: forms.Form, **context: Any) -> HttpResponse:
        """The form with its button, and the calendar one step back."""
        moment = self.asked_moment()
        focus_on_what_is_wrong(form)
        return self.render(
            form=form, does=self.does, back=to_calendar(moment and clock.today(moment)), **context
        )

    def log(self, row: Any, action: str, **data: Any) -> None:
        """Note in Wagtail's log who did what to which row; the row is named by its number only."""
        log(instance=row, action=f"booking.{action}", user=self.request.user, data=data or None)


def focus_on_what_is_wrong(form: forms.Form) -> None:
    """Of a form that came back, let the first field that is wrong take the focus.

    A sentence about the whole form takes it in its template, so then no field does.
    """
    if not form.errors:
        return
    for field in form.fields.values():
        field.widget.attrs.pop("autofocus", None)
    wrong = next((name for name in form.fields if name in form.errors), None)
    if wrong and not form.non_field_errors():
        form.fields[wrong].widget.attrs["autofocus"] = True


def to_calendar(day: dt.date | None = None) -> str:
    """The address of the calendar, on that day."""
    query = f"?{urlencode({'day': day.isoformat()})}" if day else ""
    return f"{reverse('staff_calendar')}{query}"


def refuse_without_reason(
    form: TimeForm,
    rules: BookingRules,
    *,
    minutes: int,
    travel: int = 0,
    ignore_coach_time_id: int | None = None,
) -> list[RuleException]:
    """What is unusual about the form's time, once a reason is given. Raises ReasonNeeded before that.

    The minutes of the way there and back are the coach's work too.
    """
    unusual = rule_exceptions.found(
        form.cleaned_data["coach"].pk,
        form.starts_at - travel * ONE_MINUTE,
        minutes + 2 * travel,
        rules=rules,
        ignore_coach_time_id=ignore_coach_time_id,
    )
    if unusual and not form.cleaned_data["reason"]:
        raise ReasonNeeded(unusual)
    return unusual


def ask_reason(form: TimeForm, unusual: list[RuleException]) -> str:
    """Let the form ask for the reason; what it says about it."""
    form.asks_reason = True
    why = [rule_exceptions.sentence(one) for one in unusual]
    said = " ".join([*why, _("Jos haluat silti tämän ajan, valitse syy.")])
    form.add_error("reason", said)
    return said


def reason_data(form: TimeForm, unusual: list[RuleException]) -> dict[str, Any]:
    """What the log keeps of a time out of the ordinary; nothing of any other."""
    return {"unusual": list(unusual), "reason": form.cleaned_data["reason"]} if unusual else {}
