"""home/content/linked_data.py: the house as a search engine shows it."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from booking.models import Closure, OpeningHours
from home.content import linked_data
from portal.models import HouseFacts
from services.models import Service
from tests.booking import build
from tests.pages import html_of
from tests.portal.web.test_linked_data import told

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _tuesday_noon(at) -> None:
    at("2026-11-24 12:00")


def house(client: Client) -> dict:
    """What the front page tells."""
    return told(html_of(client, "/fi/"))


def test_the_house_tells_where_it_is_and_when_it_is_open(client):
    OpeningHours.objects.create(weekday=1, starts=dt.time(10), ends=dt.time(16), valid_from=build.THIS_YEAR)
    OpeningHours.objects.create(
        weekday=2, starts=dt.time(10), ends=dt.time(16), valid_from=dt.date(2027, 1, 1)
    )
    data = house(client)
    assert (data["@type"], data["name"]) == ("LocalBusiness", "Maahanmuuttaja Ohjaamo Kemi")
    assert data["address"]["addressLocality"] == "Kemi"
    assert data["openingHoursSpecification"] == [
        {"@type": "OpeningHoursSpecification", "dayOfWeek": "Tuesday", "opens": "10:00", "closes": "16:00"}
    ]
    assert "specialOpeningHoursSpecification" not in data


def test_closed_days_that_are_announced_are_told(client):
    Closure.objects.create(first_day=dt.date(2026, 12, 1), last_day=dt.date(2026, 12, 2))
    special = house(client)["specialOpeningHoursSpecification"]
    assert (special["validFrom"], special["validThrough"]) == ("2026-12-01", "2026-12-02")


def test_a_service_is_free_and_given_by_the_house():
    data = linked_data.service(Service(name_fi="CV-apu"), HouseFacts(), "/so/services/cv/", "so")
    assert (data["name"], data["url"]) == ("CV-apu", "https://ohjaamo.example/so/services/cv/")
    assert data["offers"]["price"] == "0"
    assert data["provider"]["name"] == "Maahanmuuttaja Ohjaamo Kemi"
