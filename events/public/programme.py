"""What is on: the list by day with its filters as links, and the poster of a week. Public, no JavaScript."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from events.programme import feeds, filter_links, listing
from events.programme import filters as programme_filters
from events.programme import poster as week
from events.programme.filters import ProgrammeFilters
from portal import clock
from portal.cache import organisation
from portal.forms.fields import clean_line


@require_safe
def events(request: HttpRequest) -> HttpResponse:
    """The sessions from today on, or of a month, narrowed by the filters of the address.

    A value that does not exist gets one sentence and the whole list.
    """
    now, house = clock.now(), organisation.settings()
    spoken = listing.spoken_languages()
    offered = programme_filters.choices(spoken, now)
    filters, page = filter_links.read(request.GET) or (None, 1)
    is_unknown = filters is None or programme_filters.unknown(filters, offered, spoken)
    if is_unknown:
        filters, page = ProgrammeFilters(), 1
    listed = listing.listed(filters, page=page, spoken=spoken, house=house, now=now)
    groups = filter_links.groups(filters, offered)
    earlier_month, later_month = filter_links.around(filters, offered, now)
    context = {
        "listed": listed,
        "filters": filters,
        "is_unknown": is_unknown,
        "quick": filter_links.quick(filters, offered),
        "groups": groups,
        "is_unfolded": any(group.is_on for group in groups),
        "months": filter_links.months(filters, offered),
        "everything": filter_links.address(ProgrammeFilters()),
        "earlier_url": filter_links.address(filters, page - 1) if listed.earlier else "",
        "later_url": filter_links.address(filters, page + 1) if listed.later else "",
        "earlier_month": earlier_month,
        "later_month": later_month,
        "feed": feeds.address(filters),
    }
    return render(request, "events/public/programme/page.html", context)


@require_safe
def poster(request: HttpRequest) -> HttpResponse:
    """One week on one sheet, to print: everything, or what is spoken in one language.

    A week or language that does not exist gets one sentence, and the present week of everything.
    """
    now, house = clock.now(), organisation.settings()
    spoken = listing.spoken_languages()
    language = clean_line(request.GET.get("language", ""), 16)
    monday = week.monday_of(clean_line(request.GET.get("week", ""), 16), now)
    chosen = next((row for row in spoken.values() if row.code and row.code == language), None)
    is_unknown = monday is None or bool(language and chosen is None)
    if monday is None or is_unknown:
        monday, language, chosen = week.monday_of("", now), "", None
    sessions = list(listing.with_event(week.sessions(monday, language))[: week.MOST + 1])
    rows = listing.rows(sessions[: week.MOST], spoken=spoken, house=house, now=now)
    context = {
        "days": listing.by_day(rows),
        "monday": monday,
        "sunday": monday + dt.timedelta(days=6),
        "spoken": chosen,
        "is_unknown": is_unknown,
        "is_long": len(rows) > week.MANY,
        "is_cut": len(sessions) > week.MOST,
        "qr": week.code(language),
        "earlier_url": week.address(monday - dt.timedelta(days=7), language),
        "later_url": week.address(monday + dt.timedelta(days=7), language),
        "links": week.links(monday, chosen, spoken.values()),
    }
    return render(request, "events/public/programme/poster.html", context)
