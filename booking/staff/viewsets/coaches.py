"""The staff screens of coaches."""

from __future__ import annotations

from typing import ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.widgets.button import HeaderButton

from booking.models import Coach, CoachFacts
from booking.permissions import may_see_hours
from booking.staff.forms.coaches import COACH_FACTS, CoachForm
from booking.staff.viewsets.base import joined
from portal.hooks import Hook
from portal.staff.panels import facts_panels, model_permission, tabs
from portal.staff.snippets import CreateWithFacts, EditWithFacts, FactsViewSet, state_column


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
