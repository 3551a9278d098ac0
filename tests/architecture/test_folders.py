"""tests/architecture/folders.py: names that repeat their folder, prefixes, folders that hold too much."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture import folders
from tests.architecture.trees import empty_files


@pytest.mark.parametrize(
    "path",
    [
        "booking/hours/hours.py",
        "home/search/search_documents.py",
        "booking/messages/message_texts.py",
        "booking/staff/calendar/calendar_feed.py",
        "booking/staff/calendar/staff_feed.py",
        "events/registrations/registration.py",
        "events/people/people_page.py",
        "home/first_page/first_page_form.py",
        "services/categories/category_form.py",
    ],
)
def test_a_name_that_repeats_a_folder(tmp_path: Path, path: str) -> None:
    house = empty_files(tmp_path, path, "booking/hours/__init__.py")
    assert folders.named_like_its_folder(house) == [path]


@pytest.mark.parametrize(
    "path",
    [
        "booking/hours/coach_time.py",
        "booking/booking_rules.py",
        "booking/staff/calendar/feed.py",
        "booking/hours/hour_glass/__init__.py",
        "booking/clients/clientele.py",
        "booking/demo/hours/hours.py",
        "booking/migrations/migrations.py",
    ],
)
def test_a_name_that_repeats_nothing(tmp_path: Path, path: str) -> None:
    assert folders.named_like_its_folder(empty_files(tmp_path, path)) == []


def test_a_prefix_of_three_files_could_be_a_folder(tmp_path: Path) -> None:
    house = empty_files(
        tmp_path,
        *(f"booking/staff/forms/client_{word}.py" for word in ("name", "phone", "note")),
        *(f"booking/views_{word}.py" for word in ("book", "find")),
        *(f"portal/management/commands/make_{word}.py" for word in ("one", "two", "three")),
        *(f"home/demo/rows_{word}.py" for word in ("one", "two", "three")),
        *("booking/views.py", "booking/views/one.py", "booking/viewsets_a.py"),
    )
    assert folders.with_a_prefix(house) == ["booking/staff/forms/client_*: 3 files"]


@pytest.mark.parametrize(("folder", "most"), [("booking", 20), ("booking/staff", 16), ("home/a/b/c", 16)])
def test_a_folder_with_one_file_too_many(tmp_path: Path, folder: str, most: int) -> None:
    names = [f"{folder}/f{number}.py" for number in range(most)]
    house = empty_files(tmp_path, *names, f"{folder}/__init__.py", f"{folder}/migrations/0001.py")
    assert folders.too_full(house) == []
    empty_files(tmp_path, f"{folder}/more.py")
    assert folders.too_full(house) == [f"{folder}: {most + 1} files, at most {most}"]
