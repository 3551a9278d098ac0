"""Appointments as staff list them: exactly what a row shows, and in which order."""

from __future__ import annotations

from django.db.models import QuerySet

from booking.models import Appointment


def listed() -> QuerySet[Appointment]:
    """Appointments with exactly what a row of the list shows, the earliest first."""
    return (
        Appointment.objects.select_related("coach_time__coach", "spoken_language", "person")
        .only(
            "state",
            "interpreter",
            "version",
            "coach_time__starts_at",
            "coach_time__ends_at",
            "coach_time__coach__first_name",
            "spoken_language",
            "person__name",
            "person__speak_only",
        )
        .order_by("coach_time__starts_at", "coach_time__coach__first_name", "pk")
    )
