"""The sentences that ask staff to think again before sessions are made or moved."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from events.sessions.repeats import Skipped, Why
from events.sessions.warnings import Caution, CautionKind
from portal import dates, languages


def sentence(caution: Caution) -> str:
    """One plain sentence in the active language; staff may go on all the same."""
    words = {
        CautionKind.PAST: _("Tämä päivä tai aika on jo mennyt: %(day)s."),
        CautionKind.CLOSURE: _("Olemme silloin kiinni: %(day)s. Syy: %(name)s."),
        CautionKind.HOLIDAY: _("Silloin on pyhäpäivä: %(day)s."),
        # Translators: %(name)s is a feast or a school holiday that staff have listed.
        CautionKind.REMEMBER: _("Muista: %(name)s. Päivä: %(day)s."),
        CautionKind.COACH_AWAY: _("Valmentaja on silloin poissa: %(day)s. Valmentaja: %(name)s."),
        # Translators: the coach has a shift at the desk where people come without an appointment.
        CautionKind.DESK_DUTY: _("Valmentajalla on silloin päivystys: %(day)s. Valmentaja: %(name)s."),
    }[caution.kind]
    return words % {"day": _written(caution.day), "name": caution.name}


def skipped_sentence(skipped: Skipped) -> str:
    """Why the repeat leaves this day out."""
    words = {
        Why.HOLIDAY: _("Ei kertaa, koska on pyhäpäivä: %(day)s."),
        Why.CLOSURE: _("Ei kertaa, koska olemme kiinni: %(day)s."),
    }[skipped.why]
    return words % {"day": _written(skipped.day)}


def _written(day: dt.date) -> str:
    return dates.long_date(day, languages.active())
