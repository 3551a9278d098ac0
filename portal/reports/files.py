"""Tables as files: XLSX (as Wagtail's reports make them) and CSV, in which no cell is taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from portal.reports.tables import Table

Cell = str | int | None

XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: What a spreadsheet program takes for the start of a formula, also in its wide forms.
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
#: What the name of a sheet may not contain, and how long it may be.
NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
MOST_LETTERS_OF_A_NAME = 31


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a name and a line of headings."""

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def sheet(table: Table) -> Sheet:
    """The table as a sheet: its headings, its rows and its total."""
    return Sheet(table.title, (table.heading, *table.columns), table.lines())


def xlsx(filename: str, sheets: Iterable[Sheet]) -> HttpResponse:
    """The sheets as one workbook to download. Text stays text, whatever it begins with."""
    book = Workbook(write_only=True)
    for one in sheets:
        page = book.create_sheet(one.name.translate(NOT_IN_NAMES)[:MOST_LETTERS_OF_A_NAME])
        for row in (one.headings, *one.rows):
            page.append([_typed(page, value) for value in row])
    written = io.BytesIO()
    book.save(written)
    return _download(written.getvalue(), XLSX_TYPE, f"{filename}.xlsx")


def csv_file(filename: str, rows: Iterable[Sequence[Cell]]) -> HttpResponse:
    """The rows as a CSV file to download: semicolons and a byte order mark, as Finnish Excel expects."""
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=";").writerows([_harmless(value) for value in row] for row in rows)
    return _download(written.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8", f"{filename}.csv")


def _typed(page: object, value: Cell) -> WriteOnlyCell:
    if isinstance(value, str):
        value = ILLEGAL_CHARACTERS_RE.sub("", value)
    cell = WriteOnlyCell(page, value)
    if cell.data_type == "f":
        cell.data_type = "s"
    return cell


def _harmless(value: Cell) -> Cell:
    """The value for a cell: text that a program would calculate gets an apostrophe before it."""
    if isinstance(value, str) and value.lstrip(" \u00a0").startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


def _download(content: bytes, content_type: str, filename: str) -> HttpResponse:
    disposition = f'attachment; filename="{filename}"'
    return HttpResponse(content, content_type=content_type, headers={"Content-Disposition": disposition})
