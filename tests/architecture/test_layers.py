"""tests/architecture/layers.py judges whole paths: a folder deeper changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture import layers
from tests.architecture.layers import ANSWERS, FORMS, MODELS, VERBS, WORDS
from tests.architecture.staircase import Step
from tests.architecture.trees import tree


@pytest.mark.parametrize(
    ("module", "layer"),
    [
        ("booking.enums", WORDS),
        ("booking.hours.refusals", WORDS),
        ("booking.signals", WORDS),
        ("portal.clock", WORDS),
        ("home.week.clock", VERBS),
        ("booking.models", MODELS),
        ("booking.models.hours", MODELS),
        ("booking.models.forms", MODELS),
        ("home.page_types", MODELS),
        ("booking.people", VERBS),
        ("booking.clients.people", VERBS),
        ("booking.hours.public_holidays", VERBS),
        ("events.programme.feeds", VERBS),
        ("booking.forms", FORMS),
        ("booking.forms_ask", FORMS),
        ("booking.staff_forms_client", FORMS),
        ("booking.public.forms.book", FORMS),
        ("booking.staff.calendar.forms", FORMS),
        ("events.staff.event_form", FORMS),
        ("booking.views_book", ANSWERS),
        ("booking.public.book.time", ANSWERS),
        ("booking.staff.calendar.page", ANSWERS),
        ("booking.staff_viewsets", ANSWERS),
        ("booking.messages.urls", ANSWERS),
        ("booking.apps", ANSWERS),
        ("home.root_urls", ANSWERS),
        ("home.management.commands.start", ANSWERS),
        ("events.templatetags.programme", ANSWERS),
    ],
)
def test_layer_of_a_module(module: str, layer: int) -> None:
    assert layers.layer(module) == layer


@pytest.mark.parametrize(
    ("of", "to"),
    [
        ("booking.people", "booking.staff_viewsets"),
        ("booking.clients.people", "booking.staff.calendar.page"),
        ("booking.clients.people", "booking.public.forms.book"),
        ("booking.public.forms.book", "booking.public.book.time"),
        ("booking.models.hours", "booking.hours.recurrence"),
        ("booking.hours.refusals", "booking.hours.recurrence"),
        ("booking.enums", "booking.models.hours"),
    ],
)
def test_knowing_a_later_layer_is_a_fault_and_the_other_way_round_is_none(of: str, to: str) -> None:
    assert layers.turns_right(Step("", of, to))
    assert not layers.turns_right(Step("", to, of))


def test_what_knows_http_answers_people_whatever_its_name() -> None:
    step = Step("", "booking.clients.people", "booking.hours.desk")
    assert not layers.turns_right(step)
    assert layers.turns_right(step, {"booking.hours.desk"})


def test_faults_of_a_flat_tree(tmp_path: Path) -> None:
    files = {
        "booking/models.py": "from booking import forms",
        "booking/reservations.py": "from booking.models import Coach\nfrom booking.views import book",
        "booking/forms.py": "from booking.reservations import reserve\nfrom portal.views import page",
        "booking/views.py": "from booking.forms import Details",
        "booking/desk.py": "from django.http import HttpResponse\nfrom booking.forms import Details",
        "booking/people.py": "from booking import desk",
        "portal/views.py": "",
    }
    turning = [step.place for step in layers.turning(tree(tmp_path, files))]
    assert turning == ["booking/models.py:1", "booking/people.py:1", "booking/reservations.py:2"]


def test_faults_of_a_deep_tree(tmp_path: Path) -> None:
    files = {
        "booking/models/__init__.py": "from booking.models.hours import Hours",
        "booking/models/hours.py": "from booking.hours.recurrence import rule",
        "booking/hours/recurrence.py": "from booking.models import A\nfrom booking.staff.hours import page",
        "booking/public/forms/book.py": "from booking.hours import rules\nfrom booking.public import steps",
        "booking/public/steps.py": "from booking.public.forms.book import BookForm",
        "booking/staff/hours.py": "from booking.hours.recurrence import forms",
    }
    turning = [(step.place, step.to) for step in layers.turning(tree(tmp_path, files))]
    assert turning == [
        ("booking/hours/recurrence.py:2", "booking.staff.hours"),
        ("booking/models/hours.py:1", "booking.hours.recurrence"),
        ("booking/public/forms/book.py:2", "booking.public.steps"),
    ]


def test_page_types_may_know_the_verbs_of_their_room(tmp_path: Path) -> None:
    files = {"home/models.py": "from home.search import find", "home/search/find.py": ""}
    assert layers.turning(tree(tmp_path, files)) == []
