"""My week: from the visitor's own picks, sent on as a link, opened from one, and deleted from this phone.

Nobody signs in, and no page carries a token of a form: what is sent changes only the visitor's own cookie, or
adds a link without anything about a person. The origin is checked.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from home.content.week import languages as week_languages
from home.content.week import plan as weekly
from home.content.week import shared
from home.models import SharedWeek
from portal import clock, languages
from portal.cache import organisation
from portal.forms import limits, own_origin
from portal.messages import qr
from portal.web.responses import SeeOther
from portal.web.secret_page import secret, unlogged, with_form
from services import tray
from services.public.tray import ELSEWHERE, NOTE, keep_to_oneself

DELETED, MANY = "deleted", "many"
#: Links from one address in an hour: a class in one room stays far below.
MOST_LINKS, LINKS_SECONDS = 60, 3600


# One's own week --------------------------------------------------------------------------------------


@require_safe
def week(request: HttpRequest) -> HttpResponse:
    """The week of the picks in the visitor's cookie, or the way to the tray."""
    held = tray.picks(request)
    context = _week_context(request, held, clock.now()) if held else {}
    slugs = context["shown"].slugs if held else []
    context |= {
        "shown": context["shown"] if slugs else None,
        "sentences": _sentences(request, is_gone=len(slugs) < len(held)),
        "is_deleted": request.GET.get(NOTE) == DELETED and not slugs,
        "back": request.get_full_path(),
        "lit_door": "services",
    }
    response = render(request, "home/public/week/page.html", context)
    keep_to_oneself(response)
    response.headers["X-Robots-Tag"] = "noindex"
    if slugs != held:
        tray.write(response, slugs)
    return response


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def share(request: HttpRequest) -> HttpResponse:
    """Make a link of the picks and go to it."""
    if request.method != "POST":
        return SeeOther(reverse("week"))
    if not own_origin.sent_from_here(request):
        return _told(ELSEWHERE)
    slugs, now = tray.published(tray.picks(request)), clock.now()
    if not slugs:
        return SeeOther(reverse("week"))
    if not limits.allow(
        f"share week:{limits.address(request)}", most=MOST_LINKS, seconds=LINKS_SECONDS, now=now
    ):
        return _told(MANY)
    row = shared.make(slugs, languages.active(), now=now)
    return SeeOther(f"{reverse('shared_week', args=[row.token])}?sent=1")


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def forget(request: HttpRequest) -> HttpResponse:
    """Take the picks out of this browser."""
    if request.method != "POST":
        return SeeOther(reverse("week"))
    if not own_origin.sent_from_here(request):
        return _told(ELSEWHERE)
    response = _told(DELETED)
    tray.forget(response)
    return response


# A week that somebody sent ---------------------------------------------------------------------------


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def shared_week(request: HttpRequest, token: str) -> HttpResponse:
    """The week of the link; POST lays its picks on the visitor's own tray."""
    now, row = clock.now(), shared.by_token(token)
    if row is None or row.expires_at <= now:
        return secret(_lost(request, is_old=row is not None))
    if request.method == "POST":
        return secret(_take(request, row))
    return secret(_open(request, row, now))


def _open(request: HttpRequest, row: SharedWeek, now: dt.datetime) -> HttpResponse:
    picks = shared.picks(row)
    context = _week_context(request, picks, now)
    shown = context["shown"]
    context |= {
        "last_day": clock.today(row.expires_at),
        "sentences": _sentences(request, is_gone=len(shown.picks) < len(picks)),
        "is_own": shown.slugs == tray.picks(request),
    }
    if "sent" in request.GET:
        link = shared.address(row)
        context |= {"link": link, "qr": qr.svg(link), "whatsapp_url": shared.whatsapp_url(row)}
    return with_form(request, "home/public/week/shared.html", context)


def _take(request: HttpRequest, row: SharedWeek) -> HttpResponse:
    """Beside what the visitor has picked already, as far as there is room."""
    if not own_origin.sent_from_here(request):
        return SeeOther(f"{reverse('shared_week', args=[row.token])}?{NOTE}={ELSEWHERE}")
    response = SeeOther(reverse("week"))
    both = dict.fromkeys([*tray.picks(request), *tray.published(shared.picks(row))])
    tray.write(response, list(both)[: tray.MOST])
    return response


def _lost(request: HttpRequest, *, is_old: bool) -> HttpResponse:
    """One clear sentence and a way out; an expired link is told from a wrong one."""
    return unlogged(
        render(request, "home/public/week/lost.html", {"is_old": is_old}, status=410 if is_old else 404)
    )


# Both ------------------------------------------------------------------------------------------------


def _week_context(request: HttpRequest, slugs: list[str], now: dt.datetime) -> dict[str, Any]:
    """The week in the languages of the address, and the links that change them."""
    codes = week_languages.chosen(request)
    house = organisation.settings()
    shown = weekly.week(slugs, codes, house=house, now=now)
    links = week_languages.links(request.path, codes)
    return {"shown": shown, "house_hours": shown.house, "language_links": links}


def _sentences(request: HttpRequest, *, is_gone: bool) -> list[str]:
    """What went wrong, a clear sentence each."""
    words = {
        MANY: _("Teit jo monta linkkiä. Kokeile uudelleen tunnin päästä."),
        ELSEWHERE: _("Tämä ei onnistunut. Paina nappia uudelleen tällä sivulla."),
    }
    gone = _("Jokin palvelu ei ole enää käytössä. Otimme sen pois.") if is_gone else ""
    return [sentence for sentence in (words.get(request.GET.get(NOTE, ""), ""), gone) if sentence]


def _told(note: str) -> HttpResponse:
    return SeeOther(f"{reverse('week')}?{NOTE}={note}")
