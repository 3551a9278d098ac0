"""How a session stands for somebody who reads about it: come as you are, register, wait, too late, cancelled.

One state, in words: what every list, page and poster says. It follows events/seats/opening.py and
events/seats/capacity.py.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

from events.enums import RegistrationRule
from events.models import Session
from events.refusals import Refusal
from events.seats import opening
from events.seats.capacity import Seats
from events.seats.registrable import Target
from portal import dates, languages


class State(StrEnum):
    """The states, from the reader's side."""

    CANCELLED = "cancelled"
    OVER = "over"
    COME = "come"
    OPTIONAL = "optional"
    OPEN = "open"
    FULL = "full"
    NOT_YET = "not_yet"
    CLOSED = "closed"


_REFUSED = {
    Refusal.CANCELLED: State.CANCELLED,
    Refusal.PAST: State.OVER,
    Refusal.NO_REGISTRATION: State.COME,
    Refusal.NOT_OPEN_YET: State.NOT_YET,
    Refusal.CLOSED: State.CLOSED,
}
#: Up to so many seats or times, only a few are left.
FEW = 3
#: How a state looks (look.css: `.state-ok`, `.state-no`); the words alone carry the meaning.
_TONES = {State.CANCELLED: "no", State.FULL: "no", State.COME: "ok", State.OPTIONAL: "ok"}


@dataclass(frozen=True, slots=True)
class SessionStatus:
    """A state and what its words name.

    `free` is how many seats (at a visit: times) are left, None without a limit; `opens_at` and `now` are
    aware instants.
    """

    state: State
    now: dt.datetime
    free: int | None = None
    opens_at: dt.datetime | None = None
    is_visit: bool = False

    @property
    def tone(self) -> str:
        """ "ok", "no" or ""."""
        return _TONES.get(self.state, "")

    @property
    def can_register(self) -> bool:
        """Whether a form would be taken now; for a full one it leads to the waiting list."""
        return self.state in (State.OPEN, State.OPTIONAL, State.FULL)

    @property
    def words(self) -> str:
        """The state in the active language, in a few words."""
        if self.state == State.OPEN and self.free is not None:
            return left_words(self.free, is_visit=self.is_visit)
        if self.state == State.NOT_YET and self.opens_at:
            when = dates.day_and_time(self.opens_at, self.now, languages.active())
            # Translators: "when" is a day and a time of day: "huomenna, keskiviikko 25.11. kello 10:00".
            return _("Ilmoittautuminen alkaa: %(when)s") % {"when": when}
        return _words()[self.state]


def left_words(free: int, *, is_visit: bool = False) -> str:
    """Roughly how much is free, in the active language. Never the number: it stands still when someone who
    is already registered is sent in again, and so would tell a stranger that they are."""
    if is_visit:
        # Translators: some of the times that one can book at a visit are left, or only a few.
        return _("Aikoja vapaana") if free > FEW else _("Muutama aika vapaana")
    # Translators: some seats of a group are left, or only a few.
    return _("Paikkoja vapaana") if free > FEW else _("Muutama paikka vapaana")


def of(session: Session, target: Target, seats: Seats | None, now: dt.datetime) -> SessionStatus:
    """How `session` stands at `now`. `target` is what one registers for with it, `seats` what is left there.

    A cancelled or past session says so, whatever holds for its event.
    """
    if session.cancelled_at is not None:
        return SessionStatus(State.CANCELLED, now)
    if session.ends_at <= now:
        return SessionStatus(State.OVER, now)
    refused = opening.refusal(target, now=now)
    if refused:
        return SessionStatus(_REFUSED[refused], now, opens_at=target.facts.opens_at)
    if seats and seats.is_full:
        return SessionStatus(State.FULL, now)
    is_optional = target.facts.registration == RegistrationRule.OPTIONAL
    free = seats.free if seats else None
    return SessionStatus(
        State.OPTIONAL if is_optional else State.OPEN, now, free, is_visit=bool(session.places_minutes)
    )


def _words() -> dict[State, str]:
    return {
        State.CANCELLED: _("Peruttu"),
        # Translators: one date of an event is over.
        State.OVER: _("Tämä kerta on jo mennyt."),
        State.COME: _("Tule vain. Ei ilmoittautumista."),
        State.OPTIONAL: _("Voit ilmoittautua. Voit myös vain tulla."),
        State.OPEN: _("Voit ilmoittautua."),
        State.FULL: _("Täynnä. Voit tulla jonoon."),
        State.NOT_YET: _("Ilmoittautuminen ei ole vielä alkanut."),
        State.CLOSED: _("Ilmoittautuminen on päättynyt."),
    }
