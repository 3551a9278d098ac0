"""Error pages in the reader's language: one heading, one sentence that says what to do, one way on."""

from __future__ import annotations

import sys

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from portal.web import error_page, unavailable


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the address or what was sent cannot be read."""
    return error_page.show(request, 400, "400", _unreadable)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: this page is for others."""
    return error_page.show(request, 403, "403", _not_for_you)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: nothing lives at this address."""
    return error_page.show(request, 404, "404", _not_found)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: a fault of ours, told without asking the database. A database that is away is a 503 here too."""
    error = sys.exc_info()[1]
    if error is not None and unavailable.is_unavailable(error):
        return unavailable.page(request, error)
    return error_page.show(request, 500, "500", _our_fault)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form came without its token, mostly because the browser keeps no cookies."""
    return error_page.show(request, 403, "csrf", _no_cookies)


def _unreadable() -> tuple[str, str]:
    return _("Emme ymmärtäneet osoitetta"), _("Tarkista osoite tai palaa etusivulle.")


def _not_for_you() -> tuple[str, str]:
    return _("Et voi avata tätä sivua"), _("Palaa etusivulle. Voit myös soittaa meille tai tulla käymään.")


def _not_found() -> tuple[str, str]:
    return _("Sivua ei löydy"), _("Etsi sanalla tai palaa etusivulle.")


def _our_fault() -> tuple[str, str]:
    return _("Jokin meni vikaan"), _("Yritä uudelleen. Voit myös soittaa meille tai tulla käymään.")


def _no_cookies() -> tuple[str, str]:
    return (
        _("Lomake ei tullut perille"),
        # Translators: cookies = the browser's evästeet. Said to someone whose browser refuses them.
        _(
            "Selaimesi ei ehkä salli evästeitä. Salli ne ja yritä uudelleen. "
            "Voit myös soittaa meille tai tulla käymään."
        ),
    )
