"""home/staff/guide_report.py: pages of the guide that nobody has checked for six months."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from home import roles
from home.staff.guide_report import unchecked
from tests import staff
from tests.home import build
from tests.pages import html_of

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _today(at) -> None:
    at("2026-11-24 12:00")


def test_page_is_due_after_half_a_year_and_not_before() -> None:
    guide = build.guide()
    old = build.chapter(guide, "old", last_checked=dt.date(2026, 5, 24))
    older = build.chapter(guide, "older", last_checked=dt.date(2025, 1, 1))
    build.chapter(guide, "new", last_checked=dt.date(2026, 5, 25))
    build.chapter(guide, "draft", last_checked=dt.date(2025, 1, 1), live=False)
    assert list(unchecked(TODAY)) == [older, old]


def test_alias_is_not_told_beside_its_finnish_page() -> None:
    guide = build.guide(with_aliases=True)
    build.chapter(guide, last_checked=dt.date(2025, 1, 1), with_aliases=True)
    assert unchecked(TODAY).count() == 1


def test_report_names_page_language_and_who_answers(client: Client) -> None:
    editor = staff.member(roles.EDITOR, username="tiina")
    build.chapter(build.guide(), last_checked=dt.date(2025, 1, 1), responsible=editor)
    html = html_of(staff.signed_in(client, editor), reverse("guide_unchecked"))
    assert "Asuminen" in html
    assert "tiina" in html


@pytest.mark.parametrize("pages", [1, 30])
def test_report_asks_few_questions(client: Client, django_assert_max_num_queries, pages: int) -> None:
    guide = build.guide()
    for number in range(pages):
        build.chapter(guide, f"page-{number}", last_checked=dt.date(2025, 1, 1))
    staff.signed_in(client, staff.member(roles.EDITOR))
    client.get(reverse("guide_unchecked_results"))
    with django_assert_max_num_queries(12):
        client.get(reverse("guide_unchecked_results"))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_report_can_be_taken_along(client: Client, kind: str) -> None:
    build.chapter(build.guide(), last_checked=dt.date(2025, 1, 1))
    staff.signed_in(client, staff.member(roles.EDITOR))
    response = client.get(reverse("guide_unchecked"), {"export": kind})
    assert response.status_code == 200
    assert b"".join(response.streaming_content if response.streaming else [response.content]) != b""
