"""The languages spoken in public, here and in a service: kept like all that every page shows."""

from __future__ import annotations

import datetime as dt
from operator import attrgetter

from django.db.models import QuerySet

from portal.cache import fragments
from services.models import ServiceFacts, SpokenLanguage


def rows() -> list[SpokenLanguage]:
    """Those languages, in their order."""
    return LANGUAGES.read()


def of_service(service_id: int) -> set[int]:
    """The numbers of the languages that the service names; empty for one that is there in every language."""
    return OF_SERVICES.read().get(service_id, set())


def _rows(_now: dt.datetime) -> QuerySet[SpokenLanguage]:
    return SpokenLanguage.objects.rewrite(False).filter(is_public=True)


def _made(rows: list[fragments.Row]) -> list[SpokenLanguage]:
    found = (fragments.instance(SpokenLanguage, row) for row in rows)
    return sorted(found, key=attrgetter("order", "pk"))


#: The public languages.
LANGUAGES = fragments.register(fragments.Part("spoken-languages", rows=_rows, make=_made))


def _named(_now: dt.datetime) -> QuerySet[ServiceFacts]:
    return ServiceFacts.objects.filter(languages__isnull=False)


def _by_service(rows: list[fragments.Row]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for row in rows:
        found.setdefault(row["service"], set()).add(row["language"])
    return found


#: The numbers of the languages of each service that names some, by the service's number.
OF_SERVICES = fragments.register(
    fragments.Part(
        "service-languages",
        rows=_named,
        columns={"service": "row_id", "language": "languages"},
        make=_by_service,
    )
)
