"""The staff screens of revisioned rows whose facts are saved by the same form (see facts.py)."""

from __future__ import annotations

from django.db import models
from django.http import HttpRequest
from wagtail.admin.views.generic import RevisionsRevertMixin
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet


class SaveFacts:
    """Writes the facts in the transaction in which the texts (or their draft) are saved.

    Wagtail's saving while one types is off: facts take effect at once, and half a choice must not.
    """

    def setup(self, request: HttpRequest, *args: object, **kwargs: object) -> None:
        super().setup(request, *args, **kwargs)
        self.autosave_enabled = False

    def save_instance(self) -> models.Model:
        row = super().save_instance()
        self.form.save_facts(row)
        return row


class CreateWithFacts(SaveFacts, CreateView):
    """A new row with its facts."""


class EditWithFacts(SaveFacts, EditView):
    """A row with its facts: the texts of the latest draft, the facts as they are now."""


class RevertWithFacts(SaveFacts, RevisionsRevertMixin, EditView):
    """Older texts with the present facts. For those who publish: it brings back every language at once."""

    view_name = "revisions_revert"
    permission_required = "publish"


class FactsViewSet(SnippetViewSet):
    """A snippet whose facts are saved by the same form. Its facts are unique, so it cannot be copied."""

    add_view_class = CreateWithFacts
    edit_view_class = EditWithFacts
    revisions_revert_view_class = RevertWithFacts
    copy_view_enabled = False
