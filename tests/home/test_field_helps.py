"""Every field that staff write in says what it is for: a form without an explanation stops an editor."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.db.models import Model
from django.test import RequestFactory
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.snippets.models import get_snippet_models

from home import roles
from home.models import ContentPage, GuideIndexPage, GuidePage
from portal import languages
from portal.models import HouseFacts
from tests import staff

pytestmark = pytest.mark.django_db

#: The words of messages stand below a list of what may stand in them; a page's blocks explain themselves.
EXPLAINED_BESIDE = {"MessageTemplate"}
EXPLAIN_THEMSELVES = {"body", "go_live_at", "expire_at"}
TRANSLATED = tuple(f"_{code}" for code in languages.INTERFACE_CODES if code != languages.SOURCE)


def editors() -> dict[str, tuple[type[Model], Panel]]:
    """The models that staff edit in Wagtail's forms, by name, each with its form."""
    rows = {
        model.__name__: (model, model.snippet_viewset.get_edit_handler())
        for model in get_snippet_models()
        if model.__name__ not in EXPLAINED_BESIDE
    }
    pages = {
        page.__name__: (page, page.get_edit_handler()) for page in (GuideIndexPage, GuidePage, ContentPage)
    }
    house = {"HouseFacts": (HouseFacts, HouseFacts.edit_handler.bind_to_model(HouseFacts))}
    return rows | pages | house


def leaves(panel: Panel.BoundPanel) -> Iterator[Panel.BoundPanel]:
    """The fields of the form, in order."""
    if isinstance(panel.panel, FieldPanel):
        yield panel
    for child in getattr(panel, "children", ()):
        yield from leaves(child)


def without_help(model: type[Model], editor: Panel, user: User) -> list[str]:
    """The fields of a new row that say nothing of themselves."""
    request, row = RequestFactory().get("/"), model()
    request.user = user
    form = editor.get_form_class()(instance=row, for_user=user)
    fields = leaves(editor.get_bound_panel(instance=row, request=request, form=form))
    return [
        field.field_name
        for field in fields
        if not field.help_text and not field.field_name.endswith(TRANSLATED)
    ]


def test_every_field_of_every_form_explains_itself() -> None:
    user = staff.member(roles.COORDINATOR)
    found = {name: without_help(model, editor, user) for name, (model, editor) in editors().items()}
    silent = {name: sorted(set(fields) - EXPLAIN_THEMSELVES) for name, fields in found.items()}
    assert {name: fields for name, fields in silent.items() if fields} == {}
