"""What a page says to machines (JSON-LD, schema.org): data in the page, never a script that runs.

The policy of portal/web/headers.py stands: a browser executes no block of this type.
"""

from __future__ import annotations

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from portal.models import HouseFacts
from portal.web.addresses import absolute_url

NAME = "Maahanmuuttaja Ohjaamo Kemi"

#: What could end the block, or begin another one, inside of a text that somebody wrote.
_ESCAPES = {
    ord(">"): "\\u003E",
    ord("<"): "\\u003C",
    ord("&"): "\\u0026",
    0x2028: "\\u2028",
    0x2029: "\\u2029",
}


def block(data: dict[str, Any]) -> SafeString:
    """The data as a block for `<head>`; what is empty is left out."""
    told = {"@context": "https://schema.org", **_filled(data)}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 - escaped just above


def organisation(house: HouseFacts) -> dict[str, Any]:
    """The house as whoever holds an event or gives a service."""
    return {"@type": "Organization", "name": NAME, "url": absolute_url("/"), "telephone": house.phone}


def place(house: HouseFacts) -> dict[str, Any]:
    """Where the house is."""
    code, _space, city = house.postal.partition(" ")
    return {
        "@type": "Place",
        "name": house.place,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": house.street,
            "postalCode": code,
            "addressLocality": city,
            "addressCountry": "FI",
        },
        "hasMap": house.map_url,
    }


def _filled(value: Any) -> Any:
    """The value without its empty parts."""
    if isinstance(value, dict):
        return {
            name: filled
            for name, part in value.items()
            if (filled := _filled(part)) not in ("", None, [], {})
        }
    if isinstance(value, list):
        return [_filled(part) for part in value]
    return value
