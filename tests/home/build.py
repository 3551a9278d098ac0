"""Pages for tests of the top room: the guide, its pages and keyed pages, with their aliases."""

from __future__ import annotations

import datetime as dt
from typing import Any

from wagtail.models import Locale, Page

from home.models import ContentPage, GuideIndexPage, GuidePage, HomePage, Notice, NoticeFacts
from tests.build import instant

#: A notice of these tests lasts over the days that all tests are about.
STARTS, ENDS = instant("2026-11-01 00:00"), instant("2026-12-01 00:00")
CHECKED = dt.date(2026, 9, 2)


def front(code: str = "fi") -> HomePage:
    """The front page of that language."""
    return HomePage.objects.get(locale__language_code=code)


def aliases(page: Page) -> None:
    """An alias of the Finnish page in every other language, as the editor makes them."""
    for locale in Locale.objects.exclude(pk=page.locale_id):
        page.copy_for_translation(locale, alias=True)


def content(slug: str = "info", *, with_aliases: bool = False, **fields: Any) -> ContentPage:
    """A published Finnish page under the front page."""
    page = ContentPage(**{"title": "Tietoa", "slug": slug, **fields})
    front().add_child(instance=page)
    if with_aliases:
        aliases(page)
    return page


def guide(*, with_aliases: bool = False, **fields: Any) -> GuideIndexPage:
    """The published Finnish guide."""
    page = GuideIndexPage(**{"title": "Kotikaupunki Kemi", "slug": "guide", **fields})
    front().add_child(instance=page)
    if with_aliases:
        aliases(page)
    return page


def chapter(
    of: GuideIndexPage, slug: str = "living", *, with_aliases: bool = False, **fields: Any
) -> GuidePage:
    """A published page of the guide."""
    page = GuidePage(**{"title": "Asuminen", "slug": slug, "last_checked": CHECKED, **fields})
    of.add_child(instance=page)
    if with_aliases:
        aliases(page)
    return page


def body(*blocks: tuple[str, Any]) -> list[dict[str, Any]]:
    """Blocks as the body of a page: (type, value) each."""
    return [{"type": name, "value": value} for name, value in blocks]


def notice(title: str = "Ovi on rikki", *, live: bool = True, **fields: Any) -> Notice:
    """A notice that lasts the whole of November; facts by name, texts as `title_en` and the like."""
    facts = {name: fields.pop(name) for name in ("urgency", "starts_at", "ends_at") if name in fields}
    row = Notice.objects.create(**{"title_fi": title, "live": live, **fields})
    NoticeFacts.objects.create(row=row, **{"starts_at": STARTS, "ends_at": ENDS, **facts})
    return row
