"""What a room adds to Wagtail's admin besides its rows: links in the menu, words of the log."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.functional import Promise
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry


class MenuLink(MenuItem):
    """A link of the menu to the page of a URL name, shown to those of whom `may` says yes.

    `may` is a function of the user, or the permission they need.
    """

    def __init__(
        self,
        label: str | Promise,
        url_name: str,
        *,
        may: Callable[[AbstractBaseUser], bool] | str,
        name: str,
        icon_name: str,
        order: int = 1000,
    ) -> None:
        super().__init__(label, reverse_lazy(url_name), name=name, icon_name=icon_name, order=order)
        self.may = may

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(self.may) if isinstance(self.may, str) else self.may(request.user)


def register_menu_items(hook: str, *items: MenuItem) -> None:
    """Add the items to the menu that asks this hook, such as "register_admin_menu_item"."""
    for item in items:
        hooks.register(hook, lambda item=item: item)


def register_log_actions(prefix: str, labels: Mapping[str, str | Promise]) -> None:
    """Name each action "<prefix>.<action>" in Wagtail's log, which names rows by their number only."""

    def register(actions: LogActionRegistry) -> None:
        for action, label in labels.items():
            actions.register_action(f"{prefix}.{action}", label, label)

    hooks.register("register_log_actions", register)
