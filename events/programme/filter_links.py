"""The filters of the programme, its pages and its months: read from an address, and as plain links."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from events.programme.filters import ProgrammeChoices, ProgrammeFilters, Where, next_month, previous_month
from portal import clock, dates, languages
from portal.forms import filter_links
from portal.forms.filter_links import FilteredList, FilterLink

_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])", re.ASCII)
_PAGE = re.compile(r"[1-9]\d{0,3}", re.ASCII)
#: How far back the months lead.
BACK = dt.timedelta(days=730)
_LIST = FilteredList("events", ProgrammeFilters)
address = _LIST.address
_WHERE_ICONS = {Where.HERE: "pin", Where.ONLINE: "video"}


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links of one sort under a heading."""

    heading: str
    links: list[FilterLink]

    @property
    def is_on(self) -> bool:
        """Whether one of them is chosen."""
        return any(link.is_on for link in self.links)


# Reading ---------------------------------------------------------------------------------------------


def read(query: Mapping[str, str]) -> tuple[ProgrammeFilters, int] | None:
    """The filters and the page of an address; None where a month or page cannot be one.

    Other values are only cleaned: whether they exist is `filters.unknown`'s to say.
    """
    given = filter_links.typed(query, (*_LIST.names, "page"))
    month, page = _MONTH.fullmatch(given["month"]), _PAGE.fullmatch(given["page"] or "1")
    if page is None or (given["month"] and month is None):
        return None
    first = dt.date(int(month[1]), int(month[2]), 1) if month else None
    return replace(_LIST.read(query), month=first), int(page[0])


# Links -----------------------------------------------------------------------------------------------


def quick(filters: ProgrammeFilters, offered: ProgrammeChoices) -> list[FilterLink]:
    """The first row: everything, the areas, here or online, the reader's own language."""
    everything = FilterLink(
        address(ProgrammeFilters(month=filters.month)), not filters.is_narrow, "cal", _("Kaikki")
    )
    own = [row for row in offered.languages if row.code == languages.active()]
    return [
        everything,
        *_LIST.toggles(filters, "area", offered.areas),
        *(
            _LIST.toggle(filters, "mode", mode, icon=_WHERE_ICONS[mode], text=text)
            for mode, text in _wheres(offered)
        ),
        *_LIST.languages(filters, own),
    ]


def groups(filters: ProgrammeFilters, offered: ProgrammeChoices) -> list[LinkGroup]:
    """The rest, folded away: other languages, kinds, audiences. Only where there is a choice."""
    others = [row for row in offered.languages if row.code != languages.active()]
    made = [
        LinkGroup(_("Millä kielellä?"), _LIST.languages(filters, others)),
        LinkGroup(_("Mitä?"), _labels(filters, "kind", offered.kinds)),
        LinkGroup(_("Kenelle?"), _labels(filters, "audience", offered.audiences)),
    ]
    return [group for group in made if group.links]


def _labels(filters: ProgrammeFilters, name: str, values: Iterable[Any]) -> list[FilterLink]:
    return [_LIST.toggle(filters, name, value, text=value.label) for value in values]


def months(filters: ProgrammeFilters, offered: ProgrammeChoices) -> list[FilterLink]:
    """From today on, and each month in which something comes."""
    language = languages.active()
    # Translators: a link over a list of events: those from today on.
    words = _("Tästä päivästä")
    from_today = FilterLink(address(replace(filters, month=None)), filters.month is None, text=words)
    return [
        from_today,
        *(
            FilterLink(
                address(replace(filters, month=month)),
                filters.month == month,
                text=dates.month_and_year(month, language),
            )
            for month in offered.months
        ),
    ]


def around(filters: ProgrammeFilters, offered: ProgrammeChoices, now: dt.datetime) -> tuple[str, str]:
    """The addresses of the month before and the month after the one that is shown, each "" where lists end.

    Ahead they end with the last session, back after two years: a list has to end for those who read it all.
    """
    this_month = clock.today(now).replace(day=1)
    shown = filters.month or this_month
    earlier, later = replace(filters, month=previous_month(shown)), replace(filters, month=next_month(shown))
    newest = max([this_month, *offered.months])
    return (
        address(earlier) if shown > this_month - BACK else "",
        address(later) if shown < newest else "",
    )


def _wheres(offered: ProgrammeChoices) -> Iterable[tuple[Where, str]]:
    # Translators: filters of a list of events: those at a place, those on the internet.
    words = {Where.HERE: _("Paikan päällä"), Where.ONLINE: _("Netissä")}
    return ((mode, words[mode]) for mode in offered.modes)
