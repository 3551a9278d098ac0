"""The words of mails and SMS about an appointment. Neutral: no topic, no client's name; an SMS names nobody.

They are read on a locked screen by whoever holds the phone. Numbers and links stand on lines of their own:
inside a line of Arabic, Persian or Sorani they would fall apart.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from booking.enums import Way
from portal import clock, dates
from portal.enums import MessageKind

NAME = "Ohjaamo"

#: What there is to tell about an appointment.
KINDS = (MessageKind.CONFIRMATION, MessageKind.CHANGE, MessageKind.CANCELLATION, MessageKind.REMINDER)


@dataclass(frozen=True, slots=True)
class Told:
    """What every message may say of an appointment: when (an aware instant) and the secret link.

    `language` is the one the message is in: dates are written in it.
    """

    language: str
    starts_at: dt.datetime
    link: str


@dataclass(frozen=True, slots=True)
class Details:
    """What only a mail says. `place` is where one meets elsewhere, if it was agreed."""

    way: Way
    code: str
    spoken: str
    coach: str
    address: str
    map_url: str
    house_phone: str
    place: str = ""


def sms(kind: MessageKind, told: Told, *, now: dt.datetime) -> str:
    """The SMS in the active language: one part without the link, two with it. `now` is when it leaves."""
    if kind == MessageKind.REMINDER:
        return "\n".join([_reminder(told, now), told.link])
    day = dates.list_date(clock.today(told.starts_at), told.language)
    lines = [headline(kind), f"{day} {dates.at_time(told.starts_at, told.language)}"]
    if kind == MessageKind.CANCELLATION:
        return "\n".join([*lines, NAME])
    return "\n".join([*lines, told.link])


def subject(kind: MessageKind) -> str:
    """The subject of the mail in the active language, as neutral as the SMS."""
    return headline(kind).rstrip(".")


def mail(kind: MessageKind, told: Told, details: Details) -> str:
    """The mail as plain text in the active language."""
    day = clock.today(told.starts_at)
    when = [dates.long_date(day, told.language), dates.at_time(told.starts_at, told.language)]
    blocks = [[headline(kind)], when]
    if kind == MessageKind.CANCELLATION:
        blocks.append([_("Jos peruit vahingossa tai haluat uuden ajan, avaa tämä linkki."), told.link])
    else:
        blocks += _details(told, details)
    if details.house_phone:
        blocks.append([_("Puhelin:"), details.house_phone])
    return "\n\n".join("\n".join(block) for block in [*blocks, [NAME]]) + "\n"


def headline(kind: MessageKind) -> str:
    """What happened, in one sentence: of an SMS the first line, of a mail the subject too."""
    # Translators: these also begin an SMS. In ru, ar, fa, ckb and tr at most 28 characters; no curly signs.
    return {
        MessageKind.CONFIRMATION: _("Aikasi on varattu."),
        MessageKind.CHANGE: _("Aikasi on vaihdettu."),
        MessageKind.CANCELLATION: _("Aikasi on peruttu."),
        # Translators: title of a reminder. The day and the time follow on lines of their own.
        MessageKind.REMINDER: _("Muistutus: sinulla on aika."),
    }[kind]


def _reminder(told: Told, now: dt.datetime) -> str:
    days = (clock.today(told.starts_at) - clock.today(now)).days
    time = dates.clock_time(told.starts_at)
    if days == 0:
        # Translators: SMS. With ru, ar, fa, ckb and tr it must stay under 60 characters; no curly signs.
        return _("Muistutus: sinulla on aika tänään. Kello: %(time)s.") % {"time": time}
    if days == 1:
        # Translators: SMS. With ru, ar, fa, ckb and tr it must stay under 60 characters; no curly signs.
        return _("Muistutus: sinulla on aika huomenna. Kello: %(time)s.") % {"time": time}
    day = dates.list_date(clock.today(told.starts_at), told.language)
    return f"{headline(MessageKind.REMINDER)}\n{day} {dates.at_time(told.starts_at, told.language)}"


def _details(told: Told, details: Details) -> list[list[str]]:
    return [
        _where(details),
        [_("Kieli:"), details.spoken],
        [_("Valmentaja:"), details.coach],
        [_("Varauskoodi:"), details.code],
        [_("Tällä linkillä voit vaihtaa tai perua ajan."), told.link],
        [_("Jos et pääse, peru aika. Silloin joku muu saa sen.")],
    ]


def _where(details: Details) -> list[str]:
    if details.way == Way.PHONE:
        return [_("Soitamme sinulle.")]
    if details.way == Way.VIDEO:
        return [_("Tapaamme videolla. Linkki videoon on aikasi sivulla.")]
    if details.way == Way.ELSEWHERE:
        return [_("Paikka:"), details.place] if details.place else [_("Paikka on aikasi sivulla.")]
    return [_("Paikka:"), details.address, *([details.map_url] if details.map_url else [])]
