"""The words of mails and SMS about a registration. An SMS names neither event nor person; a mail's subject
neither.

They are read on a locked screen by whoever holds the phone. Numbers and links stand on lines of their own:
inside a line of Arabic, Persian or Sorani they would fall apart.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from events.enums import RegistrationState
from portal import clock, dates
from portal.enums import MessageKind

NAME = "Ohjaamo"
#: A mail lists so many dates of a course; all of them stand on the page behind the link.
MOST_DATES = 30

Span = tuple[dt.datetime, dt.datetime]


@dataclass(frozen=True, slots=True)
class Told:
    """What every message may say: where the registration stands, when it is (aware instant), the secret link.

    `language` is the one the message is in: dates are written in it. `offered_until` only while a seat is
    offered.
    """

    language: str
    state: RegistrationState
    starts_at: dt.datetime
    link: str
    offered_until: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Details:
    """What only a mail says. Address and join link are empty where there is none to tell."""

    title: str
    spans: Sequence[Span]
    address: str
    map_url: str
    join_link: str
    house_phone: str
    gives_certificate: bool = False


# SMS -------------------------------------------------------------------------------------------------


def sms(kind: MessageKind, told: Told, *, now: dt.datetime) -> str:
    """The SMS in the active language: one part without the link, two with it. `now` is when it leaves."""
    return "\n".join([*_sms_lines(kind, told, now), NAME if _is_the_end(kind, told) else told.link])


def _sms_lines(kind: MessageKind, told: Told, now: dt.datetime) -> list[str]:
    if kind == MessageKind.REMINDER:
        return _reminder(told, now)
    if kind == MessageKind.FEEDBACK:
        # Translators: SMS the day after a training. With ru, ar, fa, ckb and tr at most 56 characters.
        return [_("Kiitos, että tulit. Kerro, mitä ajattelit.")]
    if kind == MessageKind.OFFER and told.offered_until:
        # Translators: begins an SMS to somebody in the waiting list: there is a seat for you, say yes before
        # the day and time on the next line. In ru, ar, fa, ckb and tr at most 28 characters.
        return [_("Saat paikan. Vastaa ennen:"), _on(told.offered_until, told)]
    return [headline(kind, told.state), _on(told.starts_at, told)]


def _is_the_end(kind: MessageKind, told: Told) -> bool:
    """Whether there is nothing more to do on the page: the person cancelled it themselves."""
    return kind == MessageKind.CANCELLATION and told.state == RegistrationState.CANCELLED


def _reminder(told: Told, now: dt.datetime) -> list[str]:
    days = (clock.today(told.starts_at) - clock.today(now)).days
    time = {"time": dates.clock_time(told.starts_at)}
    if days == 0:
        # Translators: SMS about a group or training. With ru, ar, fa, ckb and tr under 60 characters.
        return [_("Muistutus: olet ilmoittautunut. Tänään, kello: %(time)s.") % time]
    if days == 1:
        # Translators: SMS about a group or training. With ru, ar, fa, ckb and tr under 60 characters.
        return [_("Muistutus: olet ilmoittautunut. Huomenna, kello: %(time)s.") % time]
    return [headline(MessageKind.REMINDER, told.state), _on(told.starts_at, told)]


# Mail ------------------------------------------------------------------------------------------------


def subject(kind: MessageKind, state: RegistrationState) -> str:
    """The subject of the mail in the active language, as neutral as the SMS."""
    return headline(kind, state).rstrip(".")


def mail(kind: MessageKind, told: Told, details: Details) -> str:
    """The mail as plain text in the active language."""
    blocks = [[headline(kind, told.state)], [details.title, *_when(kind, told, details)]]
    blocks += _what_to_do(kind, told, details)
    if details.house_phone:
        blocks.append([_("Puhelin:"), details.house_phone])
    return "\n\n".join("\n".join(block) for block in [*blocks, [NAME]]) + "\n"


def headline(kind: MessageKind, state: RegistrationState) -> str:
    """What happened, in one sentence: of an SMS the first line, of a mail the subject too."""
    if kind == MessageKind.CONFIRMATION and state == RegistrationState.WAITING:
        # Translators: begins an SMS: you stand in the waiting list of a full group. At most 28 characters.
        return _("Olet jonossa.")
    if state == RegistrationState.LAPSED:
        # Translators: begins an SMS: a seat was offered to somebody in the waiting list, who did not answer
        # in time. It never scolds. In ru, ar, fa, ckb and tr at most 28 characters.
        return _("Paikka meni toiselle.")
    if kind == MessageKind.CANCELLATION and state == RegistrationState.CANCELLED:
        # Translators: begins an SMS. In ru, ar, fa, ckb and tr at most 28 characters.
        return _("Ilmoittautuminen on peruttu.")
    return _headlines()[kind]


def _headlines() -> dict[MessageKind, str]:
    # Translators: these also begin an SMS. In ru, ar, fa, ckb and tr at most 28 characters; no curly signs.
    return {
        MessageKind.CONFIRMATION: _("Olet ilmoittautunut."),
        # Translators: a group or training got another time or place. The new time stands on the next line.
        MessageKind.CHANGE: _("Aika tai paikka muuttui."),
        # Translators: the house cancelled one date of a group or training. Its day stands on the next line.
        MessageKind.CANCELLATION: _("Tämä kerta on peruttu."),
        # Translators: title of a reminder. The day and the time follow on lines of their own.
        MessageKind.REMINDER: _("Muistutus: olet ilmoittautunut."),
        # Translators: to somebody in the waiting list: a seat came free for you.
        MessageKind.OFFER: _("Sinulle on paikka."),
        # Translators: asks what somebody thought of a training.
        MessageKind.FEEDBACK: _("Kerro, mitä ajattelit."),
    }


def _on(instant: dt.datetime, told: Told) -> str:
    day = dates.list_date(clock.today(instant), told.language)
    return f"{day} {dates.at_time(instant, told.language)}"


def _when(kind: MessageKind, told: Told, details: Details) -> list[str]:
    """The dates, a line each. A cancelled date stands alone: the others go on."""
    if kind == MessageKind.CANCELLATION or not details.spans:
        return [_on(told.starts_at, told)]
    return [_span(span, told.language) for span in details.spans[:MOST_DATES]]


def _span(span: Span, language: str) -> str:
    starts_at, ends_at = span
    return (
        f"{dates.long_date(clock.today(starts_at), language)} {dates.from_to(starts_at, ends_at, language)}"
    )


def _what_to_do(kind: MessageKind, told: Told, details: Details) -> list[list[str]]:
    if kind == MessageKind.FEEDBACK:
        more = [_("Siellä on myös todistuksesi.")] if details.gives_certificate else []
        return [
            [_("Kiitos, että tulit."), _("Vastaa linkissä. Se kestää kaksi minuuttia."), *more, told.link]
        ]
    if kind == MessageKind.OFFER and told.offered_until:
        deadline = _on(told.offered_until, told)
        how = _("Avaa linkki. Paina: Otan paikan.")
        return [[_("Vastaa viimeistään:"), deadline], *_where(details), [how, told.link]]
    if told.state not in RegistrationState.alive():
        return [[_("Haluatko tulla? Voit ilmoittautua uudelleen tästä linkistä."), told.link]]
    if kind == MessageKind.CANCELLATION:
        return [[_("Muut kerrat näet tästä linkistä."), told.link]]
    if told.state == RegistrationState.WAITING:
        return [[_("Kerromme, jos saat paikan."), _("Tällä linkillä näet, monesko olet jonossa."), told.link]]
    return [
        *_where(details),
        [_("Tällä linkillä näet tiedot ja voit perua."), told.link],
        [_("Jos et pääse, peru ilmoittautuminen. Silloin joku muu saa paikan.")],
    ]


def _where(details: Details) -> list[list[str]]:
    blocks = []
    if details.address:
        blocks.append([_("Paikka:"), details.address, *([details.map_url] if details.map_url else [])])
    if details.join_link:
        # Translators: above the link by which one takes part online.
        blocks.append([_("Tule mukaan netissä. Avaa tämä linkki:"), details.join_link])
    return blocks
