"""tests/architecture/hidden_attributes.py finds what a receiver hangs on a row."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture import hidden_attributes
from tests.architecture.trees import tree


@pytest.mark.parametrize(
    "line",
    [
        "instance.has_other_hours = True",
        "instance.has_other_hours: bool = True",
        "instance.name, instance.has_other_hours = 'a', True",
        "setattr(instance, 'has_other_hours', True)",
        "instance.__dict__['has_other_hours'] = True",
        "vars(instance)['has_other_hours'] = True",
    ],
)
@pytest.mark.parametrize(
    "given", ["instance, **_kwargs", "sender, *, instance", "instance: Rules, raw=False"]
)
def test_an_attribute_that_is_no_field(tmp_path: Path, given: str, line: str) -> None:
    house = tree(tmp_path, {"booking/messages/rules.py": f"def look({given}):\n    {line}"})
    assert hidden_attributes.hung(house, {"name"}) == ["booking/messages/rules.py:2: has_other_hours"]


def test_an_attribute_of_the_instance_among_other_arguments(tmp_path: Path) -> None:
    house = tree(tmp_path, {"home/a.py": "def look(sender, **kwargs):\n    kwargs['instance'].seen = 1"})
    assert hidden_attributes.hung(house, {"name"}) == ["home/a.py:2: seen"]


@pytest.mark.parametrize(
    "code",
    [
        "def key(instance, **_kwargs):\n    instance.name = instance.name.strip()",
        "def look(instance, **_kwargs):\n    seen = instance.has_other_hours",
        "class Form:\n    def save(self):\n        self.instance.made_by = 1",
    ],
)
def test_fields_and_reading_are_no_fault(tmp_path: Path, code: str) -> None:
    assert hidden_attributes.hung(tree(tmp_path, {"home/a.py": code}), {"name"}) == []
