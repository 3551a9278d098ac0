"""What pages of prose need: pictures that are ready, and the short name of a web address."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from django.template import Library
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language_bidi
from wagtail.images.models import AbstractImage

from home import pictures

register = Library()

_LATIN = re.compile(r"([A-Za-zÀ-ɏ]+(?:[ .’-]+[A-Za-zÀ-ɏ]+)*)")


@register.simple_tag
def made_picture(image: AbstractImage | None, words: str) -> SafeString:
    """The picture with `words` for the ear, from files that exist already; nothing before they do."""
    return pictures.html(image, words) if image is not None else SafeString("")


@register.filter
def site_name(url: str) -> str:
    """ "www.kela.fi" of "https://www.kela.fi/maahanmuutto" """
    return urlsplit(url).netloc


@register.filter
def names_apart(text: str) -> str:
    """A heading whose Latin names are set apart from the letters around them that run from right to left."""
    if not get_language_bidi():
        return conditional_escape(text)
    # The pattern has one group, so `split` answers text, name, text, name …: the odd ones are the names.
    parts = [
        format_html("<bdi>{}</bdi>", part) if at % 2 else part for at, part in enumerate(_LATIN.split(text))
    ]
    return format_html_join("", "{}", ((part,) for part in parts))
