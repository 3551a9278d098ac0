"""A button says that it is done or why not, and leads back; opened by its address it leads to its page."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.utils.translation import gettext_lazy as _

from portal.refusals import Reason, Refused
from portal.staff.verbs import StaffVerb


class Why(Reason):
    TOO_LATE = "too_late", _("Liian myöhään: %(name)s.")


class Verb(StaffVerb):
    raises: Exception | None = None
    is_stale = False
    said = "Tehty."
    done = 0

    def has_permission(self, **kwargs: Any) -> bool:
        return self.request.user.username == "aino"

    def get_back_url(self) -> str:
        return "/admin/the-page/"

    def refuse_stale(self) -> None:
        if self.is_stale:
            raise ValidationError("Muuttui äsken.")

    def do(self, now: dt.datetime) -> str:
        assert now.tzinfo
        type(self).done += 1
        if self.raises:
            raise self.raises
        return self.said


def pressed(verb: type[StaffVerb], method: str = "post", **sent: str) -> tuple[HttpResponse, HttpRequest]:
    request = getattr(RequestFactory(), method)("/admin/verb/", sent)
    request.user = User(username=sent.get("user", "aino"))
    request.session = {}
    request._messages = FallbackStorage(request)
    return verb.as_view()(request), request


def said(request: HttpRequest) -> list[tuple[str, str]]:
    return [(message.level_tag, message.message.strip()) for message in get_messages(request)]


def test_button_does_it_says_so_and_leads_to_the_page_before():
    answer, request = pressed(type("Does", (Verb,), {}))
    assert (answer.status_code, answer["Location"]) == (302, "/admin/the-page/")
    assert said(request) == [("success", "Tehty.")]


def test_button_may_say_nothing():
    assert said(pressed(type("Quiet", (Verb,), {"said": ""}))[1]) == []


@pytest.mark.parametrize(
    ("raised", "sentence"),
    [
        (Refused(Why.TOO_LATE, name="aika"), "Liian myöhään: aika."),
        (ValidationError(["Valitse päivä.", "Valitse kello."]), "Valitse päivä. Valitse kello."),
    ],
)
def test_refusal_is_one_sentence_and_leads_back_all_the_same(raised, sentence):
    answer, request = pressed(type("Refuses", (Verb,), {"raises": raised}))
    assert answer["Location"] == "/admin/the-page/"
    assert said(request) == [("error", sentence)]


def test_nothing_is_done_where_the_row_changed_meanwhile():
    stale = type("Stale", (Verb,), {"is_stale": True})
    answer, request = pressed(stale)
    assert (answer["Location"], stale.done) == ("/admin/the-page/", 0)
    assert said(request) == [("error", "Muuttui äsken.")]


@pytest.mark.parametrize(
    ("next_address", "leads_to"),
    [("/admin/list/?p=2", "/admin/list/?p=2"), ("https://evil.example/", "/admin/the-page/")],
)
def test_button_leads_to_where_it_stood(next_address, leads_to):
    assert pressed(type("Does", (Verb,), {}), next=next_address)[0]["Location"] == leads_to


def test_opened_address_leads_to_the_page_before_and_does_nothing():
    opened = type("Opened", (Verb,), {})
    assert pressed(opened, "get")[0]["Location"] == "/admin/the-page/"
    assert opened.done == 0


def test_nobody_presses_it_without_the_right():
    closed = type("Closed", (Verb,), {})
    with pytest.raises(PermissionDenied):
        pressed(closed, user="berit")
    assert closed.done == 0
