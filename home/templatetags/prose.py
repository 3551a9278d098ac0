"""What pages of prose need: pictures that are ready, and the short name of a web address."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.template import Library
from django.utils.safestring import SafeString
from wagtail.images.models import AbstractImage

from home import pictures

register = Library()


@register.simple_tag
def made_picture(image: AbstractImage | None, words: str) -> SafeString:
    """The picture with `words` for the ear, from files that exist already; nothing before they do."""
    return pictures.html(image, words) if image is not None else SafeString("")


@register.filter
def site_name(url: str) -> str:
    """ "www.kela.fi" of "https://www.kela.fi/maahanmuutto" """
    return urlsplit(url).netloc
