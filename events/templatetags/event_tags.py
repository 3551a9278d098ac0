"""What pages of events say in their own way: names of languages in a row, addresses, texts in paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.enums import RegistersFor
from events.models import Event, EventFacts, Session
from events.programme import event_page, linked_data
from events.programme.event_page import EventPage
from events.programme.listing import SessionRow
from portal import clock, dates, languages
from portal.cache import organisation
from portal.texts.localized import LocalizedText, localize
from portal.web.linked_data import block
from services.models import SpokenLanguage

register = template.Library()


@register.simple_tag
def language_names(rows: Iterable[SpokenLanguage]) -> SafeString:
    """The names of the languages in the reader's language, joined as it joins them; a fallback is marked."""
    language = languages.active()
    names = [_marked(localize(row, "name", language)) for row in rows]
    return format_html_join(dates.words(language).comma, "{}", ((name,) for name in names))


@register.simple_tag
def paragraphs(row: Any, field: str) -> SafeString:
    """A long translated text, a `<p>` for each of its paragraphs, in its real language."""
    text = localize(row, field, languages.active())
    parts = [part.strip() for part in text.text.splitlines() if part.strip()]
    lang = format_html(' lang="{}" dir="{}"', text.language, text.direction) if text.is_fallback else ""
    return format_html_join("\n", "<p{}>{}</p>", ((lang, part) for part in parts))


@register.simple_tag
def session_url(session: Session) -> str:
    """The page of one session, in the active language."""
    return reverse("session", args=[session.event.facts.slug, session.pk])


@register.simple_tag
def event_url(event: Event) -> str:
    """The page of an event, in the active language."""
    return reverse("event", args=[event.facts.slug])


@register.simple_tag
def session_ics_url(session: Session) -> str:
    """The calendar file of one session, in the active language."""
    return reverse("session_ics", args=[session.event.facts.slug, session.pk])


@register.simple_tag
def register_url(row: SessionRow) -> str:
    """Where one registers for the session of the row, or for its whole event; "" while there is no page."""
    is_whole = row.facts.registers_for == RegistersFor.EVENT
    try:
        if is_whole:
            return reverse("event_register", args=[row.facts.slug])
        return reverse("session_register", args=[row.facts.slug, row.session.pk])
    except NoReverseMatch:
        return ""


@register.simple_tag
def pages(shown: EventPage) -> tuple[str, str]:
    """The addresses of the earlier and the later dates of an event, each "" where there are none."""
    path, number = event_url(shown.event), shown.number
    earlier = f"{path}?page={number - 1}" if number > 2 else path if number == 2 else ""
    return earlier, f"{path}?page={number + 1}" if shown.has_later else ""


@register.simple_tag(name="event_page")
def page_of(event: Event) -> EventPage | None:
    """An event's page as the public would see it, for a preview; None before it was saved with its facts."""
    if event.pk is None or not EventFacts.objects.filter(row=event.pk).exists():
        return None
    house = organisation.settings()
    return event_page.of_event(event, house=house, now=clock.now())


@register.simple_tag
def event_data(shown: EventPage) -> SafeString:
    """The event for machines; nothing where no date is to come."""
    house = organisation.settings()
    data = linked_data.event(shown, house, languages.active())
    return block(data) if data["@graph"] else SafeString("")


def _marked(text: LocalizedText) -> SafeString | str:
    if not text.is_fallback:
        return text.text
    return format_html('<span lang="{}" dir="{}">{}</span>', text.language, text.direction, text.text)
