"""events/messages/texts.py: what an SMS costs in each of the nine languages, and what messages say."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from django.utils import translation

from events.enums import RegistrationState
from events.messages import texts as message_texts
from events.messages.texts import MessageContext
from portal import languages
from portal.enums import MessageChannel, MessageKind
from portal.messages.letter import Letter
from portal.messages.sms import sms_parts, straighten
from tests.build import instant

LINK = f"https://ohjaamokemi.fi/%s/r/{'T' * 43}/"
DAYS = [instant(f"2026-{month:02}-{day:02} 13:00") for month in range(1, 13) for day in range(20, 27)]
START, END = instant("2026-12-03 13:00"), instant("2026-12-03 15:00")
EVENING = instant("2026-12-02 13:00")
REGISTERED, WAITING = RegistrationState.REGISTERED, RegistrationState.WAITING
OFFERED, CANCELLED = RegistrationState.OFFERED, RegistrationState.CANCELLED
LAPSED = RegistrationState.LAPSED
#: Everything that is ever told: the kind of a message, and where the registration stands then.
SAID = [
    (MessageKind.CONFIRMATION, REGISTERED),
    (MessageKind.CONFIRMATION, WAITING),
    (MessageKind.OFFER, OFFERED),
    (MessageKind.CHANGE, REGISTERED),
    (MessageKind.CHANGE, WAITING),
    (MessageKind.CANCELLATION, REGISTERED),
    (MessageKind.CANCELLATION, CANCELLED),
    (MessageKind.CANCELLATION, LAPSED),
    (MessageKind.REMINDER, REGISTERED),
    (MessageKind.FEEDBACK, REGISTERED),
]
pytestmark = pytest.mark.django_db
EVERY_LANGUAGE = pytest.mark.parametrize("language", languages.INTERFACE_CODES)


def told(
    language: str = "fi", state: RegistrationState = REGISTERED, starts_at: dt.datetime = START
) -> MessageContext:
    return MessageContext(
        language,
        state,
        starts_at,
        LINK % language,
        offered_until=starts_at - dt.timedelta(days=2) if state == OFFERED else None,
        title="CV-työpaja",
        spans=[(START, END)],
        address="Mikseri, Lapintie 11–13, 94100 Kemi",
        map_url="https://map.example/kemi",
        join_link="https://meet.example/secret",
        house_phone="+358 40 123 4567",
        gives_certificate=True,
    )


def sms(kind: MessageKind, state: RegistrationState = REGISTERED, now: str = "2026-12-02 13:00") -> str:
    with translation.override("fi"):
        return message_texts.render(kind, told(state=state), MessageChannel.SMS, now=instant(now)).body


def mail(kind: MessageKind, context: MessageContext) -> Letter:
    with translation.override(context.language):
        return message_texts.render(kind, context, MessageChannel.EMAIL, now=EVENING)


def texts(language: str, hours_before: int = 24) -> list[str]:
    """Every SMS of a language, over weekdays and months of a year."""
    before = dt.timedelta(hours=hours_before)
    with translation.override(language):
        return [
            message_texts.render(
                kind, told(language, state, start), MessageChannel.SMS, now=start - before
            ).body
            for kind, state in SAID
            for start in DAYS
        ]


@EVERY_LANGUAGE
@pytest.mark.parametrize("hours_before", [2, 24, 72])
def test_sms_costs_one_part_without_its_link_and_two_with_it(language: str, hours_before: int):
    found = [straighten(text) for text in texts(language, hours_before)]
    assert max(sms_parts(text.partition("\nhttps")[0]) for text in found) == 1
    assert max(sms_parts(text) for text in found) <= 2


@pytest.mark.parametrize("language", ["fi", "en", "sv", "so"])
def test_sms_keeps_to_the_cheap_alphabet_where_the_language_does(language: str):
    for text in texts(language):
        assert sms_parts(text + "a" * (160 - len(text))) == 1, text


@EVERY_LANGUAGE
def test_sms_has_its_link_where_right_to_left_text_cannot_break_it(language: str):
    for text in texts(language):
        assert [line for line in text.splitlines() if "http" in line] in ([], [LINK % language])


@pytest.mark.parametrize(
    ("kind", "state", "lines"),
    [
        (MessageKind.CONFIRMATION, REGISTERED, ["Olet ilmoittautunut.", "torstai 3.12. kello 13:00"]),
        (MessageKind.CONFIRMATION, WAITING, ["Olet jonossa.", "torstai 3.12. kello 13:00"]),
        (MessageKind.OFFER, OFFERED, ["Saat paikan. Vastaa ennen:", "tiistai 1.12. kello 13:00"]),
        (MessageKind.CHANGE, REGISTERED, ["Aika tai paikka muuttui.", "torstai 3.12. kello 13:00"]),
        (MessageKind.CANCELLATION, REGISTERED, ["Tämä kerta on peruttu.", "torstai 3.12. kello 13:00"]),
        (MessageKind.CANCELLATION, LAPSED, ["Paikka meni toiselle.", "torstai 3.12. kello 13:00"]),
        (MessageKind.FEEDBACK, REGISTERED, ["Kiitos, että tulit. Kerro, mitä ajattelit."]),
    ],
)
def test_sms_reads_as_it_should(kind, state, lines):
    assert sms(kind, state) == "\n".join([*lines, LINK % "fi"])


def test_sms_about_ones_own_cancellation_has_no_link():
    text = sms(MessageKind.CANCELLATION, CANCELLED)
    assert text == "Ilmoittautuminen on peruttu.\ntorstai 3.12. kello 13:00\nOhjaamo"


@pytest.mark.parametrize(
    ("now", "first_lines"),
    [
        ("2026-12-03 00:30", "Muistutus: olet ilmoittautunut. Tänään, kello: 13:00."),
        ("2026-12-02 23:30", "Muistutus: olet ilmoittautunut. Huomenna, kello: 13:00."),
        ("2026-12-01 23:30", "Muistutus: olet ilmoittautunut.\ntorstai 3.12. kello 13:00"),
    ],
)
def test_sms_of_a_reminder_says_the_day_as_seen_when_it_leaves(now: str, first_lines: str):
    assert sms(MessageKind.REMINDER, now=now) == f"{first_lines}\n{LINK % 'fi'}"


def test_mail_of_a_confirmation_reads_as_it_should():
    assert mail(MessageKind.CONFIRMATION, told()).body == (
        "Olet ilmoittautunut.\n\n"
        "CV-työpaja\ntorstai 3.12.2026 kello 13:00–15:00\n\n"
        "Paikka:\nMikseri, Lapintie 11–13, 94100 Kemi\nhttps://map.example/kemi\n\n"
        "Tule mukaan netissä. Avaa tämä linkki:\nhttps://meet.example/secret\n\n"
        f"Tällä linkillä näet tiedot ja voit perua.\n{LINK % 'fi'}\n\n"
        "Jos et pääse, peru ilmoittautuminen. Silloin joku muu saa paikan.\n\n"
        "Puhelin:\n+358 40 123 4567\n\n"
        "Ohjaamo\n"
    )


def test_mail_of_an_offer_names_the_deadline_and_what_to_press():
    text = mail(MessageKind.OFFER, told(state=OFFERED)).body
    assert text.startswith("Sinulle on paikka.\n\nCV-työpaja\ntorstai 3.12.2026 kello 13:00–15:00\n\n")
    assert "Vastaa viimeistään:\ntiistai 1.12. kello 13:00\n\n" in text
    assert f"Avaa linkki. Paina: Otan paikan.\n{LINK % 'fi'}" in text


@pytest.mark.parametrize(
    ("kind", "state", "words"),
    [
        (MessageKind.CONFIRMATION, WAITING, "Kerromme, jos saat paikan."),
        (MessageKind.CANCELLATION, REGISTERED, "Muut kerrat näet tästä linkistä."),
        (MessageKind.CANCELLATION, CANCELLED, "Haluatko tulla? Voit ilmoittautua uudelleen tästä linkistä."),
        (MessageKind.CANCELLATION, LAPSED, "Haluatko tulla? Voit ilmoittautua uudelleen tästä linkistä."),
    ],
)
def test_mail_without_a_seat_says_what_to_do_and_not_where_to_join(kind, state, words):
    text = mail(kind, told(state=state)).body
    assert words in text
    assert "meet.example" not in text


def test_mail_about_feedback_tells_of_the_certificate_where_there_is_one():
    without = replace(told(), gives_certificate=False)
    found = [mail(MessageKind.FEEDBACK, row).body for row in (told(), without)]
    assert ["Siellä on myös todistuksesi." in text for text in found] == [True, False]


def test_mail_of_a_long_course_lists_no_endless_dates():
    week = dt.timedelta(weeks=1)
    spans = [(START + number * week, END + number * week) for number in range(60)]
    text = mail(MessageKind.CONFIRMATION, replace(told(), spans=spans)).body
    assert text.count("torstai") == message_texts.MOST_DATES


@EVERY_LANGUAGE
def test_mail_has_each_number_and_link_on_a_line_of_its_own(language: str):
    lines = mail(MessageKind.CHANGE, told(language)).body.splitlines()
    for own in (LINK % language, "+358 40 123 4567", "https://map.example/kemi", told().join_link):
        assert lines.count(own) == 1


@EVERY_LANGUAGE
@pytest.mark.parametrize(("kind", "state"), SAID)
def test_subject_is_short_and_has_no_day_title_or_number(language: str, kind, state):
    subject = mail(kind, told(language, state)).subject
    assert 0 < len(subject) <= 60
    assert not any(sign.isdigit() for sign in subject)
