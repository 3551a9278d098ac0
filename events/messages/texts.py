"""The words of mails and SMS about a registration. An SMS names neither event nor person; a mail's subject
neither.

They are read on a locked screen by whoever holds the phone. Numbers and links stand on lines of their own:
inside a line of Arabic, Persian or Sorani they would fall apart. What stands here is what is said where staff
wrote no words of their own (message_templates.py); both are templates with the same places.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from events.enums import RegistrationState, Wording
from events.messages.templates import WORDS
from portal import clock, dates
from portal.enums import MessageKind
from portal.messages.templates import at, fill

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


# What is sent ----------------------------------------------------------------------------------------


def sms(kind: MessageKind, told: Told, *, now: dt.datetime) -> str:
    """The SMS in the active language: one part without the link, two with it. `now` is when it leaves."""
    return fill(_template(kind, "sms", told, now), sms_values(told))


def subject(kind: MessageKind, told: Told, *, now: dt.datetime) -> str:
    """The subject of the mail in the active language, as neutral as the SMS."""
    return _template(kind, "subject", told, now)


def mail(kind: MessageKind, told: Told, details: Details, *, now: dt.datetime) -> str:
    """The mail as plain text in the active language."""
    return fill(_template(kind, "mail", told, now), mail_values(told, details)) + "\n"


def _template(kind: MessageKind, text: str, told: Told, now: dt.datetime) -> str:
    """The words of staff, else those of the catalogue; the latter for a reminder that leaves days before."""
    wording = wording_of(kind, told, now)
    if wording is None:
        is_sms = text == "sms"
        return _days_before(told.language) if is_sms else default(Wording.REMINDER, text, told.language)
    return WORDS.own(wording, text, told.language) or default(wording, text, told.language)


def wording_of(kind: MessageKind, told: Told, now: dt.datetime) -> Wording | None:
    """Which template says it: it depends on where the registration stands. None: a reminder that leaves days
    before; it has one for the day before and one for the day itself.
    """
    if told.state == RegistrationState.LAPSED:
        return Wording.LAPSED
    if kind == MessageKind.REMINDER:
        days = (clock.today(told.starts_at) - clock.today(now)).days
        return {0: Wording.REMINDER_TODAY, 1: Wording.REMINDER}.get(days)
    in_this_state = {
        (MessageKind.CONFIRMATION, RegistrationState.WAITING): Wording.WAITING,
        (MessageKind.CHANGE, RegistrationState.WAITING): Wording.CHANGE_WAITING,
        (MessageKind.CANCELLATION, RegistrationState.CANCELLED): Wording.OWN_CANCELLATION,
    }
    return in_this_state.get((kind, told.state)) or Wording(kind.value)


def sms_values(told: Told) -> dict[str, str]:
    """What the places of an SMS stand for."""
    until = told.offered_until or told.starts_at
    return {
        "day": dates.list_date(clock.today(told.starts_at), told.language),
        "time": dates.clock_time(told.starts_at),
        "until_day": dates.list_date(clock.today(until), told.language),
        "until_time": dates.clock_time(until),
        "link": told.link,
    }


def mail_values(told: Told, details: Details) -> dict[str, str]:
    """What the places of a mail stand for, in the active language."""
    return sms_values(told) | {
        "title": details.title,
        "dates": "\n".join(_dates(told, details)),
        "place": "\n".join(_where(details)),
        "join_link": details.join_link,
        "certificate": _("Siellä on myös todistuksesi.") if details.gives_certificate else "",
        "phone": details.house_phone,
    }


def _dates(told: Told, details: Details) -> list[str]:
    """The dates, a line each."""
    if not details.spans:
        return [fill(_on(told.language), sms_values(told))]
    return [_span(span, told.language) for span in details.spans[:MOST_DATES]]


def _span(span: Span, language: str) -> str:
    starts_at, ends_at = span
    return (
        f"{dates.long_date(clock.today(starts_at), language)} {dates.from_to(starts_at, ends_at, language)}"
    )


def _where(details: Details) -> list[str]:
    if not details.address:
        return []
    return [_("Paikka:"), details.address, *([details.map_url] if details.map_url else [])]


# What is said where staff wrote nothing --------------------------------------------------------------


def default(wording: Wording, text: str, language: str) -> str:
    """One text ("sms", "subject" or "mail") of the catalogue, in the active language, as a template."""
    if text == "sms":
        return _default_sms(wording, language)
    return headline(wording).rstrip(".") if text == "subject" else _default_mail(wording, language)


def headline(wording: Wording) -> str:
    """What happened, in one sentence: of an SMS the first line, of a mail the subject too."""
    # Translators: these also begin an SMS. In ru, ar, fa, ckb and tr at most 28 characters; no curly signs.
    return {
        Wording.CONFIRMATION: _("Olet ilmoittautunut."),
        # Translators: begins an SMS: you stand in the waiting list of a full group. At most 28 characters.
        Wording.WAITING: _("Olet jonossa."),
        # Translators: to somebody in the waiting list: a seat came free for you.
        Wording.OFFER: _("Sinulle on paikka."),
        # Translators: a group or training got another time or place. The new time stands on the next line.
        Wording.CHANGE: _("Aika tai paikka muuttui."),
        Wording.CHANGE_WAITING: _("Aika tai paikka muuttui."),
        # Translators: the house cancelled one date of a group or training. Its day stands on the next line.
        Wording.CANCELLATION: _("Tämä kerta on peruttu."),
        # Translators: begins an SMS. In ru, ar, fa, ckb and tr at most 28 characters.
        Wording.OWN_CANCELLATION: _("Ilmoittautuminen on peruttu."),
        # Translators: begins an SMS: a seat was offered to somebody in the waiting list, who did not answer
        # in time. It never scolds. In ru, ar, fa, ckb and tr at most 28 characters.
        Wording.LAPSED: _("Paikka meni toiselle."),
        # Translators: title of a reminder. The day and the time follow on lines of their own.
        Wording.REMINDER: _("Muistutus: olet ilmoittautunut."),
        Wording.REMINDER_TODAY: _("Muistutus: olet ilmoittautunut."),
        # Translators: asks what somebody thought of a training.
        Wording.FEEDBACK: _("Kerro, mitä ajattelit."),
    }[wording]


def _default_sms(wording: Wording, language: str) -> str:
    time = {"time": "{time}"}
    if wording == Wording.REMINDER_TODAY:
        # Translators: SMS about a group or training. With ru, ar, fa, ckb and tr under 60 characters.
        return _("Muistutus: olet ilmoittautunut. Tänään, kello: %(time)s.") % time + "\n{link}"
    if wording == Wording.REMINDER:
        # Translators: SMS about a group or training. With ru, ar, fa, ckb and tr under 60 characters.
        return _("Muistutus: olet ilmoittautunut. Huomenna, kello: %(time)s.") % time + "\n{link}"
    if wording == Wording.FEEDBACK:
        # Translators: SMS the day after a training. With ru, ar, fa, ckb and tr at most 56 characters.
        return _("Kiitos, että tulit. Kerro, mitä ajattelit.") + "\n{link}"
    if wording == Wording.OFFER:
        # Translators: begins an SMS to somebody in the waiting list: there is a seat for you, say yes before
        # the day and time on the next line. In ru, ar, fa, ckb and tr at most 28 characters.
        return _("Saat paikan. Vastaa ennen:") + f"\n{_until(language)}\n{{link}}"
    # There is nothing more to do on the page for who cancelled it themselves.
    end = NAME if wording == Wording.OWN_CANCELLATION else "{link}"
    return f"{headline(wording)}\n{_on(language)}\n{end}"


def _days_before(language: str) -> str:
    return f"{headline(Wording.REMINDER)}\n{_on(language)}\n{{link}}"


def _default_mail(wording: Wording, language: str) -> str:
    # A cancelled date stands alone: the others go on.
    is_cancelled = wording in (Wording.CANCELLATION, Wording.OWN_CANCELLATION, Wording.LAPSED)
    when = _on(language) if is_cancelled else "{dates}"
    blocks = [[headline(wording)], ["{title}", when], *_what_to_do(wording, language)]
    blocks += [[_("Puhelin:"), "{phone}"], [NAME]]
    return "\n\n".join("\n".join(block) for block in blocks)


def _what_to_do(wording: Wording, language: str) -> list[list[str]]:
    if wording == Wording.FEEDBACK:
        answer = [_("Kiitos, että tulit."), _("Vastaa linkissä. Se kestää kaksi minuuttia."), "{link}"]
        return [answer, ["{certificate}"]]
    if wording in (Wording.OWN_CANCELLATION, Wording.LAPSED):
        return [[_("Haluatko tulla? Voit ilmoittautua uudelleen tästä linkistä."), "{link}"]]
    if wording == Wording.CANCELLATION:
        return [[_("Muut kerrat näet tästä linkistä."), "{link}"]]
    if wording in (Wording.WAITING, Wording.CHANGE_WAITING):
        return [[_("Kerromme, jos saat paikan."), _("Tällä linkillä näet, monesko olet jonossa."), "{link}"]]
    # Translators: above the link by which one takes part online.
    come = [["{place}"], [_("Tule mukaan netissä. Avaa tämä linkki:"), "{join_link}"]]
    if wording == Wording.OFFER:
        how = [_("Avaa linkki. Paina: Otan paikan."), "{link}"]
        return [[_("Vastaa viimeistään:"), _until(language)], *come, how]
    return [
        *come,
        [_("Tällä linkillä näet tiedot ja voit perua."), "{link}"],
        [_("Jos et pääse, peru ilmoittautuminen. Silloin joku muu saa paikan.")],
    ]


def _on(language: str) -> str:
    """The day and the time of the session, still as places."""
    return f"{{day}} {at(language)}"


def _until(language: str) -> str:
    """The day and the time until which a seat is offered, still as places."""
    return f"{{until_day}} {at(language, 'until_time')}"
