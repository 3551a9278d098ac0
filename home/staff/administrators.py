"""Administrators are not made by staff: coordinators manage users, administrators only each other."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest


def leave_alone(request: HttpRequest, user: AbstractUser | None = None) -> None:
    """A hook before a user is made, changed or deleted. Raises PermissionDenied.

    Without being one, nobody touches an administrator's account or makes anybody an administrator.
    """
    if request.user.is_superuser:
        return
    if (user is not None and user.is_superuser) or request.POST.get("is_superuser"):
        raise PermissionDenied
