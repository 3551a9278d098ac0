"""Who pays for the work, as the foot of every page shows it: the funders of today, with their logos.

A logo is made small once, by the worker, when a funder is saved; a page shows what is ready and makes none.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db import transaction
from django_tasks import task
from wagtail.images import get_image_model

from portal import kept
from portal.models import Funder

LOGO = "max-320x120|format-webp"
#: A saved funder shows at once; this is for a cache that lost the news.
KEPT_SECONDS = 300
_NAME = "funders"


@dataclass(frozen=True, slots=True)
class Logo:
    """A small picture of a funder's logo: address, width and height in pixels."""

    url: str
    width: int
    height: int


def current(today: dt.date) -> list[tuple[Funder, Logo | None]]:
    """The funders shown on that day (Helsinki), in their order. No query while they are kept, else two."""
    rows = cache.get_or_set(_NAME, _read, KEPT_SECONDS)
    return [(funder, logo) for funder, logo in rows if _is_shown(funder, today)]


def forget(**_kwargs: Any) -> None:
    """Throw the kept list out: a funder was saved or deleted (a signal)."""
    kept.forget(_NAME)


def draw_later(instance: Funder, **_kwargs: Any) -> None:
    """A signal after a funder was saved: its logo is wanted small."""
    forget()
    if instance.logo_id:
        transaction.on_commit(lambda: draw.enqueue(instance.logo_id))


@task()
def draw(image_id: int) -> None:
    """Make the small logo when it is missing; nothing when the picture is gone meanwhile."""
    image = get_image_model().objects.filter(pk=image_id).first()
    if image is not None:
        image.get_rendition(LOGO)
        forget()


def _is_shown(funder: Funder, today: dt.date) -> bool:
    from_day, until_day = funder.shown_from or today, funder.shown_until or today
    return from_day <= today <= until_day


def _read() -> list[tuple[Funder, Logo | None]]:
    rows = list(Funder.objects.all())
    drawn = get_image_model().get_rendition_model().objects.filter(filter_spec=LOGO)
    wanted = {row.logo_id for row in rows if row.logo_id}
    logos = {row.image_id: Logo(row.url, row.width, row.height) for row in drawn.filter(image__in=wanted)}
    return [(row, logos.get(row.logo_id)) for row in rows]
