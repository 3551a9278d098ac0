"""Sending one's week to a coach: a short form in which everything may stay empty, and what happens next.

Unlike the link to a week it makes a request that staff answer, so it is guarded as other requests are.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from booking.appointments import requests
from home.content.week import shared
from home.content.week.forms import WeekForm
from portal import clock, languages
from portal.forms import limits
from portal.web.responses import SeeOther, no_store
from services import tray
from services.models import SpokenLanguage

#: Weeks sent in an hour from one browser, and (generously: a class shares it) from one network address.
ALLOWED = limits.Allowance("week to coach", most_in_session=5, most_from_address=60)
TOO_MANY = gettext_lazy("Olet lähettänyt viikon monta kertaa. Soita meille tai tule käymään.")
#: Left in the session until the page after sending has been shown: the request's number, and if we answer.
SENT = "week_sent"


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def send_to_coach(request: HttpRequest) -> HttpResponse:
    """The form, and after it, once, what happens next. Without picks there is nothing to send."""
    now = clock.now()
    if request.method != "POST" and (sent := request.session.pop(SENT, None)):
        number, is_answered = sent
        answer = requests.answer(now)
        return _page(request, "coach_done", number=number, is_answered=is_answered, answer=answer)
    slugs = tray.published(tray.picks(request))
    if not slugs:
        return SeeOther(reverse("week"))
    form = _form(request, now)
    if form.is_bound and form.is_valid() and form.may_be_sent(request, ALLOWED, TOO_MANY):
        sender = form.sender
        row = shared.send_to_coach(slugs, sender, _reads(), now=now)
        request.session[SENT] = [row.request_id, bool(sender.phone or sender.email)]
        return SeeOther(request.path)
    return _page(request, "coach", form=form)


def _form(request: HttpRequest, now: dt.datetime) -> WeekForm:
    if request.method == "POST":
        return WeekForm(request.POST, now=now)
    own = SpokenLanguage.objects.filter(is_public=True, code=_reads()).first()
    return WeekForm(now=now, initial={"language": own})


def _page(request: HttpRequest, name: str, **context: Any) -> HttpResponse:
    return no_store(render(request, f"home/public/week/{name}.html", context))


def _reads() -> str:
    return languages.active()
