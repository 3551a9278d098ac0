"""Writes down who opened whose personal data. One row for each opening; the coordinator may read them."""

from __future__ import annotations

import datetime as dt

from django.contrib.auth.models import AbstractBaseUser

from portal.models import ViewLog


def record(viewer: AbstractBaseUser, owner_kind: str, owner_id: int, *, now: dt.datetime) -> ViewLog:
    """Note that `viewer` opened the row `owner_id` of the kind ("booking.appointment") at `now`."""
    return ViewLog.objects.create(viewer=viewer, owner_kind=owner_kind, owner_id=owner_id, viewed_at=now)
