"""The words of the ticket on paper, in the client's language: when, where, with whom, code and link.

No topic and not the client's name: whoever finds the paper learns of nobody's affairs.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _

from booking.clients import people
from booking.enums import Way
from booking.messages import notifications
from booking.models import Appointment
from portal import clock, dates
from portal.models import HouseFacts


@dataclass(frozen=True, slots=True)
class Ticket:
    """What stands on the paper. `facts` are pairs of a word and what it is about; `code` as it is said."""

    language: str
    title: str
    day: str
    time: str
    facts: tuple[tuple[str, str], ...]
    code_word: str
    code: str
    link_words: str
    link: str
    phone_word: str
    phone: str


def ticket(appointment: Appointment) -> Ticket:
    """The ticket of an appointment whose person is known, with coach and language loaded. One query."""
    language, time = appointment.message_language, appointment.coach_time
    house = HouseFacts.load()
    with translation.override(language):
        return Ticket(
            language=language,
            title=_("Sinun aikasi"),
            day=dates.long_date(clock.today(time.starts_at), language),
            time=dates.from_to(time.starts_at, time.ends_at, language),
            facts=tuple(fact for fact in _facts(appointment, house) if fact[1]),
            code_word=_("Varauskoodi:"),
            code=people.spoken_code(appointment.person.code),
            link_words=_("Tällä linkillä voit vaihtaa tai perua ajan."),
            link=notifications.secret_link(appointment),
            phone_word=_("Puhelin:"),
            phone=house.phone,
        )


def _facts(appointment: Appointment, house: HouseFacts) -> list[tuple[str, str]]:
    return [
        _where(appointment, house),
        (_("Kieli:"), appointment.spoken_language.own_name),
        (_("Valmentaja:"), appointment.coach_time.coach.first_name),
        (_("Ota mukaan"), house.bring),
    ]


def _where(appointment: Appointment, house: HouseFacts) -> tuple[str, str]:
    """The place, or what happens instead of meeting at one."""
    return {
        Way.HERE: (_("Paikka:"), house.address),
        Way.ELSEWHERE: (_("Paikka:"), appointment.person.meeting_place),
        Way.PHONE: (_("Puhelin:"), _("Soitamme sinulle.")),
        Way.VIDEO: (_("Videolla"), _("Tapaamme videolla. Linkki videoon on aikasi sivulla.")),
    }[Way(appointment.way)]
