"""What editors time appears and goes by itself: pages and rows, through the command that cron runs."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.management import call_command
from django.db.models import Model
from django.utils import timezone

from booking.models import Coach
from portal import clock
from tests.events import build as events
from tests.home import build
from tests.services import build as tray

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


def make(kind: str) -> Model:
    """A published page or row."""
    return {
        "page": build.content,
        "event": events.event,
        "service": tray.service,
        "notice": build.notice,
        "coach": lambda: Coach.objects.create(first_name="Aino"),
    }[kind]()


KINDS = pytest.mark.parametrize("kind", ["page", "event", "service", "notice", "coach"])


def hours_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two hours later, for Wagtail: it asks Django's clock."""
    later = clock.now() + 2 * HOUR
    monkeypatch.setattr(timezone, "now", lambda: later)


def is_live(row: Model) -> bool:
    return type(row)._base_manager.get(pk=row.pk).live


@KINDS
def test_what_is_timed_appears_when_its_time_has_come(kind: str, monkeypatch) -> None:
    row = make(kind)
    row.unpublish()
    row.go_live_at = clock.now() + HOUR
    row.save_revision().publish()
    call_command("publish_scheduled")
    assert not is_live(row)
    hours_pass(monkeypatch)
    call_command("publish_scheduled")
    assert is_live(row)


@KINDS
def test_what_has_an_end_goes_when_it_is_over(kind: str, monkeypatch) -> None:
    row = make(kind)
    row.expire_at = clock.now() + HOUR
    row.save()
    call_command("publish_scheduled")
    assert is_live(row)
    hours_pass(monkeypatch)
    call_command("publish_scheduled")
    assert not is_live(row)


def test_timed_page_is_read_only_once_it_is_there(client, monkeypatch) -> None:
    page = build.content()
    page.unpublish()
    assert client.get("/fi/info/").status_code == 404
    page.go_live_at = clock.now() + HOUR
    page.save_revision().publish()
    hours_pass(monkeypatch)
    call_command("publish_scheduled")
    assert client.get("/fi/info/").status_code == 200
