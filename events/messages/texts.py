"""The words of mails and SMS about a registration. An SMS names neither event nor person; a mail's subject
neither.

They are read on a locked screen by whoever holds the phone. Numbers and links stand on lines of their own:
inside a line of Arabic, Persian or Sorani they would fall apart. What `TEMPLATES` holds is said where staff
wrote no words of their own; both have the same places. Another message is one more entry there, and in
`Wording` where staff may change its words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from events.enums import RegistrationState, Wording
from portal import clock, dates
from portal.enums import MessageChannel, MessageKind
from portal.messages import letter
from portal.messages.letter import DAYS_BEFORE, NAME, Letter, Templates
from portal.messages.templates import Places, at

#: A mail lists so many dates of a course; all of them stand on the page behind the link.
MOST_DATES = 30

Span = tuple[dt.datetime, dt.datetime]


@dataclass(frozen=True, slots=True)
class MessageContext:
    """What messages say: where the registration stands, when it is (aware instant), the secret link; the rest
    stands in a mail only.

    `language` is the one the message is in: dates are written in it. `offered_until` only while a seat is
    offered. Address and join link are empty where there is none to tell.
    """

    language: str
    state: RegistrationState
    starts_at: dt.datetime
    link: str
    offered_until: dt.datetime | None = None
    title: str = ""
    spans: Sequence[Span] = ()
    address: str = ""
    map_url: str = ""
    join_link: str = ""
    house_phone: str = ""
    gives_certificate: bool = False


# What is sent ----------------------------------------------------------------------------------------


def render(
    kind: MessageKind, context: MessageContext, channel: MessageChannel, *, now: dt.datetime
) -> Letter:
    """The letter in the active language, without a calendar file. `now` is when it leaves.

    An SMS costs one part without the link, two with it.
    """
    values = sms_values(context) if channel == MessageChannel.SMS else mail_values(context)
    return TEMPLATES.letter(wording_of(kind, context, now), channel, context.language, values)


def wording_of(kind: MessageKind, context: MessageContext, now: dt.datetime) -> str:
    """Which entry of `TEMPLATES` says it: it depends on where the registration stands."""
    if context.state == RegistrationState.LAPSED:
        return Wording.LAPSED
    if kind == MessageKind.REMINDER:
        return letter.near(context.starts_at, now, today=Wording.REMINDER_TODAY, tomorrow=Wording.REMINDER)
    in_this_state = {
        (MessageKind.CONFIRMATION, RegistrationState.WAITING): Wording.WAITING,
        (MessageKind.CHANGE, RegistrationState.WAITING): Wording.CHANGE_WAITING,
        (MessageKind.CANCELLATION, RegistrationState.CANCELLED): Wording.OWN_CANCELLATION,
    }
    return in_this_state.get((kind, context.state)) or Wording(kind.value)


def sms_values(context: MessageContext) -> dict[str, str]:
    """What the places of an SMS stand for."""
    until = context.offered_until or context.starts_at
    return {
        "day": dates.list_date(clock.today(context.starts_at), context.language),
        "time": dates.clock_time(context.starts_at),
        "until_day": dates.list_date(clock.today(until), context.language),
        "until_time": dates.clock_time(until),
        "link": context.link,
    }


def mail_values(context: MessageContext) -> dict[str, str]:
    """What the places of a mail stand for, in the active language."""
    return sms_values(context) | {
        "title": context.title,
        "dates": "\n".join(_dates(context)),
        "place": "\n".join(_where(context)),
        "join_link": context.join_link,
        "certificate": _("Siellä on myös todistuksesi.") if context.gives_certificate else "",
        "phone": context.house_phone,
    }


def _dates(context: MessageContext) -> list[str]:
    """The dates, a line each; of what has none left the one that the message is about."""
    language, starts_at = context.language, context.starts_at
    if not context.spans:
        return [f"{dates.list_date(clock.today(starts_at), language)} {dates.at_time(starts_at, language)}"]
    return [
        f"{dates.long_date(clock.today(since), language)} {dates.from_to(since, until, language)}"
        for since, until in context.spans[:MOST_DATES]
    ]


def _where(context: MessageContext) -> list[str]:
    if not context.address:
        return []
    return [_("Paikka:"), context.address, *([context.map_url] if context.map_url else [])]


# What is said where staff wrote nothing --------------------------------------------------------------


def _on(language: str) -> str:
    """The day and the time of the session, still as places."""
    return f"{{day}} {at(language)}"


def _all_dates(_language: str) -> str:
    return "{dates}"


def _until(language: str) -> str:
    """The day and the time until which a seat is offered, still as places."""
    return f"{{until_day}} {at(language, 'until_time')}"


def _reminder_today_sms(_language: str) -> str:
    # Translators: SMS about a group or training. With ru, ar, fa, ckb and tr under 60 characters.
    return _("Muistutus: olet ilmoittautunut. Tänään, kello: %(time)s.") % {"time": "{time}"} + "\n{link}"


def _reminder_sms(_language: str) -> str:
    # Translators: SMS about a group or training. With ru, ar, fa, ckb and tr under 60 characters.
    return _("Muistutus: olet ilmoittautunut. Huomenna, kello: %(time)s.") % {"time": "{time}"} + "\n{link}"


def _feedback_sms(_language: str) -> str:
    # Translators: SMS the day after a training. With ru, ar, fa, ckb and tr at most 56 characters.
    return _("Kiitos, että tulit. Kerro, mitä ajattelit.") + "\n{link}"


def _offer_sms(language: str) -> str:
    # Translators: begins an SMS to somebody in the waiting list: there is a seat for you, say yes before
    # the day and time on the next line. In ru, ar, fa, ckb and tr at most 28 characters.
    return _("Saat paikan. Vastaa ennen:") + f"\n{_until(language)}\n{{link}}"


def _own_cancellation_sms(language: str) -> str:
    # There is nothing more to do on the page for who cancelled it themselves.
    return f"{_CANCELLED}\n{_on(language)}\n{NAME}"


def _seat(_language: str) -> list[list[str]]:
    return [
        *_come(),
        [_("Tällä linkillä näet tiedot ja voit perua."), "{link}"],
        [_("Jos et pääse, peru ilmoittautuminen. Silloin joku muu saa paikan.")],
    ]


def _come() -> list[list[str]]:
    # Translators: above the link by which one takes part online.
    return [["{place}"], [_("Tule mukaan netissä. Avaa tämä linkki:"), "{join_link}"]]


def _queue(_language: str) -> list[list[str]]:
    return [[_("Kerromme, jos saat paikan."), _("Tällä linkillä näet, monesko olet jonossa."), "{link}"]]


def _answer(language: str) -> list[list[str]]:
    how = [_("Avaa linkki. Paina: Otan paikan."), "{link}"]
    return [[_("Vastaa viimeistään:"), _until(language)], *_come(), how]


def _other_dates(_language: str) -> list[list[str]]:
    return [[_("Muut kerrat näet tästä linkistä."), "{link}"]]


def _register_again(_language: str) -> list[list[str]]:
    return [[_("Haluatko tulla? Voit ilmoittautua uudelleen tästä linkistä."), "{link}"]]


def _give_feedback(_language: str) -> list[list[str]]:
    answer = [_("Kiitos, että tulit."), _("Vastaa linkissä. Se kestää kaksi minuuttia."), "{link}"]
    return [answer, ["{certificate}"]]


#: What stands on a line of its own.
_ALONE = ("link", "place", "phone", "title", "dates", "join_link")
_SMS = ("day", "time", "link")
_MAIL = ("title", "dates", "day", "time", "link", "phone")
_UNTIL = ("until_day", "until_time")
#: Where and how to come is told to those who may come.
_COME = ("place", "join_link")


def _wording(
    headline: str,
    what_to_do: Callable[[str], list[list[str]]],
    *,
    when: Callable[[str], str] = _all_dates,
    must: tuple[tuple[str, ...], tuple[str, ...]] = (("day", "time", "link"), ("title", "dates", "link")),
    may: tuple[str, ...] = (),
    sms: Callable[[str], str] | None = None,
) -> letter.LetterWording:
    """A message. `must`: the places that an SMS and a mail have to have; `may`: those it can have beyond what
    all have.
    """
    of_sms, of_mail = must
    return letter.LetterWording(
        headline,
        sms=sms or (lambda language: f"{headline}\n{_on(language)}\n{{link}}"),
        mail=lambda language: _mail(f"{headline}", when(language), what_to_do(language)),
        sms_places=Places.of((*_SMS, *(name for name in may if name in _UNTIL)), of_sms, _ALONE),
        mail_places=Places.of((*_MAIL, *may), of_mail, _ALONE),
    )


def _mail(headline: str, when: str, what_to_do: list[list[str]]) -> str:
    blocks = [[headline], ["{title}", when], *what_to_do, [_("Puhelin:"), "{phone}"], [NAME]]
    return "\n\n".join("\n".join(block) for block in blocks)


# Translators: these also begin an SMS. In ru, ar, fa, ckb and tr at most 28 characters; no curly signs.
_REGISTERED = gettext_lazy("Olet ilmoittautunut.")
# Translators: begins an SMS: you stand in the waiting list of a full group. At most 28 characters.
_WAITING = gettext_lazy("Olet jonossa.")
# Translators: to somebody in the waiting list: a seat came free for you.
_OFFERED = gettext_lazy("Sinulle on paikka.")
# Translators: a group or training got another time or place. The new time stands on the next line.
_CHANGED = gettext_lazy("Aika tai paikka muuttui.")
# Translators: the house cancelled one date of a group or training. Its day stands on the next line.
_DATE_CANCELLED = gettext_lazy("Tämä kerta on peruttu.")
# Translators: begins an SMS. In ru, ar, fa, ckb and tr at most 28 characters.
_CANCELLED = gettext_lazy("Ilmoittautuminen on peruttu.")
# Translators: begins an SMS: a seat was offered to somebody in the waiting list, who did not answer
# in time. It never scolds. In ru, ar, fa, ckb and tr at most 28 characters.
_LAPSED = gettext_lazy("Paikka meni toiselle.")
# Translators: title of a reminder. The day and the time follow on lines of their own.
_REMINDED = gettext_lazy("Muistutus: olet ilmoittautunut.")
# Translators: asks what somebody thought of a training.
_ASKED = gettext_lazy("Kerro, mitä ajattelit.")

#: What the person must learn where one date is off: a cancelled date stands alone, the others go on.
_OFF = (("day", "time"), ("title", "day", "time"))
#: A reminder says the day in its own words.
_DAYS_BEFORE = _wording(_REMINDED, _seat, must=(("time", "link"), ("title", "dates", "link")), may=_COME)

TEMPLATES = Templates(
    "events.MessageTemplate",
    {
        Wording.CONFIRMATION: _wording(_REGISTERED, _seat, may=_COME),
        Wording.WAITING: _wording(_WAITING, _queue),
        Wording.OFFER: _wording(
            _OFFERED,
            _answer,
            must=((*_UNTIL, "link"), ("title", *_UNTIL, "link")),
            may=(*_UNTIL, *_COME),
            sms=_offer_sms,
        ),
        Wording.CHANGE: _wording(_CHANGED, _seat, may=_COME),
        Wording.CHANGE_WAITING: _wording(_CHANGED, _queue),
        Wording.CANCELLATION: _wording(_DATE_CANCELLED, _other_dates, when=_on, must=_OFF),
        Wording.OWN_CANCELLATION: _wording(
            _CANCELLED, _register_again, when=_on, must=_OFF, sms=_own_cancellation_sms
        ),
        Wording.LAPSED: _wording(_LAPSED, _register_again, when=_on, must=(("link",), ("title", "link"))),
        Wording.REMINDER: replace(_DAYS_BEFORE, sms=_reminder_sms),
        Wording.REMINDER_TODAY: replace(_DAYS_BEFORE, sms=_reminder_today_sms),
        Wording.FEEDBACK: _wording(
            _ASKED, _give_feedback, must=(("link",), ("link",)), may=("certificate",), sms=_feedback_sms
        ),
        DAYS_BEFORE: _DAYS_BEFORE,
    },
)
