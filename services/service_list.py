"""Every service one can pick, by area; what the list may be narrowed by, and the filters as plain links.

A sensitive need is no filter and no link; asking for one is answered like asking for one that is not there.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from django.core.cache import cache
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from portal import languages
from portal.cache.fragments import CACHE_SECONDS
from portal.forms import filter_links
from portal.forms.filter_links import FilteredList, FilterLink
from services import public_languages
from services.models import Area, Need, Service, SpokenLanguage

_CHOICES, _WHOLE = "tray.choices", "tray.whole"


@dataclass(frozen=True, slots=True)
class ServiceFilters:
    """What the list is narrowed to, "" where it is not: slugs of an area and a need, code of a language."""

    area: str = ""
    need: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class ServiceChoices:
    """What one can filter by."""

    areas: list[Area]
    needs: list[Need]
    languages: list[SpokenLanguage]

    def has(self, filters: ServiceFilters) -> bool:
        """Whether everything that the filters name is there."""
        known = {
            "area": {row.slug for row in self.areas},
            "need": {row.slug for row in self.needs},
            "language": {row.code for row in self.languages},
        }
        return filter_links.all_known(filters, known)


@dataclass(frozen=True, slots=True)
class AreaServices:
    """An area of the tray with its services, each in the order that staff gave it."""

    area: Area
    services: list[Service]


# What is there ---------------------------------------------------------------------------------------


def choices() -> ServiceChoices:
    """The areas, the needs that may be seen, the public languages that have a code.

    As they were half a minute ago at most: two queries then, none in between.
    """
    kept: ServiceChoices | None = cache.get(_CHOICES)
    if kept is None:
        kept = ServiceChoices(
            areas=list(Area.objects.all()),
            needs=list(Need.objects.filter(is_sensitive=False)),
            languages=[row for row in public_languages.rows() if row.code],
        )
        cache.set(_CHOICES, kept, CACHE_SECONDS)
    return kept


def areas_with_services(filters: ServiceFilters) -> list[AreaServices]:
    """The published services that fit, by area; an area without one is left out.

    A service that names no language is there in every language that is spoken here. One query; the whole
    list, which most read, is as it was half a minute ago at most.
    """
    if filters != ServiceFilters():
        return _parts(filters)
    kept: list[AreaServices] | None = cache.get(_WHOLE)
    if kept is None:
        kept = _parts(filters)
        cache.set(_WHOLE, kept, CACHE_SECONDS)
    return kept


def _parts(filters: ServiceFilters) -> list[AreaServices]:
    rows = narrowed(Service.objects.filter(live=True, facts__isnull=False), filters)
    order = ("facts__area__order", "facts__area", "facts__order", "pk")
    found = rows.select_related("facts__area").defer(*_long_texts()).order_by(*order)
    by_area = groupby(found, key=lambda row: row.facts.area)
    return [AreaServices(area, list(services)) for area, services in by_area]


def narrowed(services: QuerySet[Service], filters: ServiceFilters) -> QuerySet[Service]:
    """The services that fit the filters."""
    if filters.area:
        services = services.filter(facts__area__slug=filters.area)
    if filters.need:
        services = services.filter(facts__needs__slug=filters.need, facts__needs__is_sensitive=False)
    if filters.language:
        is_spoken = Q(facts__languages__code=filters.language) | Q(facts__languages=None)
        services = services.filter(is_spoken)
    return services


def _long_texts() -> list[str]:
    """The columns that a list does not show: everything but the names."""
    return [f"{text}_{code}" for text in Service.TEXTS[1:] for code in languages.INTERFACE_CODES]


# The filters as links --------------------------------------------------------------------------------


_LIST = FilteredList("services", ServiceFilters)
read, address = _LIST.read, _LIST.address


def need_links(filters: ServiceFilters, offered: ServiceChoices) -> list[FilterLink]:
    """Everything, then each need."""
    # Translators: a filter over the list of services: all of them.
    everything = _LIST.everything(filters, "tray", _("Kaikki"))
    return [everything, *_LIST.toggles(filters, "need", offered.needs)]


def area_links(filters: ServiceFilters, offered: ServiceChoices) -> list[FilterLink]:
    """The parts of the tray."""
    return _LIST.toggles(filters, "area", offered.areas)


def language_links(filters: ServiceFilters, offered: ServiceChoices) -> list[FilterLink]:
    """The spoken languages, the reader's own first."""
    return _LIST.languages(filters, filter_links.own_first(offered.languages))
