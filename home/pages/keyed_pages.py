"""Where the standing pages are: found by key in the reader's language, whatever address staff gave them.

The list is kept like all that every page shows. A publish, unpublish or move throws it out at once.
"""

from __future__ import annotations

import datetime as dt
import uuid
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from portal import languages
from portal.cache import fragments
from portal.texts import language_links

#: Who reads the texts of this module.
AUDIENCE = "staff"

#: The pages that the foot, the doors and buttons find by name.
KEYS = [
    ("about", _("Mikä Ohjaamo on")),
    ("contact", _("Ota yhteyttä")),
    ("privacy", _("Tietosuoja")),
    ("accessibility", _("Saavutettavuus")),
    ("employers", _("Työnantajille")),
    ("volunteering", _("Vapaaehtoiseksi")),
]
#: The guide has no key of its own: there is one.
GUIDE = "guide"
_KNOWN = frozenset({GUIDE, *(key for key, _name in KEYS)})


class Standing(NamedTuple):
    """Paths by "language/key", and keys by translation key."""

    paths: dict[str, str]
    keys: dict[uuid.UUID, str]


def address(key: str) -> str:
    """The path of the standing page in the current language; "" while there is none, or for another key."""
    if key not in _KNOWN:
        return ""
    return STANDING.read().paths.get(f"{languages.active()}/{key}", "")


def key_of(translation_key: uuid.UUID) -> str:
    """The key of the page with that translation key, in any language; "" for a page without one."""
    return STANDING.read().keys.get(translation_key, "")


def _rows(_now: dt.datetime) -> QuerySet[Page]:
    return Page.objects.filter(Q(contentpage__isnull=False) | Q(guideindexpage__isnull=False))


def _made(rows: list[fragments.Row]) -> Standing:
    """The Finnish page has the key; its versions share its translation key."""
    keys = {row["text"]: _key(row) for row in rows if row["language"] == languages.SOURCE and _key(row)}
    paths = {
        f"{row['language']}/{keys[row['text']]}": language_links.page_path(row["language"], row["path"])
        for row in rows
        if row["live"] and row["text"] in keys
    }
    return Standing(paths, {uuid.UUID(text): key for text, key in keys.items()})


def _key(row: fragments.Row) -> str:
    return GUIDE if row["guide"] else row["key"] or ""


STANDING = fragments.register(
    fragments.Part(
        name="standing-pages",
        rows=_rows,
        columns={
            "text": "translation_key",
            "language": "locale__language_code",
            "path": "url_path",
            "live": "live",
            "key": "contentpage__key",
            "guide": "guideindexpage",
        },
        make=_made,
    )
)
