"""A browser of a member of staff, for journeys that stand on the day of tests/booking/build.py."""

from __future__ import annotations

from typing import Any

import pytest

from home import roles
from tests import staff
from tests.booking import build
from tests.journeys.staff_pages import press


@pytest.fixture
def signed_in(at, open_page):
    """`signed_in(role=…, …)`: the browser of a member of staff, past the sign-in."""
    at(build.NOW)

    def browser(role: str = roles.COORDINATOR, coach: Any = None, **options: Any) -> Any:
        user = staff.member(role, username=role)
        if coach:
            coach.facts.user = user
            coach.facts.save()
        page = open_page(**options)
        page.goto("/admin/login/")
        page.fill("#id_username", role)
        page.fill("#id_password", "password")
        press(page, 'button[type="submit"]')
        return page

    return browser
