"""Waiting times and languages asked for, in words: tables and charts for page, files and paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from home.numbers.unserved import LanguageDemand
from home.numbers.waiting import Wait
from home.staff.numbers.tables import hidden, unknown
from portal import dates, languages
from portal.reports.tables import Labels, Table, TableRow, build, draw

#: So many months stand side by side at most: the newest.
MOST_MONTHS = 12


def now_table(current: Mapping[int, int | None], spoken: Labels) -> Table:
    """The wait at this moment, a row for each language that somebody speaks here."""
    none_free = _("ei vapaata aikaa")
    rows = [
        TableRow(capfirst(spoken[language]), [none_free if days is None else days])
        for language, days in current.items()
    ]
    heading = _("Odotus, päivää")
    return Table(
        "waiting_now",
        _("Odotus juuri nyt"),
        _("Kieli"),
        [heading],
        rows,
        total=None,
        note=_("Odotus on päiviä ensimmäiseen vapaaseen aikaan. 0 on aika samana päivänä."),
        charts=draw(rows, {0: heading}),
    )


def measured_table(waits: Sequence[Wait], spoken: Labels) -> Table:
    """The waits of a period by language: mean, longest, and days on which nothing was free."""
    by_language: dict[int, list[Wait]] = {}
    for wait in waits:
        by_language.setdefault(wait.language_id, []).append(wait)
    rows = [
        TableRow(capfirst(name), _summed(by_language[key]))
        for key, name in spoken.items()
        if key in by_language
    ]
    return Table(
        "waiting",
        _("Odotus ensimmäiseen vapaaseen aikaan"),
        _("Kieli"),
        [
            _("Keskimäärin, päivää"),
            _("Pisin, päivää"),
            _("Päiviä ilman vapaata aikaa"),
            _("Mitattuja päiviä"),
        ],
        rows,
        total=None,
        note=_("Odotus mitataan joka päivä. Se on päiviä ensimmäiseen vapaaseen aikaan."),
        charts=draw(rows, {0: _("Keskimäärin, päivää")}),
    )


def _summed(waits: Sequence[Wait]) -> list[int | str]:
    free_days = sum(wait.measured - wait.without for wait in waits)
    days = sum((wait.average or 0) * (wait.measured - wait.without) for wait in waits)
    return [
        round(days / free_days) if free_days else "–",
        max((wait.longest for wait in waits if wait.longest is not None), default="–"),
        sum(wait.without for wait in waits),
        sum(wait.measured for wait in waits),
    ]


def months_table(waits: Sequence[Wait], spoken: Labels) -> Table:
    """The mean wait of each language and month, the newest months; a dash where nothing was free."""
    months = sorted({wait.month for wait in waits})[-MOST_MONTHS:]
    found = {(wait.language_id, wait.month): wait.average for wait in waits}
    known = {language for language, month in found if month in months}
    rows = [
        TableRow(capfirst(spoken[key]), [_days(found.get((key, month))) for month in months])
        for key in spoken
        if key in known
    ]
    language = languages.active()
    return Table(
        "waiting_months",
        _("Odotus kuukausittain, päivää keskimäärin"),
        _("Kieli"),
        [dates.month_and_year(month, language) for month in months],
        rows,
        total=None,
    )


def _days(average: float | None) -> int | str:
    return "–" if average is None else round(average)


def asked_table(asked: Sequence[LanguageDemand], spoken: Labels, *, exact: bool) -> Table:
    """Languages that nobody speaks here and somebody asked for, the most wanted first."""
    labels = {**spoken, **unknown()}
    return build(
        ("asked", _("Kielet, joita pyydettiin ja joita emme puhu"), _("Kieli")),
        {row.language_id: labels[row.language_id] for row in asked},
        [
            (_("Pyyntöjä"), {row.language_id: row.requests for row in asked}),
            (_("Eri ihmisiä"), {row.language_id: row.people for row in asked}),
            (_("Joista hoidettu"), {row.language_id: row.answered for row in asked}),
        ],
        totals={1: "–"},
        hide=None if exact else hidden,
        note=_("Kun yhtä kieltä pyydetään usein, se on syy etsiä työntekijä, joka puhuu sitä."),
        drawn=(0,),
    )
