"""What the screens of rows share: a weekly stretch, names in a cell, a change that is confirmed first."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import QuerySet
from wagtail.admin.panels import FieldPanel
from wagtail.admin.viewsets.model import ModelViewSet

from portal.hooks import Hook
from portal.staff.widgets import DayInput, TimeInput

SPAN = {
    "weekday": None,
    "starts": TimeInput,
    "ends": TimeInput,
    "valid_from": DayInput,
    "valid_until": DayInput,
}


def span_panels() -> list[FieldPanel]:
    """Weekday, from, to, valid from, until."""
    return [FieldPanel(name, widget=widget) for name, widget in SPAN.items()]


def joined(rows: Iterable[object]) -> str:
    """Names in one cell, from rows that are already fetched."""
    return ", ".join(str(row) for row in rows)


class ConfirmViewSet(ModelViewSet):
    """Rows without texts whose views list first whom a change leaves outside (ConfirmConflicts)."""

    menu_hook = Hook.REGISTER_COACHES_MENU_ITEM
    create_template_name = "booking/staff/coaches/confirm_create.html"
    edit_template_name = "booking/staff/coaches/confirm_edit.html"
    copy_view_enabled = False
    inspect_view_enabled = False
    #: The rows of the list with what it shows, so that it asks the same few queries however long it is.
    queryset: QuerySet

    def get_index_view_kwargs(self, **kwargs: object) -> dict[str, object]:
        return super().get_index_view_kwargs(queryset=self.queryset, **kwargs)
