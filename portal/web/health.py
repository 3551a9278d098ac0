"""Two addresses for whoever watches the site: is it alive, is it ready."""

from __future__ import annotations

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@never_cache
@require_safe
def alive(request: HttpRequest) -> JsonResponse:
    """200 while the process answers; touches nothing else."""
    return JsonResponse({"alive": True})


@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """200 while the database answers and has its tables, 503 otherwise."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM portal_message WHERE 1 = 0")
    except Error:
        return JsonResponse({"ready": False}, status=503)
    return JsonResponse({"ready": True})
