"""The fourth step of booking: what to call the client, and one way to reach them, or none."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from booking.public.forms.book import DetailsForm
from booking.public.step_page import StepPage, way_row
from booking.public.steps import Step
from portal import dates, languages
from portal.forms.fields import phone_in_groups
from portal.templatetags.text_tags import capitalize_first, isolated


class DetailsStep(StepPage):
    """Step 4: three typed fields at most, of which one is needed."""

    step = Step.DETAILS
    template = "booking/public/book/details.html"

    def get(self, request: Any) -> HttpResponse:
        """The fields, with what was typed before."""
        return self.fields(self.form(initial=self.typed_before()))

    def post(self, request: Any) -> HttpResponse:
        """Keep the answers, or show each slip in its place."""
        form = self.form(request.POST)
        if not form.is_valid():
            return self.fields(form)
        form.fill(self.answers)
        return self.go_on()

    def fields(self, form: DetailsForm) -> HttpResponse:
        """The page with the fields."""
        chosen = form["message_language"].value()
        known = chosen if chosen in languages.INTERFACE_CODES else form.site_language
        return self.show(form=form, message_language=known)

    def keep_what_was_sent(self) -> None:
        """What was typed and is right, where the form came too late."""
        if self.request.method == "POST":
            form = self.form(self.request.POST)
            form.is_valid()
            form.keep_what_is_right(self.answers)
            self.save()

    def form(self, *args: Any, **kwargs: Any) -> DetailsForm:
        """The form for this way of meeting."""
        site_language = languages.active()
        return DetailsForm(*args, way=self.answers.way, site_language=site_language, now=self.now, **kwargs)

    def typed_before(self) -> dict[str, Any]:
        """What the fields show at first."""
        answers = self.answers
        return {
            "name": answers.name,
            "phone": phone_in_groups(answers.phone),
            "email": answers.email,
            "reach": answers.reach or "message",
            "message_language": answers.message_language or languages.active(),
            "for_another": answers.for_another,
        }

    def picked(self) -> list[dict[str, str]]:
        """The time and the coach come first here."""
        return [
            {"icon": "cal", "text": self.when()},
            {"icon": "chat", "text": self.with_whom()},
            way_row(self.answers.way),
        ]

    def when(self) -> str:
        """The chosen time in words."""
        language = languages.active()
        return capitalize_first(isolated(dates.day_and_time(self.answers.instant, self.now, language)))
