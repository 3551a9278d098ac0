"""The staff screens of revisioned rows whose facts are saved by the same form (see facts.py)."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import DEFAULT_DB_ALIAS, models
from django.db.models.deletion import Collector, ProtectedError, RestrictedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
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


def state_of(row: models.Model) -> str:
    """What readers see of a drafted row, in one word or two. No query."""
    if not row.live:
        return gettext("luonnos")
    return gettext("julkaistu, uusi luonnos") if row.has_unpublished_changes else gettext("julkaistu")


def state_column() -> Column:
    """A cell of the list with `state_of`. Wagtail's own asks the database for every row."""
    return Column("state", label=_("Tila"), accessor=state_of)


def keep_what_is_used(request: HttpRequest, rows: Iterable[models.Model]) -> HttpResponse | None:
    """A hook before deleting: rows that others need stay, with a sentence instead of an error."""
    rows = list(rows)
    collector = Collector(using=DEFAULT_DB_ALIAS, origin=rows)
    try:
        collector.collect(rows)
    except (ProtectedError, RestrictedError):
        messages.error(request, gettext("Tätä ei voi poistaa. Muut tiedot tarvitsevat sitä."))
        return redirect(type(rows[0]).snippet_viewset.get_url_name("list"))
    return None


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
