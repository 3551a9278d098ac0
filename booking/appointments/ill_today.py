"""A coach is ill today: the absence, what is offered to each of today's clients, and the words they get.

Offered are another speaker at the same time, the desk, or a new time; whoever no message reaches keeps the
time, stays on the list of staff, and gets an apology to read in their language. Messages leave at once,
whatever the hour: a client who is on the way must know. They say that the coach is away, never why.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from booking.appointments import requests, reservations
from booking.availability import day_plan, presence
from booking.availability.presence import Interval
from booking.enums import RequestKind, RequestState, Wording
from booking.hours.coach_time import lock_coach
from booking.messages import notifications, texts
from booking.models import Absence, Appointment, Request
from booking.time_off import absences, conflicts
from portal import clock, dates
from portal.db.transactions import atomic_with_retry
from portal.enums import MessageChannel, MessageKind
from portal.messages import outbox
from portal.messages.letter import NAME, Letter
from portal.models import HouseFacts
from portal.web.addresses import absolute_url

#: So many other speakers are offered for one time: more is no help on a phone.
MOST_SPEAKERS = 3


class IllTodayOffer(StrEnum):
    """What a client is offered instead."""

    SPEAKER = "speaker"
    DESK = "desk"
    TIMES = "times"
    TELL = "tell"


@dataclass(frozen=True, slots=True)
class FreeSpeaker:
    """Another coach who speaks the language and is free at the same time."""

    coach_id: int
    name: str


@dataclass(frozen=True, slots=True)
class AffectedClient:
    """One of today's clients: how they are reached, and what can be offered.

    `desk` is when their language is next at a desk today, or None. `has_begun`: the time runs already, so
    that it can only be talked about.
    """

    appointment: Appointment
    channels: tuple[MessageChannel, ...]
    speakers: tuple[FreeSpeaker, ...]
    desk: Interval | None
    has_begun: bool

    @property
    def offers(self) -> list[IllTodayOffer]:
        """What can be offered, the best first."""
        if self.has_begun:
            return [IllTodayOffer.TELL]
        found = [IllTodayOffer.SPEAKER] if self.speakers else []
        if self.channels:
            found += [IllTodayOffer.DESK] * bool(self.desk) + [IllTodayOffer.TIMES]
        return [*found, IllTodayOffer.TELL]


# The absence -----------------------------------------------------------------------------------------


@atomic_with_retry
def begin(coach_id: int, *, now: dt.datetime) -> Absence:
    """The coach is away from now until the end of the day; today's clients get no more reminders.

    Pressed twice, the absence of the first press is answered.
    """
    lock_coach(coach_id)
    _since, until = clock.day_bounds(clock.today(now), clock.today(now))
    running = Absence.objects.filter(coach=coach_id, starts_at__lte=now, ends_at__gte=until).first()
    absence = running or Absence(
        coach_id=coach_id, starts_at=now.replace(second=0, microsecond=0), ends_at=until
    )
    left = conflicts.by_absence(absence, now=now) if running else absences.save_absence(absence, now=now)
    outbox.drop(notifications.OWNER, *[row.pk for row in left if _is_today(row, now)])
    return absence


def clients(absence: Absence, *, now: dt.datetime) -> list[AffectedClient]:
    """Today's clients of the absent coach who have been offered nothing yet, by time.

    At most ten queries, and three more for each language among them.
    """
    waiting = set(told_by_staff(absence).values_list("appointment", flat=True))
    rows = conflicts.by_absence(absence, now=now).select_related(
        "coach_time__coach", "spoken_language", "person"
    )
    left = [row for row in rows if row.pk not in waiting and _is_today(row, now)]
    if not left:
        return []
    today = clock.today(now)
    plan = day_plan.read(today, today)
    spoken = {row.spoken_language_id for row in left}
    desks = {language_id: _desk_today(language_id, now) for language_id in spoken}
    return [_client(row, plan, desks[row.spoken_language_id], now) for row in left]


def told_by_staff(absence: Absence) -> QuerySet[Request]:
    """The clients of that absence whom staff still have to tell themselves, by time."""
    return Request.objects.filter(
        kind=RequestKind.COACH_ILL,
        state__in=RequestState.waiting(),
        appointment__coach_time__coach=absence.coach_id,
        appointment__coach_time__starts_at__lt=absence.ends_at,
        appointment__coach_time__ends_at__gt=absence.starts_at,
    ).order_by("appointment__coach_time__starts_at", "pk")


def _is_today(appointment: Appointment, now: dt.datetime) -> bool:
    return clock.today(appointment.coach_time.starts_at) == clock.today(now)


def _client(row: Appointment, plan: day_plan.Plan, desk: Interval | None, now: dt.datetime) -> AffectedClient:
    time = row.coach_time
    free = [
        FreeSpeaker(column.coach_id, column.name)
        for column in plan.of(language_id=row.spoken_language_id).columns
        if any(gap.starts_at <= time.starts_at and time.ends_at <= gap.ends_at for gap in column.free)
    ]
    channels = tuple(notifications.addressee(row).channels) if getattr(row, "person", None) else ()
    return AffectedClient(row, channels, tuple(free[:MOST_SPEAKERS]), desk, has_begun=time.starts_at <= now)


def _desk_today(language_id: int, now: dt.datetime) -> Interval | None:
    stretch = presence.next_at_desk(language_id, now)
    return stretch if stretch and clock.today(stretch.starts_at) == clock.today(now) else None


# What is done ----------------------------------------------------------------------------------------


@atomic_with_retry
def give(
    appointment_id: int, offer: IllTodayOffer, *, version: int, now: dt.datetime, coach_id: int | None = None
) -> None:
    """Do for this client what was chosen, and tell them at once.

    With SPEAKER the time moves to `coach_id`; with DESK or TIMES it is cancelled and the message says what
    instead; with TELL it stays, and staff have it on their list. Raises BookingRefused with a reason of those
    verbs.
    """
    if offer == IllTodayOffer.SPEAKER and coach_id is not None:
        row = Appointment.objects.select_related("coach_time").get(pk=appointment_id)
        starts_at = row.coach_time.starts_at
        reservations.move(
            appointment_id, coach_id=coach_id, starts_at=starts_at, now=now, version=version, in_public=False
        )
        outbox.mark_urgent(notifications.OWNER, appointment_id)
    elif offer in (IllTodayOffer.DESK, IllTodayOffer.TIMES):
        row = reservations.cancel(appointment_id, now=now, version=version, by_house=True)
        _send(row, offer, now)
    else:
        row = Appointment.objects.select_related("coach_time", "person").get(pk=appointment_id)
        requests.ask_to_tell(row, now=now)


def _send(row: Appointment, offer: IllTodayOffer, now: dt.datetime) -> None:
    """Queue the message, due now."""
    desk = _desk_today(row.spoken_language_id, now) if offer == IllTodayOffer.DESK else None
    outbox.queue(
        notifications.addressee(row).by_each_channel(
            MessageKind.CANCELLATION,
            sms=lambda: Letter(sms(row, desk)),
            mail=lambda: Letter(mail(row, desk), subject=headline().rstrip(".")),
            about_at=row.coach_time.starts_at,
            due_at=now,
            is_urgent=True,
        )
    )


# The words -------------------------------------------------------------------------------------------


def headline() -> str:
    """What happened, in the active language; not why."""
    # Translators: begins an SMS. In ru, ar, fa, ckb and tr at most 25 characters; no curly signs.
    return _("Valmentajasi on poissa.")


def sms(row: Appointment, desk: Interval | None) -> str:
    """The SMS in the active language: one part without the link, two with it."""
    return "\n".join([headline(), *_instead(row, desk)])


def mail(row: Appointment, desk: Interval | None) -> str:
    """The mail in the active language, which also says that the time is cancelled."""
    said = [headline(), texts.headline(Wording.CANCELLATION)]
    blocks = ["\n".join(said), "\n".join(_instead(row, desk)), NAME]
    return "\n\n".join(blocks) + "\n"


def _instead(row: Appointment, desk: Interval | None) -> list[str]:
    """The desk while it is open, else a new time; each number and link on a line of its own."""
    if desk:
        # Translators: SMS; hours follow on the next line. In ru, ar, fa, ckb and tr at most 22 characters.
        return [_("Tule tänään ilman aikaa:"), _when(desk, row.message_language)]
    # Translators: SMS; a link follows on the next line. In ru, ar, fa, ckb and tr at most 25 characters.
    return [_("Valitse uusi aika:"), notifications.secret_link(row)]


def _when(desk: Interval, language: str) -> str:
    return dates.from_to(desk.starts_at, desk.ends_at, language)


@dataclass(frozen=True, slots=True)
class Card:
    """The apology on paper, in the client's language: lines to read, and the address of a new time."""

    language: str
    title: str
    lines: tuple[str, ...]
    link: str
    link_words: str
    phone: str


def card(row: Appointment, *, now: dt.datetime) -> Card:
    """What is given to a client who comes although the coach is away. Three queries at most."""
    language = row.message_language
    desk = _desk_today(row.spoken_language_id, now)
    with translation.override(language):
        lines = [headline(), _("Olemme pahoillamme. Tämä ei ole sinun syysi.")]
        if desk:
            lines += [_("Voit odottaa ja puhua tänään ilman aikaa:"), _when(desk, language)]
        lines.append(_("Näytä tämä lappu meille. Autamme sinua."))
        return Card(
            language=language,
            title=_("Anteeksi"),
            lines=tuple(lines),
            link=absolute_url(reverse("book")),
            link_words=_("Varaa uusi aika"),
            phone=HouseFacts.load().phone,
        )
