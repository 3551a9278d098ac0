"""Materials to take home, from the TOML files of `materials/`, with small files made at the first start.

A file has a fixed name: a second database finds it on disk and does not make it again.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from home.management.demo import material_files, rows
from home.management.demo.material_files import Line
from portal import languages
from services.models import Material, MaterialFacts, MaterialFile, Need, Service, SpokenLanguage, Trade

FOLDER = Path(__file__).parent
PDF, TXT = "pdf", "txt"


def load() -> None:
    """Make the trades and the materials that are missing; what exists is left alone."""
    trades = {
        row["slug"]: _trade(row, place) for place, row in enumerate(rows.read("trades", "trade"), start=1)
    }
    existing = set(MaterialFacts.objects.values_list("slug", flat=True))
    spoken = {row.code: row for row in SpokenLanguage.objects.exclude(code="")}
    for place, path in enumerate(sorted((FOLDER / "materials").glob("*.toml")), start=1):
        row = tomllib.loads(path.read_text(encoding="utf-8"))
        if row["slug"] not in existing:
            _files(_material(row, place, trades.get(row.get("trade", ""))), row, spoken)


def _trade(row: dict[str, Any], place: int) -> Trade:
    names = {f"name_{code}": name for code, name in row["name"].items()}
    return Trade.objects.get_or_create(slug=row["slug"], defaults={"order": place * 10, **names})[0]


def _material(row: dict[str, Any], place: int, trade: Trade | None) -> Material:
    texts = {f"{text}_{code}": said for text in Material.TEXTS for code, said in row[text].items()}
    material = Material.objects.create(**texts)
    facts = MaterialFacts.objects.create(
        row=material, slug=row["slug"], trade=trade, is_old=row.get("is_old", False), order=place * 10
    )
    facts.needs.set(Need.objects.filter(slug__in=row["needs"]))
    facts.services.set(Service.objects.filter(facts__slug__in=row["services"]))
    material.save_revision().publish()
    return material


def _files(material: Material, row: dict[str, Any], spoken: dict[str, SpokenLanguage]) -> None:
    kind, plain = row.get("format", PDF), row.get("plain", [])
    for code, lines in _lines(row):
        name = f"materials/demo-{row['slug']}-{code}.{kind}"
        if not default_storage.exists(name):
            default_storage.save(name, ContentFile(_drawn(kind, _heading(row, code), lines, code)))
        MaterialFile.objects.create(
            material=material, language=spoken[code], file=name, is_plain=code in plain
        )


def _lines(row: dict[str, Any]) -> Iterator[tuple[str, list[Line]]]:
    """For each language the lines of its file: sentences, or words beside the Finnish ones."""
    for code, sentences in row.get("text", {}).items():
        yield code, [(sentence,) for sentence in sentences]
    words = dict(row.get("words", {}))
    finnish = words.pop(languages.SOURCE, [])
    for code, own in words.items():
        yield code, list(zip(finnish, own, strict=True))


def _heading(row: dict[str, Any], code: str) -> str:
    """The material's name in the language, or in Finnish where it has none."""
    return row["title"].get(code, row["title"][languages.SOURCE])


def _drawn(kind: str, heading: str, lines: list[Line], code: str) -> bytes:
    return material_files.txt(heading, lines) if kind == TXT else material_files.pdf(heading, lines, code)
