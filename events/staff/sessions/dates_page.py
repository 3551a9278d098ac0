"""A page that asks for dates and shows them before it makes anything: first the form, then the dates to tick.

Both screens are one address and send each other everything that was typed; nothing is kept between them. What
was opened once is made once, however often the button is pressed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages

from events.refusals import EventRefused
from events.staff.sessions.plan_form import PlanForm
from events.staff.sessions.proposal import ProposedSessions, propose
from portal import clock
from portal.staff.page import StaffPage

#: Names of what the second screen sends besides the form's own fields.
STEP, DAY, SHOWN = "step", "day", "shown"
#: The name of a hidden field: a number of this opening of the form.
KEY = "key"
#: How long a second press of the same button is known as one.
KEY_SECONDS = 24 * 3600
LOOK, BACK = "look", "back"
OF_THE_PAGE = {STEP, DAY, SHOWN, "csrfmiddlewaretoken"}


class DatesPage(StaffPage):
    """`make` is called with what was ticked on the second screen; everything else is here."""

    header_icon = "calendar-alt"
    form_template: str
    review_template = "events/staff/sessions/review.html"

    @cached_property
    def now(self) -> dt.datetime:
        """The instant of this request."""
        return clock.now()

    def make_form(self, data: Any = None) -> PlanForm:
        """The form, with what was typed."""
        raise NotImplementedError

    def make(self, form: PlanForm, proposal: ProposedSessions, step: str) -> HttpResponse:
        """Make what is ticked and go on. Raises EventRefused."""
        raise NotImplementedError

    def already(self) -> HttpResponse:
        """Where to go when what was asked for has been made before."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(key=self.request.POST.get(KEY) or uuid.uuid4().hex, **kwargs)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The form."""
        return self.form_page(self.make_form())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the dates, go back to the form, or make them."""
        form = self.make_form(request.POST)
        if not form.is_valid() or request.POST.get(STEP) == BACK:
            return self.form_page(form)
        try:
            return self._go_on(form, request.POST.get(STEP, LOOK))
        except EventRefused as refused:
            form.add_error(None, refused.sentence())
            return self.form_page(form)

    def form_page(self, form: PlanForm) -> HttpResponse:
        """The first screen."""
        self.template_name = self.form_template
        return self.render(form=form)

    def review_page(self, form: PlanForm, proposal: ProposedSessions) -> HttpResponse:
        """The second screen."""
        self.template_name = self.review_template
        return self.render(form=form, proposal=proposal, typed=self._typed())

    def _go_on(self, form: PlanForm, step: str) -> HttpResponse:
        if step == LOOK:
            return self.review_page(form, propose(form, now=self.now))
        days = self.request.POST.getlist(DAY)
        proposal = propose(form, now=self.now, ticked=days)
        if problem := self._problem(proposal):
            messages.warning(self.request, problem)
            return self.review_page(form, proposal)
        try:
            return self._made_once(form, proposal, step)
        except EventRefused as refused:
            messages.error(self.request, refused.sentence())
            return self.review_page(form, propose(form, now=self.now, ticked=days))

    def _made_once(self, form: PlanForm, proposal: ProposedSessions, step: str) -> HttpResponse:
        press = self._press()
        if not cache.add(press, 0, KEY_SECONDS):
            messages.warning(self.request, _("Tämä on jo tehty."))
            return self.already()
        try:
            return self.make(form, proposal, step)
        except Exception:
            cache.delete(press)  # nothing was made, so the next press is the first one
            raise

    def _press(self) -> str:
        """What is the same for two presses of the button of one opened form."""
        key = self.request.POST.get(KEY) or uuid.uuid4().hex
        return f"made-dates:{hashlib.sha256(f'{self.request.user.pk}:{key}'.encode()).hexdigest()}"

    def _problem(self, proposal: ProposedSessions) -> str:
        """Why what was ticked cannot be made as it is; "" when it can."""
        if proposal.days != self.request.POST.get(SHOWN):
            return _("Päivät muuttuivat äsken. Katso päivät uudelleen.")
        return "" if proposal.ticked() else _("Valitse ainakin yksi päivä.")

    def _typed(self) -> list[tuple[str, str]]:
        """What was typed on the first screen, for the second to send back."""
        return [
            (name, value)
            for name, values in self.request.POST.lists()
            if name not in OF_THE_PAGE
            for value in values
        ]
