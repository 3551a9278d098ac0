"""portal/web/responses.py: go on with GET, and keep nothing."""

from __future__ import annotations

from django.http import HttpResponse

from portal.web.responses import SeeOther, no_store


def test_see_other_goes_on_with_get():
    response = SeeOther("/fi/")
    assert (response.status_code, response["Location"]) == (303, "/fi/")


def test_answer_is_neither_stored_nor_indexed_whatever_it_said_before():
    response = no_store(HttpResponse("x", headers={"Cache-Control": "public, max-age=60"}))
    assert (response["Cache-Control"], response["X-Robots-Tag"]) == ("no-store, private", "noindex, nofollow")
    assert response.content == b"x"
