"""The words of mails and SMS about an appointment. Neutral: no topic, no client's name; an SMS names nobody.

They are read on a locked screen by whoever holds the phone. Numbers and links stand on lines of their own:
inside a line of Arabic, Persian or Sorani they would fall apart. What stands here is what is said where staff
wrote no words of their own (message_templates.py); both are templates with the same places.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.translation import gettext as _

from booking.enums import Way, Wording
from booking.messages.templates import WORDS
from portal import clock, dates
from portal.enums import MessageKind
from portal.messages.templates import at, fill

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
    wording = wording_of(kind, told, now)
    if wording is None:  # a reminder that leaves days before
        template = f"{headline(kind)}\n{{day}} {at(told.language)}\n{{link}}"
    else:
        template = WORDS.own(wording, "sms", told.language) or default_sms(wording, told.language)
    return fill(template, sms_values(told))


def subject(kind: MessageKind, told: Told, *, now: dt.datetime) -> str:
    """The subject of the mail in the active language, as neutral as the SMS."""
    wording = wording_of(kind, told, now)
    return (wording and WORDS.own(wording, "subject", told.language)) or default_subject(kind)


def mail(kind: MessageKind, told: Told, details: Details, *, now: dt.datetime) -> str:
    """The mail as plain text in the active language."""
    wording = wording_of(kind, told, now)
    template = (wording and WORDS.own(wording, "mail", told.language)) or default_mail(kind, told.language)
    return fill(template, mail_values(told, details)) + "\n"


def wording_of(kind: MessageKind, told: Told, now: dt.datetime) -> Wording | None:
    """Which template says it: a reminder has one for the day before and one for the day itself, else none."""
    if kind != MessageKind.REMINDER:
        return Wording(kind.value)
    days = (clock.today(told.starts_at) - clock.today(now)).days
    return {0: Wording.REMINDER_TODAY, 1: Wording.REMINDER}.get(days)


def sms_values(told: Told) -> dict[str, str]:
    """What the places of an SMS stand for."""
    day = dates.list_date(clock.today(told.starts_at), told.language)
    return {"day": day, "time": dates.clock_time(told.starts_at), "link": told.link}


def mail_values(told: Told, details: Details) -> dict[str, str]:
    """What the places of a mail stand for, in the active language."""
    return sms_values(told) | {
        "day": dates.long_date(clock.today(told.starts_at), told.language),
        "place": "\n".join(_where(details)),
        "language": details.spoken,
        "coach": details.coach,
        "code": details.code,
        "phone": details.house_phone,
    }


# What is said where staff wrote nothing --------------------------------------------------------------


def default_sms(wording: Wording, language: str) -> str:
    """The SMS of the catalogue, in the active language, as a template."""
    time = {"time": "{time}"}
    if wording == Wording.REMINDER_TODAY:
        # Translators: SMS. With ru, ar, fa, ckb and tr it must stay under 60 characters; no curly signs.
        return _("Muistutus: sinulla on aika tänään. Kello: %(time)s.") % time + "\n{link}"
    if wording == Wording.REMINDER:
        # Translators: SMS. With ru, ar, fa, ckb and tr it must stay under 60 characters; no curly signs.
        return _("Muistutus: sinulla on aika huomenna. Kello: %(time)s.") % time + "\n{link}"
    end = NAME if wording == Wording.CANCELLATION else "{link}"
    return f"{headline(MessageKind(wording.value))}\n{{day}} {at(language)}\n{end}"


def default_subject(kind: MessageKind) -> str:
    """The subject of the catalogue, in the active language."""
    return headline(kind).rstrip(".")


def default_mail(kind: MessageKind, language: str) -> str:
    """The mail of the catalogue, in the active language, as a template."""
    blocks = [[headline(kind)], ["{day}", at(language)]]
    if kind == MessageKind.CANCELLATION:
        blocks.append([_("Jos peruit vahingossa tai haluat uuden ajan, avaa tämä linkki."), "{link}"])
    else:
        blocks += [
            ["{place}"],
            [_("Kieli:"), "{language}"],
            [_("Valmentaja:"), "{coach}"],
            [_("Varauskoodi:"), "{code}"],
            [_("Tällä linkillä voit vaihtaa tai perua ajan."), "{link}"],
            [_("Jos et pääse, peru aika. Silloin joku muu saa sen.")],
        ]
    blocks.append([_("Puhelin:"), "{phone}"])
    return "\n\n".join("\n".join(block) for block in [*blocks, [NAME]])


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


def _where(details: Details) -> list[str]:
    if details.way == Way.PHONE:
        return [_("Soitamme sinulle.")]
    if details.way == Way.VIDEO:
        return [_("Tapaamme videolla. Linkki videoon on aikasi sivulla.")]
    if details.way == Way.ELSEWHERE:
        return [_("Paikka:"), details.place] if details.place else [_("Paikka on aikasi sivulla.")]
    return [_("Paikka:"), details.address, *([details.map_url] if details.map_url else [])]
