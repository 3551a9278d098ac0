"""tests/architecture/staircase.py sees every way in which a room can know one above it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture import staircase
from tests.architecture.trees import tree


@pytest.mark.parametrize(
    "code",
    [
        "import booking",
        "import booking.models as rows",
        "from booking import models",
        "from booking.models import Coach",
        "from booking.clients.people import by_token",
        "def late():\n    from booking.models import Coach",
        "from importlib import import_module\nimport_module('booking.models')",
    ],
)
@pytest.mark.parametrize("path", ["services/tray.py", "services/staff/forms/tray.py"])
def test_an_import_of_an_upper_room(tmp_path: Path, path: str, code: str) -> None:
    house = tree(tmp_path, {path: code})
    climbing = [
        (step.of, step.to.split(".")[0]) for step in staircase.imports(house) if staircase.climbs(step)
    ]
    assert climbing == [(path.removesuffix(".py").replace("/", "."), "booking")]


def test_a_room_may_import_those_below_and_others(tmp_path: Path) -> None:
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


def test_a_relative_import_counts_from_its_own_folder(tmp_path: Path) -> None:
    files = {
        "booking/models.py": "from .views import book",
        "booking/sub/__init__.py": "from ..forms import X",
        "booking/staff/calendar/page.py": "from ..rights import may_see",
    }
    assert {step.to for step in staircase.imports(tree(tmp_path, files))} == {
        "booking.views.book",
        "booking.forms.X",
        "booking.staff.rights.may_see",
    }


@pytest.mark.parametrize(
    "code",
    [
        "class Migration:\n    dependencies = [('home', '0001_initial')]",
        "field = models.ForeignKey(to='home.homepage')",
        "def move(apps, editor):\n    apps.get_model('home', 'HomePage')",
        "from home.models import HomePage",
    ],
)
def test_a_migration_that_depends_on_an_upper_room(tmp_path: Path, code: str) -> None:
    house = tree(tmp_path, {"services/migrations/0002_more.py": code})
    climbing = [step.to.split(".")[0] for step in staircase.migration_steps(house) if staircase.climbs(step)]
    assert climbing == ["home"]


@pytest.mark.parametrize(
    "path",
    [
        "portal/staff/messages.html",
        "components/door.html",
        "errors/404.html",
        "base.html",
        "wagtailadmin/login.html",
        "services/public/tray.html",
    ],
)
@pytest.mark.parametrize(
    ("text", "known"),
    [
        ('{% extends "booking/staff/page.html" %}', "booking/staff/page.html"),
        ("{% include 'events/row.html' with no_title=True %}", "events/row.html"),
        ('{% include "components/ticket.html" with facts="home/facts.html" %}', "home/facts.html"),
        ("{% static 'booking/staff.css' %}", "booking/staff.css"),
        ("{% load i18n programme %}", "events.templatetags.programme"),
        ("{% load pages from programme %}", "events.templatetags.programme"),
    ],
)
def test_a_template_that_stands_on_an_upper_room(tmp_path: Path, path: str, text: str, known: str) -> None:
    files = {f"templates/{path}": f"\n<p>{text}</p>", "events/templatetags/programme.py": ""}
    steps = staircase.template_steps(tree(tmp_path, files))
    assert [(step.place, step.to) for step in steps if staircase.climbs(step)] == [
        (f"templates/{path}:2", known)
    ]


def test_a_template_may_stand_on_rooms_below_and_on_what_the_settings_name(tmp_path: Path) -> None:
    files = {
        "templates/base.html": '{% load i18n notices %}{% include "components/foot.html" %}',
        "templates/home/page.html": '{% extends "booking/page.html" %}{% load notices %}',
        "templates/portal/row.html": '{# {% include "home/a.html" %} #}\n{% comment %}\n'
        '{% include "home/b.html" %}{% endcomment %}{% url "home" %}{% translate "home / koti" %}',
        "home/templatetags/notices.py": "",
    }
    steps = list(staircase.template_steps(tree(tmp_path, files), {"notices"}))
    assert [step.to for step in steps] == ["booking/page.html"]
    assert [step for step in steps if staircase.climbs(step)] == []


@pytest.mark.parametrize("name", ["home/staff/today.html", "home/week.css"])
def test_code_that_names_a_file_of_an_upper_room(tmp_path: Path, name: str) -> None:
    files = {"booking/staff/card.py": f"PAGE = '{name}'", "home/staff/card.py": f"PAGE = '{name}'"}
    climbing = [step for step in staircase.file_steps(tree(tmp_path, files)) if staircase.climbs(step)]
    assert [(step.place, step.to) for step in climbing] == [("booking/staff/card.py:1", name)]
