"""Addresses of our own staff pages of booking, under /admin/. Wagtail's sign-in stands before all of them."""

from __future__ import annotations

from django.urls import path

from booking.staff.appointments import (
    client,
    find,
    interpreters,
    meeting,
    move,
    next_contact,
    next_time,
    same_number,
    take_now,
    ticket,
    verbs,
)
from booking.staff.appointments import index as appointments
from booking.staff.appointments import page as appointment
from booking.staff.calendar import absence_import, book, own_feed, time_off
from booking.staff.calendar import move as calendar_move
from booking.staff.calendar import page as calendar
from booking.staff.coaches import ill_today, reassign, working_hours
from booking.staff.requests import desk_visits
from booking.staff.requests import index as requests

urlpatterns = [
    path("desk/visit/", desk_visits.RecordVisit.as_view(), name="staff_desk_visit"),
    path("desk/visit/<int:pk>/undo/", desk_visits.UndoVisit.as_view(), name="staff_desk_visit_undo"),
    path("appointments/<int:pk>/next/", next_time.NextTime.as_view(), name="staff_next_time"),
    path(
        "appointments/<int:pk>/next/series/",
        next_time.BookSeries.as_view(),
        name="staff_next_time_series",
    ),
    path("appointments/<int:pk>/gender/", verbs.SetGender.as_view(), name="staff_gender"),
    path("interpreters/", interpreters.InterpreterList.as_view(), name="staff_interpreters"),
    path("requests/<int:pk>/reopen/", requests.ReopenRequest.as_view(), name="staff_reopen"),
    path("appointments/<int:pk>/client/", client.ChangeClient.as_view(), name="staff_client"),
    path("appointments/<int:pk>/ask/", client.AskCode.as_view(), name="staff_ask_code"),
    path("appointments/<int:pk>/now/", take_now.TakeNow.as_view(), name="staff_take_now"),
    path("appointments/<int:pk>/ticket/", ticket.PrintTicket.as_view(), name="staff_ticket"),
    path("appointments/<int:pk>/same/", same_number.SameNumber.as_view(), name="staff_same_number"),
    path("calendar/", calendar.Calendar.as_view(), name="staff_calendar"),
    path("calendar/feed/", calendar.CalendarFeed.as_view(), name="staff_calendar_feed"),
    path("calendar/sheet/", calendar.CalendarSheet.as_view(), name="staff_calendar_sheet"),
    path("calendar/book/", book.BookInCalendar.as_view(), name="staff_calendar_book"),
    path("calendar/move/<int:pk>/", calendar_move.MoveInCalendar.as_view(), name="staff_calendar_move"),
    path("calendar/block/", time_off.BlockInCalendar.as_view(), name="staff_calendar_block"),
    path(
        "calendar/block/<int:pk>/end/",
        time_off.UnblockInCalendar.as_view(),
        name="staff_calendar_unblock",
    ),
    path(
        "calendar/absence/",
        time_off.AbsenceInCalendar.as_view(),
        name="staff_calendar_absence",
    ),
    path(
        "calendar/absence/<int:pk>/end/",
        time_off.EndAbsence.as_view(),
        name="staff_calendar_absence_end",
    ),
    path(
        "calendar/absence/import/",
        absence_import.ImportAbsences.as_view(),
        name="staff_absence_import",
    ),
    path("calendar/ill/", ill_today.IllToday.as_view(), name="staff_ill"),
    path("calendar/ill/<int:absence_id>/", ill_today.IllClients.as_view(), name="staff_ill_clients"),
    path(
        "calendar/ill/<int:absence_id>/card/<int:pk>/",
        ill_today.ApologyCard.as_view(),
        name="staff_ill_card",
    ),
    path("appointments/", appointments.AppointmentList.as_view(), name="staff_appointments"),
    path("appointments/find/", find.FindClient.as_view(), name="staff_find"),
    path("appointments/<int:pk>/", appointment.AppointmentDetail.as_view(), name="staff_appointment"),
    path(
        "appointments/<int:pk>/cancel/",
        verbs.CancelAppointment.as_view(),
        name="staff_cancel",
    ),
    path("appointments/<int:pk>/undo/", verbs.UndoCancel.as_view(), name="staff_undo"),
    path("appointments/<int:pk>/mark/", verbs.MarkAppointment.as_view(), name="staff_mark"),
    path("appointments/<int:pk>/move/", move.MoveAppointment.as_view(), name="staff_move"),
    path("appointments/<int:pk>/meeting/", meeting.ChooseMeeting.as_view(), name="staff_meeting"),
    path("appointments/<int:pk>/note/", verbs.WriteNote.as_view(), name="staff_note"),
    path(
        "appointments/<int:pk>/next-contact/",
        next_contact.NextContact.as_view(),
        name="staff_next_contact",
    ),
    path(
        "appointments/<int:pk>/interpreter/",
        verbs.SetInterpreter.as_view(),
        name="staff_interpreter",
    ),
    path("requests/", requests.RequestList.as_view(), name="staff_requests"),
    path("requests/<int:pk>/", requests.RequestDetail.as_view(), name="staff_request"),
    path("requests/<int:pk>/take/", requests.TakeRequest.as_view(), name="staff_take"),
    path("requests/<int:pk>/finish/", requests.FinishRequest.as_view(), name="staff_finish"),
    path("coaches/<int:coach_id>/leave/", reassign.CoachLeaves.as_view(), name="coach_leaves"),
    path("own-calendar/", own_feed.OwnCalendar.as_view(), name="own_calendar"),
    path("coaches/<int:coach_id>/hours/", working_hours.HoursList.as_view(), name="coach_hours"),
    path(
        "coaches/<int:coach_id>/hours/<int:pk>/change/",
        working_hours.ChangeHours.as_view(),
        name="coach_hours_change",
    ),
    path(
        "coaches/<int:coach_id>/hours/<int:pk>/end/", working_hours.EndHours.as_view(), name="coach_hours_end"
    ),
]
