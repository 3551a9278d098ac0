"""One message for several times that were booked at once: the client is told once, not once for each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.utils.translation import gettext as _

from booking.enums import Wording
from booking.messages import notifications, texts
from booking.models import Appointment
from portal import clock, dates
from portal.enums import MessageKind
from portal.messages import outbox
from portal.messages.letter import NAME, Letter


def notify(made: list[Appointment], now: dt.datetime) -> None:
    """One message for the whole series by each way the client is reached. It stands or falls with its first
    time.
    """
    rows = sorted(made, key=lambda row: row.coach_time.starts_at)
    first = rows[0]
    outbox.queue(
        notifications.addressee(first).by_each_channel(
            MessageKind.CONFIRMATION,
            sms=lambda: _sms(rows),
            mail=lambda: _mail(rows),
            about_at=first.coach_time.starts_at,
            due_at=now,
        )
    )


def _sms(rows: list[Appointment]) -> Letter:
    """Every date on a line of its own, then the link of the first."""
    days = [_day(row, dates.list_date) for row in rows]
    return Letter(
        "\n".join([texts.headline(Wording.CONFIRMATION), *days, notifications.secret_link(rows[0])])
    )


def _mail(rows: list[Appointment]) -> Letter:
    """Every date with its own link, by which it is changed or cancelled."""
    headline = texts.headline(Wording.CONFIRMATION)
    said = "\n".join([headline, _("Tällä linkillä voit vaihtaa tai perua ajan.")])
    times = [f"{_day(row, dates.long_date)}\n{notifications.secret_link(row)}" for row in rows]
    return Letter("\n\n".join([said, *times, NAME]) + "\n", subject=headline.rstrip("."))


def _day(row: Appointment, written: Callable[[dt.date, str], str]) -> str:
    starts_at, language = row.coach_time.starts_at, row.message_language
    return f"{written(clock.today(starts_at), language)} {dates.at_time(starts_at, language)}"
