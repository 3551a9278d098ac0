"""Move an appointment from the calendar: by a form that works without JavaScript, or by dragging it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.admin import messages

from booking import permissions
from booking.appointments import reservations
from booking.appointments.rule_exceptions import RuleException
from booking.models import Appointment, BookingRules
from booking.refusals import BookingRefused, Refusal
from booking.staff.calendar.base import (
    ONE_MINUTE,
    CalendarAction,
    ReasonNeeded,
    ask_reason,
    reason_data,
    refuse_without_reason,
    to_calendar,
)
from booking.staff.forms.calendar import MoveForm
from portal import clock
from portal.forms.fields import LONGEST_ROW_NUMBER, whole_number

#: How a moment stands in an address: Helsinki's wall clock.
MOMENT = "%Y-%m-%dT%H:%M"


class MoveInCalendar(CalendarAction):
    """Another time or coach for an appointment: a form, and what the drawing sends when one is dragged."""

    does = property(lambda _self: _("Siirrä"))

    def has_permission(self, **kwargs: Any) -> bool:
        if not super().has_permission(**kwargs):
            return False
        rows = Appointment.objects.select_related("coach_time__coach", "spoken_language", "person")
        self.appointment = get_object_or_404(rows, pk=kwargs["pk"])
        return permissions.may_receive(self.request.user, self.appointment, now=clock.now())

    def coaches(self) -> list[int] | None:
        return None

    def get_page_title(self) -> str:
        return _("Siirrä aika")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The form as the appointment stands, or as it was dragged."""
        time = self.appointment.coach_time
        wall = clock.local(self.asked_moment() or time.starts_at)
        initial = {
            "coach": whole_number(request.GET.get("coach", ""), LONGEST_ROW_NUMBER) or time.coach_id,
            "day": wall.date(),
            "starts": wall.time(),
            "version": self.appointment.version,
        }
        form = MoveForm(initial=initial, coaches=None)
        form.asks_reason = "at" in request.GET
        return self.form_page(form, appointment=self.appointment)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Move it, or say in one sentence why not; a stale move is refused, never applied."""
        form = MoveForm(request.POST, coaches=None)
        form.asks_reason = "reason" in request.POST
        try:
            self._move(form)
        except ReasonNeeded as question:
            return self._refused(form, ask_reason(form, question.unusual), needs_reason=True)
        except BookingRefused as refused:
            said = refused.sentence()
            form.add_error(None, said)
            if not self._is_from_drawing():
                # The page shows where the time is now: the next press has seen it.
                self.appointment.refresh_from_db()
                form.now_seen(self.appointment.version)
            return self._refused(form, said)
        said = _("Aika on siirretty. Asiakas saa viestin, jos hän haluaa viestejä.")
        if self._is_from_drawing():
            return JsonResponse({"sentence": said})
        messages.success(request, said)
        return redirect(to_calendar(clock.today(form.starts_at)))

    def _move(self, form: MoveForm) -> None:
        if not form.is_valid():
            raise BookingRefused(Refusal.OFF_THE_GRID)
        typed, time = form.cleaned_data, self.appointment.coach_time
        minutes = (time.ends_at - time.starts_at) // ONE_MINUTE
        stays = (typed["coach"].pk, form.starts_at) == (time.coach_id, time.starts_at)
        rules = BookingRules.load()
        unusual = (
            []
            if stays
            else refuse_without_reason(
                form,
                rules,
                minutes=minutes,
                travel=self.appointment.travel_minutes,
                ignore_coach_time_id=time.pk,
            )
        )
        reservations.move(
            self.appointment.pk,
            coach_id=typed["coach"].pk,
            starts_at=form.starts_at,
            now=self.now,
            version=typed["version"],
            in_public=False,
            out_of_hours=RuleException.OUT_OF_HOURS in unusual,
            without_pause=RuleException.NO_PAUSE in unusual,
            rules=rules,
        )
        self.log(self.appointment, "move", **reason_data(form, unusual))

    def _refused(self, form: MoveForm, said: str, *, needs_reason: bool = False) -> HttpResponse:
        if self._is_from_drawing():
            answer = {"sentence": said, "asks": self._form_address(form) if needs_reason else ""}
            return JsonResponse(answer, status=HTTPStatus.CONFLICT)
        return self.form_page(form, appointment=self.appointment)

    def _form_address(self, form: MoveForm) -> str:
        """The form with what was dragged filled in, where the reason is asked."""
        moment = clock.local(form.starts_at).strftime(MOMENT)
        query = urlencode({"coach": form.cleaned_data["coach"].pk, "at": moment})
        return f"{self.request.path}?{query}"

    def _is_from_drawing(self) -> bool:
        return self.request.headers.get("Accept") == "application/json"
