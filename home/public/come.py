"""The page "come now": what anybody needs who walks in today, and the weeks ahead."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from home.content import come as coming
from portal import clock, languages


@require_safe
def come(request: HttpRequest) -> HttpResponse:
    """The house and its desks now, and the week `week` of the address (its Monday, 2026-11-23)."""
    now = clock.now()
    weeks = coming.mondays(now)
    asked = request.GET.get("week", "")
    monday = _monday(asked, weeks)
    shown = coming.come(languages.active(), monday, now)
    number = weeks.index(monday)
    context = {
        "shown": shown,
        "house_hours": shown.house,
        "monday": monday,
        "is_this_week": number == 0,
        "earlier": weeks[number - 1] if number else None,
        "later": weeks[number + 1] if number + 1 < len(weeks) else None,
        "sentence": _("Tätä viikkoa ei voi näyttää. Tässä on tämä viikko.")
        if _is_wrong(asked, monday)
        else "",
    }
    return render(request, "home/public/come/page.html", context)


def _monday(asked: str, weeks: list[dt.date]) -> dt.date:
    """The week that was asked for, by any of its days; this one where that cannot be shown."""
    try:
        monday = coming.monday_of(dt.date.fromisoformat(asked[:10]))
    except ValueError:
        return weeks[0]
    return monday if monday in weeks else weeks[0]


def _is_wrong(asked: str, monday: dt.date) -> bool:
    """Whether something was asked for that the page does not show."""
    try:
        return bool(asked) and coming.monday_of(dt.date.fromisoformat(asked)) != monday
    except ValueError:
        return True
