"""The filters of the programme, its pages and its months: read from an address, and as plain links."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from events.programme.listing import Choices, Filters, Where, next_month, previous_month
from portal import clock, dates, languages
from portal.forms import filter_links
from portal.forms.filter_links import Link

_MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])", re.ASCII)
_PAGE = re.compile(r"[1-9]\d{0,3}", re.ASCII)
#: How far back the months lead.
BACK = dt.timedelta(days=730)
_NAMES = ("language", "kind", "area", "mode", "audience")
_WHERE_ICONS = {Where.HERE: "pin", Where.ONLINE: "video"}


@dataclass(frozen=True, slots=True)
class Group:
    """Links of one sort under a heading."""

    heading: str
    links: list[Link]

    @property
    def is_on(self) -> bool:
        """Whether one of them is chosen."""
        return any(link.is_on for link in self.links)


# Reading ---------------------------------------------------------------------------------------------


def read(query: Mapping[str, str]) -> tuple[Filters, int] | None:
    """The filters and the page of an address; None where a month or page cannot be one.

    Other values are only cleaned: whether they exist is `programme.unknown`'s to say.
    """
    given = filter_links.typed(query, (*_NAMES, "month", "page"))
    month, page = _MONTH.fullmatch(given["month"]), _PAGE.fullmatch(given["page"] or "1")
    if page is None or (given["month"] and month is None):
        return None
    first = dt.date(int(month[1]), int(month[2]), 1) if month else None
    return Filters(**{name: given[name] for name in _NAMES}, month=first), int(page[0])


# Writing ---------------------------------------------------------------------------------------------


def address(filters: Filters, page: int = 1) -> str:
    """A page of the list narrowed so, in the active language."""
    words = {name: getattr(filters, name) for name in _NAMES}
    words["month"] = f"{filters.month:%Y-%m}" if filters.month else ""
    words["page"] = str(page) if page > 1 else ""
    return filter_links.address("events", words)


def quick(filters: Filters, offered: Choices) -> list[Link]:
    """The first row: everything, the areas, here or online, the reader's own language."""
    everything = Link(address(Filters(month=filters.month)), not filters.is_narrow, "cal", _("Kaikki"))
    own = [row for row in offered.languages if row.code == languages.active()]
    return [
        everything,
        *(_toggle(filters, "area", area.slug, icon=area.icon, row=area) for area in offered.areas),
        *(
            _toggle(filters, "mode", mode, icon=_WHERE_ICONS[mode], text=text)
            for mode, text in _wheres(offered)
        ),
        *_spoken(filters, own),
    ]


def groups(filters: Filters, offered: Choices) -> list[Group]:
    """The rest, folded away: other languages, kinds, audiences. Only where there is a choice."""
    others = [row for row in offered.languages if row.code != languages.active()]
    made = [
        Group(_("Millä kielellä?"), list(_spoken(filters, others))),
        Group(_("Mitä?"), [_toggle(filters, "kind", kind, text=kind.label) for kind in offered.kinds]),
        Group(
            _("Kenelle?"), [_toggle(filters, "audience", who, text=who.label) for who in offered.audiences]
        ),
    ]
    return [group for group in made if group.links]


def months(filters: Filters, offered: Choices) -> list[Link]:
    """From today on, and each month in which something comes."""
    language = languages.active()
    # Translators: a link over a list of events: those from today on.
    from_today = Link(address(replace(filters, month=None)), filters.month is None, "", _("Tästä päivästä"))
    return [
        from_today,
        *(
            Link(
                address(replace(filters, month=month)),
                filters.month == month,
                text=dates.month_and_year(month, language),
            )
            for month in offered.months
        ),
    ]


def around(filters: Filters, offered: Choices, now: dt.datetime) -> tuple[str, str]:
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


def _wheres(offered: Choices) -> Iterable[tuple[Where, str]]:
    # Translators: filters of a list of events: those at a place, those on the internet.
    words = {Where.HERE: _("Paikan päällä"), Where.ONLINE: _("Netissä")}
    return ((mode, words[mode]) for mode in offered.modes)


def _spoken(filters: Filters, rows: Iterable[Any]) -> Iterable[Link]:
    return (_toggle(filters, "language", row.code, icon="chat", row=row) for row in rows)


def _toggle(filters: Filters, name: str, value: str, **shown: Any) -> Link:
    return filter_links.toggle(address, filters, name, value, **shown)
