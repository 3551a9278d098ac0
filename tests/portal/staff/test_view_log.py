"""Who opened whose personal data is written down."""

from __future__ import annotations

import datetime as dt

import pytest

from portal.models import ViewLog
from portal.staff import view_log
from tests import staff


@pytest.mark.django_db
def test_record_keeps_viewer_row_and_instant() -> None:
    viewer = staff.member(username="aino")
    now = dt.datetime(2026, 11, 24, 7, tzinfo=dt.UTC)
    row = view_log.record(viewer, "booking.appointment", 7, now=now)
    assert list(ViewLog.objects.values_list("viewer", "owner_kind", "owner_id", "viewed_at")) == [
        (viewer.pk, "booking.appointment", 7, now)
    ]
    assert str(row) == str(row.pk)
