"""Where the standing pages are: found by key in the reader's language, whatever address staff gave them.

The whole list is one query, kept in the shared cache. A publish, unpublish or move throws it out at once.
"""

from __future__ import annotations

from typing import Any

from django.core.cache import cache
from django.db.models import Q
from django.utils.translation import get_language
from wagtail.models import Page

from home import page_types
from portal import languages

#: The guide has no key of its own: there is one.
GUIDE = "guide"
KEYS = frozenset({GUIDE, *(key for key, _name in page_types.KEYS)})
KEPT_SECONDS = 60
_NAME = "standing-pages"


def address(key: str) -> str:
    """The path of the standing page in the current language; "" while there is none, or for another key."""
    if key not in KEYS:
        return ""
    return _paths().get(f"{get_language() or languages.SOURCE}/{key}", "")


def forget(**_kwargs: Any) -> None:
    """Throw the list out: a page was published, taken off or moved (a signal)."""
    cache.delete(_NAME)


def _paths() -> dict[str, str]:
    paths = cache.get(_NAME)
    if paths is None:
        paths = _read()
        cache.set(_NAME, paths, KEPT_SECONDS)
    return paths


def _read() -> dict[str, str]:
    """Paths by language and key. The Finnish page has the key; its versions share its translation key."""
    rows = Page.objects.filter(Q(contentpage__isnull=False) | Q(guideindexpage__isnull=False)).values_list(
        "translation_key", "locale__language_code", "url_path", "live", "contentpage__key", "guideindexpage"
    )
    rows = list(rows)
    keys = {row[0]: row[4] or GUIDE for row in rows if row[1] == languages.SOURCE and (row[4] or row[5])}
    return {
        f"{code}/{keys[translation]}": f"/{code}/{path.strip('/').partition('/')[2]}/"
        for translation, code, path, live, _key, _guide in rows
        if live and translation in keys
    }
