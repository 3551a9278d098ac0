"""The staff screens of absences."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, EditView

from booking.models import Absence, Appointment
from booking.staff.conflicts import ConfirmConflicts
from booking.staff.forms.coaches import AbsenceForm
from booking.staff.viewsets.base import ConfirmViewSet
from booking.time_off import absences
from portal import clock
from portal.staff.widgets import MomentInput


class ConfirmAbsence(ConfirmConflicts):
    """Lists the coach's appointments during the absence."""

    def find_conflicts(self, row: Absence) -> Iterable[Appointment]:
        return absences.save_absence(row, now=clock.now())


class CreateAbsence(ConfirmAbsence, CreateView):
    """A new absence."""


class EditAbsence(ConfirmAbsence, EditView):
    """Another time of an absence."""


class AbsenceViewSet(ConfirmViewSet):
    """When a coach is away. The reason is not asked."""

    model = Absence
    queryset = Absence.objects.select_related("coach")
    icon = "logout"
    menu_label = _("Poissaolot")
    menu_order = 200
    name = "absences"
    add_view_class = CreateAbsence
    edit_view_class = EditAbsence
    list_filter: ClassVar = ["coach"]
    list_display: ClassVar = [
        Column("coach", label=_("Valmentaja")),
        "starts_at",
        "ends_at",
    ]
    edit_handler = ObjectList(
        [
            FieldPanel("coach", widget=forms.Select),
            FieldPanel("starts_at", widget=MomentInput),
            FieldPanel("ends_at", widget=MomentInput),
        ],
        base_form_class=AbsenceForm,
    )
