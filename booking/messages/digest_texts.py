"""The words of a coach's daily programme, in the language in which they use the staff side."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from booking.models import CoachTime
from portal import dates, languages
from portal.texts.extraction import STAFF_LANGUAGES
from portal.web.addresses import absolute_url

#: Who reads the texts of this module.
AUDIENCE = "staff"

NAME = "Ohjaamo"


def language_of(user: AbstractBaseUser) -> str:
    """The language the user has chosen for the staff side, if it is one of its languages; else Finnish."""
    profile = getattr(user, "wagtail_userprofile", None)
    chosen = profile.preferred_language if profile else ""
    return chosen if chosen in STAFF_LANGUAGES else languages.SOURCE


def text(times: Sequence[CoachTime], day: dt.date, language: str) -> tuple[str, str]:
    """Subject and text: a line for each time, with the language and the way; no name, no topic."""
    with translation.override(language):
        link = absolute_url(reverse("staff_calendar"))
        blocks = [
            [dates.list_date(day, language)],
            [_line(time) for time in times],
            [_("Avaa kalenteri:"), link],
            [NAME],
        ]
        body = "\n\n".join("\n".join(block) for block in blocks) + "\n"
        return _("Päivän ohjelma"), body


def _line(time: CoachTime) -> str:
    clocks = f"{dates.clock_time(time.starts_at)}–{dates.clock_time(time.ends_at)}"
    appointment = getattr(time, "appointment", None)
    if appointment is None:
        return " ".join([clocks, _("ryhmä")])
    return f"{clocks} {appointment.spoken_language}, {appointment.get_way_display()}"
