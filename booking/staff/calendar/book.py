"""Book a time for somebody from the calendar; it works without JavaScript."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from booking.appointments import reservations
from booking.appointments.rule_exceptions import RuleException
from booking.clients import people
from booking.enums import Channel, Interpreter, Reach
from booking.models import Appointment, BookingRules
from booking.refusals import BookingRefused
from booking.staff.calendar.base import (
    CalendarAction,
    ReasonNeeded,
    ask_reason,
    reason_data,
    refuse_without_reason,
    to_calendar,
)
from booking.staff.forms.calendar import BookForm
from portal import clock, languages
from portal.forms.fields import LONGEST_ROW_NUMBER, whole_number
from services.models import SpokenLanguage


class BookInCalendar(CalendarAction):
    """Book a time for somebody who is here or on the phone."""

    does = property(lambda _self: _("Varaa aika"))

    def get_page_title(self) -> str:
        return _("Varaa asiakkaalle")

    def coaches(self) -> list[int] | None:
        return None if self.rights.on_duty else super().coaches()

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The short form, coach and time filled in from the address."""
        coach_id = self.asked_coach()
        wall = clock.local(self.asked_moment() or self.now)
        initial = {"coach": coach_id, "day": wall.date(), "starts": wall.time()}
        form = self._form(initial=initial | self._language(coach_id))
        return self.form_page(form, links=self._links())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Book it, or say in one sentence why not and keep what was typed."""
        form = self._form(request.POST)
        if not form.is_valid():
            return self.form_page(form)
        try:
            appointment = self._book(form)
        except ReasonNeeded as question:
            ask_reason(form, question.unusual)
            return self.form_page(form)
        except BookingRefused as refused:
            form.asks_reason = bool(form.cleaned_data["reason"])
            form.add_error(None, refused.sentence())
            return self.form_page(form)
        code = people.spoken_code(appointment.person.code)
        messages.success(request, _("Aika on varattu. Varauskoodi: %(code)s") % {"code": code})
        return redirect(to_calendar(clock.today(form.starts_at)))

    def _form(self, data: Any = None, **kwargs: Any) -> BookForm:
        form = BookForm(data, coaches=self.coaches(), **kwargs)
        form.asks_reason = bool(data and data.get("reason"))
        return form

    def _language(self, coach_id: int | None) -> dict[str, int]:
        """The language in the address, else the coach's only one; of several none is guessed."""
        if asked := whole_number(self.request.GET.get("language", ""), LONGEST_ROW_NUMBER):
            return {"language": asked}
        spoken = SpokenLanguage.objects.filter(coaches__row=coach_id).values_list("pk", flat=True)[:2]
        return {"language": spoken[0]} if len(spoken) == 1 else {}

    def _links(self) -> list[dict[str, str]]:
        """The other things to do with a gap: keep it, or be away."""
        query = self.request.GET.urlencode()
        pages = {"staff_calendar_block": _("Varaa muuhun"), "staff_calendar_absence": _("Merkitse poissaolo")}
        return [{"url": f"{reverse(name)}?{query}", "label": label} for name, label in pages.items()]

    def _book(self, form: BookForm) -> Appointment:
        typed = form.cleaned_data
        rules = BookingRules.load()
        is_made = Appointment.objects.filter(submission_key=typed["key"]).exists()
        minutes, travel = rules.meeting_minutes, form.meeting.travel_minutes
        unusual = [] if is_made else refuse_without_reason(form, rules, minutes=minutes, travel=travel)
        person = self._person(typed, form.meeting.place)
        appointment = reservations.reserve(self._wish(form, unusual), person, now=self.now, rules=rules)
        self.log(appointment, "book", **reason_data(form, unusual))
        return appointment

    def _wish(self, form: BookForm, unusual: list[RuleException]) -> reservations.Wish:
        typed = form.cleaned_data
        read_in = message_language(typed["language"])
        return reservations.Wish(
            coach_id=typed["coach"].pk,
            starts_at=form.starts_at,
            spoken_language_id=typed["language"].pk,
            site_language=read_in,
            message_language=read_in,
            channel=Channel(typed["channel"]),
            interpreter=Interpreter.NEEDED if typed["with_interpreter"] else Interpreter.NONE,
            submission_key=typed["key"],
            in_public=False,
            way=form.meeting.way,
            travel_minutes=form.meeting.travel_minutes,
            out_of_hours=RuleException.OUT_OF_HOURS in unusual,
            without_pause=RuleException.NO_PAUSE in unusual,
        )

    def _person(self, typed: dict[str, Any], place: str) -> reservations.PersonDetails:
        reached = typed["phone"] and typed["sends_message"]
        reach = Reach.MESSAGE if reached else Reach.CALL if typed["phone"] else Reach.NOTHING
        return reservations.PersonDetails(
            name=typed["name"], phone=typed["phone"], reach=reach, meeting_place=place
        )


def message_language(spoken: SpokenLanguage) -> str:
    """In which language messages go to who speaks that one: itself where we write it, else Finnish."""
    return spoken.code if spoken.code in languages.INTERFACE_CODES else languages.SOURCE
