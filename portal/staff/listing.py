"""A list of the staff side in pages, to read on a phone, with a template of its own for its rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property

from portal.staff.page import StaffPage


class StaffListing(StaffPage):
    """A list is `get_queryset` and a template that shows `rows` and includes portal/staff/parts/pages.html.

    A page that cannot be read is the nearest there is. Context: `rows` (a page), `query` (the filters of the
    address, without the page), `here` (the whole address, for buttons that come back to it).
    """

    paginate_by = 50

    def get_queryset(self) -> QuerySet[Any] | Sequence[Any]:
        """Every row that the address asks for. What cannot be read in it is left out."""
        raise NotImplementedError

    @cached_property
    def rows(self) -> Page:
        """The rows of the page asked for."""
        return Paginator(self.get_queryset(), self.paginate_by).get_page(self.request.GET.get("p"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        query = self.request.GET.copy()
        query.pop("p", None)
        here = self.request.get_full_path()
        return super().get_context_data(rows=self.rows, query=query.urlencode(), here=here, **kwargs)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the list."""
        return self.render()
