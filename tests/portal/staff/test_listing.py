"""A list of the staff side: fifty rows a page, a strange page is the nearest, filters stay in the links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from django.test import RequestFactory

from portal.staff.listing import StaffListing


class Numbers(StaffListing):
    def get_queryset(self) -> Sequence[int]:
        return range(120)

    def get_page_title(self) -> str:
        return "Luvut"


def context(query: str = "") -> dict[str, Any]:
    view = Numbers()
    view.setup(RequestFactory().get(f"/admin/numbers/{query}"))
    return view.get_context_data()


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ("", 0, 49),
        ("?p=2", 50, 99),
        ("?p=3", 100, 119),
        ("?p=0", 100, 119),
        ("?p=99", 100, 119),
        ("?p=-1", 100, 119),
        ("?p=eka", 0, 49),
        ("?p=%00", 0, 49),
    ],
)
def test_page_that_cannot_be_read_is_the_nearest(query: str, first: int, last: int) -> None:
    rows = list(context(query)["rows"])
    assert (rows[0], rows[-1]) == (first, last)


def test_filters_of_the_address_stay_and_the_page_does_not() -> None:
    shown = context("?kind=call&p=2&kind=visit")
    assert shown["query"] == "kind=call&kind=visit"
    assert shown["here"] == "/admin/numbers/?kind=call&p=2&kind=visit"
