"""portal/messages/letter.py: whom a letter goes to, in whose words, and the row that carries it."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils.translation import get_language

from portal.enums import MessageChannel, MessageKind
from portal.messages import letter
from portal.messages.letter import Addressee, Letter, LetterWording, Templates
from portal.messages.templates import SUBJECT, Places
from tests.build import instant

NOW = instant("2026-11-24 09:00")
SMS, EMAIL = MessageChannel.SMS, MessageChannel.EMAIL
HELLO = LetterWording(
    "Terve.",
    sms=lambda language: f"Terve. {{name}} ({language})",
    mail=lambda language: "Terve.\n\n{name}\n\n{link}",
    sms_places=Places(("name",)),
    mail_places=Places(("name", "link")),
)
#: No room has templates for it: nobody wrote other words.
TEMPLATES = Templates("booking.MessageTemplate", {"hello": HELLO})


def addressee(**changes: object) -> Addressee:
    return Addressee(
        **{
            "owner_kind": "test.owner",
            "owner_id": 7,
            "owner_version": 2,
            "language": "sv",
            "phone": "+358401234567",
            "email": "sahra@example.org",
            **changes,
        }
    )


@pytest.mark.parametrize(
    ("changes", "channels"),
    [({}, [SMS, EMAIL]), ({"phone": ""}, [EMAIL]), ({"email": ""}, [SMS]), ({"phone": "", "email": ""}, [])],
)
def test_whoever_is_reached_in_two_ways_is_reminded_by_the_phone(changes, channels):
    assert addressee(**changes).channels == channels


def test_news_goes_by_each_way_in_the_language_of_the_addressee():
    rows = addressee().by_each_channel(
        MessageKind.CHANGE,
        sms=lambda: Letter(f"sms {get_language()}"),
        mail=lambda: Letter(f"mail {get_language()}", "Otsikko", "BEGIN"),
        about_at=NOW,
        due_at=NOW + dt.timedelta(hours=1),
        is_urgent=True,
    )
    assert [(row.channel, row.recipient, row.subject, row.body, row.calendar) for row in rows] == [
        (SMS, "+358401234567", "", "sms sv", ""),
        (EMAIL, "sahra@example.org", "Otsikko", "mail sv", "BEGIN"),
    ]
    shared = {
        (row.kind, row.language, row.owner_kind, row.owner_id, row.owner_version, row.is_urgent)
        for row in rows
    }
    assert shared == {(MessageKind.CHANGE, "sv", "test.owner", 7, 2, True)}
    assert {(row.about_at, row.due_at) for row in rows} == {(NOW, NOW + dt.timedelta(hours=1))}


@pytest.mark.parametrize(
    ("leaves_at", "wording"),
    [
        ("2026-11-26 00:10", "today"),
        ("2026-11-25 23:50", "tomorrow"),
        ("2026-11-24 23:50", letter.DAYS_BEFORE),
        ("2026-11-27 00:10", letter.DAYS_BEFORE),
    ],
)
def test_a_reminder_says_the_day_as_helsinki_counts_it(leaves_at, wording):
    starts_at = instant("2026-11-26 13:00")
    assert letter.near(starts_at, instant(leaves_at), today="today", tomorrow="tomorrow") == wording


@pytest.mark.django_db
def test_without_words_of_staff_the_catalogue_speaks():
    values = {"name": "Aino", "link": ""}
    assert TEMPLATES.letter("hello", SMS, "fi", values) == Letter("Terve. Aino (fi)")
    # What has nothing to say is left out.
    assert TEMPLATES.letter("hello", EMAIL, "fi", values) == Letter("Terve.\n\nAino\n", "Terve")


def test_a_subject_has_no_places():
    assert [TEMPLATES.places("hello", text) for text in ("sms", "subject", "mail")] == [
        HELLO.sms_places,
        SUBJECT,
        HELLO.mail_places,
    ]
