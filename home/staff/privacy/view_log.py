"""The staff page of who opened which client's data. For coordinators; the log itself is kept for a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.privacy import person
from home.privacy.words import OWNERS
from portal import clock
from portal.models import Message, ViewLog
from portal.staff.page import StaffPage
from portal.staff.widgets import DayInput

PER_PAGE = 50
MAY_SEE = "portal.view_viewlog"


class ViewLogForm(forms.Form):
    """Which openings: of whom, by whom, on which day. All may be left empty."""

    kind = forms.ChoiceField(label=gettext_lazy("Laji"), choices=[("", "–"), *OWNERS.items()], required=False)
    number = forms.IntegerField(label=gettext_lazy("Numero"), min_value=1, max_value=2**62, required=False)
    viewer = forms.ModelChoiceField(
        User.objects.filter(is_active=True).order_by("last_name", "first_name", "username"),
        label=gettext_lazy("Kuka avasi"),
        required=False,
    )
    day = forms.DateField(label=gettext_lazy("Päivä"), widget=DayInput, required=False)


@dataclass(frozen=True, slots=True)
class Opening:
    """A line of the log with its row in words."""

    row: ViewLog
    kind: Promise | str


class ViewLogPage(StaffPage):
    """Who opened what, the latest first. Of a row with a person all rows of that person are meant."""

    template_name = "home/staff/privacy/view_log.html"
    header_icon = "history"

    def has_permission(self, **kwargs: Any) -> bool:
        return self.request.user.has_perm(MAY_SEE)

    def get_page_title(self) -> str:
        return _("Kuka avasi tietoja")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the log. A filter that cannot be read is left out."""
        form = ViewLogForm(request.GET)
        form.is_valid()
        query = request.GET.copy()
        query.pop("p", None)
        rows = Paginator(_filtered(form.cleaned_data), PER_PAGE).get_page(request.GET.get("p"))
        openings = [Opening(row, OWNERS.get(row.owner_kind, row.owner_kind)) for row in rows]
        return self.render(form=form, rows=rows, openings=openings, query=query.urlencode())


def _filtered(wanted: dict[str, Any]) -> QuerySet[ViewLog]:
    rows = ViewLog.objects.select_related("viewer").order_by("-viewed_at", "-pk")
    if viewer := wanted.get("viewer"):
        rows = rows.filter(viewer=viewer)
    if day := wanted.get("day"):
        since, until = clock.day_bounds(day, day)
        rows = rows.filter(viewed_at__gte=since, viewed_at__lt=until)
    kind, number = wanted.get("kind"), wanted.get("number")
    if kind and number:
        return rows.filter(person.of_owners(_of_same_person(kind, number)))
    return rows.filter(owner_kind=kind) if kind else rows


def _of_same_person(owner: str, number: int) -> dict[str, list[int]]:
    """All rows that show the person of that row; of a row without a person itself only."""
    if owner == "portal.message":
        known = Message.objects.filter(pk=number).values_list("owner_kind", "owner_id").first()
        owner, number = known or (owner, number)
    kind = next((kind for kind in person.KINDS.values() if kind.owner == owner), None)
    row = kind.rows().filter(pk=number).first() if kind else None
    return person.shown_by(person.lines(row.person_number)) if row else {owner: [number]}
