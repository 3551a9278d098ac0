"""Addresses of our own staff pages of booking, under /admin/. Wagtail's sign-in stands before all of them."""

from __future__ import annotations

from django.urls import path

from booking import (
    staff_absence_import,
    staff_appointment,
    staff_appointment_verbs,
    staff_appointments,
    staff_calendar,
    staff_calendar_actions,
    staff_calendar_time_off,
    staff_client,
    staff_desk_visits,
    staff_feed,
    staff_find,
    staff_hours,
    staff_ill,
    staff_interpreters,
    staff_meeting,
    staff_move,
    staff_next_contact,
    staff_next_time,
    staff_reassign,
    staff_requests,
    staff_same_number,
    staff_take_now,
    staff_ticket,
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
    path("appointments/<int:pk>/client/", staff_client.ChangeClient.as_view(), name="staff_client"),
    path("appointments/<int:pk>/ask/", staff_client.AskCode.as_view(), name="staff_ask_code"),
    path("appointments/<int:pk>/now/", staff_take_now.TakeNow.as_view(), name="staff_take_now"),
    path("appointments/<int:pk>/ticket/", staff_ticket.PrintTicket.as_view(), name="staff_ticket"),
    path("appointments/<int:pk>/same/", staff_same_number.SameNumber.as_view(), name="staff_same_number"),
    path("calendar/", staff_calendar.Calendar.as_view(), name="staff_calendar"),
    path("calendar/feed/", staff_calendar.CalendarFeed.as_view(), name="staff_calendar_feed"),
    path("calendar/sheet/", staff_calendar.CalendarSheet.as_view(), name="staff_calendar_sheet"),
    path("calendar/book/", staff_calendar_actions.BookInCalendar.as_view(), name="staff_calendar_book"),
    path(
        "calendar/move/<int:pk>/", staff_calendar_actions.MoveInCalendar.as_view(), name="staff_calendar_move"
    ),
    path("calendar/block/", staff_calendar_time_off.BlockInCalendar.as_view(), name="staff_calendar_block"),
    path(
        "calendar/block/<int:pk>/end/",
        staff_calendar_time_off.UnblockInCalendar.as_view(),
        name="staff_calendar_unblock",
    ),
    path(
        "calendar/absence/",
        staff_calendar_time_off.AbsenceInCalendar.as_view(),
        name="staff_calendar_absence",
    ),
    path(
        "calendar/absence/<int:pk>/end/",
        staff_calendar_time_off.EndAbsence.as_view(),
        name="staff_calendar_absence_end",
    ),
    path(
        "calendar/absence/import/",
        staff_absence_import.ImportAbsences.as_view(),
        name="staff_absence_import",
    ),
    path("calendar/ill/", staff_ill.IllToday.as_view(), name="staff_ill"),
    path("calendar/ill/<int:absence_id>/", staff_ill.IllClients.as_view(), name="staff_ill_clients"),
    path(
        "calendar/ill/<int:absence_id>/card/<int:pk>/",
        staff_ill.ApologyCard.as_view(),
        name="staff_ill_card",
    ),
    path("appointments/", staff_appointments.AppointmentList.as_view(), name="staff_appointments"),
    path("appointments/find/", staff_find.FindClient.as_view(), name="staff_find"),
    path("appointments/<int:pk>/", staff_appointment.AppointmentDetail.as_view(), name="staff_appointment"),
    path(
        "appointments/<int:pk>/cancel/",
        staff_appointment_verbs.CancelAppointment.as_view(),
        name="staff_cancel",
    ),
    path("appointments/<int:pk>/undo/", staff_appointment_verbs.UndoCancel.as_view(), name="staff_undo"),
    path("appointments/<int:pk>/mark/", staff_appointment_verbs.MarkAppointment.as_view(), name="staff_mark"),
    path("appointments/<int:pk>/move/", staff_move.MoveAppointment.as_view(), name="staff_move"),
    path("appointments/<int:pk>/meeting/", staff_meeting.ChooseMeeting.as_view(), name="staff_meeting"),
    path("appointments/<int:pk>/note/", staff_appointment_verbs.WriteNote.as_view(), name="staff_note"),
    path(
        "appointments/<int:pk>/next-contact/",
        staff_next_contact.NextContact.as_view(),
        name="staff_next_contact",
    ),
    path(
        "appointments/<int:pk>/interpreter/",
        staff_appointment_verbs.SetInterpreter.as_view(),
        name="staff_interpreter",
    ),
    path("requests/", staff_requests.RequestList.as_view(), name="staff_requests"),
    path("requests/<int:pk>/", staff_requests.RequestDetail.as_view(), name="staff_request"),
    path("requests/<int:pk>/take/", staff_requests.TakeRequest.as_view(), name="staff_take"),
    path("requests/<int:pk>/finish/", staff_requests.FinishRequest.as_view(), name="staff_finish"),
    path("coaches/<int:coach_id>/leave/", staff_reassign.CoachLeaves.as_view(), name="coach_leaves"),
    path("own-calendar/", staff_feed.OwnCalendar.as_view(), name="own_calendar"),
    path("coaches/<int:coach_id>/hours/", staff_hours.HoursList.as_view(), name="coach_hours"),
    path(
        "coaches/<int:coach_id>/hours/<int:pk>/change/",
        staff_hours.ChangeHours.as_view(),
        name="coach_hours_change",
    ),
    path(
        "coaches/<int:coach_id>/hours/<int:pk>/end/", staff_hours.EndHours.as_view(), name="coach_hours_end"
    ),
]
