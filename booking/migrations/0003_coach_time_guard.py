"""The database itself refuses to put a coach in two places (both engines)."""

from __future__ import annotations

from django.db import migrations

from booking.coach_time_guard import GuardCoachTime


class Migration(migrations.Migration):

    dependencies = [
        ("booking", "0002_initial"),
    ]

    operations = [
        GuardCoachTime(),
    ]
