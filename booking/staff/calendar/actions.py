"""Appointments from the calendar: book for somebody, move. What its other actions share stands here too.

Every page works by itself, without JavaScript; the drawing only leads here with the coach and the time
filled in, and sends a dragged appointment to `MoveInCalendar`.
"""

from __future__ import annotations

import datetime as dt
from http import HTTPStatus
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.log_actions import log

from booking import permissions
from booking.appointments import reservations, rule_exceptions
from booking.appointments.rule_exceptions import RuleException
from booking.clients import people
from booking.enums import Channel, Interpreter, Reach
from booking.models import Appointment, BookingRules
from booking.refusals import BookingRefused, Refusal
from booking.staff.calendar.rights import Rights
from booking.staff.forms.calendar import BookForm, MoveForm, TimeForm
from booking.staff.forms.rows import parse_day
from portal import clock, languages
from portal.forms.fields import LONGEST_ROW_NUMBER, whole_number
from portal.staff.page import StaffPage
from services.models import SpokenLanguage

ONE_MINUTE = dt.timedelta(minutes=1)
#: How a moment stands in an address: Helsinki's wall clock.
MOMENT = "%Y-%m-%dT%H:%M"


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
    why = " ".join(rule_exceptions.sentence(one) for one in unusual)
    said = f"{why} {_('Jos haluat silti tämän ajan, valitse syy.')}"
    form.add_error("reason", said)
    return said


def reason_data(form: TimeForm, unusual: list[RuleException]) -> dict[str, Any]:
    """What the log keeps of a time out of the ordinary; nothing of any other."""
    return {"unusual": list(unusual), "reason": form.cleaned_data["reason"]} if unusual else {}


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
