"""Staff pages that move a session, cancel it or bring it back: what the registered people are told of.

It is asked first, with how many are told and in which languages; what staff saw is what is done.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from events.models import Session
from events.refusals import EventRefused, Refusal
from events.sessions import planning
from events.sessions.planning import Scope
from events.sessions.wall_clock import TimeRange
from events.staff.sessions import warnings
from events.staff.sessions.forms import MoveForm, move_values, scope_choices
from events.staff.sessions.page import SessionPage
from events.staff.sessions.recipients import Recipients, recipients_of
from events.staff.viewsets import sessions_address
from portal.staff.verbs import StaffVerb

SURE = "sure"


class MoveSession(SessionPage):
    """Another time: first the form, then what it does and who is told, then it is done."""

    template_name = "events/staff/sessions/move.html"

    def get_page_title(self) -> str:
        return _("Siirrä kerta")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The form with the time that holds now."""
        return self._page(MoveForm(initial=move_values(self.session)))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Ask first; move when staff are sure."""
        form = MoveForm(request.POST)
        if not form.is_valid():
            return self._page(form)
        try:
            self.refuse_stale()
            if SURE in request.POST:
                return self._moved(form)
            return self._asked(form)
        except EventRefused as refused:
            form.add_error(None, refused.sentence())
            return self._page(form)

    def _page(self, form: forms.Form, **context: Any) -> HttpResponse:
        return self.render(form=form, has_series=self.has_series, **context)

    def _asked(self, form: MoveForm) -> HttpResponse:
        where_to = form.span()
        options = {"scope": form.reach(), "now": self.now}
        moves = planning.preview_move(self.session.pk, *where_to, **options)
        cautions = planning.warnings_for_move(self.session.pk, *where_to, **options)
        return self._page(
            form,
            moves=moves,
            thoughts=[warnings.sentence(caution) for caution in cautions],
            told=self._told(moves),
        )

    def _told(self, moves: list[tuple[Session, TimeRange]]) -> Recipients:
        """Nobody is told of what has been and stays in the past."""
        ahead = [session for session, span in moves if max(session.starts_at, span[0]) > self.now]
        return recipients_of(self.event, ahead)

    def _moved(self, form: MoveForm) -> HttpResponse:
        moved = planning.move_session(
            self.session.pk,
            *form.span(),
            scope=form.reach(),
            now=self.now,
            sequence=self.session.sequence,
        )
        self.log("move")
        messages.success(self.request, _("Siirrettyjä kertoja: %(number)s.") % {"number": len(moved)})
        return redirect(sessions_address(self.event.pk))


class CancelSession(SessionPage):
    """Cancel this one, this and the following, or all: each with how many are told, in which languages."""

    template_name = "events/staff/sessions/cancel.html"
    action: str = "cancel"

    def get_page_title(self) -> str:
        return _("Peru kerta")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Ask."""
        return self._page()

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Cancel, unless the session changed since it was asked."""
        scope = request.POST.get("scope", "")
        try:
            self.refuse_stale()
            if scope not in set(Scope):
                raise EventRefused(Refusal.CHANGED_MEANWHILE)
            number = len(planning.cancel_sessions(self.session.pk, scope=Scope(scope), now=self.now))
        except EventRefused as refused:
            messages.error(request, refused.sentence())
            return self._page()
        self.log("cancel")
        messages.success(request, _("Peruttuja kertoja: %(number)s.") % {"number": number})
        return redirect(sessions_address(self.event.pk))

    def _page(self) -> HttpResponse:
        if self.session.cancelled_at is not None:
            messages.warning(self.request, _("Tämä kerta on jo peruttu."))
            return redirect(self.address())
        return self.render(options=self._options())

    def _options(self) -> list[tuple[str, str, list[Session], Recipients]]:
        """Value, words, which sessions, who is told; one where no repeat made others."""
        choices = scope_choices() if self.has_series else scope_choices()[:1]
        span = (self.session.starts_at, self.session.ends_at)
        options = []
        for value, label in choices:
            moves = planning.preview_move(self.session.pk, *span, scope=Scope(value), now=self.now)
            reached = [session for session, _span in moves]
            ahead = [session for session in reached if session.starts_at > self.now]
            options.append((value, label, reached, recipients_of(self.event, ahead)))
        return options


class RestoreSession(SessionPage, StaffVerb):
    """Take a cancelling back, unless a coach has something else meanwhile."""

    def do(self, now: dt.datetime) -> str:
        planning.restore_sessions(self.session.pk, now=now)
        self.log("restore")
        return _("Peruminen on kumottu. Kerta on taas voimassa.")

    def get_success_url(self) -> str:
        return self.address()
