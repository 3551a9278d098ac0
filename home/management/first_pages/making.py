"""Makes the pages that a new site lacks: Finnish first, then each written translation, aliases for the rest.

Nothing is made on a site that has any of these pages: what staff change or delete stays so.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from wagtail.models import Page
from wagtail.models.reference_index import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.management.first_pages import written
from home.models import ContentPage, GuideIndexPage, GuidePage, HomePage
from portal import languages

Written = dict[str, Any]
Parents = dict[str, Page]


def make_missing() -> int:
    """Make every page of the files on a site that has none yet. Says how many Finnish pages were made."""
    if ContentPage.objects.exists() or GuideIndexPage.objects.exists():
        return 0
    with transaction.atomic(), disable_reference_index_auto_update():
        fronts: Parents = {
            page.locale.language_code: page for page in HomePage.objects.select_related("locale")
        }
        number = sum(_page(written.read(path), fronts) for path in written.files())
    for model in (ContentPage, GuideIndexPage, GuidePage):
        for page in model.objects.all():
            ReferenceIndex.create_or_update_for_object(page)
    return number


def _page(row: Written, fronts: Parents) -> int:
    if "chapters" not in row:
        _in_all_languages(ContentPage, row, fronts, key=row.get("key", ""))
        return 1
    guides = _in_all_languages(GuideIndexPage, row, fronts)
    for name in row["chapters"]:
        chapter = written.read(written.FOLDER / "guide" / f"{name}.toml")
        _in_all_languages(GuidePage, chapter, guides, last_checked=chapter["last_checked"])
    return 1 + len(row["chapters"])


def _in_all_languages(model: type[Page], row: Written, parents: Parents, **facts: Any) -> Parents:
    """The page under its parent in each language: written where there is a text, else an alias."""
    pages: Parents = {}
    source = _add(model, row, languages.SOURCE, parents, **facts)
    pages[languages.SOURCE] = source
    for code in languages.INTERFACE_CODES:
        if code == languages.SOURCE:
            continue
        if code in row:
            pages[code] = _add(model, row, code, parents, translation_key=source.translation_key, **facts)
        else:
            pages[code] = source.copy_for_translation(parents[code].locale, alias=True)
    return pages


def _add(model: type[Page], row: Written, code: str, parents: Parents, **facts: Any) -> Page:
    texts = row[code]
    page = model(
        title=texts["title"],
        slug=row["slug"],
        lead=texts["lead"],
        search_description=texts.get("description", texts["lead"]),
        body=written.blocks(texts["body"]),
        locale=parents[code].locale,
        **facts,
    )
    Page.objects.get(pk=parents[code].pk).add_child(instance=page)
    return page
