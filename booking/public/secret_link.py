"""The page behind the secret link: the ticket, another time, cancelling, and taking that back.

Whoever has the link is the appointment's owner. It never scolds, works twice without harm, and shows neither
topic nor name. A wrong, expired or cut link gets one page that says what to do, the same for all of them.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from booking.appointments import requests, reservations
from booking.availability import day_list, search
from booking.clients import people
from booking.enums import AppointmentState, Way
from booking.messages import share
from booking.messages.ical import ics
from booking.models import Appointment, BookingRules
from booking.public.forms.secret_link import MoveForm, small_number
from booking.refusals import BookingRefused
from booking.time_off import absences
from portal.messages import qr
from portal.models import HouseFacts
from portal.refusals import refusal_as_error
from portal.web import secret_page
from portal.web.responses import SeeOther

#: What the booking leaves in the session for the first showing of its ticket: the token.
JUST_BOOKED = "just_booked"
#: What a change leaves there: the token and what happened.
NEWS = "appointment_news"

secret = secret_page.view(people.by_token, "booking/public/secret_link/lost.html")


def _to_ticket(appointment: Appointment) -> SeeOther:
    return SeeOther(reverse("appointment", args=[appointment.person.token]))


# The ticket ------------------------------------------------------------------------------------------


@secret
def appointment(request: HttpRequest, appointment: Appointment, now: dt.datetime) -> HttpResponse:
    """The appointment as it is now: a ticket, or a plain page for one that is cancelled or over."""
    news = _news(request, appointment)
    if appointment.state == AppointmentState.CANCELLED:
        return _cancelled(request, appointment, now)
    if appointment.state in AppointmentState.marks() or appointment.coach_time.ends_at <= now:
        return render(request, "booking/public/secret_link/over.html", {"appointment": appointment})
    return render(
        request, "booking/public/secret_link/page.html", _ticket(request, appointment, now) | {"news": news}
    )


def _ticket(request: HttpRequest, appointment: Appointment, now: dt.datetime) -> dict[str, Any]:
    facts = HouseFacts.load(request_or_site=request)
    return {
        "appointment": appointment,
        "has_started": appointment.coach_time.starts_at <= now,
        "video_link": _video_link(appointment, now),
        "qr": qr.svg(share.secret_url(appointment.person.token)),
        "code": people.spoken_code(appointment.person.code),
        "whatsapp_url": share.whatsapp_url(appointment, facts),
    }


def _video_link(appointment: Appointment, now: dt.datetime) -> str:
    """The coach's standing link for a video appointment; where it is missing, staff are told once."""
    if appointment.way != Way.VIDEO:
        return ""
    link = getattr(getattr(appointment.coach_time.coach, "facts", None), "video_link", "")
    if not link:
        requests.ask_for_video_link(appointment, now=now)
    return link


def _news(request: HttpRequest, appointment: Appointment) -> str:
    """What has just been done with this appointment, said once: "booked", "moved", "undone", or ""."""
    token = appointment.person.token
    if request.session.get(JUST_BOOKED) == token:
        del request.session[JUST_BOOKED]
        return "booked"
    return secret_page.take_news(request, NEWS, token)


def _cancelled(
    request: HttpRequest, appointment: Appointment, now: dt.datetime, refusal: str = ""
) -> HttpResponse:
    minutes = BookingRules.load(request_or_site=request).undo_minutes
    cancelled_at = appointment.cancelled_at or now
    until = min(appointment.coach_time.starts_at, cancelled_at + dt.timedelta(minutes=minutes))
    can_undo = now < until and not refusal and not absences.is_away(appointment.coach_time)
    undo_until = until if can_undo else None
    context = {"appointment": appointment, "undo_until": undo_until, "refusal": refusal}
    return secret_page.with_form(request, "booking/public/secret_link/cancelled.html", context)


@secret
def calendar(request: HttpRequest, appointment: Appointment, now: dt.datetime) -> HttpResponse:
    """The appointment as a calendar file, without its topic; a cancelled one leads to its page."""
    if appointment.state == AppointmentState.CANCELLED:
        return _to_ticket(appointment)
    return HttpResponse(
        ics(appointment),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="ohjaamo.ics"'},
    )


