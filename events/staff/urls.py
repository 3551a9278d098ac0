"""Addresses of our own staff pages of events, under /admin/. Wagtail's sign-in stands before all of them."""

from __future__ import annotations

from django.urls import path

from events.staff import diary, earlier_totals, report
from events.staff.people import check_in, participants, registration
from events.staff.sessions import index, moves, new, page

SESSIONS = "events/<int:event_id>/sessions/"

urlpatterns = [
    path("events/new/", new.NewEvent.as_view(), name="event_new"),
    path("events/<int:event_id>/seats/", index.EventSeats.as_view(), name="event_seats"),
    path(SESSIONS, index.EventSessions.as_view(), name="event_sessions"),
    path(f"{SESSIONS}add/", index.AddSessions.as_view(), name="event_sessions_add"),
    path(f"{SESSIONS}<int:pk>/", page.SessionDetail.as_view(), name="event_session"),
    path(f"{SESSIONS}<int:pk>/seats/", page.SessionSeats.as_view(), name="event_session_seats"),
    path(
        f"{SESSIONS}<int:pk>/details/",
        page.SessionDetails.as_view(),
        name="event_session_details",
    ),
    path(
        f"{SESSIONS}<int:pk>/coaches/",
        page.SessionCoaches.as_view(),
        name="event_session_coaches",
    ),
    path(f"{SESSIONS}<int:pk>/visit/", page.SessionVisit.as_view(), name="event_session_visit"),
    path(f"{SESSIONS}<int:pk>/move/", moves.MoveSession.as_view(), name="event_session_move"),
    path(
        f"{SESSIONS}<int:pk>/cancel/",
        moves.CancelSession.as_view(),
        name="event_session_cancel",
    ),
    path(
        f"{SESSIONS}<int:pk>/restore/",
        moves.RestoreSession.as_view(),
        name="event_session_restore",
    ),
    path("events/registrations/", participants.AttendanceList.as_view(), name="event_attendance"),
    path(
        "events/<int:event_id>/participants/",
        participants.EventParticipants.as_view(),
        name="event_participants",
    ),
    path(
        f"{SESSIONS}<int:pk>/participants/",
        participants.SessionParticipants.as_view(),
        name="event_session_participants",
    ),
    path(
        f"{SESSIONS}<int:pk>/register/",
        registration.RegisterSomeone.as_view(),
        name="event_session_register",
    ),
    path(
        f"{SESSIONS}<int:pk>/registrations/<int:number>/",
        registration.OneRegistration.as_view(),
        name="event_registration",
    ),
    path(f"{SESSIONS}<int:pk>/check-in/", check_in.CheckIn.as_view(), name="event_session_check_in"),
    path(f"{SESSIONS}<int:pk>/check-in/mark/", check_in.Mark.as_view(), name="event_session_mark"),
    path(
        f"{SESSIONS}<int:pk>/check-in/one-more/",
        check_in.OneMore.as_view(),
        name="event_session_one_more",
    ),
    path(f"{SESSIONS}<int:pk>/walk-ins/", check_in.WalkInsPage.as_view(), name="event_session_walk_ins"),
    path(f"{SESSIONS}<int:pk>/diary/", diary.DiaryPage.as_view(), name="event_session_diary"),
    path("events/check-in/<str:code>/", check_in.Scanned.as_view(), name="event_check_in"),
    path("events/report/", report.ReportPage.as_view(), name="event_report"),
    path(
        "events/earlier-totals/",
        earlier_totals.PasteTotals.as_view(),
        name="earlier_totals_paste",
    ),
]
