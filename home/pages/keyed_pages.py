"""Where the keyed pages are: found by key in the reader's language, whatever address staff gave them.

The list is cached for all pages. A publish, unpublish or move throws it out at once.
"""

from __future__ import annotations

import uuid
from typing import Any, NamedTuple

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from portal import languages
from portal.cache.fragments import CachedFragment
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


class KeyedPages(NamedTuple):
    """Paths by "language/key", and keys by translation key."""

    paths: dict[str, str]
    keys: dict[uuid.UUID, str]


def address(key: str) -> str:
    """The path of the keyed page in the current language; "" while there is none, or for another key."""
    if key not in _KNOWN:
        return ""
    return KEYED_PAGES.read().paths.get(f"{languages.active()}/{key}", "")


def key_of(translation_key: uuid.UUID) -> str:
    """The key of the page with that translation key, in any language; "" for a page without one."""
    return KEYED_PAGES.read().keys.get(translation_key, "")


def _keyed_pages() -> KeyedPages:
    """The Finnish page has the key; its versions share its translation key."""
    pages = Page.objects.filter(Q(contentpage__isnull=False) | Q(guideindexpage__isnull=False))
    rows = list(
        pages.order_by().values_list(
            *("translation_key", "locale__language_code", "url_path", "live"),
            *("contentpage__key", "guideindexpage"),
            named=True,
        )
    )
    keys = {
        row.translation_key: key
        for row in rows
        if row.locale__language_code == languages.SOURCE and (key := _key(row))
    }
    paths = {
        f"{row.locale__language_code}/{keys[row.translation_key]}": language_links.page_path(
            row.locale__language_code, row.url_path
        )
        for row in rows
        if row.live and row.translation_key in keys
    }
    return KeyedPages(paths, keys)


def _key(row: Any) -> str:
    return GUIDE if row.guideindexpage else row.contentpage__key or ""


KEYED_PAGES = CachedFragment("standing-pages", _keyed_pages)