@secret
def astray(request: HttpRequest, appointment: Appointment, now: dt.datetime, rest: str) -> HttpResponse:
    """A right token with something behind it (a full stop, half an address): to its page."""
    return _to_ticket(appointment)


# Another time ----------------------------------------------------------------------------------------


@secret
def move(request: HttpRequest, appointment: Appointment, now: dt.datetime) -> HttpResponse:
    """Choose another time in the same language. The old one stays until the new one is taken."""
    if not _is_changeable(appointment, now):
        return _to_ticket(appointment)
    if request.method != "POST":
        return _move_page(request, appointment, now, MoveForm())
    form = MoveForm(request.POST)
    if not form.is_valid():
        return _move_page(request, appointment, now, form)
    starts_at, coach_id = form.cleaned_data["slot"]
    version = small_number(request.POST.get("version", ""))
    token = appointment.person.token
    with refusal_as_error(form):
        reservations.move(appointment.pk, coach_id=coach_id, starts_at=starts_at, now=now, version=version)
        secret_page.leave_news(request, NEWS, token, "moved")
        return _to_ticket(appointment)
    return _move_page(request, people.by_token(token) or appointment, now, form)


def _move_page(
    request: HttpRequest, appointment: Appointment, now: dt.datetime, form: MoveForm
) -> HttpResponse:
    if not _is_changeable(appointment, now):
        return _to_ticket(appointment)
    rules = BookingRules.load(request_or_site=request)
    slots = _offered(appointment, rules, now)
    days = day_list.days(slots, (), buffer_minutes=rules.buffer_minutes)
    context = {
        "appointment": appointment,
        "form": form,
        "page": day_list.page(days, small_number(request.GET.get("page", "")) or 1),
        "chosen": form.data.get("slot", ""),
    }
    return secret_page.with_form(request, "booking/public/secret_link/move.html", context)


def _offered(appointment: Appointment, rules: BookingRules, now: dt.datetime) -> list[search.Slot]:
    """What is free in the appointment's language; where there is a choice, with the coach it has."""
    travel = appointment.travel_minutes
    slots = search.free_slots(appointment.spoken_language_id, now=now, rules=rules, travel=travel)
    coach_id = appointment.coach_time.coach_id
    own = {slot.starts_at for slot in slots if slot.coach_id == coach_id}
    return [slot for slot in slots if slot.coach_id == coach_id or slot.starts_at not in own]


def _is_changeable(appointment: Appointment, now: dt.datetime) -> bool:
    """Until the start, however late (docs/architecture.md, promise 8)."""
    return appointment.state in AppointmentState.changeable() and now < appointment.coach_time.starts_at


# Cancelling, and taking it back ----------------------------------------------------------------------


@secret
def cancel(request: HttpRequest, appointment: Appointment, now: dt.datetime) -> HttpResponse:
    """Ask once, without reasons; then give the time back. A second cancel is no error."""
    if not _is_changeable(appointment, now):
        return _to_ticket(appointment)
    refusal = ""
    if request.method == "POST":
        try:
            reservations.cancel(
                appointment.pk, now=now, version=small_number(request.POST.get("version", ""))
            )
        except BookingRefused as refused:
            appointment = people.by_token(appointment.person.token) or appointment
            refusal = refused.sentence()
        if not refusal or not _is_changeable(appointment, now):
            return _to_ticket(appointment)
    context = {"appointment": appointment, "refusal": refusal}
    return secret_page.with_form(request, "booking/public/secret_link/cancel.html", context)


@secret
def undo(request: HttpRequest, appointment: Appointment, now: dt.datetime) -> HttpResponse:
    """Take a cancelling back within the hour and before the start, if the time is still free."""
    if request.method != "POST" or appointment.state != AppointmentState.CANCELLED:
        return _to_ticket(appointment)
    try:
        reservations.undo_cancel(appointment.pk, now=now)
    except BookingRefused as refused:
        return _cancelled(request, appointment, now, refused.sentence())
    secret_page.leave_news(request, NEWS, appointment.person.token, "undone")
    return _to_ticket(appointment)
