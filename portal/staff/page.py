"""The base of our own staff pages in Wagtail's admin: their frame; closed unless a page says who may in."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from portal.forms.own_origin import local_path


class StaffPage(WagtailAdminTemplateMixin, View):
    """A page of the staff side. `has_permission` decides before anything else is done."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.has_permission(**kwargs):
            raise PermissionDenied
        self.load_objects(**kwargs)
        return super().dispatch(request, *args, **kwargs)

    def http_method_not_allowed(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Lead whoever opens a button's address to the page before it.

        A session that ended while a button was pressed comes back here from the sign-in, with GET.
        """
        is_script = request.headers.get("x-requested-with") == "XMLHttpRequest"
        if is_script or request.method not in ("GET", "HEAD"):
            return super().http_method_not_allowed(request, *args, **kwargs)
        return redirect(self.get_back_url())

    def get_back_url(self) -> str:
        """The address of the page on which the button of this address stands."""
        trail = self.get_breadcrumbs()
        return trail[-1]["url"] if trail else reverse("wagtailadmin_home")

    def get_success_url(self) -> str:
        """Where to go when it is done: where the button stood (`next`), else the page before."""
        return local_path(self.request.POST.get("next", ""), self.get_back_url())

    def has_permission(self, **kwargs: Any) -> bool:
        """Whether the signed-in user may open this address. Nobody may, until a page says otherwise."""
        return False

    def load_objects(self, **kwargs: Any) -> None:
        """Find the rows of the address, once it is known that the user may enter. Raises Http404."""

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        """The steps of the breadcrumb between the start page and this page: dicts of `url` and `label`."""
        return []

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, *self.get_breadcrumbs(), {"url": "", "label": self.get_page_title()}]

    def render(self, **context: Any) -> HttpResponse:
        """The page with this context."""
        return self.render_to_response(self.get_context_data(**context))
