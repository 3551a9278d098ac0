"""booking/hours/cached.py: what pages show of booking is that of the rows, in order, and changes at once."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.cache import cache

from booking.hours import cached
from booking.models import BookingRules, Closure
from services.models import SpokenLanguage
from tests.booking import build
from tests.build import language

pytestmark = pytest.mark.django_db

MONDAY = dt.date(2026, 11, 23)
DAY = dt.timedelta(days=1)


def test_rules_before_anybody_saved_them_are_those_delivered_and_none_is_written() -> None:
    assert cached.rules().notice_minutes == BookingRules._meta.get_field("notice_minutes").default
    assert not BookingRules.objects.exists()


def test_saved_rules_hold_at_once() -> None:
    cached.rules()
    build.rules(notice_minutes=90)
    assert cached.rules().notice_minutes == 90


def test_closures_that_meet_the_days_come_by_their_first_day(django_assert_num_queries) -> None:
    later, first = build.closure(MONDAY + 2 * DAY, MONDAY + 3 * DAY), build.closure(MONDAY, MONDAY + DAY)
    cache.clear()
    with django_assert_num_queries(1):
        assert cached.closures_between(MONDAY + DAY, MONDAY + 2 * DAY) == [first, later]
        assert cached.closures_between(MONDAY + 2 * DAY, MONDAY + 9 * DAY) == [later]
        assert cached.closures_between(MONDAY - 9 * DAY, MONDAY - DAY) == []
    Closure.objects.all().delete()


def test_speakers_are_the_published_coaches_with_their_public_languages_in_order() -> None:
    secret = language("ti")
    SpokenLanguage.objects.filter(pk=secret.pk).update(is_public=False)
    aino = build.coach("Aino", languages=("so", "fi", "ti"))
    hidden = build.coach("Bahar", languages=("fi",))
    hidden.live = False
    hidden.save()
    [(who, spoken)] = cached.speakers()
    in_order = SpokenLanguage.objects.filter(code__in=("fi", "so")).order_by("order", "pk")
    assert (who.coach_id, who.first_name, who.is_bookable) == (aino.pk, "Aino", True)
    assert spoken == list(in_order)
