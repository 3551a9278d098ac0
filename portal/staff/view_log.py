"""Writes down who opened whose personal data. One row for each opening; the coordinator may read them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from django.contrib.auth.models import AbstractBaseUser

from portal.models import ViewLog


def record(viewer: AbstractBaseUser, owner_kind: str, owner_id: int, *, now: dt.datetime) -> ViewLog:
    """Note that `viewer` opened the row `owner_id` of the kind ("booking.appointment") at `now`."""
    return ViewLog.objects.create(viewer=viewer, owner_kind=owner_kind, owner_id=owner_id, viewed_at=now)


def record_all(viewer: AbstractBaseUser, opened: Mapping[str, Iterable[int]], *, now: dt.datetime) -> None:
    """Note that `viewer` opened all these rows (numbers by kind) at once. One query."""
    rows = [
        ViewLog(viewer=viewer, owner_kind=kind, owner_id=number, viewed_at=now)
        for kind, numbers in opened.items()
        for number in numbers
    ]
    ViewLog.objects.bulk_create(rows)
