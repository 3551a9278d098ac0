"""booking/messages/texts.py: what an SMS costs in each of the nine languages, and what messages say."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import translation

from booking.enums import Way
from booking.messages import texts as message_texts
from booking.messages.texts import MessageContext
from portal import languages
from portal.enums import MessageChannel, MessageKind
from portal.messages.letter import Letter
from portal.messages.sms import sms_parts, straighten
from tests.build import instant

NOW = instant("2026-11-24 09:00")
LINK = f"https://ohjaamokemi.fi/%s/b/{'T' * 43}/"
DAYS = [instant(f"2026-{month:02}-{day:02} 13:00") for month in range(1, 13) for day in range(20, 27)]
pytestmark = pytest.mark.django_db
EVERY_LANGUAGE = pytest.mark.parametrize("language", languages.INTERFACE_CODES)


def told(language: str, starts_at: dt.datetime = DAYS[0]) -> MessageContext:
    return MessageContext(
        language=language,
        starts_at=starts_at,
        link=LINK % language,
        way=Way.HERE,
        code="472 915",
        spoken="Soomaali",
        coach="Aino",
        address="Mikseri, Lapintie 11–13, 94100 Kemi",
        map_url="https://map.example/kemi",
        house_phone="+358 40 123 4567",
    )


def sms(kind: MessageKind, context: MessageContext, *, now: dt.datetime) -> str:
    return message_texts.render(kind, context, MessageChannel.SMS, now=now).body


def mail(kind: MessageKind, context: MessageContext, *, now: dt.datetime) -> Letter:
    return message_texts.render(kind, context, MessageChannel.EMAIL, now=now)


def texts(language: str, hours_before: int = 24) -> list[str]:
    """Every SMS of a language, over weekdays and months of a year."""
    with translation.override(language):
        return [
            sms(kind, told(language, start), now=start - dt.timedelta(hours=hours_before))
            for kind in message_texts.KINDS
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
def test_sms_has_its_link_and_numbers_where_right_to_left_text_cannot_break_them(language: str):
    for text in texts(language):
        assert [line for line in text.splitlines() if "http" in line] in ([], [LINK % language])


def test_sms_of_a_confirmation_reads_as_it_should():
    with translation.override("fi"):
        text = sms(
            MessageKind.CONFIRMATION, told("fi", instant("2026-11-25 13:00")), now=instant("2026-11-24 09:00")
        )
    assert text == f"Aikasi on varattu.\nkeskiviikko 25.11. kello 13:00\n{LINK % 'fi'}"


@pytest.mark.parametrize(
    ("now", "first_lines"),
    [
        ("2026-11-25 00:30", "Muistutus: sinulla on aika tänään. Kello: 13:00."),
        ("2026-11-24 23:30", "Muistutus: sinulla on aika huomenna. Kello: 13:00."),
        ("2026-11-23 23:30", "Muistutus: sinulla on aika.\nkeskiviikko 25.11. kello 13:00"),
    ],
)
def test_sms_of_a_reminder_says_the_day_as_seen_when_it_leaves(now: str, first_lines: str):
    with translation.override("fi"):
        text = sms(MessageKind.REMINDER, told("fi", instant("2026-11-25 13:00")), now=instant(now))
    assert text == f"{first_lines}\n{LINK % 'fi'}"


def test_sms_of_a_cancellation_has_no_link():
    with translation.override("fi"):
        text = sms(
            MessageKind.CANCELLATION, told("fi", instant("2026-11-25 13:00")), now=instant("2026-11-24 09:00")
        )
    assert text == "Aikasi on peruttu.\nkeskiviikko 25.11. kello 13:00\nOhjaamo"


def test_mail_of_a_confirmation_reads_as_it_should():
    with translation.override("fi"):
        text = mail(MessageKind.CONFIRMATION, told("fi", instant("2026-11-25 13:00")), now=NOW).body
    assert text == (
        "Aikasi on varattu.\n\n"
        "keskiviikko 25.11.2026\nkello 13:00\n\n"
        "Paikka:\nMikseri, Lapintie 11–13, 94100 Kemi\nhttps://map.example/kemi\n\n"
        "Kieli:\nSoomaali\n\n"
        "Valmentaja:\nAino\n\n"
        "Varauskoodi:\n472 915\n\n"
        f"Tällä linkillä voit vaihtaa tai perua ajan.\n{LINK % 'fi'}\n\n"
        "Jos et pääse, peru aika. Silloin joku muu saa sen.\n\n"
        "Puhelin:\n+358 40 123 4567\n\n"
        "Ohjaamo\n"
    )


def test_mail_of_a_cancellation_offers_the_way_back():
    with translation.override("fi"):
        text = mail(MessageKind.CANCELLATION, told("fi", instant("2026-11-25 13:00")), now=NOW).body
    assert text == (
        "Aikasi on peruttu.\n\n"
        "keskiviikko 25.11.2026\nkello 13:00\n\n"
        f"Jos peruit vahingossa tai haluat uuden ajan, avaa tämä linkki.\n{LINK % 'fi'}\n\n"
        "Puhelin:\n+358 40 123 4567\n\n"
        "Ohjaamo\n"
    )


@EVERY_LANGUAGE
def test_mail_has_each_number_and_link_on_a_line_of_its_own(language: str):
    with translation.override(language):
        lines = mail(MessageKind.CHANGE, told(language), now=NOW).body.splitlines()
    for own in (LINK % language, "472 915", "+358 40 123 4567", "https://map.example/kemi"):
        assert lines.count(own) == 1


@EVERY_LANGUAGE
@pytest.mark.parametrize("kind", message_texts.KINDS)
def test_subject_is_short_and_has_no_day_name_or_number(language: str, kind: MessageKind):
    with translation.override(language):
        subject = mail(kind, told(language), now=NOW).subject
    assert 0 < len(subject) <= 60
    assert not any(sign.isdigit() for sign in subject)
