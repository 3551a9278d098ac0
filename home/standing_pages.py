"""Where the standing pages are: found by key in the reader's language, whatever address staff gave them.

The whole list is one query, kept in the shared cache. A publish, unpublish or move throws it out at once.
"""

from __future__ import annotations

import uuid
from typing import Any, NamedTuple

from django.core.cache import cache
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from portal import kept, languages

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
KEPT_SECONDS = 60
_KNOWN = frozenset({GUIDE, *(key for key, _name in KEYS)})
_NAME = "standing-pages"


class Standing(NamedTuple):
    """Paths by "language/key", and keys by translation key (as text)."""

    paths: dict[str, str]
    keys: dict[str, str]


def address(key: str) -> str:
    """The path of the standing page in the current language; "" while there is none, or for another key."""
    if key not in _KNOWN:
        return ""
    return _all().paths.get(f"{get_language() or languages.SOURCE}/{key}", "")


def key_of(translation_key: uuid.UUID) -> str:
    """The key of the page with that translation key, in any language; "" for a page without one."""
    return _all().keys.get(str(translation_key), "")


def forget(**_kwargs: Any) -> None:
    """Throw the list out: a page was published, taken off or moved (a signal)."""
    kept.forget(_NAME)


def _all() -> Standing:
    return Standing(*cache.get_or_set(_NAME, lambda: tuple(_read()), KEPT_SECONDS))


def _read() -> Standing:
    """The Finnish page has the key; its versions share its translation key."""
    rows = list(
        Page.objects.filter(Q(contentpage__isnull=False) | Q(guideindexpage__isnull=False)).values_list(
            "translation_key",
            "locale__language_code",
            "url_path",
            "live",
            "contentpage__key",
            "guideindexpage",
        )
    )
    keys = {str(row[0]): row[4] or GUIDE for row in rows if row[1] == languages.SOURCE and (row[4] or row[5])}
    paths = {
        f"{code}/{keys[str(translation)]}": f"/{code}/{path.strip('/').partition('/')[2]}/"
        for translation, code, path, live, _key, _guide in rows
        if live and str(translation) in keys
    }
    return Standing(paths, keys)
