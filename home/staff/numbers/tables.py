"""The numbers in words: tables with headings, totals and charts, in the active language.

Shapes are those of the funder's tables: rows are shown and totals computed from them. With `exact`
False, small numbers that could point at somebody are hidden (home/numbers/small.py); totals never are.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from django.utils.translation import gettext as _

from booking.enums import Channel, Gender, Way
from events.enums import ReportRow
from home.numbers import small
from home.numbers.gathered import Numbers
from home.numbers.meetings import INTERPRETED, MeetingOutcome, count
from home.numbers.small import SMALLEST, Hidden
from portal import dates, languages
from portal.reports.tables import Cell, Labels, Table, build
from services.models import Need, SpokenLanguage


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
        drawn=(1,),
    )


def _months(numbers: Numbers) -> Table:
    language = languages.active()
    came = numbers.participations()
    not_known = unknown() if came[None] else {}
    return build(
        ("months", _("Kuukaudet"), _("Kuukausi")),
        {month: dates.month_and_year(month, language) for month in numbers.months()} | not_known,
        [
            (_("Tapaamisia"), count(numbers.meetings, lambda row: row.month)),
            (_("Käyntejä ilman aikaa"), count(numbers.visits, lambda row: row.month)),
            (_("Osallistumista ryhmiin"), came),
        ],
        keeps_empty=True,
        drawn=(0, 1, 2),
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
        hide=None if exact else hidden,
        note=_("Ihminen, jota tavattiin kahdella kielellä, on summassa vain kerran."),
        drawn=(0, 2),
    )


def _needs(numbers: Numbers, needs: Labels, exact: bool) -> Table:
    return build(
        ("needs", _("Aiheet"), _("Aihe")),
        {**needs, None: _("aihetta ei kerrottu")},
        [
            (_("Tapaamisia"), count(numbers.meetings, lambda row: row.need_id)),
            (_("Käyntejä ilman aikaa"), count(numbers.visits, lambda row: row.need_id)),
        ],
        hide=None if exact else hidden,
        drawn=(0,),
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
        MeetingOutcome.CAME: _("asiakas tuli"),
        MeetingOutcome.CAME_LATE: _("asiakas tuli myöhässä"),
        MeetingOutcome.DID_NOT_COME: _("asiakas ei tullut"),
        MeetingOutcome.CANCELLED: _("peruttu ajoissa"),
        MeetingOutcome.CANCELLED_LATE: _("peruttu myöhään"),
        MeetingOutcome.UNMARKED: _("merkintä puuttuu"),
    }
    booked = count(numbers.booked, lambda row: row.outcome)
    missing = _("Merkintöjä puuttuu. Merkitse ajat, niin ne lasketaan.")
    return build(
        ("outcomes", _("Varatut ajat"), _("Mitä tapahtui")),
        labels,
        [(_("Aikoja"), booked)],
        keeps_empty=True,
        note=missing if booked[MeetingOutcome.UNMARKED] else "",
        drawn=(0,),
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
        hide=None if exact else hidden,
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
        hide=None if exact else hidden,
    )


# How a table is made -------------------------------------------------------------------------------------


def unknown() -> dict[Hashable, str]:
    """The label of what is not known."""
    return {None: _("ei tiedossa")}


def hidden(column: Sequence[int]) -> list[Cell]:
    """The numbers of a column, with words in the place of those that could point at somebody."""
    words = {
        # Translators: in the place of a number from 1 to 4 that could point at somebody.
        Hidden.FEWER: _("alle %(number)s") % {"number": SMALLEST},
        # Translators: in the place of a number that would give another, hidden one away.
        Hidden.KEPT_BACK: _("ei näytetä"),
    }
    return [words[cell] if isinstance(cell, Hidden) else cell for cell in small.hide(column)]
