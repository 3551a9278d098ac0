"""The notices of the demo house, from `notices.toml` beside this file."""

from __future__ import annotations

import datetime as dt

from home.management.demo import rows
from home.models import Notice, NoticeFacts


def load(now: dt.datetime) -> None:
    """Make the notices, unless there are some already."""
    if Notice.objects.exists():
        return
    for row in rows.read("notices", "notice"):
        texts = {f"{text}_{code}": said for text in Notice.TEXTS for code, said in row[text].items()}
        notice = Notice.objects.create(**texts)
        starts_at = now + dt.timedelta(days=row["starts_in_days"])
        ends_at = starts_at + dt.timedelta(days=row["lasts_days"])
        NoticeFacts.objects.create(row=notice, urgency=row["urgency"], starts_at=starts_at, ends_at=ends_at)
        notice.save_revision().publish()
