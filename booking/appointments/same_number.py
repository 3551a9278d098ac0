"""One number, n times: the coming times of one person, and cancelling the extra ones with one message.

A client who is not sure that a booking went through books again. Nobody is scolded: staff see all of them,
cancel those that are too many in one go, and the client is told once what is left.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from booking.appointments import reservations
from booking.enums import AppointmentState, Wording
from booking.messages import notifications, texts
from booking.models import Appointment
from booking.refusals import BookingRefused, Refusal
from portal import clock, dates
from portal.db.transactions import atomic_with_retry
from portal.enums import MessageKind
from portal.messages import outbox
from portal.messages.letter import NAME, Letter
from portal.messages.sms import sms_parts

#: So many of the times that are left stand in an SMS; the link shows the rest.
MOST_IN_SMS = 2


def coming(person_number: int, *, now: dt.datetime) -> QuerySet[Appointment]:
    """The times of that person that have not begun and still hold, the next first."""
    return (
        Appointment.objects.select_related("coach_time__coach", "spoken_language", "person")
        .filter(
            person_number=person_number,
            state__in=AppointmentState.changeable(),
            coach_time__starts_at__gt=now,
        )
        .order_by("coach_time__starts_at", "pk")
    )


@atomic_with_retry
def cancel_extra(person_number: int, extra: Mapping[int, int], *, now: dt.datetime) -> list[Appointment]:
    """Cancel those times (row number: the version that was seen), and tell the client once what is left.

    All of them or none. Raises BookingRefused(CHANGED_MEANWHILE) where one is no longer as it was seen, or
    not this person's.
    """
    rows = {row.pk: row for row in coming(person_number, now=now)}
    if not extra or not set(extra) <= set(rows):
        raise BookingRefused(Refusal.CHANGED_MEANWHILE)
    gone = [
        reservations.cancel(pk, now=now, version=version, by_house=True)
        for pk, version in sorted(extra.items())
    ]
    left = [row for pk, row in rows.items() if pk not in extra]
    last = rows[gone[-1].pk]
    last.version = gone[-1].version
    _notify(last, [rows[row.pk] for row in gone], left, now)
    return gone


def _notify(owner: Appointment, gone: list[Appointment], left: list[Appointment], now: dt.datetime) -> None:
    """One message by each way that reaches the client, about one of the cancelled times."""
    if not hasattr(owner, "person"):
        return
    left = [row for row in left if hasattr(row, "person")]
    language = owner.message_language
    outbox.queue(
        notifications.addressee(owner).by_each_channel(
            MessageKind.CANCELLATION,
            sms=lambda: Letter(sms(left, language)),
            mail=lambda: Letter(mail(gone, left, language), subject=headline(left).rstrip(".")),
            about_at=min(row.coach_time.starts_at for row in gone),
            due_at=now,
        )
    )


# The words -------------------------------------------------------------------------------------------


def headline(left: list[Appointment]) -> str:
    """What happened, in the active language."""
    if not left:
        return texts.headline(Wording.CANCELLATION)
    # Translators: begins an SMS. In ru, ar, fa, ckb and tr at most 30 characters; no curly signs.
    return _("Peruimme osan ajoistasi.")


def sms(left: list[Appointment], language: str) -> str:
    """The SMS in the active language: what is left, as far as it fits, and the link of the next time.

    One part without the link, two with it; where no time fits, the link shows what is left.
    """
    for how_many in range(min(len(left), MOST_IN_SMS), 0, -1):
        words = [headline(left), *_left(left[:how_many], language)]
        text = "\n".join([*words, _link(left)])
        if sms_parts("\n".join(words)) == 1 and sms_parts(text) <= 2:
            return text
    return "\n".join([headline(left), _link(left) if left else NAME])


def mail(gone: list[Appointment], left: list[Appointment], language: str) -> str:
    """The mail in the active language: what was cancelled and what is left."""
    # Translators: in a mail; days and times follow on the next lines.
    cancelled = [_("Nämä ajat on peruttu:"), *(_when(row, language) for row in gone)]
    held = [[*_left(left, language), _link(left)]] if left else []
    blocks = [[headline(left)], cancelled, *held, [NAME]]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _left(left: list[Appointment], language: str) -> list[str]:
    # Translators: SMS; days and times follow on the next lines. In ru, ar, fa, ckb, tr at most 20 characters.
    return [_("Sinulla on yhä aika:"), *(_when(row, language) for row in left)]


def _link(left: list[Appointment]) -> str:
    return notifications.secret_link(left[0])


def _when(row: Appointment, language: str) -> str:
    starts_at = row.coach_time.starts_at
    return f"{dates.list_date(clock.today(starts_at), language)} {dates.at_time(starts_at, language)}"
