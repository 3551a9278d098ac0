"""Addresses of the house's own staff pages, under /admin/. Wagtail's sign-in stands before all of them."""

from __future__ import annotations

from django.urls import path

from portal.staff import messages

urlpatterns = [
    path("messages/", messages.MessageList.as_view(), name="staff_messages"),
    path(
        "messages/of/<str:owner_kind>/<int:owner_id>/",
        messages.MessagesOfOne.as_view(),
        name="staff_messages_of",
    ),
    path("messages/<int:pk>/", messages.MessageDetail.as_view(), name="staff_message"),
    path("messages/<int:pk>/resend/", messages.ResendMessage.as_view(), name="staff_message_resend"),
    path("messages/<int:pk>/call-off/", messages.CallOffMessage.as_view(), name="staff_message_call_off"),
]
