"""The page behind a registration's secret link: where it stands, its dates, and what one can do about it.

Whoever has the link is the registration's owner; that of the first of a group shows its others too. It never
scolds and works twice without harm. A wrong, expired or cut link gets one page, the same for all of them. The
link for taking part online stands here and in messages only, and only while one has a seat.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from booking.enums import Reach
from booking.public.forms.secret_link import small_number
from events.enums import RegistrationState
from events.messages import ical
from events.models import Registration
from events.public.forms.change import ChangeForm
from events.public.forms.feedback import FeedbackForm
from events.refusals import EventRefused
from events.registrations import actions, check_in, registrants
from events.registrations import certificate as certificates
from events.registrations import feedback as opinion
from events.registrations.registrants import Registrant
from events.seats import details, people
from portal import languages
from portal.forms.fields import phone_in_groups
from portal.messages import qr
from portal.models import HouseFacts
from portal.refusals import refusal_as_error
from portal.web import secret_page
from portal.web.responses import SeeOther

#: What a form or a change leaves in the session: the token and what happened, to be said once.
NEWS = "registration_news"


def _find(token: str) -> Registration | None:
    """The registration of the token, with everything that its page shows."""
    found = people.by_token(token)
    return details.rows().filter(pk=found.pk).first() if found else None


secret = secret_page.view(_find, "events/public/secret_link/lost.html")


def to_page(registration: Registration) -> SeeOther:
    """Go to the page of the registration, with GET."""
    return SeeOther(reverse("registration", args=[registration.person.token]))


# The page --------------------------------------------------------------------------------------------


@secret
def registration(request: HttpRequest, registration: Registration, now: dt.datetime) -> HttpResponse:
    """The registration as it is now."""
    context = _context(request, registration, now) | {
        "news": secret_page.take_news(request, NEWS, registration.person.token)
    }
    if registration.state in (RegistrationState.CANCELLED, RegistrationState.LAPSED):
        return render(request, "events/public/secret_link/off.html", context)
    if details.is_cancelled(registration):
        return render(request, "events/public/secret_link/off.html", context | {"is_called_off": True})
    if details.is_over(registration, now):
        return render(
            request, "events/public/secret_link/over.html", context | _afterwards(registration, now)
        )
    if registration.state == RegistrationState.OFFERED:
        return _offered(request, context)
    if registration.state == RegistrationState.WAITING:
        context["number"] = details.queue_number(registration)
        return render(request, "events/public/secret_link/waiting.html", context)
    return render(
        request, "events/public/secret_link/page.html", context | _ticket(registration, context["time"])
    )


def _context(request: HttpRequest, registration: Registration, now: dt.datetime) -> dict[str, Any]:
    event = details.event_of(registration)
    time = details.next_time(registration, now)
    return {
        "registration": registration,
        "token": registration.person.token,
        "event": event,
        "facts": event.facts,
        "time": time,
        "times": details.times(registration),
        "venue": details.venue_of(time.session, event) if time else None,
        "others": _others(registration),
        "may_change": is_changeable(registration, now),
    }


def _others(registration: Registration) -> list[Registration]:
    """The others of a group, for the link of its first: who stands for whoever registered them all."""
    group = Registration.objects.filter(group=registration.group).select_related("person").order_by("pk")
    rows = list(group)
    if not details.may_manage_group(registration, rows):
        return []
    return [row for row in rows if row.pk != registration.pk and hasattr(row, "person")]


def _ticket(registration: Registration, time: details.SessionTime) -> dict[str, Any]:
    """The code is for staff at the door: it opens their page for marking who came."""
    code = qr.svg(check_in.link(registration.pk))
    return {"join_link": details.join_link(registration, time.session), "qr": code}


def _afterwards(registration: Registration, now: dt.datetime) -> dict[str, Any]:
    came_to = details.came_to(registration)
    return {
        "came": bool(came_to),
        "may_give_feedback": opinion.may_give(registration, now),
        "has_certificate": certificates.is_due(registration, came_to),
    }


def _offered(request: HttpRequest, context: dict[str, Any], refusal: str = "") -> HttpResponse:
    return secret_page.with_form(
        request, "events/public/secret_link/offered.html", context | {"refusal": refusal}
    )


def leave_news(request: HttpRequest, registration: Registration, news: str) -> None:
    """Have the page of the registration say once what has just happened."""
    secret_page.leave_news(request, NEWS, registration.person.token, news)


def is_changeable(registration: Registration, now: dt.datetime) -> bool:
    """Until the last date starts, however late (docs/architecture.md, promise 8)."""
    starts = [time.starts_at for time in details.times(registration) if not time.is_cancelled]
    return registration.state in RegistrationState.alive() and bool(starts) and now < max(starts)


@secret
def calendar(request: HttpRequest, registration: Registration, now: dt.datetime) -> HttpResponse:
    """The dates as a calendar file, for whoever has a seat; others are led to the page."""
    if registration.state != RegistrationState.REGISTERED:
        return to_page(registration)
    house = HouseFacts.load(request_or_site=request)
    return HttpResponse(
        ical.ics(details.of(registration, house)),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="ohjaamo.ics"'},
    )


@secret
def astray(request: HttpRequest, registration: Registration, now: dt.datetime, rest: str) -> HttpResponse:
    """A right token with something behind it (a full stop, half an address): to its page."""
    return to_page(registration)


# Saying yes, cancelling, changing ----------------------------------------------------------------------


@secret
def accept(request: HttpRequest, registration: Registration, now: dt.datetime) -> HttpResponse:
    """Take the seat that was offered. A second yes is no error."""
    if request.method != "POST" or registration.state == RegistrationState.CANCELLED:
        return to_page(registration)
    try:
        actions.accept(registration.pk, now=now)
    except EventRefused as refused:
        context = _context(request, details.rows().get(pk=registration.pk), now)
        return secret_page.with_form(
            request,
            "events/public/secret_link/off.html",
            context | {"refusal": refused.sentence(), "is_late": True},
        )
    leave_news(request, registration, "accepted")
    return to_page(registration)


@secret
def cancel(request: HttpRequest, registration: Registration, now: dt.datetime) -> HttpResponse:
    """Ask once, without reasons; then give the seat back. A second cancel is no error.

    With `person`, the number of another of the group, for that one.
    """
    chosen = _chosen(request, registration)
    if not is_changeable(chosen, now):
        return to_page(registration)
    refusal = ""
    if request.method == "POST":
        try:
            version = small_number(request.POST.get("version", ""))
            actions.cancel(chosen.pk, now=now, version=version)
        except EventRefused as refused:
            refusal = refused.sentence()
            chosen = details.rows().get(pk=chosen.pk)
        if not refusal or not is_changeable(chosen, now):
            if chosen.pk != registration.pk:
                leave_news(request, registration, "other_cancelled")
            return to_page(registration)
    context = _context(request, registration, now)
    return secret_page.with_form(
        request, "events/public/secret_link/cancel.html", context | {"chosen": chosen, "refusal": refusal}
    )


def _chosen(request: HttpRequest, registration: Registration) -> Registration:
    """Whose seat it is about: one's own, or that of another of the group that this link may manage."""
    number = small_number((request.POST or request.GET).get("person", ""))
    if number and number != registration.pk and any(row.pk == number for row in _others(registration)):
        return details.rows().get(pk=number)
    return registration


