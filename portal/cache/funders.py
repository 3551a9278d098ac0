"""Who pays for the work, as the foot of every page shows it: the funders of today, with their logos.

A logo is made small once, by the worker, when a funder is saved; a page shows what is ready and makes none.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F, FilteredRelation, Q
from django_tasks import task
from wagtail.images import get_image_model

from portal.cache.fragments import CachedFragment
from portal.models import Funder

LOGO = "max-320x120|format-webp"


@dataclass(frozen=True, slots=True)
class Logo:
    """A small picture of a funder's logo: address, width and height in pixels."""

    url: str
    width: int
    height: int


def current(today: dt.date) -> list[tuple[Funder, Logo | None]]:
    """The funders shown on that day (Helsinki), in their order."""
    return [(funder, logo) for funder, logo in FUNDERS.read() if _is_shown(funder, today)]


def draw_later(instance: Funder, **_kwargs: Any) -> None:
    """A signal after a funder was saved: its logo is wanted small."""
    if instance.logo_id:
        transaction.on_commit(lambda: draw.enqueue(instance.logo_id))


@task()
def draw(image_id: int) -> None:
    """Make the small logo when it is missing; nothing when the picture is gone meanwhile."""
    image = get_image_model().objects.filter(pk=image_id).first()
    if image is not None:
        image.get_rendition(LOGO)
        FUNDERS.invalidate()


def _is_shown(funder: Funder, today: dt.date) -> bool:
    from_day, until_day = funder.shown_from or today, funder.shown_until or today
    return from_day <= today <= until_day


def _funders() -> list[tuple[Funder, Logo | None]]:
    """The funders of any day, each with its logo in the size of the foot, where that is made.

    Once each, also when a logo was made anew for another focal point.
    """
    small = FilteredRelation("logo__renditions", condition=Q(logo__renditions__filter_spec=LOGO))
    columns = {name: F(f"small__{name}") for name in ("file", "width", "height")}
    rows = Funder.objects.rewrite(False).annotate(small=small).annotate(**columns).order_by("order", "pk")
    return [(funder, _logo(funder)) for funder in {row.pk: row for row in rows}.values()]


def _logo(row: Any) -> Logo | None:
    if not row.file:
        return None
    size = {"width": row.width, "height": row.height}
    return Logo(get_image_model().get_rendition_model()(file=row.file, **size).url, **size)


FUNDERS = CachedFragment("funders", _funders)
