"""The staff screens of coaches, desks and their shifts, absences, closures and opening hours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views.generic import CreateView, EditView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import CreateView as SnippetCreateView
from wagtail.snippets.views.snippets import EditView as SnippetEditView
from wagtail.snippets.views.snippets import SnippetViewSet

from booking.models import Absence, Appointment, Closure, Coach, CoachFacts, Desk, OpeningHours, Shift
from booking.permissions import may_see_hours
from booking.staff.conflicts import AskFirst
from booking.staff.forms.rows import COACH_FACTS, AbsenceForm, ClosureForm, CoachForm, ShiftForm, SpanForm
from booking.time.coach_time import lock_coach
from booking.time_off import absences, shifts
from booking.time_off import conflicts as stranded
from portal import clock
from portal.hooks import Hook
from portal.staff.panels import facts_panels, model_permission, tabs
from portal.staff.snippets import CreateWithFacts, EditWithFacts, FactsViewSet, state_column
from portal.staff.widgets import DayInput, MomentInput, TimeInput

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


# Coaches ---------------------------------------------------------------------------------------------


class EditCoach(EditWithFacts):
    """A coach; the working hours are one button away."""

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        if not may_see_hours(self.request.user):
            return []
        address = reverse("coach_hours", args=[self.object.pk])
        return [HeaderButton(_("Työajat"), url=address, icon_name="time")]


class CoachViewSet(FactsViewSet):
    """Coaches: name and introduction may wait as drafts, everything else takes effect at once."""

    model = Coach
    icon = "user"
    menu_label = _("Valmentajat")
    menu_hook = Hook.REGISTER_COACHES_MENU_ITEM
    menu_order = 100
    url_prefix = "coaches"
    add_view_class = CreateWithFacts
    edit_view_class = EditCoach
    list_display: ClassVar = [
        "first_name",
        Column("languages", label=_("Puhuu"), accessor=lambda row: joined(row.facts.languages.all())),
        BooleanColumn("facts.is_bookable", label=_("Asiakas voi varata")),
        state_column(),
    ]
    edit_handler = tabs(
        ["introduction"],
        [
            FieldPanel(
                "first_name",
                permission=model_permission(CoachFacts),
                required_on_save=True,
                help_text=_("Näkyy asiakkaalle. Ei sukunimeä."),
            ),
            *facts_panels(
                COACH_FACTS,
                model_permission(CoachFacts),
                helps={
                    "languages": _("Asiakas näkee valmentajan ajat näillä kielillä."),
                    "is_bookable": _("Jos tätä ei ole valittu, vain henkilökunta varaa ajan."),
                    "video_link": _("Asiakas saa tämän linkin, kun aika on videolla."),
                    "user": _("Kun tämä käyttäjä kirjautuu, hän avaa omat aikansa."),
                    "order": _("Pienin numero on ensin."),
                },
            ),
        ],
        base_form_class=CoachForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Coach]:
        """All coaches with what their row in the list shows."""
        return (
            Coach.objects.filter(facts__isnull=False)
            .select_related("facts", "latest_revision")
            .prefetch_related("facts__languages")
        )


# Closures: every coach's time ------------------------------------------------------------------------


class ClosureAsksFirst(AskFirst):
    """Lists the appointments of everybody on the closed days."""

    def stranded(self, row: Closure) -> Iterable[Appointment]:
        lock_coach(*Coach.objects.order_by("pk").values_list("pk", flat=True))
        return stranded.by_closure(row, now=clock.now())


class CreateClosure(ClosureAsksFirst, SnippetCreateView):
    """A new closure."""

    template_name = "booking/staff/coaches/closure_create.html"


class EditClosure(ClosureAsksFirst, SnippetEditView):
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


# Desks and their shifts ------------------------------------------------------------------------------


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


class ShiftAsksFirst(AskFirst):
    """Lists the appointments that the shift's coaches would miss at the desk."""

    def stranded(self, row: Shift) -> Iterable[Appointment]:
        return shifts.save_shift(row, list(row.coaches.all()), now=clock.now())


class CreateShift(ShiftAsksFirst, CreateView):
    """A new shift."""


class EditShift(ShiftAsksFirst, EditView):
    """Another time or other coaches of a shift."""


class ShiftViewSet(ModelViewSet):
    """Who is at which desk, and when."""

    model = Shift
    icon = "calendar-alt"
    menu_label = _("Päivystysvuorot")
    menu_hook = Hook.REGISTER_COACHES_MENU_ITEM
    menu_order = 300
    name = "shifts"
    add_view_class = CreateShift
    edit_view_class = EditShift
    create_template_name = "booking/staff/coaches/asking_create.html"
    edit_template_name = "booking/staff/coaches/asking_edit.html"
    copy_view_enabled = False
    inspect_view_enabled = False
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

    @property
    def index_view_class(self) -> type:
        return with_queryset(
            super().index_view_class, Shift.objects.select_related("desk").prefetch_related("coaches")
        )


# Absences --------------------------------------------------------------------------------------------


class AbsenceAsksFirst(AskFirst):
    """Lists the coach's appointments during the absence."""

    def stranded(self, row: Absence) -> Iterable[Appointment]:
        return absences.save_absence(row, now=clock.now())


class CreateAbsence(AbsenceAsksFirst, CreateView):
    """A new absence."""


class EditAbsence(AbsenceAsksFirst, EditView):
    """Another time of an absence."""


class AbsenceViewSet(ModelViewSet):
    """When a coach is away. The reason is not asked."""

    model = Absence
    icon = "logout"
    menu_label = _("Poissaolot")
    menu_hook = Hook.REGISTER_COACHES_MENU_ITEM
    menu_order = 200
    name = "absences"
    add_view_class = CreateAbsence
    edit_view_class = EditAbsence
    create_template_name = "booking/staff/coaches/asking_create.html"
    edit_template_name = "booking/staff/coaches/asking_edit.html"
    copy_view_enabled = False
    inspect_view_enabled = False
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

    @property
    def index_view_class(self) -> type:
        return with_queryset(super().index_view_class, Absence.objects.select_related("coach"))


# Opening hours ---------------------------------------------------------------------------------------


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


def with_queryset(view: type, rows: QuerySet) -> type:
    """The list view `view` over these rows, so that a list asks the same few queries however long it is."""
    return type(view.__name__, (view,), {"queryset": rows})
