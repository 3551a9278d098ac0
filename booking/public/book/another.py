"""Another language: one that nobody here speaks yet makes a request, with a word on what happens next."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from booking.appointments import requests
from booking.enums import Reach, RequestKind
from booking.public.book.language import public_languages
from booking.public.forms.book import AnotherLanguageForm
from booking.public.step_page import PrivatePage
from portal import languages
from portal.forms import limits
from portal.web.responses import SeeOther
from services.models import SpokenLanguage

#: Requests that one browser may make in a day.
MOST_REQUESTS, REQUESTS_SECONDS = 5, 24 * 3600
#: Left in the session by a request, until the page that says what happens next has been shown.
ASKED = "another_asked"


class AnotherLanguage(PrivatePage):
    """The public languages without a speaker, by their own names, one that is in no list, and two fields."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form; once after a request, what happens next."""
        if request.session.pop(ASKED, False):
            return self.page("booking/public/book/asked.html", reply=requests.answer(self.now))
        return self.page("booking/public/book/another.html", form=self.form())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Make the request, or show each slip in its place."""
        form = self.form(request.POST)
        if not form.is_valid() or not self.may_ask(form):
            return self.page("booking/public/book/another.html", form=form)
        self.ask(form)
        request.session[ASKED] = True
        return SeeOther(request.path)

    def form(self, *args: Any) -> AnotherLanguageForm:
        """The languages and two fields; `?language=my`, a door from elsewhere, comes chosen."""
        code = self.request.GET.get("language", "")
        asked = next((row.pk for row in self.rows if row.code and row.code == code), "")
        initial = {"language": asked, "name": self.answers.name}
        return AnotherLanguageForm(*args, rows=self.rows, now=self.now, initial=initial)

    @cached_property
    def rows(self) -> list[SpokenLanguage]:
        """The public languages without a speaker."""
        return [row for row in public_languages() if not row.has_speaker]

    def may_ask(self, form: AnotherLanguageForm) -> bool:
        """Whether this browser may ask once more; otherwise the form says what to do instead."""
        session = self.request.session
        if not session.session_key:
            session.create()
        key = f"another session:{session.session_key}"
        if limits.allow(key, most=MOST_REQUESTS, seconds=REQUESTS_SECONDS, now=self.now):
            return True
        form.add_error(None, _("Olet pyytänyt monta kertaa. Soita meille tai tule käymään, niin autamme."))
        return False

    def ask(self, form: AnotherLanguageForm) -> None:
        """A task for staff: find an interpreter or a colleague, and tell the client."""
        phone, email = form.cleaned_data["contact"]
        requests.ask(
            RequestKind.ANOTHER_LANGUAGE,
            spoken_language_id=form.language_id,
            site_language=languages.active(),
            name=form.cleaned_data["name"],
            phone=phone,
            email=email,
            reach=Reach.CALL if phone else Reach.MESSAGE,
            words=form.cleaned_data["words"],
            need_id=self.need.pk if self.need else None,
            way=self.answers.way,
            now=self.now,
        )
