"""Addresses of what follows on finding a client at the desk: the code, take now, ticket, same number.

Part of staff_urls.py."""

from __future__ import annotations

from django.urls import path

from booking import staff_client, staff_same_number, staff_take_now, staff_ticket

urlpatterns = [
    path("appointments/<int:pk>/client/", staff_client.ChangeClient.as_view(), name="staff_client"),
    path("appointments/<int:pk>/ask/", staff_client.AskCode.as_view(), name="staff_ask_code"),
    path("appointments/<int:pk>/now/", staff_take_now.TakeNow.as_view(), name="staff_take_now"),
    path("appointments/<int:pk>/ticket/", staff_ticket.PrintTicket.as_view(), name="staff_ticket"),
    path("appointments/<int:pk>/same/", staff_same_number.SameNumber.as_view(), name="staff_same_number"),
]
