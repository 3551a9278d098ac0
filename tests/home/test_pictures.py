"""home/pictures.py: versions are made when an image is saved; a page shows only what is ready."""

from __future__ import annotations

import io
import re

import pytest
from django.core.files.images import ImageFile
from django.test import Client
from PIL import Image as Drawing
from wagtail.images import get_image_model

from home import pictures
from tests.home import build
from tests.pages import html_of

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the temporary files of new versions to be closed by the garbage collector.
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


def image(size: tuple[int, int] = (1600, 1200)):
    """An uploaded picture of that size, saved."""
    file = io.BytesIO()
    Drawing.new("RGB", size, "teal").save(file, "JPEG")
    file.seek(0)
    return get_image_model().objects.create(title="Kuva", file=ImageFile(file, name="kuva.jpg"))


def page_with(picture) -> None:
    value = {"image": picture.pk, "words": "Ihmisiä kahvilla", "caption": "Mikseri"}
    build.content(body=build.body(("picture", value)))


def test_saving_an_image_makes_every_version(django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        picture = image()
    assert set(picture.renditions.values_list("filter_spec", flat=True)) == set(pictures.SPECS)


def test_image_that_is_gone_makes_nothing() -> None:
    pictures.make.call(10_000)
    assert get_image_model().objects.count() == 0


def test_page_shows_the_picture_in_sizes_and_formats_with_its_words(client: Client) -> None:
    picture = image()
    pictures.make.call(picture.pk)
    page_with(picture)
    html = html_of(client, "/fi/info/")
    assert re.findall(r'<source type="([^"]+)"', html) == ["image/avif", "image/webp"]
    assert re.findall(r" (\d+)w", html) == ["400", "800", "1200"] * 2
    assert re.search(
        r'<img src="[^"]+" width="800" height="534" alt="Ihmisiä kahvilla" loading="lazy">', html
    )
    assert "<figcaption" in html


def test_page_resizes_nothing_and_shows_nothing_before_it_is_ready(client: Client) -> None:
    picture = image()
    page_with(picture)
    assert "<picture" not in html_of(client, "/fi/info/")
    assert picture.renditions.count() == 0


def test_picture_is_cut_around_its_focal_point(django_capture_on_commit_callbacks) -> None:
    picture = image((1600, 1600))
    picture.focal_point_x, picture.focal_point_y = 800, 100
    picture.focal_point_width = picture.focal_point_height = 50
    with django_capture_on_commit_callbacks(execute=True):
        picture.save()
    keys = set(picture.renditions.values_list("focal_point_key", flat=True))
    assert len(picture.renditions.all()) == len(pictures.SPECS)
    assert keys == {picture.renditions.first().focal_point_key} != {""}


def test_small_picture_is_shown_as_large_as_it_is(client: Client) -> None:
    picture = image((300, 200))
    pictures.make.call(picture.pk)
    page_with(picture)
    html = html_of(client, "/fi/info/")
    assert 'width="300" height="200"' in html
    assert set(re.findall(r" (\d+)w", html)) == {"300"}
