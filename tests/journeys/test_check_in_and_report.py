"""At the door on a phone: who came is tapped, scanned or counted; afterwards the report says the same.

In a real browser, with JavaScript and without it (on a phone Wagtail's own menu needs the script).
"""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import Any

import openpyxl
import pytest

from events.enums import EventKind
from events.registrations import check_in
from home import roles
from tests import staff
from tests.build import language
from tests.conftest import DESK, PHONE
from tests.events import build
from tests.events.build import HOUR, MINUTE, SOON
from tests.events.build_registrations import person, sign_up

pytestmark = pytest.mark.django_db(transaction=True)


def press(page: Any, selector: str) -> None:
    """Press a link or button and wait for the page it leads to."""
    with page.expect_navigation():
        page.locator(selector).first.click()


def total(page: Any) -> list[int]:
    """Sessions and participations, as the report's first line has them."""
    return [int(number) for number in re.findall(r"\d+", page.locator(".staff-title").inner_text())]


def table(page: Any, key: str) -> list[list[str]]:
    """The lines of one table of the report, without the total."""
    rows = page.locator(f'[aria-labelledby="table-{key}"] tbody tr').all()
    return [[cell.inner_text() for cell in row.locator("th, td").all()] for row in rows]


@pytest.mark.parametrize(("javascript", "viewport"), [(True, PHONE), (False, DESK)])
def test_check_in_and_report_agree(at, open_page, javascript, viewport):
    club = build.registered_for("Keskusteluklubi", kind=EventKind.DISCUSSION_CLUB, languages=("fi", "so"))
    session = build.session(club)
    at(SOON - HOUR * 24)
    people = sign_up(session, *[person(name) for name in ("Anna", "Bo", "Cem", "Dan")], now=SOON - HOUR * 24)
    staff.member(roles.COORDINATOR, username="koordinaattori")
    at(SOON - 5 * MINUTE)
    page = open_page(javascript=javascript, viewport=viewport)
    page.goto("/admin/login/")
    page.fill("#id_username", "koordinaattori")
    page.fill("#id_password", "password")
    press(page, 'button[type="submit"]')

    page.goto("/admin/events/registrations/")
    press(page, f'a[href*="/sessions/{session.pk}/"]')
    page.goto(f"/admin/events/{club.pk}/sessions/{session.pk}/check-in/")
    anna, bo, cem, _dan = [row.registration.pk for row in people]
    press(page, f"#person-{anna} .door-yes")
    press(page, f"#person-{bo} .door-no")
    somali = f'input[name="language"][value="{language("so").pk}"]'
    for _tap in range(2):
        press(page, f"form:has({somali}) button")
    page.goto(f"/admin/events/check-in/{check_in.code(cem)}/")
    press(page, 'main form button[type="submit"]')

    page.goto(f"/admin/events/{club.pk}/sessions/{session.pk}/participants/")
    came = [row.locator("td").last.inner_text() for row in page.locator(".staff-table tbody tr").all()]
    assert came[:4] == ["tuli", "ei tullut", "tuli", ""]

    page.goto("/admin/events/report/")
    assert total(page) == [0, 0]  # it is not over yet
    at(session.ends_at + dt.timedelta(minutes=1))
    page.goto("/admin/events/report/")
    assert total(page) == [1, 4]
    assert ["Keskusteluklubi", "1", "4"] in table(page, "kinds")
    assert table(page, "months") == [["joulukuu 2026", "1", "4"]] or table(page, "months")[0][1:] == [
        "1",
        "4",
    ]
    with page.expect_download() as loading:
        page.locator('a[href*="export=xlsx"]').click()
    sheet = openpyxl.load_workbook(io.BytesIO(loading.value.path().read_bytes())).worksheets[0]
    assert list(sheet.iter_rows(values_only=True))[-1][1:] == (1, 4)
