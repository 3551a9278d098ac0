"""Weeks that were sent on: a link with a token that cannot be guessed, for sixty days. No personal data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from booking.appointments import requests
from booking.enums import Reach, RequestKind
from booking.models import Request
from home.models import SharedWeek
from portal.db import people
from portal.messages.share import whatsapp
from portal.web.addresses import absolute_url
from services import tray

KEPT = dt.timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends a week to a coach, as cleaned by the form; everything may be empty."""

    name: str = ""
    phone: str = ""
    email: str = ""
    spoken_language_id: int | None = None

    @property
    def reach(self) -> Reach:
        """How staff may answer."""
        if self.phone:
            return Reach.CALL
        return Reach.MESSAGE if self.email else Reach.NOTHING


def make(
    slugs: Sequence[str], language: str, *, now: dt.datetime, request: Request | None = None
) -> SharedWeek:
    """Keep these picks behind a new link for sixty days; `request` shows them to staff."""
    return SharedWeek.objects.create(
        token=people.new_token(),
        picks=list(slugs)[: tray.MOST],
        language=language,
        created_at=now,
        expires_at=now + KEPT,
        request=request,
    )


@transaction.atomic
def send_to_coach(slugs: Sequence[str], sender: Sender, language: str, *, now: dt.datetime) -> SharedWeek:
    """Put the week before staff as a request of its own; sent once more, the newer picks are shown."""
    request = requests.ask(
        RequestKind.WEEK,
        site_language=language,
        now=now,
        spoken_language_id=sender.spoken_language_id,
        name=sender.name,
        phone=sender.phone,
        email=sender.email,
        reach=sender.reach,
    )
    SharedWeek.objects.filter(request=request).delete()
    return make(slugs, language, now=now, request=request)


def of_request(request: Request) -> SharedWeek | None:
    """The week that this request is about, while it is kept. One query."""
    return SharedWeek.objects.filter(request=request).first()


def by_token(token: str) -> SharedWeek | None:
    """The week of that link, expired or not; None for any other text. One query at most."""
    return people.by_token(SharedWeek.objects.all(), "token", token)


def picks(row: SharedWeek) -> list[str]:
    """Its slugs, each once, whatever the column holds."""
    held = row.picks if isinstance(row.picks, list) else []
    return list(dict.fromkeys(slug for slug in held if isinstance(slug, str) and tray.is_slug(slug)))


def address(row: SharedWeek) -> str:
    """The whole link, in the active language."""
    return absolute_url(reverse("shared_week", args=[row.token]))


def whatsapp_url(row: SharedWeek) -> str:
    """A plain link that opens WhatsApp with the link, addressed to nobody."""
    return whatsapp(_("Minun viikkoni"), address(row))


def forget_old(now: dt.datetime) -> int:
    """Delete the weeks that have expired; says how many."""
    return SharedWeek.objects.filter(expires_at__lte=now).delete()[0]
