"""Addresses of our own staff pages of events, under /admin/. Wagtail's sign-in stands before all of them."""

from __future__ import annotations

from django.urls import path

from events import (
    staff_check_in,
    staff_diary,
    staff_earlier_totals,
    staff_new,
    staff_participants,
    staff_registration,
    staff_report,
    staff_session,
    staff_session_moves,
    staff_sessions,
)

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
    path(f"{SESSIONS}<int:pk>/visit/", staff_session.SessionVisit.as_view(), name="event_session_visit"),
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
    path("events/registrations/", staff_participants.Attendance.as_view(), name="event_attendance"),
    path(
        "events/<int:event_id>/participants/",
        staff_participants.EventParticipants.as_view(),
        name="event_participants",
    ),
    path(
        f"{SESSIONS}<int:pk>/participants/",
        staff_participants.SessionParticipants.as_view(),
        name="event_session_participants",
    ),
    path(
        f"{SESSIONS}<int:pk>/register/",
        staff_registration.RegisterSomeone.as_view(),
        name="event_session_register",
    ),
    path(
        f"{SESSIONS}<int:pk>/registrations/<int:number>/",
        staff_registration.OneRegistration.as_view(),
        name="event_registration",
    ),
    path(f"{SESSIONS}<int:pk>/check-in/", staff_check_in.CheckIn.as_view(), name="event_session_check_in"),
    path(f"{SESSIONS}<int:pk>/check-in/mark/", staff_check_in.Mark.as_view(), name="event_session_mark"),
    path(
        f"{SESSIONS}<int:pk>/check-in/one-more/",
        staff_check_in.OneMore.as_view(),
        name="event_session_one_more",
    ),
    path(f"{SESSIONS}<int:pk>/walk-ins/", staff_check_in.WalkIns.as_view(), name="event_session_walk_ins"),
    path(f"{SESSIONS}<int:pk>/diary/", staff_diary.Diary.as_view(), name="event_session_diary"),
    path("events/check-in/<str:code>/", staff_check_in.Scanned.as_view(), name="event_check_in"),
    path("events/report/", staff_report.ReportPage.as_view(), name="event_report"),
    path(
        "events/earlier-totals/",
        staff_earlier_totals.PasteTotals.as_view(),
        name="earlier_totals_paste",
    ),
]
