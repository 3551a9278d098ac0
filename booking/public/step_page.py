"""What all steps of booking share: who may open which, what the page repeats, what it never leaves behind.

No step is stored by a browser or indexed. A step that lacks an earlier answer leads to the first missing one;
after a booking it leads to the booked time.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters

from booking.clients import answers as kept
from booking.clients.answers import Answers
from booking.enums import Way
from booking.models import BookingRules, Coach
from booking.public.forms.book import own_name
from booking.public.steps import TOTAL, Step, first_missing, may_open
from booking.refusals import Refusal
from portal import clock, dates, languages
from portal.texts.localized import localize
from portal.web.responses import SeeOther, no_store
from services.models import Need, SpokenLanguage

#: The word for a form that was opened long ago, beside the reasons of booking/refusals.py.
EXPIRED = "expired"


def to(step: Step) -> SeeOther:
    """Go to that step in the current language."""
    return SeeOther(reverse(step.value))


def spoken_name(row: SpokenLanguage) -> str:
    """The name of a spoken language in the reader's language; by its own name where that is missing."""
    name = localize(row, "name", languages.active())
    return own_name(row) if name.is_fallback or not name.text else name.text


def word(code: str) -> str:
    """The sentence for a word left by the step before; nothing for one that we do not know."""
    if code == EXPIRED:
        return _("Lomake oli auki kauan. Aloita alusta. Mitään ei ole vielä varattu.")
    return Refusal(code).sentence() if code in set(Refusal) else ""


@method_decorator(sensitive_post_parameters(), name="dispatch")
class PrivatePage(View):
    """A page on which people tell about themselves: never stored, never indexed. Knows the clock."""

    http_method_names = ("get", "head", "post")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer, and leave nothing behind."""
        self.now: dt.datetime = clock.now()
        self.came_too_late = kept.has_expired(request.session, now=self.now)
        self.answers: Answers = kept.load(request.session, now=self.now)
        return no_store(self.answer(request))

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The answer to a request, by its method."""
        return super().dispatch(request)

    @cached_property
    def rules(self) -> BookingRules:
        """The numbers of booking."""
        return BookingRules.load(request_or_site=self.request)

    @cached_property
    def language(self) -> SpokenLanguage | None:
        """The row of the chosen language, unless it was taken off the list meanwhile."""
        return SpokenLanguage.objects.filter(pk=self.answers.language_id, is_public=True).first()

    @cached_property
    def need(self) -> Need | None:
        """The row of what the client wants to talk about, if told."""
        return Need.objects.filter(pk=self.answers.need_id).first() if self.answers.need_id else None

    def with_whom(self) -> SafeString:
        """The language and the coach's first name, joined as the reader's language joins them."""
        names = Coach.objects.filter(pk=self.answers.coach_id).values_list("first_name", flat=True)
        comma = dates.words(languages.active()).comma
        return format_html("{}{}{}", spoken_name(self.language), comma, names.first() or "")

    def save(self) -> None:
        """Keep the answers for another hour."""
        kept.save(self.request.session, self.answers, now=self.now)

    def page(self, template: str, **context: Any) -> HttpResponse:
        """A page of the booking."""
        return render(self.request, template, {"answers": self.answers, **context})


class StepPage(PrivatePage):
    """One step. A subclass names its step and template, shows a form and takes it."""

    step: Step
    template: str

    def answer(self, request: HttpRequest) -> HttpResponse:
        """The step; or the first missing one; or, after booking, the booked time."""
        if self.answers.language_id is not None and self.language is None:
            self.answers.language_id = None
        if may_open(self.step, self.answers):
            return super().answer(request)
        if self.answers.language_id is None:
            if done := kept.booked(request.session, now=self.now):
                return self.already_booked(done.token)
            if request.method == "POST" or self.came_too_late:
                self.keep_what_was_sent()
                kept.leave_word(request.session, EXPIRED)
        return to(first_missing(self.answers))

    def keep_what_was_sent(self) -> None:
        """Of a form opened too long ago keep what is still right. A subclass says what."""

    def already_booked(self, token: str) -> HttpResponse:
        """The back button after booking: say so, with a link, and book nothing."""
        return self.page("booking/public/book/done.html", token=token)

    def go_on(self) -> SeeOther:
        """Keep the answers and go to the first step that still lacks one; before the check, make its key."""
        if first_missing(self.answers) == Step.CHECK:
            self.answers.key()
        self.save()
        return to(first_missing(self.answers))

    def show(self, **context: Any) -> HttpResponse:
        """The step's page."""
        return self.page(
            self.template,
            step=self.step.number,
            total=TOTAL,
            picked=self.picked(),
            word=word(kept.take_word(self.request.session)),
            **context,
        )

    def picked(self) -> list[dict[str, str]]:
        """What was chosen before this step: language, need, way."""
        if self.step == Step.LANGUAGE or self.language is None:
            return []
        rows = [{"icon": "chat", "text": spoken_name(self.language)}]
        if self.step.number > Step.ABOUT.number:
            if self.need:
                rows.append({"icon": self.need.icon, "text": self.need.name})
            rows.append(way_row(self.answers.way))
        return rows


def way_row(way: str) -> dict[str, str]:
    """The way of meeting, as a row of the chosen strip."""
    icon, text = {
        Way.HERE: ("pin", _("täällä Ohjaamossa")),
        Way.PHONE: ("phone", _("puhelimella")),
        Way.VIDEO: ("video", _("videolla")),
    }[Way(way)]
    return {"icon": icon, "text": text}
