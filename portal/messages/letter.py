"""A letter to somebody: what one message says, and the row of the outbox that carries it to them.

A room has a table of what it tells (`Templates`): one entry for each wording, with the words of the catalogue
and the places that staff may and must use in words of their own. It makes the letters, and hands them to the
`Addressee`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils import translation
from django.utils.functional import Promise

from portal import clock
from portal.enums import MessageChannel, MessageKind
from portal.messages.template_overrides import TemplateOverrides
from portal.messages.templates import SUBJECT, Places, fill
from portal.models import Message
from portal.web.addresses import absolute_url

#: The house, as it signs.
NAME = "Ohjaamo"
#: The wording of a reminder that leaves days before: it names the day, and staff write no words for it.
DAYS_BEFORE = "days_before"


@dataclass(frozen=True, slots=True)
class Letter:
    """What one message says. An SMS has no subject; a mail may carry a calendar file."""

    body: str
    subject: str = ""
    calendar: str = ""


@dataclass(frozen=True, slots=True)
class LetterWording:
    """What a room says in one case, where staff wrote nothing: of an SMS the headline is the first line, of
    a mail the subject too. `sms` and `mail` take a language, which is active, and answer a template.
    """

    headline: str | Promise
    sms: Callable[[str], str]
    mail: Callable[[str], str]
    sms_places: Places
    mail_places: Places

    def text(self, text: str, language: str) -> str:
        """One text ("sms", "subject" or "mail") as a template, in the active language."""
        if text == "subject":
            return str(self.headline).rstrip(".")
        return self.sms(language) if text == "sms" else self.mail(language)

    def places(self, text: str) -> Places:
        """The places of that text."""
        if text == "subject":
            return SUBJECT
        return self.sms_places if text == "sms" else self.mail_places


class Templates:
    """All that one room tells: `wordings` by name, and the words that staff wrote in the rows of `model`."""

    def __init__(self, model: str, wordings: Mapping[str, LetterWording]) -> None:
        self.wordings = wordings
        self.overrides = TemplateOverrides(model, self.places)

    def places(self, wording: str, text: str) -> Places:
        """The places that one text of a wording may and must have."""
        return self.wordings[wording].places(text)

    def default(self, wording: str, text: str, language: str) -> str:
        """What is said where staff wrote nothing."""
        with translation.override(language):
            return self.wordings[wording].text(text, language)

    def template(self, wording: str, text: str, language: str) -> str:
        """The words of staff, else those of the catalogue."""
        return self.overrides.own(wording, text, language) or self.default(wording, text, language)

    def letter(
        self, wording: str, channel: MessageChannel, language: str, values: Mapping[str, str]
    ) -> Letter:
        """The message with its places filled; the subject of a mail has none. Without a calendar file."""
        if channel == MessageChannel.SMS:
            return Letter(fill(self.template(wording, "sms", language), values))
        subject, mail = (self.template(wording, text, language) for text in ("subject", "mail"))
        return Letter(fill(mail, values) + "\n", subject)


def near(starts_at: dt.datetime, leaves_at: dt.datetime, *, today: str, tomorrow: str) -> str:
    """Which wording reminds of what starts then: that of the day itself, the day before, or days before."""
    days = (clock.today(starts_at) - clock.today(leaves_at)).days
    return {0: today, 1: tomorrow}.get(days, DAYS_BEFORE)


def secret_address(name: str, token: str, language: str) -> str:
    """The whole address of a secret page, in the language of the messages that carry it."""
    with translation.override(language):
        return absolute_url(reverse(name, kwargs={"token": token}))


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom messages about one row go to, and in which language; phone and e-mail are empty where messages do
    not reach them. The row is named by its kind, number and version: a later version makes them worthless.
    """

    owner_kind: str
    owner_id: int
    owner_version: int
    language: str
    phone: str
    email: str

    @property
    def channels(self) -> list[MessageChannel]:
        """By which ways they are reached, the one for reminders first."""
        known = {MessageChannel.SMS: self.phone, MessageChannel.EMAIL: self.email}
        return [channel for channel, address in known.items() if address]

    def message(
        self,
        kind: MessageKind,
        channel: MessageChannel,
        letter: Letter,
        *,
        about_at: dt.datetime | None,
        due_at: dt.datetime,
        is_urgent: bool = False,
    ) -> Message:
        """The row of the outbox that brings them the letter."""
        return Message(
            kind=kind,
            channel=channel,
            recipient=self.phone if channel == MessageChannel.SMS else self.email,
            language=self.language,
            subject=letter.subject,
            body=letter.body,
            calendar=letter.calendar,
            owner_kind=self.owner_kind,
            owner_id=self.owner_id,
            owner_version=self.owner_version,
            about_at=about_at,
            is_urgent=is_urgent,
            due_at=due_at,
        )

    def by_each_channel(
        self,
        kind: MessageKind,
        *,
        sms: Callable[[], Letter],
        mail: Callable[[], Letter],
        about_at: dt.datetime | None,
        due_at: dt.datetime,
        is_urgent: bool = False,
    ) -> list[Message]:
        """One piece of news by each way that reaches them, written in their language."""
        write = {MessageChannel.SMS: sms, MessageChannel.EMAIL: mail}
        when = {"about_at": about_at, "due_at": due_at, "is_urgent": is_urgent}
        with translation.override(self.language):
            return [self.message(kind, channel, write[channel](), **when) for channel in self.channels]
