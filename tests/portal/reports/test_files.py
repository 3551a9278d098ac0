"""reports/files.py: tables as files, in which text stays text."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest

from portal.reports import files
from portal.reports.files import Sheet
from portal.reports.tables import Table, TableRow

STARTS = ["=", "+", "-", "@", "\t", "\r", "＝", "  ="]


def _workbook(*sheets: Sheet) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(files.xlsx("x", sheets).content))


@pytest.mark.parametrize("start", STARTS)
def test_no_cell_of_a_csv_file_is_a_formula(start: str) -> None:
    content = files.csv_file("x", [(f"{start}1+1", 5, "teksti")]).content.decode("utf-8-sig")
    (row,) = csv.reader(io.StringIO(content, newline=""), delimiter=";")
    assert row == [f"'{start}1+1", "5", "teksti"]


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    (row,) = _workbook(Sheet("x", [f"{start}1+1" for start in STARTS], [])).active.iter_rows()
    assert [cell.data_type for cell in row] == ["s"] * len(STARTS)


def test_letters_that_a_workbook_may_not_hold_are_left_out() -> None:
    (row,) = _workbook(Sheet("x", ["a\x00b\x0bc"], [])).active.iter_rows(values_only=True)
    assert row == ("abc",)


def test_name_of_a_sheet_is_short_and_without_forbidden_letters() -> None:
    assert _workbook(Sheet("a/b:c" + "x" * 40, ["h"], [])).sheetnames == ["a b c" + "x" * 26]


def test_table_is_a_sheet_with_headings_rows_and_total() -> None:
    table = Table("k", "Kuukaudet", "Kuukausi", ["n"], [TableRow("Touko", [1])], TableRow("Yhteensä", [1]))
    (sheet,) = _workbook(files.sheet(table))
    assert sheet.title == "Kuukaudet"
    assert list(sheet.iter_rows(values_only=True)) == [("Kuukausi", "n"), ("Touko", 1), ("Yhteensä", 1)]


def test_file_is_downloaded_by_its_name() -> None:
    assert files.csv_file("luvut", []).headers["Content-Disposition"] == 'attachment; filename="luvut.csv"'
    assert files.xlsx("luvut", [Sheet("x", [], [])]).headers["Content-Disposition"].endswith('"luvut.xlsx"')
