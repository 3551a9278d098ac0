"""The first two steps of booking: the language to speak, then what about and how."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from booking.availability import search
from booking.availability.search import Slot
from booking.clients import answers as kept
from booking.enums import Way
from booking.models import CoachFacts
from booking.public.forms.book import AboutForm, LanguageForm
from booking.public.step_page import StepPage
from booking.public.steps import Step
from portal import clock, dates, languages
from portal.templatetags.text_tags import isolated
from portal.web.responses import SeeOther
from services.models import Need, SpokenLanguage


def public_languages() -> list[SpokenLanguage]:
    """The public languages in order; `has_speaker` says whether somebody here speaks it. One query."""
    speakers = CoachFacts.languages.through.objects.filter(
        spokenlanguage=OuterRef("pk"), coachfacts__row__live=True
    )
    return list(SpokenLanguage.objects.filter(is_public=True).annotate(has_speaker=Exists(speakers)))


class LanguageStep(StepPage):
    """Step 1. Each language is a button with its own name and the first free time under it."""

    step = Step.LANGUAGE
    template = "booking/public/book/language.html"

    @cached_property
    def spoken(self) -> list[SpokenLanguage]:
        """The public languages."""
        return public_languages()

    @cached_property
    def language(self) -> SpokenLanguage | None:
        """The one chosen before, of those read anyway."""
        return next((row for row in self.spoken if row.pk == self.answers.language_id), None)

    def get(self, request: Any) -> HttpResponse:
        """The languages. `?language=so`, a door from another page, only puts that one first."""
        return self.languages(LanguageForm(spoken=self.spoken))

    def post(self, request: Any) -> HttpResponse:
        """Keep the language. One that nobody here speaks leads to a request."""
        form = LanguageForm(request.POST, spoken=self.spoken)
        if not form.is_valid():
            return self.languages(form)
        chosen = next(row for row in self.spoken if row.pk == form.cleaned_data["language"])
        if not chosen.has_speaker:
            return SeeOther(f"{reverse('book_another')}?language={chosen.code}")
        self.answers.choose_language(chosen.pk)
        return self.go_on()

    def languages(self, form: LanguageForm) -> HttpResponse:
        """The page with the buttons."""
        done = kept.booked(self.request.session, now=self.now)
        return self.show(form=form, rows=self.rows(), booked_token=done.token if done else "")

    def rows(self) -> list[dict[str, Any]]:
        """The buttons: the language asked for first, the others in order, another language last."""
        asked = self.request.GET.get("language") or None
        free = search.next_free(now=self.now, rules=self.rules)
        spoken = [row for row in self.spoken if row.has_speaker]
        spoken.sort(key=lambda row: not asked or row.code != asked)
        rows = [
            {
                "language": row,
                "note": self.note(free.get(row.pk)),
                "is_chosen": bool(asked) and row.code == asked,
            }
            for row in spoken
        ]
        return [*rows, {"url": reverse("book_another"), "text": _("Muu kieli"), "note": _("pyydä tulkki")}]

    def note(self, slot: Slot | None) -> SafeString | str:
        """The first free time in a few words."""
        if slot is None:
            return _("pyydä aikaa")
        language, day = languages.active(), clock.today(slot.starts_at)
        words = dates.short_relative(day, clock.today(self.now), language)
        return format_html("{} {}", isolated(words), isolated(dates.clock_time(slot.starts_at)))


class AboutStep(StepPage):
    """Step 2: what about, which may stay untold, and how."""

    step = Step.ABOUT
    template = "booking/public/book/about.html"

    def get(self, request: Any) -> HttpResponse:
        """The needs and the ways."""
        initial = {"need": self.answers.need_id or "", "way": self.answers.way or Way.HERE}
        return self.show(form=AboutForm(needs=self.needs, initial=initial))

    def post(self, request: Any) -> HttpResponse:
        """Keep both."""
        form = AboutForm(request.POST, needs=self.needs)
        if not form.is_valid():
            return self.show(form=form)
        self.fill(form)
        return self.go_on()

    def keep_what_was_sent(self) -> None:
        """Need and way, where the form came too late."""
        form = AboutForm(self.request.POST, needs=self.needs)
        if form.is_valid():
            self.fill(form)
            self.save()

    def fill(self, form: AboutForm) -> None:
        """Put the cleaned answers among the others."""
        self.answers.need_id, self.answers.way = form.cleaned_data["need"], form.cleaned_data["way"]

    @cached_property
    def needs(self) -> list[Need]:
        """What people come to talk about."""
        return list(Need.objects.all())
