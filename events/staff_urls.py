"""Addresses of our own staff pages of events, under /admin/. Wagtail's sign-in stands before all of them."""

from __future__ import annotations

from django.urls import path

from events import staff_new, staff_session, staff_session_moves, staff_sessions

SESSIONS = "events/<int:event_id>/sessions/"

urlpatterns = [
    path("events/new/", staff_new.NewEvent.as_view(), name="event_new"),
    path("events/<int:event_id>/seats/", staff_sessions.EventSeats.as_view(), name="event_seats"),
    path(SESSIONS, staff_sessions.EventSessions.as_view(), name="event_sessions"),
    path(f"{SESSIONS}add/", staff_sessions.AddSessions.as_view(), name="event_sessions_add"),
    path(f"{SESSIONS}<int:pk>/", staff_session.SessionDetail.as_view(), name="event_session"),
    path(f"{SESSIONS}<int:pk>/seats/", staff_session.SessionSeats.as_view(), name="event_session_seats"),
    path(
        f"{SESSIONS}<int:pk>/details/",
        staff_session.SessionDetails.as_view(),
        name="event_session_details",
    ),
    path(
        f"{SESSIONS}<int:pk>/coaches/",
        staff_session.SessionCoaches.as_view(),
        name="event_session_coaches",
    ),
    path(f"{SESSIONS}<int:pk>/move/", staff_session_moves.MoveSession.as_view(), name="event_session_move"),
    path(
        f"{SESSIONS}<int:pk>/cancel/",
        staff_session_moves.CancelSession.as_view(),
        name="event_session_cancel",
    ),
    path(
        f"{SESSIONS}<int:pk>/restore/",
        staff_session_moves.RestoreSession.as_view(),
        name="event_session_restore",
    ),
]
