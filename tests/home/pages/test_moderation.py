"""home/pages/moderation.py: what a coach or translator writes is looked at; an editor publishes at once."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Workflow, WorkflowPage

from home import roles
from home.pages import moderation
from tests import staff
from tests.home import build

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "language", "may_edit", "may_publish"),
    [
        (roles.COORDINATOR, "fi", True, True),
        (roles.EDITOR, "ar", True, True),
        (roles.COACH, "fi", True, False),
        (roles.TRANSLATOR, "ar", True, False),
        (roles.TRANSLATOR, "fi", False, False),
        (roles.VIEWER, "fi", False, False),
    ],
)
def test_who_edits_and_publishes(role: str, language: str, may_edit: bool, may_publish: bool) -> None:
    page = build.content(with_aliases=True).get_translation(build.front(language).locale)
    rights = page.permissions_for_user(staff.member(role))
    assert (rights.can_edit(), rights.can_publish()) == (may_edit, may_publish)


def test_draft_of_a_coach_is_published_when_an_editor_says_yes() -> None:
    coach, editor = staff.member(roles.COACH), staff.member(roles.EDITOR)
    page = build.content(title="Vanha")
    page.title = "Uusi"
    page.save_revision(user=coach)
    state = page.get_workflow().start(page, coach)
    page.refresh_from_db()
    assert page.title == "Vanha"
    task = state.current_task_state.task.specific
    assert [bool(task.get_actions(page, user)) for user in (coach, editor)] == [False, True]
    state.current_task_state.approve(user=editor)
    page.refresh_from_db()
    assert page.title == "Uusi"


def test_workflow_is_made_once_and_another_choice_of_staff_stays() -> None:
    front = build.front()
    root = front.get_parent()
    assert WorkflowPage.objects.get(page=root).workflow.name == moderation.NAME
    own = Workflow.objects.create(name="Oma")
    WorkflowPage.objects.filter(page=root).update(workflow=own)
    moderation.make_workflow(Group.objects.filter(name=roles.EDITOR))
    assert WorkflowPage.objects.get(page=root).workflow == own
    assert Workflow.objects.filter(name=moderation.NAME).count() == 1
