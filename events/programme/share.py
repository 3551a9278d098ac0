"""Sending a session on: the text that WhatsApp opens with. Public facts only: what, when, where, the link."""

from __future__ import annotations

from django.urls import reverse

from events.programme.listing import SessionRow
from portal import dates, languages
from portal.messages.share import whatsapp
from portal.web.addresses import absolute_url


def session_url(row: SessionRow) -> str:
    """The whole address of the session's page in the active language."""
    return absolute_url(reverse("session", args=[row.facts.slug, row.session.pk]))


def whatsapp_url(row: SessionRow) -> str:
    """A plain link that opens WhatsApp with the session, addressed to nobody."""
    language = languages.active()
    when = f"{dates.long_date(row.day, language)}, {dates.at_time(row.session.starts_at, language)}"
    return whatsapp(row.event.title, when, row.place, session_url(row))
