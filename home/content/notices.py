"""Which notices are shown now, and which were a moment ago: short bulletins on every page while they last.

The rows are cached for all pages, so that a publish shows at once on a page that is made anew;
the clock is asked each time, so that one begins and ends on its minute.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from home.enums import Urgency
from home.models import Notice
from portal import clock
from portal.cache.fragments import CachedFragment
from portal.texts.localized import LocalizedText, localize

#: A notice that is over stands on its own page this long, and at most so many do.
RECENTLY = dt.timedelta(days=14)
MOST = 20


@dataclass(frozen=True, slots=True)
class ShownNotice:
    """A notice as a reader sees it: texts with their real language, urgency, first and last instant."""

    pk: int
    title: LocalizedText
    text: LocalizedText
    urgency: Urgency
    starts_at: dt.datetime
    ends_at: dt.datetime

    @property
    def kind(self) -> str:
        """The look of the notice component: "" (information), soon, now (urgent)."""
        return "" if self.urgency == Urgency.INFORMATION else str(self.urgency)

    @property
    def language(self) -> LocalizedText:
        """The text that tells whether the notice is in the reader's language."""
        return self.title if self.title.is_fallback or not self.text.text else self.text


def current(language: str, now: dt.datetime) -> list[ShownNotice]:
    """The published notices that last at `now`, the most urgent first, then the newest.

    Texts in `language`, else in Finnish, each marked with its real language.
    """
    rows = [row for row in NOTICES.read() if row.facts.starts_at <= now < row.facts.ends_at]
    rows.sort(key=lambda row: Urgency(row.facts.urgency).rank)
    return [_shown(row, language) for row in rows]


def recently_ended(language: str, now: dt.datetime) -> list[ShownNotice]:
    """The published notices that ended in the last two weeks, the last one first. At most `MOST`."""
    rows = [row for row in NOTICES.read() if now - RECENTLY < row.facts.ends_at <= now]
    rows.sort(key=lambda row: row.facts.ends_at, reverse=True)
    return [_shown(row, language) for row in rows[:MOST]]


def preview(row: Notice, language: str, now: dt.datetime) -> ShownNotice:
    """A notice that need not be published or saved, as it would look."""
    facts = getattr(row, "facts", None) if row.pk else None
    urgency = Urgency(facts.urgency) if facts else Urgency.INFORMATION
    starts_at, ends_at = (facts.starts_at, facts.ends_at) if facts else (now, now)
    title, text = (localize(row, field, language) for field in Notice.TEXTS)
    return ShownNotice(row.pk or 0, title, text, urgency, starts_at, ends_at)


def _shown(row: Notice, language: str) -> ShownNotice:
    title, text = (localize(row, field, language) for field in Notice.TEXTS)
    facts = row.facts
    return ShownNotice(row.pk, title, text, Urgency(facts.urgency), facts.starts_at, facts.ends_at)


def _notices() -> list[Notice]:
    """The published notices that last, are to come, or ended a short while ago, the newest first."""
    rows = Notice.objects.rewrite(False).filter(live=True, facts__ends_at__gt=clock.now() - RECENTLY)
    return list(rows.select_related("facts").order_by("-facts__starts_at", "-pk"))


NOTICES = CachedFragment("notices", _notices)
