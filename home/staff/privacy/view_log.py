"""The staff page of who opened which client's data. For coordinators; the log itself is kept for a time."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, DateFilter, ModelChoiceFilter, NumberFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column

from home.privacy import person
from home.privacy.words import OWNERS
from portal import clock
from portal.models import Message, ViewLog
from portal.staff.listing import StaffTable, moment_column, user_column
from portal.staff.widgets import DayInput

MAY_SEE = "portal.view_viewlog"


class ViewLogFilters(WagtailFilterSet):
    """Which openings: of whom (of a row with a person all of that person's rows), by whom, on which day."""

    kind = ChoiceFilter(label=_("Laji"), choices=list(OWNERS.items()), empty_label="–")
    number = NumberFilter(label=_("Numero"), min_value=1, max_value=2**62, decimal_places=0)
    viewer = ModelChoiceFilter(
        label=_("Kuka avasi"),
        queryset=User.objects.filter(is_active=True).order_by("last_name", "first_name", "username"),
    )
    day = DateFilter(label=_("Päivä"), widget=DayInput)

    class Meta:
        model = ViewLog
        fields: ClassVar[list[str]] = []

    def filter_queryset(self, queryset: QuerySet[ViewLog]) -> QuerySet[ViewLog]:
        """The openings that the filters choose. A number counts only together with its kind."""
        wanted = self.form.cleaned_data
        if viewer := wanted.get("viewer"):
            queryset = queryset.filter(viewer=viewer)
        if day := wanted.get("day"):
            since, until = clock.day_bounds(day, day)
            queryset = queryset.filter(viewed_at__gte=since, viewed_at__lt=until)
        kind, number = wanted.get("kind"), wanted.get("number")
        if kind and number:
            return queryset.filter(person.of_owners(_of_same_person(kind, int(number))))
        return queryset.filter(owner_kind=kind) if kind else queryset


class ViewLogPage(StaffTable):
    """Who opened what, the latest first."""

    queryset = ViewLog.objects.select_related("viewer").order_by("-viewed_at", "-pk")
    header_icon = "history"
    page_title = _("Kuka avasi tietoja")
    index_url_name = "staff_view_log"
    filterset_class = ViewLogFilters
    no_results_message = _("Kukaan ei ole avannut näitä tietoja.")
    columns: ClassVar[list[Column]] = [
        moment_column("viewed_at", _("Milloin")),
        user_column("viewer", _("Kuka avasi")),
        Column(
            "owner",
            label=_("Mitä"),
            accessor=lambda row: f"{OWNERS.get(row.owner_kind, row.owner_kind)} {row.owner_id}",
        ),
    ]

    def has_permission(self, **kwargs: Any) -> bool:
        return self.request.user.has_perm(MAY_SEE)


def _of_same_person(owner: str, number: int) -> dict[str, list[int]]:
    """All rows that show the person of that row; of a row without a person itself only."""
    if owner == "portal.message":
        known = Message.objects.filter(pk=number).values_list("owner_kind", "owner_id").first()
        owner, number = known or (owner, number)
    kind = next((kind for kind in person.KINDS.values() if kind.owner == owner), None)
    row = kind.rows().filter(pk=number).first() if kind else None
    return person.shown_by(person.lines(row.person_number)) if row else {owner: [number]}
