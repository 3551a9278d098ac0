"""Staff pages of the outbox: what waits, what left, what failed and why; send again, call off.

The list hides most of each address. A message's own page holds contact data: opening it is logged. For
whoever may see messages: the coordinator.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.log_actions import log

from portal import clock, languages
from portal.enums import MessageChannel, MessageState
from portal.forms.filter_links import FilterLink, choice_links
from portal.hooks import Hook
from portal.messages import outbox
from portal.messages.sms import masked, sms_parts
from portal.models import Message
from portal.staff import view_log
from portal.staff.listing import StaffListing
from portal.staff.page import StaffPage
from portal.staff.verbs import StaffVerb

OWNER = "portal.message"
SEE = "portal.view_message"
SEND = "portal.change_message"


def hidden(message: Message) -> str:
    """The address with most of it hidden: enough to tell two apart, too little to write to."""
    if message.channel == MessageChannel.SMS:
        return masked(message.recipient)
    name, _at, host = message.recipient.partition("@")
    return f"{name[:1]}…@{host}"


def why(message: Message) -> str:
    """Why the message did not leave, in a sentence; empty when nothing went wrong. No address is in it."""
    failure = message.failure
    if not failure:
        return ""
    number = failure.rpartition(" ")[2]
    if failure.startswith("address refused"):
        return _("Postipalvelin ei tunne tätä osoitetta. Vastaus: %(number)s.") % {"number": number}
    if failure.startswith("mail refused"):
        return _("Postipalvelin ei ottanut viestiä. Vastaus: %(number)s.") % {"number": number}
    return _sentences().get(failure) or _("Yhteys ei toiminut. Syy: %(reason)s.") % {"reason": failure}


def _sentences() -> dict[str, str]:
    return {
        "the SMS gateway refused": _("Tekstiviestipalvelu ei ottanut viestiä tai ei vastannut."),
        "no SMS gateway is set": _("Tekstiviestipalvelua ei ole asetettu. Kerro ylläpitäjälle."),
        "SMS_URL is no Apprise address": _("Tekstiviestipalvelun osoite on väärin. Kerro ylläpitäjälle."),
        "uncertain": _("Emme tiedä, lähtikö viesti. Yritimme monta kertaa."),
    }


class OwnerPage(NamedTuple):
    """The staff page of what a message is about, and the words of the link that opens it."""

    url: str
    text: str


class OutboxPage(StaffPage):
    """What the pages of the outbox share."""

    header_icon = "mail"

    def has_permission(self, **kwargs: Any) -> bool:
        return self.request.user.has_perm(SEE)

    def get_page_title(self) -> str:
        return _("Viestit")


class MessageList(OutboxPage, StaffListing):
    """Messages, the newest first; by state, or those of one appointment or registration."""

    template_name = "portal/staff/messages/index.html"

    @property
    def state(self) -> str:
        """The state in the address; "", for all, where there is no such state."""
        state = self.request.GET.get("state", "")
        return state if state in MessageState.values else ""

    def get_queryset(self) -> QuerySet[Message]:
        rows = Message.objects.defer("body", "calendar").order_by("-pk")
        return rows.filter(state=self.state) if self.state else rows

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            lines=[line(row) for row in self.rows], links=self.get_links(), **kwargs
        )

    def get_links(self) -> list[FilterLink]:
        """A filter for each state, with how many are in it. One query."""
        counts = dict(Message.objects.order_by().values_list("state").annotate(Count("pk")))
        everything = _("kaikki")
        choices = {"": f"{everything} ({sum(counts.values())})"}
        choices |= {one.value: f"{one.label} ({counts.get(one.value, 0)})" for one in MessageState}
        return choice_links(self.request.GET, "state", choices, self.state)


class MessagesOfOne(MessageList):
    """The messages of one appointment or registration, the newest first; one that nobody knows has none."""

    def get_page_title(self) -> str:
        return _("Viestit samasta asiasta")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("staff_messages"), "label": _("Viestit")}]

    def get_queryset(self) -> QuerySet[Message]:
        return of_owner(**self.kwargs)

    def get_links(self) -> list[FilterLink]:
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(owner=owner_page(**self.kwargs), **kwargs)


def of_owner(owner_kind: str, owner_id: int) -> QuerySet[Message]:
    """The messages about one row, the newest first, without their texts."""
    rows = Message.objects.filter(owner_kind=owner_kind, owner_id=owner_id)
    return rows.defer("body", "calendar").order_by("-pk")


def line(row: Message) -> dict[str, Any]:
    """What a list shows of a message."""
    return {"row": row, "to": hidden(row), "why": why(row), "when": row.sent_at or row.due_at}


def owner_page(owner_kind: str, owner_id: int) -> OwnerPage | None:
    """The staff page of what the message is about; None if it has none.

    Rooms above register for the Wagtail hook `message_owner_page`: a function of kind and number that answers
    an OwnerPage, or None for what is not theirs.
    """
    answers = (find(owner_kind, owner_id) for find in hooks.get_hooks(Hook.MESSAGE_OWNER_PAGE))
    return next(filter(None, answers), None)


# One message -----------------------------------------------------------------------------------------


class MessagePage(OutboxPage):
    """What the pages of one message share."""

    def load_objects(self, **kwargs: Any) -> None:
        self.row = get_object_or_404(Message, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return _("Viesti %(number)s") % {"number": self.row.pk}

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("staff_messages"), "label": _("Viestit")}]


class MessageDetail(MessagePage):
    """One message as it leaves or left, with its address. Opening it is logged."""

    template_name = "portal/staff/messages/page.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show it and write down who looked."""
        view_log.record(request.user, OWNER, self.row.pk, now=clock.now())
        row, may_send = self.row, request.user.has_perm(SEND)
        return self.render(
            row=row,
            why=why(row),
            direction=languages.direction(row.language),
            parts=sms_parts(row.body) if row.channel == MessageChannel.SMS else 0,
            owner=owner_page(row.owner_kind, row.owner_id),
            can_resend=may_send and row.state in MessageState.resendable(),
            can_call_off=may_send and row.state in MessageState.waiting(),
        )


class MessageVerb(MessagePage, StaffVerb):
    """A button of the message's page."""

    def has_permission(self, **kwargs: Any) -> bool:
        return super().has_permission(**kwargs) and self.request.user.has_perm(SEND)

    def get_back_url(self) -> str:
        return reverse("staff_message", args=[self.row.pk])

    def note(self, action: str, *, is_done: bool) -> None:
        """Write it into the log. Raises ValidationError where the message went on meanwhile."""
        if not is_done:
            raise ValidationError(_("Viestin tila muuttui äsken. Katso tila ja yritä uudelleen."))
        log(instance=self.row, action=f"portal.{action}", user=self.request.user)


class ResendMessage(MessageVerb):
    """Send what failed or is uncertain once more, under the same key."""

    def do(self, now: dt.datetime) -> str:
        self.note("resend", is_done=outbox.resend(self.row.pk, now=now))
        return _("Viesti lähtee uudelleen.")


class CallOffMessage(MessageVerb):
    """Do not send what still waits."""

    def do(self, now: dt.datetime) -> str:
        self.note("call_off", is_done=outbox.cancel(self.row.pk))
        return _("Viestiä ei lähetetä.")
