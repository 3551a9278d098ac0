"""The numbers in words: tables with headings, totals and charts, in the active language.

Shapes are those of the funder's tables: rows are shown and totals computed from them. With `exact`
False, small numbers that could point at somebody are hidden (home/numbers/small.py); totals never are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from booking.enums import Channel, Gender, Way
from events.enums import ReportRow
from home.numbers import chart as numbers_chart
from home.numbers import small
from home.numbers.chart import Chart, Value
from home.numbers.gathered import Numbers
from home.numbers.meetings import INTERPRETED, Outcome, count
from home.numbers.small import SMALLEST, Hidden
from portal import dates, languages
from services.models import Need, SpokenLanguage

Cell = int | str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: its words and its numbers, or the words in a number's place."""

    label: str
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it is shown. `heading` stands over the words of the rows, `columns` over their numbers.

    `total` is None where a sum says nothing. `note` says what the numbers do not say by themselves.
    """

    key: str
    title: str
    heading: str
    columns: list[str]
    rows: list[Row]
    total: Row | None
    note: str = ""
    charts: list[Chart] = field(default_factory=list)


Labels = Mapping[Hashable, str]
Column = tuple[str, Mapping[Hashable, int]]


def spoken() -> dict[Hashable, str]:
    """Names of the spoken languages by number, in their order. One query."""
    return {row.pk: str(row) for row in SpokenLanguage.objects.all()}


def needs() -> dict[Hashable, str]:
    """Names of the needs by number, in their order. One query."""
    return {row.pk: str(row) for row in Need.objects.all()}


def tables(numbers: Numbers, *, exact: bool, spoken: Labels, needs: Labels) -> list[Table]:
    """All tables of the period. No query."""
    made = [
        _meetings(numbers),
        _groups(numbers),
        _months(numbers),
        _languages(numbers, spoken, exact),
        _needs(numbers, needs, exact),
        _people(numbers),
        _outcomes(numbers),
        _channels(numbers),
        _interpreters(numbers, spoken, exact),
    ]
    return [*made, _genders(numbers, exact)] if numbers.asks_gender else made


def hidden_words() -> str:
    """Why some numbers are words; for the foot of what is not exact."""
    return _(
        "Pieniä lukuja ei näytetä tarkasti kielen, aiheen ja sukupuolen mukaan, koska niistä voisi tunnistaa "
        "ihmisen. Summat ovat tarkkoja."
    )


# Each table ----------------------------------------------------------------------------------------------


def _meetings(numbers: Numbers) -> Table:
    """Individual meetings by way: the funder asks for their sum."""
    columns = [(_("Kertaa"), count(numbers.meetings, lambda row: row.way))]
    return build(
        ("meetings", _("Yksilöohjaus ja valmennus"), _("Miten tavattiin")),
        {way.value: str(way.label) for way in Way},
        columns,
        keeps_empty=True,
        note=_("Tapaaminen lasketaan, kun asiakas tuli varattuun aikaan."),
    )


def _groups(numbers: Numbers) -> Table:
    """Group activities, in the order of the funder's table."""
    lines = {line.key: line for line in numbers.groups.rows}
    sessions = {key: line.sessions for key, line in lines.items()}
    came = {key: line.participations for key, line in lines.items()}
    note = _("Mukana ei ole aiempia määriä, joiden kuukautta ei tiedetä.")
    return build(
        ("groups", _("Ryhmätoiminnot"), _("Ryhmätoiminto")),
        {row: str(row.label) for row in ReportRow if row in lines},
        [(_("Kertaa"), sessions), (_("Osallistumista"), came)],
        keeps_empty=True,
        note=note if numbers.leaves_out_earlier else "",
        charts=(1,),
    )


def _months(numbers: Numbers) -> Table:
    language = languages.active()
    return build(
        ("months", _("Kuukaudet"), _("Kuukausi")),
        {month: dates.month_and_year(month, language) for month in numbers.months()} | unknown(),
        [
            (_("Tapaamisia"), count(numbers.meetings, lambda row: row.month)),
            (_("Käyntejä ilman aikaa"), count(numbers.visits, lambda row: row.month)),
            (_("Osallistumista ryhmiin"), numbers.participations()),
        ],
        keeps_empty=True,
        charts=(0, 1, 2),
    )


def _languages(numbers: Numbers, spoken: Labels, exact: bool) -> Table:
    came = {line.key: line.participations for line in numbers.groups.languages}
    people = numbers.people
    return build(
        ("languages", _("Kielet"), _("Kieli")),
        {**spoken, **unknown()},
        [
            (_("Tapaamisia"), count(numbers.meetings, lambda row: row.language_id)),
            (_("Eri ihmisiä tapaamisissa"), people.met),
            (_("Käyntejä ilman aikaa"), count(numbers.visits, lambda row: row.language_id)),
            (_("Osallistumista ryhmiin"), came),
        ],
        totals={1: people.in_meetings},
        exact=exact,
        note=_("Ihminen, jota tavattiin kahdella kielellä, on summassa vain kerran."),
        charts=(0, 2),
    )


def _needs(numbers: Numbers, needs: Labels, exact: bool) -> Table:
    return build(
        ("needs", _("Aiheet"), _("Aihe")),
        {**needs, None: _("aihetta ei kerrottu")},
        [
            (_("Tapaamisia"), count(numbers.meetings, lambda row: row.need_id)),
            (_("Käyntejä ilman aikaa"), count(numbers.visits, lambda row: row.need_id)),
        ],
        exact=exact,
        charts=(0,),
    )


