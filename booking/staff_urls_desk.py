"""Addresses of the desk's own staff pages: visits, undone requests, the next time, interpreters.

Part of staff_urls.py."""

from __future__ import annotations

from django.urls import path

from booking import (
    staff_appointment_verbs,
    staff_desk_visits,
    staff_interpreters,
    staff_next_time,
    staff_requests,
)

urlpatterns = [
    path("desk/visit/", staff_desk_visits.RecordVisit.as_view(), name="staff_desk_visit"),
    path("desk/visit/<int:pk>/undo/", staff_desk_visits.UndoVisit.as_view(), name="staff_desk_visit_undo"),
    path("appointments/<int:pk>/next/", staff_next_time.NextTime.as_view(), name="staff_next_time"),
    path(
        "appointments/<int:pk>/next/series/",
        staff_next_time.BookSeries.as_view(),
        name="staff_next_time_series",
    ),
    path("appointments/<int:pk>/gender/", staff_appointment_verbs.SetGender.as_view(), name="staff_gender"),
    path("interpreters/", staff_interpreters.InterpreterList.as_view(), name="staff_interpreters"),
    path("requests/<int:pk>/reopen/", staff_requests.ReopenRequest.as_view(), name="staff_reopen"),
]
