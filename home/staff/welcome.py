"""The first page of the staff side: what needs doing, for whoever may do it, each with a link to where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from booking.enums import RequestState
from booking.models import Coach, Request
from booking.permissions import may_see_requests
from events.models import Event
from events.permissions import may_see_numbers
from home.models import Notice
from home.staff import guide_report, translation_report
from portal import clock
from portal.enums import MessageState
from portal.models import Message
from portal.staff.messages import SEE as SEE_MESSAGES
from services.models import Service

#: Rows whose texts wait as drafts until someone publishes them.
DRAFTED: tuple[tuple[type[models.Model], Promise], ...] = (
    (Service, _("Palvelut: julkaise luonnokset")),
    (Event, _("Tapahtumat: julkaise luonnokset")),
    (Coach, _("Valmentajat: julkaise luonnokset")),
    (Notice, _("Tiedotteet: julkaise luonnokset")),
)


#: A notice that ends this soon wants a thought: is there something to say after it?
ENDING = dt.timedelta(days=2)


@dataclass(frozen=True, slots=True)
class ToDo:
    """Something to do: in words, how many, and where."""

    words: str | Promise
    count: int
    url: str
    icon: str


def tasks(user: AbstractBaseUser) -> list[ToDo]:
    """What waits for this user, the most urgent first. The queries do not grow with the rows."""
    found = [
        *_of_clients(user),
        *_of_notices(user),
        *_of_drafts(user),
        *_of_pages(user),
        *_of_languages(user),
    ]
    return [task for task in found if task.count]


def _of_clients(user: AbstractBaseUser) -> list[ToDo]:
    found = []
    if may_see_requests(user):
        open_requests = Request.objects.filter(state=RequestState.OPEN).count()
        found.append(ToDo(_("Pyynnöt: vastaa"), open_requests, reverse("staff_requests"), "mail"))
    if user.has_perm(SEE_MESSAGES):
        # What is uncertain goes out again by itself.
        failed = Message.objects.filter(state=MessageState.FAILED).count()
        address = f"{reverse('staff_messages')}?state={MessageState.FAILED}"
        found.append(ToDo(_("Viestit, jotka eivät menneet perille: soita"), failed, address, "warning"))
    return found


def _of_notices(user: AbstractBaseUser) -> list[ToDo]:
    if not user.has_perm("home.publish_notice"):
        return []
    now = clock.now()
    ending = Notice.objects.filter(live=True, facts__ends_at__gt=now, facts__ends_at__lte=now + ENDING)
    address = reverse(Notice.snippet_viewset.get_url_name("list"))
    return [ToDo(_("Tiedotteet, jotka päättyvät pian"), ending.count(), address, "time")]


def _of_drafts(user: AbstractBaseUser) -> list[ToDo]:
    return [
        ToDo(
            words,
            model.objects.filter(has_unpublished_changes=True).count(),
            reverse(model.snippet_viewset.get_url_name("list")),
            "doc-full",
        )
        for model, words in DRAFTED
        if user.has_perm(f"{model._meta.app_label}.publish_{model._meta.model_name}")
    ]


def _of_pages(user: AbstractBaseUser) -> list[ToDo]:
    if not PagePermissionPolicy().user_has_any_permission(user, {"publish"}):
        return []
    drafts = Page.objects.filter(has_unpublished_changes=True, alias_of=None).count()
    unchecked = guide_report.unchecked(clock.today(clock.now())).count()
    return [
        ToDo(_("Sivut: julkaise luonnokset"), drafts, reverse("wagtailadmin_explore_root"), "doc-full"),
        ToDo(_("Oppaan sivut: tarkista tiedot"), unchecked, reverse("guide_unchecked"), "time"),
    ]


def _of_languages(user: AbstractBaseUser) -> list[ToDo]:
    if not translation_report.may_translate(user):
        return []
    count = translation_report.waiting(user)
    return [ToDo(_("Käännökset: puuttuu tai on vanha"), count, reverse("translation_report"), "globe")]


class Welcome(Component):
    """The panel of what needs doing."""

    name = "welcome"
    template_name = "home/staff/welcome.html"
    order = 50

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The context: `tasks`, and whether the numbers are one press away (all that a viewer comes for)."""
        user = parent_context["request"].user
        return {"tasks": tasks(user), "sees_numbers": may_see_numbers(user)}


def panels(request: HttpRequest, shown: list[Component]) -> None:
    """Put what needs doing first on the page."""
    shown.append(Welcome())


def no_summary(request: HttpRequest, items: list[Component]) -> None:
    """Leave out the counts of pages and pictures: nobody has to do anything about them."""
    items.clear()
