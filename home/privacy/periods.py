"""How long the data of each kind is kept, in words: from the numbers that staff set."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import ngettext

from home.content.week import shared
from home.models import RetentionRules
from portal import personal_data
from portal.personal_data import PersonalData, RetentionPeriod

#: A browser's session ends within a working day, and the night after that its row goes.
FORM_DAYS = 2


@dataclass(frozen=True, slots=True)
class KeptPeriod:
    """What is kept, why and how long, in the active language; `data` has the columns."""

    what: str | Promise
    why: str | Promise
    how_long: str
    data: PersonalData


def lines(rules: RetentionRules) -> list[KeptPeriod]:
    """Everything that is kept. No query."""
    return [
        KeptPeriod(row.what, row.why, how_long(row.until, rules), row) for row in personal_data.declared()
    ]


def how_long(period: RetentionPeriod, rules: RetentionRules) -> str:
    """The period in words."""
    if period is RetentionPeriod.CONTACT:
        # Translators: how long we keep it, counted from the last time we met
        words = ngettext(
            "%(number)s kuukausi viime tapaamisesta",
            "%(number)s kuukautta viime tapaamisesta",
            rules.contact_months,
        )
        return words % {"number": rules.contact_months}
    days = {
        RetentionPeriod.MESSAGE: rules.message_days,
        RetentionPeriod.WEEK: shared.KEPT.days,
        RetentionPeriod.FORM: FORM_DAYS,
    }.get(period)
    if days:
        return ngettext("%(number)s päivä", "%(number)s päivää", days) % {"number": days}
    months = rules.view_log_months if period is RetentionPeriod.VIEW else rules.free_words_months
    return ngettext("%(number)s kuukausi", "%(number)s kuukautta", months) % {"number": months}
