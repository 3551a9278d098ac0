"""portal/web/secret_page.py: who keeps a page behind a secret link, and the news that its page says once.

Lost links are tested with the pages they are for: tests/booking/public/test_secret_link.py and tests/events.
"""

from __future__ import annotations

import pytest
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.http import HttpResponse
from django.test import RequestFactory

from portal.web import secret_page


def visit():
    """A request of a visitor who has a session."""
    request = RequestFactory().get("/")
    request.session = SessionStore()
    return request


def test_secret_answer_is_kept_by_nobody_and_tells_no_other_site():
    headers = secret_page.secret(HttpResponse()).headers
    names = ("Cache-Control", "X-Robots-Tag", "Referrer-Policy")
    assert [headers[name] for name in names] == ["no-store, private", "noindex, nofollow", "no-referrer"]


def test_form_on_a_secret_page_may_tell_its_own_site():
    response = HttpResponse(headers={"Referrer-Policy": "same-origin"})
    assert secret_page.secret(response)["Referrer-Policy"] == "same-origin"


def test_view_gets_the_row_of_the_token_and_the_instant_and_its_answer_is_kept_by_nobody(at):
    now = at("2026-11-24 12:00")

    @secret_page.view({"right": "row"}.get, "no/such/template.html")
    def show(request, row, now, more):
        """What it shows."""
        return HttpResponse(f"{row} {more} {now.isoformat()}")

    response = show(visit(), token="right", more="rest")
    assert response.content.decode() == f"row rest {now.isoformat()}"
    assert response["Cache-Control"] == "no-store, private"
    assert show.__doc__ == "What it shows."


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_view_answers_reading_and_sending_only(method):
    show = secret_page.view({}.get, "no/such/template.html")(lambda *_args: HttpResponse())
    assert show(RequestFactory().generic(method, "/"), token="any").status_code == 405


def test_news_is_said_once_and_on_its_own_page_only():
    request = visit()
    secret_page.leave_news(request, "news", "mine", "moved")
    said = [secret_page.take_news(request, "news", token) for token in ("another", "mine", "mine")]
    assert said == ["", "moved", ""]


def test_news_that_is_no_news_is_not_said():
    request = visit()
    request.session["news"] = "mine"
    assert secret_page.take_news(request, "news", "mine") == ""
