"""Dates and times in templates follow the active language and the clock of Helsinki."""

from __future__ import annotations

import datetime as dt
import re

from django.template import Context, Template
from django.utils import translation

from tests.build import instant


def render(source: str, **context: object) -> str:
    return Template(source).render(Context(context))


def test_dates_follow_the_active_language(at) -> None:
    at("2026-11-24 12:00")
    day = dt.date(2026, 11, 25)
    with translation.override("ar"):
        assert render("{{ day|relative_date }}", day=day) == (
            'غدًا، الأربعاء <bdi class="n" dir="ltr">25.11</bdi>'
        )


def test_filters_take_instants_and_wall_clock() -> None:
    start, end = instant("2026-11-25 10:00"), dt.time(15)
    source = "{{ start|at_time }}|{{ start|list_date }}|{{ end|until }}|{% from_to start end %}"
    with translation.override("fi"):
        html = render(source, start=start, end=end)
    assert re.sub("<[^>]+>", "", html) == (
        "kello 10:00|keskiviikko 25.11.|kello 15:00 asti|kello 10:00–15:00"
    )
