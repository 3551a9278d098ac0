"""A button of the staff side: it does one thing, says so or why not in a sentence, and leads back."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages

from portal import clock
from portal.refusals import Refused
from portal.staff.page import StaffPage


class StaffVerb(StaffPage):
    """What a button of a page sends its form to. A class with `do` is all that a new button needs.

    Where the address is opened instead, StaffPage leads to the page before it.
    """

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Do it, unless it is refused, and go on with `get_success_url` in any case."""
        try:
            self.refuse_stale()
            said = self.do(clock.now())
        except Refused as refused:
            messages.error(request, refused.sentence())
        except ValidationError as wrong:
            messages.error(request, " ".join(wrong.messages))
        else:
            if said:
                messages.success(request, said, buttons=self.get_buttons())
        return redirect(self.get_success_url())

    def refuse_stale(self) -> None:
        """Raise Refused or ValidationError where the row is not any more as the user saw it."""

    def do(self, now: dt.datetime) -> str:
        """Do it, and write it into the log; what to say, "" for nothing.

        Raises Refused, or ValidationError for what was sent.
        """
        raise NotImplementedError

    def get_buttons(self) -> list[Any]:
        """What the sentence offers next."""
        return []
