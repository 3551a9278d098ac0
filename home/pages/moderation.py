"""Who looks at a page before it is published: an editor or coordinator, when others wrote it."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

NAME = "Tarkistus ennen julkaisua"
#: The workflow that Wagtail itself delivers, for a group that this house does not have.
_DELIVERED = "Moderators approval"


def make_workflow(groups: Iterable[Group]) -> None:
    """One step by those groups, for all pages. Idempotent; a workflow that staff chose themselves stays."""
    root = Page.objects.filter(depth=1).first()
    if root is None:
        return
    task, _made = GroupApprovalTask.objects.get_or_create(name=NAME)
    task.groups.add(*groups)
    workflow, _made = Workflow.objects.get_or_create(name=NAME)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task)
    chosen = WorkflowPage.objects.filter(page=root).exclude(workflow__name=_DELIVERED).exists()
    if not chosen:
        WorkflowPage.objects.update_or_create(page=root, defaults={"workflow": workflow})
