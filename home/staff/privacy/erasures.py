"""The staff page of proofs: when personal data was erased, by whom, how many rows of which kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from home.models import Erasure
from home.privacy.words import ERASED
from portal.staff.page import StaffPage

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof with its kinds of rows in words."""

    row: Erasure
    counts: list[tuple[Promise | str, int]]


class Erasures(StaffPage):
    """The proofs, the latest first."""

    template_name = "home/staff/privacy/erasures.html"
    header_icon = "bin"

    def has_permission(self, **kwargs: Any) -> bool:
        return self.request.user.has_perm("home.view_erasure")

    def get_page_title(self) -> str:
        return _("Poistetut tiedot")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the list."""
        found = Erasure.objects.select_related("erased_by")
        rows = Paginator(found, PER_PAGE).get_page(request.GET.get("p"))
        return self.render(rows=rows, proofs=[_proof(row) for row in rows], query="")


def _proof(row: Erasure) -> Proof:
    return Proof(row, [(ERASED.get(kind, kind), number) for kind, number in row.rows.items()])
