"""Pictures on public pages: made once when an image is saved, by the worker; a page only shows what is ready.

Cut by the focal point to 3:2, in three widths, as AVIF and WebP with a JPEG for old browsers.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django_tasks import task
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage

#: Width and height of each size, in pixels: a phone, a phone with a fine screen, a wide column.
SIZES = ((400, 267), (800, 534), (1200, 800))
FORMATS = ("avif", "webp", "jpeg")
#: How wide the picture stands on the page: all of a phone, the text column elsewhere.
PLACE = "(min-width: 45rem) 40rem, calc(100vw - 2rem)"


def spec(size: tuple[int, int], file_format: str) -> str:
    """Wagtail's name of one version of a picture."""
    return f"fill-{size[0]}x{size[1]}|format-{file_format}"


SPECS = tuple(spec(size, file_format) for file_format in FORMATS for size in SIZES)


@task()
def make(image_id: int) -> None:
    """Make every version of the image that is missing; nothing when it is gone meanwhile."""
    image = get_image_model().objects.filter(pk=image_id).first()
    if image is not None:
        image.get_renditions(*SPECS)


def make_later(sender: type[AbstractImage], instance: AbstractImage, **_kwargs: Any) -> None:
    """A signal after an image was saved: a new file or another focal point wants new versions."""
    transaction.on_commit(lambda: make.enqueue(instance.pk))


def html(image: AbstractImage, words: str) -> SafeString:
    """The picture from the versions that exist; nothing until the last one does. One query."""
    made = {row.filter_spec: row for row in image.renditions.filter(filter_spec__in=SPECS)}
    if len(made) < len(SPECS):
        return SafeString("")
    sources = format_html_join(
        "",
        '<source type="image/{}" srcset="{}" sizes="{}">',
        ((name, _srcset(made, name), PLACE) for name in FORMATS[:-1]),
    )
    plain = made[spec(SIZES[1], FORMATS[-1])]
    return format_html(
        '<picture>{}<img src="{}" width="{}" height="{}" alt="{}" loading="lazy"></picture>',
        sources,
        plain.url,
        plain.width,
        plain.height,
        words,
    )


def _srcset(made: dict[str, Any], name: str) -> str:
    return ", ".join(f"{made[spec(size, name)].url} {made[spec(size, name)].width}w" for size in SIZES)
