"""The network: its organisations by sector, and the trainings for those who work with immigrants."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby

from events.enums import Audience
from events.programme import filters, listing
from events.programme.listing import SessionRow
from portal.models import HouseFacts
from services.enums import Sector
from services.models import Partner

#: How many trainings the page shows; the programme has all.
TRAININGS = 5
ICONS = {
    Sector.CITY: "home",
    Sector.SCHOOL: "book",
    Sector.AUTHORITY: "sign",
    Sector.EMPLOYER: "work",
    Sector.THIRD_SECTOR: "many",
    Sector.OTHER: "info",
}


@dataclass(frozen=True, slots=True)
class SectorPartners:
    """A sector with its organisations."""

    sector: Sector
    icon: str
    partners: list[Partner]


def parts() -> list[SectorPartners]:
    """The public organisations by sector, in the order of the sectors. One query."""
    places = {value: place for place, value in enumerate(Sector.values)}
    ordered = sorted(Partner.objects.filter(is_public=True), key=lambda row: places[row.sector])
    return [
        SectorPartners(Sector(name), ICONS[Sector(name)], list(group))
        for name, group in groupby(ordered, key=lambda row: row.sector)
    ]


def trainings(house: HouseFacts, now: dt.datetime) -> list[SessionRow]:
    """The next trainings for partners that are not cancelled. Three queries at most."""
    sessions = filters.published().filter(
        starts_at__gt=now, cancelled_at=None, event__facts__audience=Audience.PARTNERS
    )
    found = list(listing.with_event(sessions)[:TRAININGS])
    if not found:
        return []
    return listing.rows(found, spoken=listing.spoken_languages(), house=house, now=now)
