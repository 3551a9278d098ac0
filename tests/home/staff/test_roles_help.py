"""The page on who may what says what the groups give, and every member of staff may read it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from home import roles
from home.staff import roles_help
from tests import staff
from tests.pages import html_of


def words(tasks: list[object]) -> set[str]:
    return {str(task) for task in tasks}


@pytest.mark.parametrize("name", roles.BASE)
def test_group_may_exactly_what_its_rights_allow(name: str) -> None:
    group = next(group for group in roles_help.groups(set()) if group.name == name)
    allowed = {str(task.words) for task in roles_help.TASKS if task.rights <= roles_help.rights_of(name)}
    everything = {str(task.words) for task in roles_help.TASKS}
    assert (words(group.may), words(group.may_not)) == (allowed, everything - allowed)
    assert str(group.purpose) != ""


def test_every_task_is_somebodys_and_the_coordinators() -> None:
    coordinator = roles_help.rights_of(roles.COORDINATOR)
    assert [str(task.words) for task in roles_help.TASKS if not task.rights <= coordinator] == []


def test_every_right_of_a_group_is_told_of() -> None:
    """A right that is given in home/roles.py is told of in a task, or is named here as no task of its own."""
    told = set().union(*(task.rights for task in roles_help.TASKS))
    given = set().union(*(roles_help.rights_of(name) for name in roles.BASE))
    assert given - told - roles_help.NO_TASK == set()


def test_own_group_comes_first() -> None:
    assert [group.name for group in roles_help.groups({roles.VIEWER})][0] == roles.VIEWER


@pytest.mark.django_db
@pytest.mark.parametrize("name", roles.BASE)
def test_every_member_of_staff_reads_it(client: Client, name: str) -> None:
    html = html_of(staff.signed_in(client, staff.member(name)), reverse("roles_help"))
    assert [f">{group.capitalize()}" in html for group in roles.BASE] == [True] * len(roles.BASE)