@secret
def change(request: HttpRequest, registration: Registration, now: dt.datetime) -> HttpResponse:
    """Another name, phone or address; everything else stays as it is."""
    if not is_changeable(registration, now):
        return to_page(registration)
    is_partner = bool(registration.role)
    if request.method != "POST":
        form = ChangeForm(is_partner=is_partner, initial=_as_known(registration), now=now)
        return _change_page(request, registration, form, now)
    form = ChangeForm(request.POST, is_partner=is_partner, now=now)
    if form.is_valid():
        with refusal_as_error(form):
            version = small_number(request.POST.get("version", ""))
            registrant = _changed(registration, form)
            language = form.cleaned_data["message_language"]
            actions.change(registration.pk, registrant, now=now, version=version, message_language=language)
            leave_news(request, registration, "changed")
            return to_page(registration)
    return _change_page(request, details.rows().get(pk=registration.pk), form, now)


def _change_page(
    request: HttpRequest, registration: Registration, form: ChangeForm, now: dt.datetime
) -> HttpResponse:
    context = _context(request, registration, now) | {"form": form}
    return secret_page.with_form(request, "events/public/secret_link/change.html", context)


def _as_known(registration: Registration) -> dict[str, object]:
    person = registration.person
    return {
        "name": person.name,
        "phone": phone_in_groups(person.phone) if person.phone else "",
        "email": person.email,
        "role": registration.role,
        "calls_only": person.reach == Reach.CALL,
        "message_language": registration.message_language,
    }


def _changed(registration: Registration, form: ChangeForm) -> Registrant:
    """The registrant with a new name and new ways to reach them; needs and answers stay."""
    given = form.cleaned_data
    return replace(
        registrants.as_registered(registration),
        name=given["name"],
        phone=given.get("phone", ""),
        email=given["email"],
        reach=form.reach(),
        role=given.get("role", registration.role),
    )


# Afterwards ------------------------------------------------------------------------------------------


@secret
def feedback(request: HttpRequest, registration: Registration, now: dt.datetime) -> HttpResponse:
    """Two minutes: a number from 1 to 5, and words. Once; not tied to the person."""
    if not opinion.may_give(registration, now):
        return to_page(registration)
    form = FeedbackForm(request.POST or None, now=now)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        language = languages.active()
        opinion.give(registration, given["rating"], given["words"], language=language, now=now)
        leave_news(request, registration, "thanked")
        return to_page(registration)
    context = _context(request, registration, now) | {"form": form}
    return secret_page.with_form(request, "events/public/secret_link/feedback.html", context)


@secret
def certificate(request: HttpRequest, registration: Registration, now: dt.datetime) -> HttpResponse:
    """The certificate of those who came; others are led to the page."""
    came_to = details.came_to(registration)
    if not certificates.is_due(registration, came_to):
        return to_page(registration)
    return HttpResponse(
        certificates.pdf(registration, came_to, language=languages.active()),
        content_type="application/pdf",
        headers={"Content-Disposition": 'attachment; filename="todistus.pdf"'},
    )
