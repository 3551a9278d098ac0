"""Addresses that break on purpose, beside the portal's own, for the tests of error pages."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import connections
from django.db.backends.postgresql.base import DatabaseWrapper
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from portal.models import HouseFacts
from portal.urls import handler400, handler403, handler404, handler500
from portal.urls import urlpatterns as own

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def fault(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("sahra@example.org")


def forbidden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def suspicious(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation


@csrf_exempt
def write(request: HttpRequest) -> HttpResponse:
    HouseFacts.objects.create()
    return HttpResponse("written")


def keep(request: HttpRequest) -> HttpResponse:
    request.session["kept"] = "yes"
    return HttpResponse("kept")


def wrong_statement(request: HttpRequest) -> HttpResponse:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT nothing FROM no_such_table")
    return HttpResponse()


def away(request: HttpRequest) -> HttpResponse:
    """Asks a PostgreSQL at a port where nothing listens."""
    settings = {
        **connections["default"].settings_dict,
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "portal",
        "USER": "portal",
        "PASSWORD": "",
        "HOST": "127.0.0.1",
        "PORT": request.GET["port"],
        "OPTIONS": {},
    }
    with DatabaseWrapper(settings).cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse()


urlpatterns = [
    path("bare-fault/", fault),
    *i18n_patterns(
        path("fault/", fault),
        path("forbidden/", forbidden),
        path("suspicious/", suspicious),
        path("write/", write),
        path("keep/", keep),
        path("wrong-statement/", wrong_statement),
        path("away/", away),
    ),
    *own,
]
