"""What a public form asks of whoever fills it in, instead of a puzzle: an empty trap and a little time.

A form that was filled in too fast, or in a field that nobody sees, is shown again with one sentence. Nothing
is lost and nobody is locked out: a person simply presses the button once more.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from portal import clock
from portal.forms.limits import Allowance

#: Seconds between showing a form and sending it that only a program can beat.
LEAST_SECONDS = 2
SALT = "portal.guard"


def stamp(now: dt.datetime) -> str:
    """The signed instant at which a form was shown."""
    return signing.dumps(int(now.timestamp() * 1000), salt=SALT)


def is_patient(text: str, now: dt.datetime) -> bool:
    """Whether the form with this stamp was shown long enough ago. A broken stamp was not."""
    try:
        shown_ms = signing.loads(text, salt=SALT)
    except signing.BadSignature:
        return False
    return now.timestamp() * 1000 - shown_ms >= LEAST_SECONDS * 1000


class GuardedForm(forms.Form):
    """Base of a public form: what is sent as `homepage` must be empty, `shown` says when it was first shown.

    The stamp of the first showing is kept when the form comes back with errors, so that mending them is
    never too quick. A broken stamp is replaced by a fresh one.
    """

    def __init__(self, *args: Any, now: dt.datetime | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = now or clock.now()
        self.stamp = self.data.get("shown", "") if self.is_bound else ""
        if not self._is_signed(self.stamp):
            self.stamp = stamp(self.now)

    @staticmethod
    def _is_signed(text: str) -> bool:
        try:
            signing.loads(text, salt=SALT)
        except signing.BadSignature:
            return False
        return True

    def may_be_sent(self, request: HttpRequest, allowance: Allowance, sentence: str) -> bool:
        """Count this sending; too many get `sentence` on the form instead."""
        is_allowed = allowance.allows(request, now=self.now)
        if not is_allowed:
            self.add_error(None, sentence)
        return is_allowed

    def _post_clean(self) -> None:
        """Refuse the trap and the too quick, in one sentence that belongs to no field.

        Only where nothing else is wrong: a form that comes back anyway has time enough.
        """
        super()._post_clean()
        trapped = bool(self.data.get("homepage"))
        patient = is_patient(self.data.get("shown", ""), self.now)
        if not self.errors and (trapped or not patient):
            sentence = _("Lähetit tiedot hyvin nopeasti. Paina nappia uudelleen.")
            self.add_error(None, ValidationError(sentence, code="too_quick"))
