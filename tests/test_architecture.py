"""The shape of the house: five rooms as stairs, layers inside a room, and what no file may be."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps

from tests import staircase
from tests.staircase import STAIRS, Step

ROOT = Path(__file__).resolve().parents[1]


def tree(root: Path, files: dict[str, str]) -> Path:
    """A made-up house with these files."""
    for name, code in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(code)
    return root


# The walker itself -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "code",
    [
        "import booking",
        "import booking.models as rows",
        "from booking import models",
        "from booking.models import Coach",
        "def late():\n    from booking.models import Coach",
        "from importlib import import_module\nimport_module('booking.models')",
    ],
)
def test_walker_sees_an_import_of_an_upper_room(tmp_path, code):
    house = tree(tmp_path, {"services/tray.py": code})
    climbing = [
        (step.of, step.to.split(".")[0]) for step in staircase.imports(house) if staircase.climbs(step)
    ]
    assert climbing == [("services.tray", "booking")]


def test_walker_lets_a_room_import_those_below_and_others(tmp_path):
    code = "import json\nfrom portal import clock\nfrom services.models import Need\nfrom . import models"
    house = tree(tmp_path, {"booking/requests.py": code})
    steps = list(staircase.imports(house))
    assert [step.to for step in steps] == [
        "json",
        "portal.clock",
        "services.models.Need",
        "booking.models",
    ]
    assert [step for step in steps if staircase.climbs(step)] == []


@pytest.mark.parametrize(
    "code",
    [
        "class Migration:\n    dependencies = [('home', '0001_initial')]",
        "field = models.ForeignKey(to='home.homepage')",
        "def move(apps, editor):\n    apps.get_model('home', 'HomePage')",
        "from home.models import HomePage",
    ],
)
def test_walker_sees_a_migration_that_depends_on_an_upper_room(tmp_path, code):
    house = tree(tmp_path, {"services/migrations/0002_more.py": code})
    climbing = [step.to.split(".")[0] for step in staircase.migration_steps(house) if staircase.climbs(step)]
    assert climbing == ["home"]


def test_walker_sees_an_import_of_a_later_layer(tmp_path):
    files = {
        "booking/models.py": "from booking import forms",
        "booking/reservations.py": "from booking.models import Coach\nfrom booking.views import book",
        "booking/forms.py": "from booking.reservations import reserve\nfrom portal.views import page",
        "booking/views.py": "from booking.forms import Details",
        "booking/desk.py": "from django.http import HttpResponse\nfrom booking.forms import Details",
        "booking/people.py": "from booking import desk",
    }
    house = tree(tmp_path, files)
    answering = staircase.answering_modules(house)
    turning = [step.place for step in staircase.imports(house) if staircase.turns_right(step, answering)]
    assert answering == {"booking.desk"}
    assert turning == ["booking/models.py:1", "booking/people.py:1", "booking/reservations.py:2"]


def test_relative_import_counts_from_its_own_room(tmp_path):
    files = {
        "booking/models.py": "from .views import book",
        "booking/sub/__init__.py": "from ..forms import X",
    }
    assert {step.to for step in staircase.imports(tree(tmp_path, files))} == {
        "booking.views.book",
        "booking.forms.X",
    }


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


def test_no_module_imports_a_later_layer_of_its_room():
    answering = staircase.answering_modules(ROOT)
    assert [step for step in staircase.imports(ROOT) if staircase.turns_right(step, answering)] == []


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


def test_secret_links_are_compared_in_constant_time():
    doors = {
        f"{path.relative_to(ROOT)}": {getattr(node, "attr", "") for node in ast.walk(function)}
        for path in staircase.modules(ROOT)
        for function in functions(path)
        if function.name == "by_token"
    }
    assert len(doors) > 3
    assert [place for place, names in doors.items() if "compare_digest" not in names] == []


#: What writes rows that hold a promise: the one door, its parts, erasure. Demo content has its own past.
DOORS = {
    "CoachTime": {"booking.time.coach_time"},
    "Appointment": {"booking.appointments.reservations", "booking.appointments.erasure"},
    "Registration": {
        "events.registrations.registrants",
        "events.registrations.waiting_list",
        "events.registrations.erasure",
    },
}
_WRITES = {"create", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}


def written_in(path: Path) -> set[str]:
    """The models of which rows are made in a module: `Model(…)`, or a writing method of `Model.objects`."""
    calls = [node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    made = {call.id for call in calls if isinstance(call, ast.Name)}
    return made | {
        call.value.value.id
        for call in calls
        if isinstance(call, ast.Attribute)
        and call.attr in _WRITES
        and isinstance(call.value, ast.Attribute)
        and isinstance(call.value.value, ast.Name)
    }


@pytest.mark.parametrize("model", DOORS)
def test_rows_that_promise_something_are_written_by_one_door(model):
    modules = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): written_in(path)
        for path in staircase.modules(ROOT)
        if "demo" not in path.parts
    }
    assert {module for module, models in modules.items() if model in models} == DOORS[model]
