"""Small real files for the demo materials: a word list or a page of sentences, as PDF or plain text."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from contextlib import contextmanager
from typing import TYPE_CHECKING

from portal import languages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fpdf import FPDF

#: A line of a page: one text, or a Finnish word and the same in another language.
Line = tuple[str, ...]
FONTS = {"latin": "Noto Sans", "arabic": "Noto Sans Arabic"}
#: Millimetres, and points.
MARGIN, ROW = 22, 11
HEADING, TEXT = 22, 14


def txt(heading: str, lines: Iterable[Line]) -> bytes:
    """The lines as plain text."""
    return "\n".join([heading, "", *(" = ".join(line) for line in lines), ""]).encode()


def pdf(heading: str, lines: Iterable[Line], code: str) -> bytes:
    """The lines as one page in the language `code`; the packaged fonts carry every script of the portal."""
    with _new_page() as page:
        page.set_title(heading)
        page.set_lang(code)
        _write(page, heading, code, HEADING)
        page.ln(6)
        for line in lines:
            _row(page, line, code)
        return bytes(page.output())


@contextmanager
def _new_page() -> Iterator[FPDF]:
    """An empty page; its font files, which are read until the end, are closed after it."""
    # Loaded here alone: only the first start of a try-out draws anything.
    import fontpkg
    from fpdf import FPDF

    logging.getLogger("fontTools").setLevel(logging.WARNING)
    page = FPDF(format="A4")
    try:
        for family, name in FONTS.items():
            page.add_font(family, fname=fontpkg.path(name))
        page.set_fallback_fonts(list(FONTS), exact_match=False)
        page.set_text_shaping(use_shaping_engine=True)
        page.set_margin(MARGIN)
        page.add_page()
        yield page
    finally:
        for font in page.fonts.values():
            font.close()


def _row(page: FPDF, line: Line, code: str) -> None:
    """One text over the whole width, or the Finnish word at the left and the other one beside it."""
    if len(line) == 1:
        _write(page, line[0], code, TEXT)
        page.ln(2)
        return
    top, half = page.get_y(), page.epw / 2
    _write(page, line[0], languages.SOURCE, TEXT, width=half)
    page.set_xy(MARGIN + half, top)
    _write(page, line[1], code, TEXT, width=half)
    page.line(MARGIN, page.get_y(), MARGIN + page.epw, page.get_y())


def _write(page: FPDF, text: str, code: str, size: int, *, width: float = 0) -> None:
    is_rtl = languages.direction(code) == languages.RTL
    page.set_font("arabic" if is_rtl else "latin", size=size)
    page.multi_cell(
        width, max(ROW, size / 2), text, align="R" if is_rtl else "L", new_x="LMARGIN", new_y="NEXT"
    )
