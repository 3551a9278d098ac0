"""Two numbers turn out to be one person, and one number to be two: found, compared, joined, parted again.

In a real browser, on a phone without JavaScript and at a desk.
"""

from __future__ import annotations

from typing import Any

import pytest

from booking.models import Appointment
from tests.booking import build
from tests.conftest import DESK, PHONE
from tests.journeys.staff_pages import axe_of_ours, press

pytestmark = pytest.mark.django_db(transaction=True)


def numbers() -> set[int]:
    return set(Appointment.objects.values_list("person_number", flat=True))


@pytest.mark.parametrize(("viewport", "javascript"), [(PHONE, False), (PHONE, True), (DESK, True)])
def test_two_numbers_become_one_person_and_two_again(
    signed_in: Any, axe: Any, viewport: dict[str, int], javascript: bool
) -> None:
    coach = build.coach("Aino")
    first, second = (
        build.appointment(
            coach,
            build.FREE + hours * build.HOUR,
            client=build.reachable(name, phone=f"+35840555100{hours}", email=""),
        )
        for hours, name in ((0, "Sahra"), (2, "Sahra Ali"))
    )
    page = signed_in(viewport=viewport, javascript=javascript)

    def look() -> None:
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert not javascript or axe_of_ours(page, axe) == []

    page.goto(f"/admin/privacy/person/appointment/{first.pk}/")
    look()
    press(page, ".staff a:has-text('Yhdistä toiseen ihmiseen')")
    page.fill("#id_words", "Sahra")
    press(page, ".staff button:has-text('Etsi')")
    assert page.locator(".staff-rows li").count() == 1
    look()
    press(page, ".staff-rows a:has-text('Katso')")
    look()
    assert len(numbers()) == 2
    press(page, "button:has-text('Kyllä, sama ihminen')")
    assert numbers() == {first.person_number}
    assert page.locator(".staff-rows li").count() == 2
    press(page, "a:has-text('Erota taas')")
    assert page.locator(f"#appointment-{second.pk}").is_checked()
    look()
    press(page, "button:has-text('Valitut ovat toisen ihmisen')")
    assert page.locator(".staff-rows li").count() == 1
    assert len(numbers()) == 2
