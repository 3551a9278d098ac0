"""People of staff for tests: one user per group, and what a browser would post from a staff form."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission, User
from django.test import Client

from portal import languages


def member(group: str | None = None, *, username: str = "") -> User:
    """A user in the group of that name, or in none."""
    user = get_user_model().objects.create_user(username or group or "nobody", password="password")
    if group:
        user.groups.add(Group.objects.get(name=group))
    return user


def allow(user: User, *rights: str) -> User:
    """The user with these rights ("room.action_model") added."""
    for right in rights:
        room, code = right.split(".")
        user.user_permissions.add(Permission.objects.get(content_type__app_label=room, codename=code))
    return user


def signed_in(client: Client, user: User) -> Client:
    """The test client, signed in."""
    client.force_login(user)
    return client


def texts(*fields: str, **values: str) -> dict[str, str]:
    """Every language column of the translated `fields`, empty but for `values` (name_fi="…")."""
    empty = {f"{field}_{code}": "" for field in fields for code in languages.INTERFACE_CODES}
    return empty | values
