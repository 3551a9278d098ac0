"""What a client has answered so far, kept in their session for one hour and cleared when the time is booked.

Nothing of it stands in an address or in another row. The same hour holds for the one link that the session
remembers after a booking, so that the back button leads to the booked time and never to a second one.
"""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import asdict, dataclass, fields

from django.contrib.auth import SESSION_KEY as SIGNED_IN
from django.contrib.sessions.backends.base import SessionBase

LIFETIME = dt.timedelta(hours=1)
#: Bookings that one browser may make; more is rather a mistake than a wish.
MOST_BOOKINGS = 5
BOOKINGS_PERIOD = dt.timedelta(days=1)

ANSWERS, BOOKED, BOOKINGS, WORD = "book_answers", "book_done", "book_times", "book_word"


@dataclass(slots=True)
class Answers:
    """The answers of the steps. None or empty: not answered yet. Instants are ISO texts in UTC."""

    language_id: int | None = None
    need_id: int | None = None
    way: str = ""
    wanted_coach_id: int | None = None
    coach_id: int | None = None
    starts_at: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""
    reach: str = ""
    message_language: str = ""
    for_another: bool = False
    submission_key: str = ""

    @property
    def instant(self) -> dt.datetime | None:
        """The chosen start, aware, in UTC."""
        return dt.datetime.fromisoformat(self.starts_at) if self.starts_at else None

    def choose_language(self, language_id: int) -> None:
        """Another language means another coach, so the chosen time falls."""
        if language_id != self.language_id:
            self.wanted_coach_id = None
            self.drop_time()
        self.language_id = language_id

    def choose_time(self, coach_id: int, starts_at: dt.datetime) -> None:
        """The coach and the start."""
        self.coach_id = coach_id
        self.starts_at = starts_at.astimezone(dt.UTC).isoformat()

    def drop_time(self) -> None:
        """The time is gone or refused; everything else stays."""
        self.coach_id, self.starts_at = None, ""

    def key(self) -> uuid.UUID:
        """The key of this one booking: the same however often the last button is pressed."""
        if not self.submission_key:
            self.submission_key = str(uuid.uuid4())
        return uuid.UUID(self.submission_key)


@dataclass(frozen=True, slots=True)
class RecentBooking:
    """The booking this browser made within the hour: its secret token and its submission key."""

    token: str
    key: str
    at: str


def load(session: SessionBase, *, now: dt.datetime) -> Answers:
    """The answers of this session; empty ones where there are none. Those older than an hour are deleted."""
    if has_expired(session, now=now):
        del session[ANSWERS]
    kept = session.get(ANSWERS, {})
    known = {field.name for field in fields(Answers)}
    return Answers(**{name: value for name, value in kept.items() if name in known})


def has_expired(session: SessionBase, *, now: dt.datetime) -> bool:
    """Whether there were answers, but too long ago."""
    kept = session.get(ANSWERS)
    return bool(kept) and not _is_fresh(kept.get("at", ""), now)


def save(session: SessionBase, answers: Answers, *, now: dt.datetime) -> None:
    """Keep the answers for an hour from `now`."""
    session[ANSWERS] = {**asdict(answers), "at": now.isoformat()}
    _shorten(session)


def forget(session: SessionBase) -> None:
    """Clear the answers, the remembered booking and the word for the next page."""
    for key in (ANSWERS, BOOKED, WORD):
        session.pop(key, None)


def finish(session: SessionBase, *, token: str, key: uuid.UUID, now: dt.datetime) -> None:
    """The time is booked: clear the answers, remember the link for an hour, count the booking."""
    times = [] if booked(session, now=now) and session[BOOKED]["key"] == str(key) else [now.isoformat()]
    session.pop(ANSWERS, None)
    session[BOOKED] = {"token": token, "key": str(key), "at": now.isoformat()}
    session[BOOKINGS] = _recent_bookings(session, now) + times
    _shorten(session)


def booked(session: SessionBase, *, now: dt.datetime) -> RecentBooking | None:
    """The booking this browser made within the hour, or None."""
    kept = session.get(BOOKED)
    return RecentBooking(**kept) if kept and _is_fresh(kept.get("at", ""), now) else None


def may_book(session: SessionBase, *, now: dt.datetime) -> bool:
    """Whether this browser may make one more booking. Says nothing about network addresses, on purpose."""
    return len(_recent_bookings(session, now)) < MOST_BOOKINGS


def leave_word(session: SessionBase, word: str) -> None:
    """A word (a reason's code, never a text) for the next page to say."""
    session[WORD] = word
    _shorten(session)


def take_word(session: SessionBase) -> str:
    """The word left for this page, once."""
    return session.pop(WORD, "")


def _recent_bookings(session: SessionBase, now: dt.datetime) -> list[str]:
    earliest = now - BOOKINGS_PERIOD
    return [time for time in session.get(BOOKINGS, []) if dt.datetime.fromisoformat(time) > earliest]


def _is_fresh(at: str, now: dt.datetime) -> bool:
    return bool(at) and now - dt.datetime.fromisoformat(at) < LIFETIME


def _shorten(session: SessionBase) -> None:
    """End the whole session with the answers, unless staff is signed in with it."""
    if SIGNED_IN not in session:
        session.set_expiry(int(LIFETIME.total_seconds()))
