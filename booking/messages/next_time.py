"""One message for several times that were booked at once: the client is told once, not once for each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.utils import translation
from django.utils.translation import gettext as _

from booking.messages import notifications, texts
from booking.models import Appointment
from portal import clock, dates
from portal.enums import MessageChannel, MessageKind
from portal.messages import outbox
from portal.models import Message


def tell(made: list[Appointment], now: dt.datetime) -> None:
    """One message for the whole series by each way the client is reached. It stands or falls with its first
    time.
    """
    rows = sorted(made, key=lambda row: row.coach_time.starts_at)
    first = rows[0]
    write = {MessageChannel.SMS: _sms, MessageChannel.EMAIL: _mail}
    with translation.override(first.message_language):
        headline = texts.headline(MessageKind.CONFIRMATION)
        outbox.queue(
            Message(
                kind=MessageKind.CONFIRMATION,
                channel=channel,
                recipient=first.person.phone if channel == MessageChannel.SMS else first.person.email,
                language=first.message_language,
                subject="" if channel == MessageChannel.SMS else headline.rstrip("."),
                body=write[channel](headline, rows),
                owner_kind=notifications.OWNER,
                owner_id=first.pk,
                owner_version=first.version,
                about_at=first.coach_time.starts_at,
                due_at=now,
            )
            for channel in notifications.channels(first)
        )


def _sms(headline: str, rows: list[Appointment]) -> str:
    """Every date on a line of its own, then the link of the first."""
    days = [_day(row, dates.list_date) for row in rows]
    return "\n".join([headline, *days, notifications.secret_link(rows[0])])


def _mail(headline: str, rows: list[Appointment]) -> str:
    """Every date with its own link, by which it is changed or cancelled."""
    said = [headline, _("Tällä linkillä voit vaihtaa tai perua ajan.")]
    times = [f"{_day(row, dates.long_date)}\n{notifications.secret_link(row)}" for row in rows]
    return "\n\n".join(["\n".join(said), *times, texts.NAME]) + "\n"


def _day(row: Appointment, written: Callable[[dt.date, str], str]) -> str:
    starts_at, language = row.coach_time.starts_at, row.message_language
    return f"{written(clock.today(starts_at), language)} {dates.at_time(starts_at, language)}"
