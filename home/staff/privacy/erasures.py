"""The staff page of proofs: when personal data was erased, by whom, how many rows of which kind."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from home.models import Erasure
from home.privacy.words import ERASED
from portal.staff.listing import StaffTable, moment_column, user_column


class Erasures(StaffTable):
    """The proofs, the latest first."""

    queryset = Erasure.objects.select_related("erased_by")
    header_icon = "bin"
    page_title = _("Poistetut tiedot")
    results_template_name = "home/staff/privacy/erasures.html"
    no_results_message = _("Mitään ei ole vielä poistettu.")
    columns: ClassVar[list[Column]] = [
        moment_column("erased_at", _("Milloin")),
        Column("reason", label=capfirst(_("miksi")), accessor="get_reason_display"),
        user_column("erased_by", capfirst(_("kuka poisti"))),
        Column("people", label=_("Ihmisiä")),
        Column("rows", label=_("Rivejä"), accessor=lambda row: _counts(row.rows)),
    ]

    def has_permission(self, **kwargs: Any) -> bool:
        return self.request.user.has_perm("home.view_erasure")


def _counts(rows: dict[str, int]) -> str:
    """How many rows of which kind, in words."""
    return ", ".join(f"{ERASED.get(kind, kind)}: {number}" for kind, number in rows.items())
