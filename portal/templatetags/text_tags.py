"""Text that reads the right way in any script: numbers and addresses set apart, a large first letter.

Every template has these without loading them.
"""

from __future__ import annotations

import re
from typing import Any

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from portal import languages

register = template.Library()

_NUMBER_BEGINS = frozenset("+0123456789")
_NUMBERS = re.compile(r"(?<![\w#])\d+(?:[.:– \u00a0]\d+)*\.?")


def isolated(text: str) -> SafeString:
    """The text, escaped, with each run of digits (a time, a date, a count) set apart."""
    return mark_safe(  # noqa: S308 - escaped first, then only our own tags are added
        _NUMBERS.sub(lambda run: f'<bdi class="n" dir="ltr">{run[0]}</bdi>', conditional_escape(text))
    )


@register.filter
def capitalize_first(text: str) -> SafeString:
    """The text with its first letter large, whatever markup follows: for a heading or the start of a line."""
    safe = conditional_escape(text)
    large = safe[:1].replace("i", "İ") if languages.active() == "tr" else safe[:1].upper()
    return mark_safe((large if large != safe[:1] else safe[:1].upper()) + safe[1:])  # noqa: S308 - escaped


@register.filter
def isolate_digits(text: Any) -> SafeString:
    """A text with its numbers set apart: a phone number, a code, "3 / 5"."""
    return isolated(str(text))


@register.filter
def ltr(text: Any) -> SafeString:
    """A phone number, address or code that must read from left to right wherever it stands.

    A number stays on one line where it fits, an e-mail address breaks before its @.
    """
    said = str(text)
    if said[:1] in _NUMBER_BEGINS:
        said = said.replace(" ", "\u00a0")
    parts = format_html_join(SafeString("<wbr>@"), "{}", ((part,) for part in said.split("@")))
    return format_html('<bdi dir="ltr">{}</bdi>', parts)


@register.filter
def digits(phone: str) -> str:
    """Only the digits of a phone number, for a wa.me link."""
    return re.sub(r"\D", "", phone)
