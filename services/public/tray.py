"""The Pick & Mix tray: the list of services, and the buttons that lay one on the tray or take it off.

Who has picked nothing sees what everyone sees: no session, no cookie, no token of a form.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from portal.forms import own_origin
from portal.forms.fields import clean_line
from portal.web.responses import SeeOther
from services import service_list, tray
from services.service_list import ServiceFilters

#: The word of the query string by which the list says what went wrong with a button, and its values.
NOTE, FULL, UNKNOWN, ELSEWHERE = "note", "full", "unknown", "elsewhere"
_LONGEST = 300


@require_safe
def services(request: HttpRequest) -> HttpResponse:
    """Every service by area, narrowed by the filters of the address, with what the visitor picked lit.

    A filter that does not exist gets one sentence and the whole list; so does a pick that is gone.
    """
    filters, offered = service_list.read(request.GET), service_list.choices()
    is_unknown = not offered.has(filters)
    if is_unknown:
        filters = ServiceFilters()
    held = tray.picks(request)
    picked = tray.published(held)
    more = [service_list.area_links(filters, offered), service_list.language_links(filters, offered)]
    context = {
        "parts": service_list.areas_with_services(filters),
        "picked": picked,
        "sentences": _sentences(request, is_unknown=is_unknown, is_gone=len(picked) < len(held)),
        "needs": service_list.need_links(filters, offered),
        "areas": more[0],
        "languages": more[1],
        "is_unfolded": any(link.is_on for links in more for link in links),
        "everything": reverse("services"),
        "back": service_list.address(filters),
    }
    response = render(request, "services/public/services.html", context)
    if tray.COOKIE in request.COOKIES:
        keep_to_oneself(response)
        if picked != held:
            tray.write(response, picked)
    return response


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def pick(request: HttpRequest) -> HttpResponse:
    """Lay the service `pick` on the tray, or take the service `drop` off it, and go back to the page.

    Changes only the visitor's own cookie. What was not sent from a page of ours changes nothing.
    """
    if request.method != "POST":
        return SeeOther(reverse("services"))
    if not own_origin.sent_from_here(request):
        return _told(ELSEWHERE)
    held = tray.picks(request)
    slug = clean_line(request.POST.get("drop") or request.POST.get("pick") or "", _LONGEST)
    if "drop" in request.POST:
        return _back(request, slug, tray.without_pick(held, slug))
    if not tray.published([slug]):
        return _told(UNKNOWN)
    try:
        return _back(request, slug, tray.with_pick(held, slug))
    except tray.TrayFull:
        return _told(FULL)


def keep_to_oneself(response: HttpResponse) -> None:
    """Mark a page that shows somebody's picks: no cache between us keeps it."""
    response.headers["Cache-Control"] = "private, no-cache"
    patch_vary_headers(response, ("Cookie",))


def _sentences(request: HttpRequest, *, is_unknown: bool, is_gone: bool) -> list[str]:
    """What went wrong, a clear sentence each."""
    words = {
        FULL: _("Olet valinnut jo hyvin monta palvelua. Ota ensin jokin pois."),
        UNKNOWN: _("Tätä palvelua ei enää ole. Valitse toinen."),
        ELSEWHERE: _("Valinta ei onnistunut. Paina nappia uudelleen tällä sivulla."),
    }
    told = [
        words.get(request.GET.get(NOTE, ""), ""),
        _("Tätä valintaa ei ole. Tässä ovat kaikki palvelut.") if is_unknown else "",
        _("Jokin valitsemasi palvelu ei ole enää käytössä. Otimme sen pois.") if is_gone else "",
    ]
    return [sentence for sentence in told if sentence]


def _told(note: str) -> HttpResponse:
    return SeeOther(f"{reverse('services')}?{NOTE}={note}")


def _back(request: HttpRequest, slug: str, slugs: list[str]) -> HttpResponse:
    """Back to the page with the button, at the same service."""
    back = own_origin.local_path(request.POST.get("back", "")[:_LONGEST], reverse("services"))
    response = SeeOther(f"{back.partition('#')[0]}#s-{slug}" if tray.is_slug(slug) else back)
    tray.write(response, slugs)
    return response
