"""Addresses of the house's own staff pages, under /admin/. Wagtail's sign-in stands before all of them."""

from __future__ import annotations

from django.urls import path

from portal import staff_messages

urlpatterns = [
    path("messages/", staff_messages.MessageList.as_view(), name="staff_messages"),
    path(
        "messages/of/<str:owner_kind>/<int:owner_id>/",
        staff_messages.MessagesOfOne.as_view(),
        name="staff_messages_of",
    ),
    path("messages/<int:pk>/", staff_messages.MessageDetail.as_view(), name="staff_message"),
    path("messages/<int:pk>/resend/", staff_messages.ResendMessage.as_view(), name="staff_message_resend"),
    path(
        "messages/<int:pk>/call-off/", staff_messages.CallOffMessage.as_view(), name="staff_message_call_off"
    ),
]
