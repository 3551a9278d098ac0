"""The materials one can take home: by need, trade and language, with the reader's own language first.

A sensitive need is no filter and no link; asking for one is answered like asking for one that is not there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from portal import languages
from portal.cache.fragments import CACHE_SECONDS
from portal.forms import filter_links
from portal.forms.fields import whole_number
from portal.forms.filter_links import FilteredList, FilterLink
from services.enums import FileKind
from services.models import Material, MaterialFacts, MaterialFile, Need, Service, SpokenLanguage, Trade

PER_PAGE = 20
_CHOICES = "materials.choices"
_MOST_PAGES = 999
#: Languages that are read by those who read the other: Persian and Dari are written alike.
_ALIKE = {"fa": "prs", "prs": "fa"}
_KILO, _MEGA = 1000, 1000 * 1000


@dataclass(frozen=True, slots=True)
class MaterialFilters:
    """What the list is narrowed to, "" where it is not: slugs of a need and a trade, code of a language."""

    need: str = ""
    trade: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class MaterialChoices:
    """What one can filter by: only what some published material has."""

    needs: list[Need]
    trades: list[Trade]
    languages: list[SpokenLanguage]

    def has(self, filters: MaterialFilters) -> bool:
        """Whether everything that the filters name is there."""
        known = {
            "need": {row.slug for row in self.needs},
            "trade": {row.slug for row in self.trades},
            "language": {row.code for row in self.languages},
        }
        return filter_links.all_known(filters, known)


@dataclass(frozen=True, slots=True)
class FileShown:
    """A file as a reader sees it: its size in words, and where it is taken from."""

    language: SpokenLanguage
    kind: FileKind
    size: str
    is_plain: bool
    url: str


@dataclass(frozen=True, slots=True)
class ShownMaterial:
    """A material as a reader sees it: its files, those in the reader's language first.

    `facts` is None for one that was never saved (a preview).
    """

    material: Material
    facts: MaterialFacts | None
    files: list[FileShown]
    is_in_own: bool


@dataclass(frozen=True, slots=True)
class MaterialsPage:
    """A page of the list, counted from 1; `has_more` when another follows."""

    rows: list[ShownMaterial]
    number: int
    has_more: bool


# What is there ---------------------------------------------------------------------------------------


def published() -> QuerySet[Material]:
    """The materials that everyone may have: published, with an address and at least one file."""
    files = MaterialFile.objects.filter(material=OuterRef("pk"))
    return Material.objects.filter(Exists(files), live=True, facts__isnull=False)


def choices() -> MaterialChoices:
    """The needs that may be seen, the trades and the languages of what is published.

    As they were half a minute ago at most: three queries then, none in between.
    """
    kept: MaterialChoices | None = cache.get(_CHOICES)
    if kept is None:
        here = published().values("pk")
        coded = SpokenLanguage.objects.exclude(code="").filter(is_public=True)
        kept = MaterialChoices(
            needs=list(Need.objects.filter(is_sensitive=False, materials__row__in=here).distinct()),
            trades=list(Trade.objects.filter(materials__row__in=here).distinct()),
            languages=list(coded.filter(materials__material__in=here).distinct()),
        )
        cache.set(_CHOICES, kept, CACHE_SECONDS)
    return kept


def page(filters: MaterialFilters, number: int, language: str) -> MaterialsPage:
    """The materials that fit, the old ones last, for a reader in `language`. Two queries."""
    rows = narrowed(published(), filters).order_by("facts__is_old", "facts__order", "pk")
    first = (number - 1) * PER_PAGE
    found = list(_with_files(rows)[first : first + PER_PAGE + 1])
    wanted = filters.language or language
    return MaterialsPage([shown(row, wanted) for row in found[:PER_PAGE]], number, len(found) > PER_PAGE)


def narrowed(materials: QuerySet[Material], filters: MaterialFilters) -> QuerySet[Material]:
    """The materials that fit the filters; one for no trade in particular fits every trade."""
    if filters.need:
        materials = materials.filter(facts__needs__slug=filters.need, facts__needs__is_sensitive=False)
    if filters.trade:
        materials = materials.filter(Q(facts__trade__slug=filters.trade) | Q(facts__trade=None))
    if filters.language:
        files = MaterialFile.objects.filter(material=OuterRef("pk"), language__code=filters.language)
        materials = materials.filter(Exists(files))
    return materials


def by_slug(slug: str, language: str) -> ShownMaterial | None:
    """The published material at that address, for a reader in `language`; None for no such. Two queries."""
    found = _with_files(published().filter(facts__slug=slug)).first()
    return shown(found, language) if found else None


def of_service(service: Service) -> list[Material]:
    """The published materials that staff gave to a service, the old ones left out. One query."""
    return among(Material.objects.filter(facts__services=service, facts__is_old=False))


def among(materials: QuerySet[Material]) -> list[Material]:
    """Those of `materials` that everyone may have, in the order of the list. One query."""
    rows = materials.filter(pk__in=published().values("pk")).select_related("facts")
    return list(rows.order_by("facts__order", "pk"))


def file_at(slug: str, number: int) -> MaterialFile | None:
    """The file with that number of the material at that address, a draft or not; None for none. One query."""
    rows = MaterialFile.objects.filter(pk=number, material__facts__slug=slug)
    return rows.select_related("material__facts", "language").first()


def shown(material: Material, language: str) -> ShownMaterial:
    """A material for a reader in `language`; one that is not saved yet has no files."""
    facts = getattr(material, "facts", None) if material.pk else None
    files = list(material.files.all()) if facts else []
    near = (language, _ALIKE.get(language, language))
    files.sort(key=lambda row: _distance(row, near))
    is_in_own = any(row.language.code in near for row in files)
    return ShownMaterial(material, facts, [_file(row, facts) for row in files], is_in_own)


def _file(row: MaterialFile, facts: MaterialFacts) -> FileShown:
    url = reverse("material_file", args=[facts.slug, row.pk])
    return FileShown(row.language, FileKind(row.kind), size_in_words(row.size), row.is_plain, url)


def _distance(row: MaterialFile, near: tuple[str, str]) -> int:
    """How far a file is from the reader: own language, one written alike, Finnish, then any other."""
    order = (*near, languages.SOURCE)
    return order.index(row.language.code) if row.language.code in order else len(order)


def _with_files(materials: QuerySet[Material]) -> QuerySet[Material]:
    files = MaterialFile.objects.select_related("language").order_by(
        "language__order", "language", "-is_plain", "pk"
    )
    return materials.select_related("facts__trade").prefetch_related(Prefetch("files", files))


def file_name(row: MaterialFile) -> str:
    """What a browser calls the file that it keeps: "laundry-words-ar.pdf"; nothing in it was typed freely."""
    code = row.language.code or f"{row.language_id}"
    return f"{row.material.facts.slug}-{code}-{row.pk}.{row.kind}"


def size_in_words(size: int) -> str:
    """A number of bytes as people read it: "3 kB", "1,4 MB"."""
    if size < _MEGA:
        return f"{number_format(max(1, round(size / _KILO)))} kB"
    return f"{number_format(size / _MEGA, decimal_pos=1)} MB"


# The filters as links --------------------------------------------------------------------------------


_LIST = FilteredList("materials", MaterialFilters)
address = _LIST.address


def read(query: Mapping[str, str]) -> tuple[MaterialFilters, int]:
    """The filters of an address, cleaned, and its page (1 for none); 0 for what can be no page.

    Whether the filters exist is for `Choices.has` to say.
    """
    typed = query.get("page", "") or "1"
    return _LIST.read(query), whole_number(typed, len(str(_MOST_PAGES))) or 0


def need_links(filters: MaterialFilters, offered: MaterialChoices) -> list[FilterLink]:
    """Everything, then each need."""
    # Translators: a filter over the list of materials: all of them.
    everything = _LIST.everything(filters, "form", _("Kaikki"))
    return [everything, *_LIST.toggles(filters, "need", offered.needs)]


def trade_links(filters: MaterialFilters, offered: MaterialChoices) -> list[FilterLink]:
    """The lines of work."""
    return _LIST.toggles(filters, "trade", offered.trades, icon="work")


def language_links(filters: MaterialFilters, offered: MaterialChoices) -> list[FilterLink]:
    """The languages of the files, the reader's own first."""
    return _LIST.languages(filters, filter_links.own_first(offered.languages))
