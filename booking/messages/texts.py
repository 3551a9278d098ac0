"""The words of mails and SMS about an appointment. Neutral: no topic, no client's name; an SMS names nobody.

They are read on a locked screen by whoever holds the phone. Numbers and links stand on lines of their own:
inside a line of Arabic, Persian or Sorani they would fall apart. What `TEMPLATES` holds is said where staff
wrote no words of their own; both have the same places. Another message is one more entry there, and in
`Wording` where staff may change its words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from booking.enums import Way, Wording
from portal import clock, dates
from portal.enums import MessageChannel, MessageKind
from portal.messages import letter
from portal.messages.letter import DAYS_BEFORE, NAME, Letter, Templates
from portal.messages.templates import Places, at

#: What there is to tell about an appointment.
KINDS = (MessageKind.CONFIRMATION, MessageKind.CHANGE, MessageKind.CANCELLATION, MessageKind.REMINDER)


@dataclass(frozen=True, slots=True)
class MessageContext:
    """What messages say of an appointment: when (an aware instant) and the secret link; the rest stands in a
    mail only. `language` is the one the message is in: dates are written in it. `place` is where one meets
    elsewhere, if it was agreed.
    """

    language: str
    starts_at: dt.datetime
    link: str
    way: Way = Way.HERE
    code: str = ""
    spoken: str = ""
    coach: str = ""
    address: str = ""
    map_url: str = ""
    house_phone: str = ""
    place: str = ""


def render(
    kind: MessageKind, context: MessageContext, channel: MessageChannel, *, now: dt.datetime
) -> Letter:
    """The letter in the active language, without a calendar file. `now` is when it leaves.

    An SMS costs one part without the link, two with it.
    """
    values = sms_values(context) if channel == MessageChannel.SMS else mail_values(context)
    return TEMPLATES.letter(wording_of(kind, context, now), channel, context.language, values)


def wording_of(kind: MessageKind, context: MessageContext, now: dt.datetime) -> str:
    """Which entry of `TEMPLATES` says it."""
    if kind == MessageKind.REMINDER:
        return letter.near(context.starts_at, now, today=Wording.REMINDER_TODAY, tomorrow=Wording.REMINDER)
    return Wording(kind.value)


def sms_values(context: MessageContext) -> dict[str, str]:
    """What the places of an SMS stand for."""
    day = dates.list_date(clock.today(context.starts_at), context.language)
    return {"day": day, "time": dates.clock_time(context.starts_at), "link": context.link}


def mail_values(context: MessageContext) -> dict[str, str]:
    """What the places of a mail stand for, in the active language."""
    return sms_values(context) | {
        "day": dates.long_date(clock.today(context.starts_at), context.language),
        "place": "\n".join(_where(context)),
        "language": context.spoken,
        "coach": context.coach,
        "code": context.code,
        "phone": context.house_phone,
    }


def _where(context: MessageContext) -> list[str]:
    if context.way == Way.PHONE:
        return [_("Soitamme sinulle.")]
    if context.way == Way.VIDEO:
        return [_("Tapaamme videolla. Linkki videoon on aikasi sivulla.")]
    if context.way == Way.ELSEWHERE:
        return [_("Paikka:"), context.place] if context.place else [_("Paikka on aikasi sivulla.")]
    return [_("Paikka:"), context.address, *([context.map_url] if context.map_url else [])]


# What is said where staff wrote nothing --------------------------------------------------------------


def _reminder_today_sms(_language: str) -> str:
    # Translators: SMS. With ru, ar, fa, ckb and tr it must stay under 60 characters; no curly signs.
    return _("Muistutus: sinulla on aika tänään. Kello: %(time)s.") % {"time": "{time}"} + "\n{link}"


def _reminder_sms(_language: str) -> str:
    # Translators: SMS. With ru, ar, fa, ckb and tr it must stay under 60 characters; no curly signs.
    return _("Muistutus: sinulla on aika huomenna. Kello: %(time)s.") % {"time": "{time}"} + "\n{link}"


def _sms(headline: str, end: str) -> Callable[[str], str]:
    return lambda language: f"{headline}\n{{day}} {at(language)}\n{end}"


def _mail(headline: str) -> Callable[[str], str]:
    return lambda language: _blocks(
        [f"{headline}"],
        ["{day}", at(language)],
        ["{place}"],
        [_("Kieli:"), "{language}"],
        [_("Valmentaja:"), "{coach}"],
        [_("Varauskoodi:"), "{code}"],
        [_("Tällä linkillä voit vaihtaa tai perua ajan."), "{link}"],
        [_("Jos et pääse, peru aika. Silloin joku muu saa sen.")],
    )


def _cancellation_mail(headline: str) -> Callable[[str], str]:
    return lambda language: _blocks(
        [f"{headline}"],
        ["{day}", at(language)],
        [_("Jos peruit vahingossa tai haluat uuden ajan, avaa tämä linkki."), "{link}"],
    )


def _blocks(*blocks: list[str]) -> str:
    return "\n\n".join("\n".join(block) for block in [*blocks, [_("Puhelin:"), "{phone}"], [NAME]])


#: What stands on a line of its own.
_ALONE = ("link", "place", "code", "phone")
_SMS = ("day", "time", "link")
_MAIL = ("day", "time", "place", "language", "coach", "code", "link", "phone")


def _wording(headline: str, *required: str, end: str = "{link}") -> letter.LetterWording:
    """A message whose places `required` the client must learn."""
    return letter.LetterWording(
        headline,
        sms=_sms(headline, end),
        mail=_mail(headline),
        sms_places=Places.of(_SMS, required, _ALONE),
        mail_places=Places.of(_MAIL, required, _ALONE),
    )


# Translators: these also begin an SMS. In ru, ar, fa, ckb and tr at most 28 characters; no curly signs.
_BOOKED = gettext_lazy("Aikasi on varattu.")
_CHANGED = gettext_lazy("Aikasi on vaihdettu.")
_CANCELLED = gettext_lazy("Aikasi on peruttu.")
# Translators: title of a reminder. The day and the time follow on lines of their own.
_REMINDED = gettext_lazy("Muistutus: sinulla on aika.")
# A reminder says today or tomorrow in its own words.
_DAYS_BEFORE = _wording(_REMINDED, "time", "link")

TEMPLATES = Templates(
    "booking.MessageTemplate",
    {
        Wording.CONFIRMATION: _wording(_BOOKED, "day", "time", "link"),
        Wording.CHANGE: _wording(_CHANGED, "day", "time", "link"),
        Wording.CANCELLATION: replace(
            _wording(_CANCELLED, "day", "time", end=NAME), mail=_cancellation_mail(_CANCELLED)
        ),
        Wording.REMINDER: replace(_DAYS_BEFORE, sms=_reminder_sms),
        Wording.REMINDER_TODAY: replace(_DAYS_BEFORE, sms=_reminder_today_sms),
        DAYS_BEFORE: _DAYS_BEFORE,
    },
)


def headline(wording: Wording) -> str:
    """What happened, in one sentence and in the active language."""
    return str(TEMPLATES.wordings[wording].headline)
