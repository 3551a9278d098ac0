"""The staff page of what is kept about people, why, how long and in which columns: made from the code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton

from home.models import RetentionRules
from home.privacy import periods
from portal.staff.page import StaffPage

MAY_SEE = "home.view_erasure"
MAY_CHANGE = "home.change_retentionrules"


@dataclass(frozen=True, slots=True)
class ModelColumns:
    """The columns of one model, as staff call them."""

    name: str
    columns: list[str]


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A line of the register with its columns in words."""

    line: periods.KeptPeriod
    tables: list[ModelColumns]


class PersonalDataPage(StaffPage):
    """What is kept, why, how long."""

    template_name = "home/staff/privacy/personal_data.html"
    header_icon = "lock"

    def has_permission(self, **kwargs: Any) -> bool:
        return self.request.user.has_perm(MAY_SEE)

    def get_page_title(self) -> str:
        return _("Mitä tietoja säilytämme")

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        if not self.request.user.has_perm(MAY_CHANGE):
            return []
        address = reverse("wagtailsettings:edit", args=["home", "retentionrules"])
        return [HeaderButton(_("Muuta aikoja"), url=address, icon_name="edit")]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The whole register."""
        lines = periods.lines(RetentionRules.load(request_or_site=request))
        rows = [RegisterRow(line, [_table(*item) for item in line.data.columns.items()]) for line in lines]
        return self.render(rows=rows)


def _table(model: str, columns: tuple[str, ...]) -> ModelColumns:
    meta = apps.get_model(model)._meta
    unnamed = {"token": _("linkin tunnus"), "owner_kind": _("laji"), "owner_id": _("numero")}
    names = [unnamed.get(column) or str(meta.get_field(column).verbose_name) for column in columns]
    return ModelColumns(str(meta.verbose_name), names)
