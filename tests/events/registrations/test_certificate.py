"""The certificate: who gets one, what it says, and that letters of every script are joined and drawn."""

from __future__ import annotations

import logging

import pytest
from django.utils import translation

from events.models import Registration, Session
from events.registrations import actions, certificate
from events.seats import details
from portal import languages
from tests.events import build
from tests.events.build_forms import training

pytestmark = pytest.mark.django_db

NAMES = {
    "fi": "Åsa Äijälä",
    "ru": "Юлия Ёлкина",
    "ar": "أحمد عبد الله",
    "fa": "زهرا گل‌محمدی",
    "ckb": "ڕۆژین ڵاڤان",
    "tr": "Şükrü İğdırlı",
    "so": "Cali Nuur",
}


def came(name: str = "Sahra", dates: int = 1, **facts: object) -> tuple[Registration, list[Session]]:
    """Somebody who came to each date of a course."""
    event = training(registers_for="event", **facts)
    row = build.registration(event, name)
    for session in build.sessions(event, dates):
        actions.check_in(row.pk, session.pk, True, now=session.starts_at)
    found = details.rows().get(pk=row.pk)
    return found, details.came_to(found)


def lines(language: str, *args: object, **more: object) -> list[str]:
    found, sessions = came(*args, **more)
    with translation.override(language):
        return [line.text for line in certificate._lines(found, sessions, language)]


def test_certificate_says_who_what_when_and_how_long():
    assert lines("fi", "Sahra Ali", dates=2) == [
        "Todistus",
        "Sahra Ali",
        "oli mukana:",
        "Monikielinen ohjaus",
        "torstai 3.12.2026",
        "torstai 10.12.2026",
        "Tunteja yhteensä: 4",
    ]


def test_long_course_names_first_and_last_day():
    found = lines("fi", dates=20)
    assert found[4:] == [
        "torstai 3.12.2026 –",
        "torstai 15.4.2027",
        "Kertoja yhteensä: 20",
        "Tunteja yhteensä: 40",
    ]


@pytest.mark.parametrize(("minutes", "hours"), [(120, 2), (90, 1.5), (45, 0.8)])
def test_hours_are_counted_to_a_tenth(minutes, hours):
    sessions = [build.session(hours=minutes / 60)]
    assert certificate.hours(sessions) == hours


@pytest.mark.parametrize("facts", [{}, {"gives_certificate": False}])
def test_certificate_is_due_where_the_event_gives_one(facts):
    found, sessions = came(**facts)
    assert certificate.is_due(found, sessions) is not bool(facts)


def test_certificate_is_not_due_to_whoever_did_not_come_or_cancelled():
    found, sessions = came()
    assert certificate.is_due(found, []) is False
    found.state = "cancelled"
    assert certificate.is_due(found, sessions) is False


def test_date_missed_is_not_on_it():
    found, sessions = came(dates=3)
    actions.check_in(found.pk, sessions[1].pk, False, now=sessions[1].starts_at)
    assert details.came_to(found) == [sessions[0], sessions[2]]


@pytest.mark.parametrize("language", NAMES)
def test_pdf_is_one_page_in_each_script_and_misses_no_letter(language, caplog, recwarn):
    found, sessions = came(NAMES[language])
    with caplog.at_level(logging.WARNING):
        data = certificate.pdf(found, sessions, language=language)
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") == 1
    assert [record.getMessage() for record in caplog.records if record.name.startswith("fp")] == []
    assert list(recwarn) == []


@pytest.mark.parametrize("language", languages.INTERFACE_CODES)
def test_pdf_comes_in_every_language(language):
    found, sessions = came("Sahra", dates=2)
    paper, in_finnish = (certificate.pdf(found, sessions, language=code) for code in (language, "fi"))
    assert (paper[:5], paper.count(b"/Type /Page\n")) == (b"%PDF-", 1)
    assert (paper == in_finnish) is (language == "fi")


@pytest.mark.parametrize("language", [code for code in languages.INTERFACE_CODES if code != "fi"])
def test_lines_in_another_language_are_not_the_finnish_ones(language):
    said, in_finnish = (lines(code, "Sahra", dates=2) for code in (language, "fi"))
    assert [said[place] == in_finnish[place] for place in (0, 1, 2)] == [False, True, False]


def test_arabic_letters_are_joined():
    with certificate._new_page() as page:
        page.set_font("arabic", size=20)
        # A letter that stands alone is wider than the same letter joined to its neighbours.
        assert page.get_string_width("سلم") < sum(page.get_string_width(letter) for letter in "سلم") * 0.9


def test_font_files_are_closed_after_the_page():
    with certificate._new_page() as page:
        files = [font.ttfont.reader.file for font in page.fonts.values()]
    assert [file.closed for file in files] == [True] * len(certificate.FAMILIES)


def test_letters_of_a_name_never_reach_the_log(caplog):
    found, sessions = came("Юлия")
    with caplog.at_level(logging.INFO):
        certificate.pdf(found, sessions, language="fi")
    assert [record for record in caplog.records if record.name.startswith("fontTools")] == []


def test_paper_is_dated_by_the_last_date_and_not_by_its_fetching():
    found, sessions = came(dates=2)
    data = certificate.pdf(found, sessions, language="ar")
    assert f"/CreationDate (D:{sessions[-1].ends_at:%Y%m%d%H%M%S}".encode() in data
