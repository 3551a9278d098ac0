"""The staff screens of the house's closures, which concern every coach, and of its opening hours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.snippets.views.snippets import CreateView as SnippetCreateView
from wagtail.snippets.views.snippets import EditView as SnippetEditView
from wagtail.snippets.views.snippets import SnippetViewSet

from booking.hours.coach_time import lock_coach
from booking.models import Appointment, Closure, Coach, OpeningHours
from booking.staff.conflicts import ConfirmConflicts
from booking.staff.forms.coaches import ClosureForm, SpanForm
from booking.staff.viewsets.base import span_panels
from booking.time_off import conflicts
from portal import clock
from portal.hooks import Hook
from portal.staff.panels import facts_panels, model_permission, tabs
from portal.staff.widgets import DayInput


class ConfirmClosure(ConfirmConflicts):
    """Lists the appointments of everybody on the closed days."""

    def find_conflicts(self, row: Closure) -> Iterable[Appointment]:
        lock_coach(*Coach.objects.order_by("pk").values_list("pk", flat=True))
        return conflicts.by_closure(row, now=clock.now())


class CreateClosure(ConfirmClosure, SnippetCreateView):
    """A new closure."""

    template_name = "booking/staff/coaches/closure_create.html"


class EditClosure(ConfirmClosure, SnippetEditView):
    """Other days or words of a closure."""

    template_name = "booking/staff/coaches/closure_edit.html"


class ClosureViewSet(SnippetViewSet):
    """Days on which the whole house is closed."""

    model = Closure
    icon = "warning"
    menu_label = _("Sulkupäivät")
    menu_hook = Hook.REGISTER_COACHES_MENU_ITEM
    menu_order = 400
    url_prefix = "closures"
    copy_view_enabled = False
    add_view_class = CreateClosure
    edit_view_class = EditClosure
    create_template_name = CreateClosure.template_name
    edit_template_name = EditClosure.template_name
    list_display: ClassVar = ["__str__", "first_day", "last_day"]
    edit_handler = tabs(
        ["name", "meanwhile"],
        facts_panels(
            ("first_day", "last_day"),
            model_permission(Closure, "add"),
            helps={
                "first_day": _("Ensimmäinen päivä, jona talo on kiinni. Esimerkki: 24.12.2026"),
                "last_day": _("Viimeinen päivä, jona talo on kiinni. Esimerkki: 6.1.2027"),
            },
            first_day=DayInput,
            last_day=DayInput,
        ),
        helps={
            "name": _("Esimerkki: Joululoma"),
            "meanwhile": _("Esimerkki: Jos asia on kiireinen, soita 112."),
        },
        base_form_class=ClosureForm,
    )


class OpeningHoursViewSet(ModelViewSet):
    """When the house is open."""

    model = OpeningHours
    icon = "time"
    menu_label = _("Talon aukioloajat")
    menu_hook = Hook.REGISTER_COACHES_MENU_ITEM
    menu_order = 600
    name = "opening-hours"
    copy_view_enabled = False
    inspect_view_enabled = False
    list_display: ClassVar = ["__str__", "valid_from", "valid_until"]
    edit_handler = ObjectList(span_panels(), base_form_class=SpanForm)
