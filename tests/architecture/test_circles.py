"""tests/architecture/circles.py finds rings of files and of folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture import circles
from tests.architecture.trees import tree


@pytest.mark.parametrize(
    "back",
    [
        "from events.tasks import plan",
        "def late():\n    from events import tasks",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from events import tasks",
    ],
)
def test_two_files_that_import_each_other(tmp_path: Path, back: str) -> None:
    files = {"events/tasks.py": "from events import waiting_list", "events/waiting_list.py": back}
    assert circles.between_files(circles.arrows(tree(tmp_path, files))) == [
        "events.tasks > events.waiting_list > events.tasks"
    ]


def test_a_ring_of_three_in_folders_and_one_more(tmp_path: Path) -> None:
    files = {
        "home/page_types.py": "from home.pages import panels",
        "home/pages/panels.py": "from home.pages.deep.checks import findings",
        "home/pages/deep/checks.py": "from home import page_types",
        "home/week.py": "from home import week_rows",
        "home/week_rows.py": "from home import week",
    }
    found = circles.between_files(circles.arrows(tree(tmp_path, files)))
    assert sorted(len(set(circle.split(" > "))) for circle in found) == [2, 3]


def test_files_that_only_share_what_they_import_are_no_circle(tmp_path: Path) -> None:
    files = {
        "booking/models/__init__.py": "from booking.models.hours import Hours",
        "booking/models/hours.py": "from booking import enums",
        "booking/enums.py": "",
        "booking/staff/page.py": "from booking.models import Hours\nfrom booking import enums",
    }
    assert circles.between_files(circles.arrows(tree(tmp_path, files))) == []


def test_folders_that_import_each_other_through_different_files(tmp_path: Path) -> None:
    files = {
        "booking/clients/people.py": "from booking.messages import texts",
        "booking/clients/finding.py": "",
        "booking/messages/texts.py": "",
        "booking/messages/samples.py": "from booking.clients import finding",
    }
    arrows = circles.arrows(tree(tmp_path, files))
    assert circles.between_files(arrows) == []
    assert circles.between_folders(arrows) == ["booking.clients > booking.messages > booking.clients"]


def test_folders_deep_in_a_room_are_judged_where_they_stand_side_by_side(tmp_path: Path) -> None:
    files = {
        "booking/staff/urls.py": "from booking.staff.calendar import page",
        "booking/staff/calendar/page.py": "from booking.staff.requests import one",
        "booking/staff/calendar/feed.py": "",
        "booking/staff/requests/one.py": "from booking.staff.calendar import feed",
    }
    arrows = circles.arrows(tree(tmp_path, files))
    assert circles.between_files(arrows) == []
    assert circles.between_folders(arrows) == [
        "booking.staff.calendar > booking.staff.requests > booking.staff.calendar"
    ]


def test_page_types_may_stand_between_the_folders_of_their_room(tmp_path: Path) -> None:
    files = {
        "home/models.py": "from home.content import front",
        "home/content/front.py": "",
        "home/content/shared.py": "from home import models",
    }
    arrows = circles.arrows(tree(tmp_path, files))
    assert circles.between_folders(arrows) == []
