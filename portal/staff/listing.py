"""Lists of the staff side in pages: one with a template of its own, for the phone first; Wagtail's table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise, cached_property
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from portal import clock, dates
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


class StaffTable(StaffPage, ReportView):
    """A table with the columns, filters and pages of Wagtail's reports. Its filters stand above it as a form.

    It is never a file, whatever the address asks for: its rows hold persons, messages or who looked at them.
    """

    template_name = "portal/staff/table.html"
    results_template_name = "portal/staff/parts/table_results.html"
    #: The form above the table says what is chosen, also without script.
    active_filters: ClassVar[list[Any]] = []

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.is_export = False

    def get_filtered_queryset(self) -> QuerySet[Any]:
        """The rows, filtered once."""
        return self.get_queryset()

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """The rows that the filters choose; what cannot be read in the address is left out."""
        if not self.filters:
            return queryset
        self.filters.is_valid()
        return self.filters.filter_queryset(queryset)


def moment_column(name: str, label: str | Promise) -> Column:
    """The day and the time of day of the field `name`, such as "25.11.2026 09:30", in Helsinki's time."""

    def written(row: Any) -> str:
        moment = clock.local(getattr(row, name))
        return f"{moment:%-d.%-m.%Y} {dates.clock_time(moment)}"

    return Column(name, label=label, accessor=written)


def user_column(name: str, label: str | Promise) -> Column:
    """The full name of the user in the field `name`, else what they sign in with; "" for nobody."""

    def named(row: Any) -> str:
        user = getattr(row, name)
        return (user.get_full_name() or user.get_username()) if user else ""

    return Column(name, label=label, accessor=named)
