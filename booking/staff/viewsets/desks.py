"""The staff screens of desks and their shifts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, EditView
from wagtail.snippets.views.snippets import SnippetViewSet

from booking.models import Appointment, Desk, Shift
from booking.staff.conflicts import ConfirmConflicts
from booking.staff.forms.coaches import ShiftForm
from booking.staff.viewsets.base import ConfirmViewSet, joined, span_panels
from booking.time_off import shifts
from portal import clock
from portal.hooks import Hook
from portal.staff.panels import facts_panels, model_permission, tabs


class DeskViewSet(SnippetViewSet):
    """The places where clients come without an appointment."""

    model = Desk
    icon = "group"
    menu_label = _("Päivystykset")
    menu_hook = Hook.REGISTER_COACHES_MENU_ITEM
    menu_order = 500
    url_prefix = "desks"
    copy_view_enabled = False
    list_display: ClassVar = ["__str__", "order"]
    edit_handler = tabs(
        ["name"],
        facts_panels(
            ("order",), model_permission(Desk, "add"), helps={"order": _("Pienin numero on ensin.")}
        ),
        helps={"name": _("Esimerkki: Aulan päivystys")},
    )


class ConfirmShift(ConfirmConflicts):
    """Lists the appointments that the shift's coaches would miss at the desk."""

    def find_conflicts(self, row: Shift) -> Iterable[Appointment]:
        return shifts.save_shift(row, list(row.coaches.all()), now=clock.now())


class CreateShift(ConfirmShift, CreateView):
    """A new shift."""


class EditShift(ConfirmShift, EditView):
    """Another time or other coaches of a shift."""


class ShiftViewSet(ConfirmViewSet):
    """Who is at which desk, and when."""

    model = Shift
    queryset = Shift.objects.select_related("desk").prefetch_related("coaches")
    icon = "calendar-alt"
    menu_label = _("Päivystysvuorot")
    menu_order = 300
    name = "shifts"
    add_view_class = CreateShift
    edit_view_class = EditShift
    list_filter: ClassVar = ["desk", "weekday"]
    list_display: ClassVar = [
        "__str__",
        "desk",
        Column("coaches", label=_("Valmentajat"), accessor=lambda row: joined(row.coaches.all())),
        "valid_from",
        "valid_until",
    ]
    edit_handler = ObjectList(
        [FieldPanel("desk", widget=forms.Select), *span_panels(), FieldPanel("coaches")],
        base_form_class=ShiftForm,
    )