def _people(numbers: Numbers) -> Table:
    """Rows that add up to everybody once."""
    people = numbers.people
    rows = {
        "meetings": people.in_meetings - people.in_both,
        "groups": people.in_groups - people.in_both,
        "both": people.in_both,
    }
    return build(
        ("people", _("Eri ihmiset"), _("Missä")),
        {
            "meetings": _("vain tapaamisissa"),
            "groups": _("vain ryhmissä"),
            "both": _("tapaamisissa ja ryhmissä"),
        },
        [(_("Ihmisiä"), rows)],
        keeps_empty=True,
        note=_(
            "Jokainen on mukana kerran. Ihminen, joka ei antanut puhelinnumeroa eikä sähköpostia, on joka "
            "kerta uusi. Käynnit ilman aikaa ja ilmoittautumatta tulleet eivät ole mukana."
        ),
    )


def _outcomes(numbers: Numbers) -> Table:
    labels = {
        Outcome.CAME: _("asiakas tuli"),
        Outcome.CAME_LATE: _("asiakas tuli myöhässä"),
        Outcome.DID_NOT_COME: _("asiakas ei tullut"),
        Outcome.CANCELLED: _("peruttu ajoissa"),
        Outcome.CANCELLED_LATE: _("peruttu myöhään"),
        Outcome.UNMARKED: _("merkintä puuttuu"),
    }
    booked = count(numbers.booked, lambda row: row.outcome)
    missing = _("Merkintöjä puuttuu. Merkitse ajat, niin ne lasketaan.")
    return build(
        ("outcomes", _("Varatut ajat"), _("Mitä tapahtui")),
        labels,
        [(_("Aikoja"), booked)],
        keeps_empty=True,
        note=missing if booked[Outcome.UNMARKED] else "",
        charts=(0,),
    )


def _channels(numbers: Numbers) -> Table:
    return build(
        ("channels", _("Mistä aika varattiin"), _("Varattu")),
        {channel.value: str(channel.label) for channel in Channel},
        [(_("Tapaamisia"), count(numbers.meetings, lambda row: row.channel))],
        keeps_empty=True,
    )


def _interpreters(numbers: Numbers, spoken: Labels, exact: bool) -> Table:
    wanted = [row for row in numbers.meetings if row.interpreter != "none"]
    there = [row for row in wanted if row.interpreter in INTERPRETED]
    not_there = [row for row in wanted if row.interpreter not in INTERPRETED]
    return build(
        ("interpreters", _("Tulkit"), _("Kieli")),
        spoken,
        [
            (_("Tapaamisia, tulkki mukana"), count(there, lambda row: row.language_id)),
            (_("Tapaamisia, tulkki puuttui"), count(not_there, lambda row: row.language_id)),
        ],
        exact=exact,
    )


def _genders(numbers: Numbers, exact: bool) -> Table:
    labels = {gender.value: str(gender.label) for gender in Gender}
    return build(
        ("genders", _("Sukupuoli"), _("Sukupuoli")),
        {**labels, "": _("ei kysytty tai ei kerrottu")},
        [
            (_("Tapaamisia"), count(numbers.meetings, lambda row: row.gender)),
            (_("Käyntejä ilman aikaa"), count(numbers.visits, lambda row: row.gender)),
        ],
        exact=exact,
    )


# How a table is made -------------------------------------------------------------------------------------


def unknown() -> dict[Hashable, str]:
    """The label of what is not known."""
    return {None: _("ei tiedossa")}


def build(
    names: tuple[str, str, str],
    labels: Labels,
    columns: Sequence[Column],
    *,
    keeps_empty: bool = False,
    totals: Mapping[int, Cell] | None = None,
    exact: bool = True,
    note: str = "",
    charts: Iterable[int] = (),
) -> Table:
    """A table with a row for each label, and the sums of its columns.

    `names`: its key, title, and the heading of the labels. Rows without any number are left out unless
    `keeps_empty`; the one for the unknown (None) always. `totals` are counts of a column that its rows do not
    add up to. `charts`: the numbers of the columns that are also drawn.
    """
    counts = [Counter(values) for _heading, values in columns]
    keys = [key for key in labels if (keeps_empty and key is not None) or any(one[key] for one in counts)]
    plain = [[one[key] for key in keys] for one in counts]
    shown = plain if exact else [small.hide(column) for column in plain]
    sums = [(totals or {}).get(place, sum(column)) for place, column in enumerate(plain)]
    rows = [Row(first_big(labels[key]), [_words(one[at]) for one in shown]) for at, key in enumerate(keys)]
    headings = [heading for heading, _values in columns]
    drawn = [chart(headings[place], rows, place) for place in charts]
    return Table(
        *names,
        columns=headings,
        rows=rows,
        total=Row(_("Yhteensä"), list(sums)),
        note=note,
        charts=[one for one in drawn if one is not None],
    )


def chart(title: str, rows: Iterable[Row], place: int) -> Chart | None:
    """The column of that place as a chart; hidden numbers have words and no bar."""
    values = []
    for row in rows:
        cell = row.cells[place]
        values.append(Value(row.label, cell if isinstance(cell, int) else None, str(cell)))
    return numbers_chart.draw(title, values)


def _words(cell: small.Cell) -> Cell:
    if cell is Hidden.FEWER:
        # Translators: in the place of a number from 1 to 4 that could point at somebody.
        return _("alle %(number)s") % {"number": SMALLEST}
    if cell is Hidden.KEPT_BACK:
        # Translators: in the place of a number that would give another, hidden one away.
        return _("ei näytetä")
    return cell


def first_big(words: str) -> str:
    """The words with a capital letter first, as the lines of a table begin."""
    return words[:1].upper() + words[1:]
