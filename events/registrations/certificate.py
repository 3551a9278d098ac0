"""The certificate of those who came to a training or a course: one A4 page as PDF.

In Finnish, for whoever it is shown to, and in the person's own language. The fonts are packaged ones and
carry every script of the portal; HarfBuzz joins the letters of Arabic script.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import fontpkg
from django.utils import translation
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from fpdf import FPDF
from fpdf.enums import Align, TextMode, XPos, YPos

from events.enums import RegistrationState
from events.models import Registration, Session
from events.seats import details
from portal import clock, dates, languages
from portal.texts.localized import localize

# Its lines tell which letters a name is made of.
logging.getLogger("fontTools").setLevel(logging.WARNING)

HOUSE = "Maahanmuuttaja Ohjaamo Kemi"
#: Families by script. Letters that one lacks come from the other. Both are variable fonts, used at their
#: plain weight: to cut a bold one takes seconds, so what is bold is drawn with an outline.
FAMILIES = {"latin": "Noto Sans", "arabic": "Noto Sans Arabic"}
OUTLINE = 0.025
#: Millimetres.
MARGIN, LINE = 25, 1.45
#: A course of more dates names the first and the last.
MOST_DATES = 12
INK, SOFT, LAMP = (22, 40, 58), (70, 88, 106), (255, 201, 77)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page: its text, size in points, weight and colour."""

    text: str
    size: int = 12
    is_bold: bool = False
    colour: tuple[int, int, int] = INK


def is_due(registration: Registration, came_to: Sequence[Session]) -> bool:
    """Whether there is a certificate: the event gives one, and the person came to a date of it."""
    facts = details.event_of(registration).facts
    return facts.gives_certificate and registration.state == RegistrationState.REGISTERED and bool(came_to)


def hours(came_to: Sequence[Session]) -> float:
    """How long the dates took together, in hours, to a tenth."""
    whole = sum((session.ends_at - session.starts_at for session in came_to), dt.timedelta())
    return round(whole / dt.timedelta(hours=1), 1)


def pdf(registration: Registration, came_to: Sequence[Session], *, language: str) -> bytes:
    """The certificate for these dates, in Finnish and, where it is another, in `language`."""
    with _new_page() as page:
        page.set_creation_date(max(session.ends_at for session in came_to))
        _house(page)
        for code in dict.fromkeys((languages.SOURCE, language)):
            _block(page, registration, came_to, code)
            page.ln(10)
        _signature(page, came_to)
        return bytes(page.output())


def _block(page: FPDF, registration: Registration, came_to: Sequence[Session], language: str) -> None:
    with translation.override(language):
        is_rtl = languages.direction(language) == "rtl"
        for line in _lines(registration, came_to, language):
            _write(page, line, is_rtl=is_rtl)


def _lines(registration: Registration, came_to: Sequence[Session], language: str) -> Iterator[Line]:
    event = details.event_of(registration)
    is_first = language == languages.SOURCE
    # Translators: heading of a paper for somebody who came to a training. It opens with the name.
    yield Line(_("Todistus"), 26 if is_first else 20, is_bold=True)
    yield Line(registration.person.name, 18, is_bold=True)
    # Translators: stands between the name of a person and the name of a training.
    yield Line(_("oli mukana:"))
    yield Line(localize(event, "title", language).text, 15, is_bold=True)
    yield from (Line(text) for text in _dates(came_to, language))
    number = number_format(hours(came_to)).removesuffix(",0").removesuffix(".0")
    # Translators: how many hours a training took; the number stands after the colon.
    yield Line(_("Tunteja yhteensä: %(number)s") % {"number": number})


def _dates(came_to: Sequence[Session], language: str) -> list[str]:
    days = [dates.long_date(clock.today(session.starts_at), language) for session in came_to]
    if len(days) <= MOST_DATES:
        return days
    # Translators: of a long course, the first and the last day somebody came, and on how many days in all.
    many = _("Kertoja yhteensä: %(number)s") % {"number": len(days)}
    return [f"{days[0]} –", days[-1], many]


# Drawing ---------------------------------------------------------------------------------------------


@contextmanager
def _new_page() -> Iterator[FPDF]:
    """An empty page; its font files, which fpdf2 reads from until the end, are closed after it."""
    page = FPDF(format="A4")
    try:
        _prepare(page)
        yield page
    finally:
        for font in page.fonts.values():
            font.close()


def _prepare(page: FPDF) -> None:
    for family, name in FAMILIES.items():
        page.add_font(family, fname=fontpkg.path(name))
    page.set_fallback_fonts(list(FAMILIES), exact_match=False)
    page.set_text_shaping(use_shaping_engine=True)
    page.set_margin(MARGIN)
    page.set_title("Todistus")
    page.set_author(HOUSE)
    page.add_page()


def _house(page: FPDF) -> None:
    """The name of the house, and its lamp as a line."""
    _write(page, Line(HOUSE, is_bold=True, colour=SOFT))
    page.set_draw_color(*LAMP)
    page.set_line_width(1.2)
    page.line(MARGIN, page.get_y() + 3, page.w - MARGIN, page.get_y() + 3)
    page.ln(14)


def _signature(page: FPDF, came_to: Sequence[Session]) -> None:
    """Where and when: the day of the last date, so that the paper is the same whenever it is fetched."""
    day = dates.long_date(clock.today(max(session.ends_at for session in came_to)), languages.SOURCE)
    page.ln(4)
    _write(page, Line(f"Kemi, {day}"))
    _write(page, Line(HOUSE, colour=SOFT))


def _write(page: FPDF, line: Line, *, is_rtl: bool = False) -> None:
    page.set_font("arabic" if is_rtl else "latin", size=line.size)
    page.set_text_color(*line.colour)
    mode = TextMode.FILL_STROKE if line.is_bold else TextMode.FILL
    with page.local_context(text_mode=mode, line_width=line.size * OUTLINE / page.k, draw_color=line.colour):
        page.multi_cell(
            0,
            line.size * LINE / page.k,
            line.text,
            align=Align.R if is_rtl else Align.L,
            new_x=XPos.LMARGIN,
            new_y=YPos.NEXT,
        )
