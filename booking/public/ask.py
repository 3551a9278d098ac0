"""Requests of groups, employers, volunteers and partners: a short form, and after it what happens next."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from booking.appointments import requests
from booking.enums import Reach, RequestKind
from booking.public.forms.ask import AskForm, EmployerForm, GameForm, GroupForm, VolunteerForm
from portal import clock, languages
from portal.forms import limits
from portal.web.responses import SeeOther, no_store

#: Requests in an hour from one browser, and (generously: an office shares it) from one network address.
ALLOWED = limits.Allowance("ask", most_in_session=5, most_from_address=60)
TOO_MANY = gettext_lazy("Olet lähettänyt monta pyyntöä. Soita meille tai tule käymään.")
#: Left in the session by a request, until its "thank you" page has been shown: the kind.
ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Asking:
    """One of the forms: what it asks for, its page's words, and its icon."""

    kind: RequestKind
    form: type[AskForm]
    url_name: str
    icon: str
    title: Promise
    lead: Promise
    button: Promise


GROUP = Asking(
    RequestKind.GROUP,
    GroupForm,
    "ask_group",
    "many",
    gettext_lazy("Tuo ryhmä tai kutsu meidät"),
    gettext_lazy("Ryhmä voi tulla Ohjaamoon. Voimme myös tulla teille. Se ei maksa mitään."),
    gettext_lazy("Lähetä pyyntö"),
)
EMPLOYER = Asking(
    RequestKind.EMPLOYER,
    EmployerForm,
    "ask_employer",
    "work",
    gettext_lazy("Työnantaja, kysy meiltä"),
    gettext_lazy("Autamme ennen työn alkua ja sen jälkeen. Se ei maksa mitään."),
    gettext_lazy("Lähetä pyyntö"),
)
VOLUNTEER = Asking(
    RequestKind.VOLUNTEER,
    VolunteerForm,
    "ask_volunteer",
    "one",
    gettext_lazy("Haluan auttaa"),
    gettext_lazy("Kerro, mitä haluat tehdä. Me otamme sinuun yhteyttä."),
    gettext_lazy("Lähetä pyyntö"),
)
GAME = Asking(
    RequestKind.GAME,
    GameForm,
    "ask_game",
    "card",
    gettext_lazy("Lainaa verkostopeli"),
    gettext_lazy("Peli opettaa, kuka auttaa missäkin asiassa. Lainaaminen ei maksa mitään."),
    gettext_lazy("Lähetä pyyntö"),
)


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, asking: Asking) -> HttpResponse:
    """The form, and after it, once, when we answer."""
    now = clock.now()
    if request.method != "POST":
        was_asked = request.session.get(ASKED) == asking.kind
        if was_asked:
            del request.session[ASKED]
        return _page(request, asking, "done" if was_asked else "form", now, form=asking.form(now=now))
    form = asking.form(request.POST, now=now)
    if form.is_valid() and form.may_be_sent(request, ALLOWED, TOO_MANY):
        _ask(asking.kind, form, now)
        request.session[ASKED] = asking.kind
        return SeeOther(reverse(asking.url_name))
    return _page(request, asking, "form", now, form=form)


def _page(
    request: HttpRequest, asking: Asking, name: str, now: dt.datetime, **context: object
) -> HttpResponse:
    more = {"asking": asking, "answer": requests.answer(now), **context}
    return no_store(render(request, f"booking/public/ask/{name}.html", more))


def _ask(kind: RequestKind, form: AskForm, now: dt.datetime) -> None:
    given = form.cleaned_data
    with translation.override(languages.SOURCE):  # staff read it, in the language of the office
        words = form.words()
    chosen = list(given.get("languages", ()))
    requests.ask(
        kind,
        spoken_language_id=chosen[0].pk if len(chosen) == 1 else None,
        site_language=languages.active(),
        name=given["name"],
        phone=given["phone"],
        email=given["email"],
        reach=Reach.CALL if given["phone"] else Reach.MESSAGE,
        words=words,
        now=now,
    )
