"""The page of the network: who does what, who is responsible, and how a partner sends a client here."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events.enums import Audience
from events.programme import filter_links
from events.programme.filters import ProgrammeFilters
from home.content import network as the_network
from portal import clock
from portal.cache import organisation
from portal.forms.filter_links import FilterLink
from services.enums import Sector


@require_safe
def network(request: HttpRequest) -> HttpResponse:
    """Organisations by sector, narrowed by `sector` of the address. An unknown one gets a sentence."""
    every, asked = the_network.parts(), request.GET.get("sector", "")
    offered = [part.sector for part in every]
    chosen = next((sector for sector in offered if sector == asked), None)
    now = clock.now()
    context = {
        "parts": [part for part in every if chosen in (None, part.sector)],
        "links": _links(offered, chosen),
        "is_unknown": bool(asked) and chosen is None,
        "all_trainings": filter_links.address(ProgrammeFilters(audience=Audience.PARTNERS)),
        "trainings": the_network.trainings(organisation.settings(), now),
    }
    return render(request, "home/public/network.html", context)


def _links(offered: list[Sector], chosen: Sector | None) -> list[FilterLink]:
    """ "All", then each sector with somebody in it."""
    here = reverse("network")
    every = FilterLink(here, chosen is None, "many", _("Kaikki"))
    more = [
        FilterLink(f"{here}?sector={sector}", sector == chosen, the_network.ICONS[sector], str(sector.label))
        for sector in offered
    ]
    return [every, *more]
