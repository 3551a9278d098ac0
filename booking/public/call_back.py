"""Call me back: the client leaves a number, staff get a request, and the page says when we call."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from booking.appointments import requests
from booking.clients import answers
from booking.enums import Reach, RequestKind
from booking.public.forms.call_back import CallBackForm, Suits
from portal import clock, languages
from portal.forms import limits
from portal.web.responses import SeeOther, no_store

#: Requests in an hour from one browser, and (generously: a class shares it) from one network address.
ALLOWED = limits.Allowance("call", most_in_session=5, most_from_address=60)
TOO_MANY = gettext_lazy("Olet pyytänyt monta soittoa. Soita meille tai tule käymään.")
#: Left in the session by a request, until its "we call you" page has been shown.
ASKED = "call_asked"


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def call_back(request: HttpRequest) -> HttpResponse:
    """The form, and after it, once, when we call and from which number."""
    now = clock.now()
    if request.method != "POST":
        was_asked = request.session.pop(ASKED, False)
        form = CallBackForm(now=now, initial=_told_before(request, now))
        return _page(request, "done" if was_asked else "form", now, form=form)
    form = CallBackForm(request.POST, now=now)
    if form.is_valid() and form.may_be_sent(request, ALLOWED, TOO_MANY):
        _ask(form, now)
        request.session[ASKED] = True
        return SeeOther(reverse("book_call"))
    return _page(request, "form", now, form=form)


def _page(request: HttpRequest, name: str, now: dt.datetime, **context: object) -> HttpResponse:
    response = render(
        request, f"booking/public/call_back/{name}.html", {"answer": requests.answer(now), **context}
    )
    return no_store(response)


def _told_before(request: HttpRequest, now: dt.datetime) -> dict[str, object]:
    """What the client has told in the booking already."""
    told = answers.load(request.session, now=now)
    return {"language": told.language_id, "name": told.name, "phone": told.phone}


def _ask(form: CallBackForm, now: dt.datetime) -> None:
    given = form.cleaned_data
    with translation.override(languages.SOURCE):  # staff read it, in the language of the office
        words = "" if given["suits"] == Suits.ANY else str(Suits(given["suits"]).label)
    requests.ask(
        RequestKind.CALL_BACK,
        spoken_language_id=given["language"].pk,
        site_language=languages.active(),
        name=given["name"],
        phone=given["phone"],
        reach=Reach.CALL,
        words=words,
        now=now,
    )
