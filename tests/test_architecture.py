"""The shape of the house: five rooms as stairs, layers inside a room, doors, hooks, and what no file may be.

The walkers that look at it stand in tests/architecture/ and are tested there on made-up trees.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
import wagtail
from django.apps import apps
from django.conf import settings

from portal.hooks import Hook
from tests.architecture import circles, folders, hidden_attributes, hook_list, layers, staircase
from tests.architecture.hook_list import ANSWERED, ASKED, Use
from tests.architecture.staircase import STAIRS, Step
from tests.architecture.writes import Written, guarded_models, writes

ROOT = Path(__file__).resolve().parents[1]


# The house -------------------------------------------------------------------------------------------


def test_no_module_imports_an_upper_room():
    assert [step for step in staircase.imports(ROOT) if staircase.climbs(step)] == []


def test_no_migration_depends_on_an_upper_room():
    assert [step for step in staircase.migration_steps(ROOT) if staircase.climbs(step)] == []


def test_no_relation_points_to_an_upper_room():
    relations = [
        Step(str(field), model._meta.app_label, field.related_model._meta.app_label)
        for model in apps.get_models(include_auto_created=True)
        for field in (*model._meta.local_fields, *model._meta.local_many_to_many)
        if field.is_relation and field.related_model
    ]
    assert len(relations) > 20
    assert [step for step in relations if staircase.climbs(step)] == []


def test_no_template_stands_on_an_upper_room() -> None:
    named_by_settings = settings.TEMPLATES[0]["OPTIONS"]["libraries"]
    steps = list(staircase.template_steps(ROOT, named_by_settings))
    assert len(steps) > 300
    assert [step for step in steps if staircase.climbs(step)] == []


def test_no_code_names_a_file_of_an_upper_room() -> None:
    steps = list(staircase.file_steps(ROOT))
    assert len(steps) > 100
    assert [step for step in steps if staircase.climbs(step)] == []


def test_no_module_imports_a_later_layer_of_its_room() -> None:
    assert layers.turning(ROOT) == []


def test_no_files_import_each_other_in_a_circle() -> None:
    assert circles.between_files(circles.arrows(ROOT)) == []


def test_no_folders_of_a_room_import_each_other_in_a_circle() -> None:
    assert circles.between_folders(circles.arrows(ROOT)) == []


def test_only_recurrence_talks_to_the_scheduler():
    users = {step.of for step in staircase.imports(ROOT) if step.to.split(".")[0] == "schedule"}
    assert users <= {"booking.hours.recurrence"}


def test_clock_is_read_through_its_module():
    # `from portal.clock import now` would keep the real clock when a test stops it.
    assert [step for step in staircase.imports(ROOT) if step.to == "portal.clock.now"] == []


def test_there_are_five_rooms_and_the_tests():
    packages = {
        path.parent.name for path in ROOT.glob("*/__init__.py") if not path.parent.name.startswith(".")
    }
    assert packages == {*STAIRS, "tests"}


def test_no_module_is_a_drawer_for_everything():
    drawers = {"utils", "helpers", "common", "misc", "tools"}
    named = [
        path for path in (*staircase.modules(ROOT), *(ROOT / "tests").rglob("*.py")) if path.stem in drawers
    ]
    assert named == []


#: Run in a process of its own: here the tests have imported what the portal may have forgotten.
LOADED = """
import sys, django
from wagtail import hooks
django.setup()
hooks.search_for_hooks()
print(*sys.modules)
"""


def test_what_registers_itself_is_loaded_when_the_portal_starts():
    run = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, check=True, text=True)
    registers = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in staircase.modules(ROOT)
        if re.search(r"^@(hooks\.)?register\(", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert registers
    assert registers - set(run.stdout.split()) == set()


def test_every_module_says_what_it_owns():
    silent = [
        str(path.relative_to(ROOT))
        for path in (*staircase.modules(ROOT), *(ROOT / "tests").rglob("*.py"), ROOT / "manage.py")
        if (code := path.read_text(encoding="utf-8").strip()) and not ast.get_docstring(ast.parse(code))
    ]
    assert silent == []


def functions(path: Path) -> list[ast.FunctionDef]:
    """The functions of a module that are no part of a class or of another function."""
    return [
        node for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef)
    ]


def test_every_public_function_says_what_it_answers():
    silent = [
        f"{path.relative_to(ROOT)}: {function.name}"
        for path in staircase.modules(ROOT)
        for function in functions(path)
        if not function.name.startswith("_") and not ast.get_docstring(function)
    ]
    assert silent == []


def test_secret_links_are_compared_in_constant_time_and_in_one_place():
    doors = {
        f"{path.relative_to(ROOT)}": {
            ast.unparse(node.func) for node in ast.walk(function) if isinstance(node, ast.Call)
        }
        for path in staircase.modules(ROOT)
        for function in functions(path)
        if function.name == "by_token"
    }
    assert "hmac.compare_digest" in doors.pop("portal/db/people.py")
    assert len(doors) > 3
    assert [place for place, called in doors.items() if "people.by_token" not in called] == []


#: What writes rows that hold a promise: the one door, its parts, erasure. Demo content has its own past.
DOORS = {
    "CoachTime": {"booking.hours.coach_time"},
    "Appointment": {"booking.appointments.reservations", "booking.appointments.erasure"},
    "AppointmentPerson": {
        "booking.appointments.reservations",
        "booking.clients.details",
        "booking.clients.people",  # nobody's row, never saved
    },
    "Registration": {
        "events.registrations.actions",
        "events.registrations.erasure",
        "events.registrations.places",
        "events.registrations.registrants",
        "events.registrations.waiting_list",
    },
    "RegistrationPerson": {
        "events.registrations.actions",
        "events.registrations.erasure",
        "events.registrations.registrants",
    },
}


@cache
def writers() -> list[Written]:
    """Every write of a row that holds a promise."""
    return writes(ROOT, guarded_models(model for model in apps.get_models() if model.__name__ in DOORS))


@pytest.mark.parametrize("model", DOORS)
def test_rows_that_promise_something_are_written_by_one_door(model: str) -> None:
    past = [row for row in writers() if row.model == model and row.module not in DOORS[model]]
    assert past == []
    assert {row.module for row in writers() if row.model == model} == DOORS[model]


def test_no_receiver_hangs_something_on_the_row_it_is_told_of() -> None:
    fields = {field.name for model in apps.get_models() for field in model._meta.get_fields()}
    assert hidden_attributes.hung(ROOT, fields) == []


# Hooks -----------------------------------------------------------------------------------------------

OURS = {hook.name: hook.value for hook in Hook}


@cache
def hook_uses() -> list[Use]:
    """Where the rooms ask hooks and answer them."""
    return list(hook_list.uses(ROOT, OURS))


def wagtails_names() -> set[str]:
    """Every word in quotes in Wagtail's own code: the names of its hooks are among them."""
    files = (path for path in Path(wagtail.__file__).parent.rglob("*.py") if "tests" not in path.parts)
    return {
        word for path in files for word in re.findall(r"[\"'](\w+)[\"']", path.read_text(encoding="utf-8"))
    }


def test_every_hook_is_one_of_wagtail_or_taken_from_our_list() -> None:
    names = wagtails_names() - set(OURS.values())
    assert [use for use in hook_uses() if not use.is_ours and use.name not in names] == []


def test_every_hook_of_our_list_is_asked_and_answered() -> None:
    for how in (ASKED, ANSWERED):
        assert {use.name for use in hook_uses() if use.is_ours and use.how == how} == set(OURS.values()), how


def test_every_hook_says_what_it_is_called_with_and_answers() -> None:
    assert [hook for hook in Hook if not (hook.called_with and hook.answers)] == []
    assert [hook for hook in Hook if hook.name != hook.value.upper()] == []


# Folders ---------------------------------------------------------------------------------------------


def test_no_folder_holds_too_many_files() -> None:
    assert folders.too_full(ROOT) == []


def test_no_file_says_again_what_its_folder_says() -> None:
    assert folders.named_like_its_folder(ROOT) == []


def test_no_files_share_a_prefix_that_could_be_their_folder() -> None:
    assert folders.with_a_prefix(ROOT) == []
