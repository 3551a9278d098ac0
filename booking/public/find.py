"""Find my booking: from a code and a phone or e-mail to the secret page. It answers alike, known or not.

A code has six digits, so tries that fail are counted: for the browser, for the network address (generously: a
class shares one), for the code and for the contact, wherever they come from. When one count is spent, nothing
is looked up any more until its time is over; the secret link works all the while.
"""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from booking.clients import people
from booking.public.forms.find import FindForm
from portal import clock
from portal.db.people import same_email
from portal.forms import limits
from portal.web.responses import SeeOther
from portal.web.secret_page import secret

#: Failed tries in `SECONDS` after which no more are answered.
SECONDS = 15 * 60
MOST_IN_SESSION, MOST_FROM_ADDRESS, MOST_FOR_ONE_SECRET = 10, 100, 20


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """The form; with the right answers, the way to the secret page."""
    form = FindForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        now = clock.now()
        tries = _tries(request, form)
        if any(limits.is_spent(key, most=most, seconds=SECONDS, now=now) for key, most in tries.items()):
            form.add_error(None, _("Olet yrittänyt monta kertaa. Odota 15 minuuttia. Tai soita meille."))
            status = 429
        else:
            appointment = people.find(form.cleaned_data["code"], **form.cleaned_data["contact"])
            if appointment:
                path = reverse("appointment", args=[appointment.person.token])
                return secret(SeeOther(path))
            _count(tries, now)
            form.add_error(None, _("Emme löydä aikaa. Tarkista koodi ja numero tai sähköposti."))
    response = render(request, "booking/public/find.html", {"form": form}, status=status)
    response.headers["Referrer-Policy"] = "same-origin"
    return secret(response)


def _tries(request: HttpRequest, form: FindForm) -> dict[str, int]:
    """What a try counts under, and how many may fail."""
    if not request.session.session_key:
        request.session.create()
    contact = next(iter(form.cleaned_data["contact"].values()))
    return {
        f"find session:{request.session.session_key}": MOST_IN_SESSION,
        f"find address:{limits.address(request)}": MOST_FROM_ADDRESS,
        f"find code:{form.cleaned_data['code']}": MOST_FOR_ONE_SECRET,
        f"find contact:{same_email(contact)}": MOST_FOR_ONE_SECRET,
    }


def _count(tries: dict[str, int], now: dt.datetime) -> None:
    for key in tries:
        limits.count(key, seconds=SECONDS, now=now)
