"""The tray's content: four areas, seven needs, 28 services, from the TOML files beside this one."""

from __future__ import annotations

from typing import Any

from home.management.demo import rows
from services.models import Area, Need, Service, ServiceFacts


def load() -> None:
    """Make the rows that are missing; rows that exist, and what staff changed in them, are left alone."""
    areas = {row["slug"]: _area(row, place) for place, row in enumerate(rows.read("areas", "area"), start=1)}
    needs = {row["slug"]: _need(row, place) for place, row in enumerate(rows.read("needs", "need"), start=1)}
    existing = set(ServiceFacts.objects.values_list("slug", flat=True))
    for place, row in enumerate(rows.read("services", "service"), start=1):
        if row["slug"] not in existing:
            _service(row, place, areas[row["area"]], [needs[slug] for slug in row["needs"]])


def _texts(row: dict[str, Any], *fields: str) -> dict[str, str]:
    return {f"{field}_{code}": text for field in fields for code, text in row.get(field, {}).items()}


def _area(row: dict[str, Any], place: int) -> Area:
    defaults = {"paint": row["paint"], "icon": row["icon"], "order": place * 10, **_texts(row, "name")}
    return Area.objects.get_or_create(slug=row["slug"], defaults=defaults)[0]


def _need(row: dict[str, Any], place: int) -> Need:
    defaults = {
        "icon": row["icon"],
        "is_sensitive": row["is_sensitive"],
        "order": place * 10,
        **_texts(row, "name"),
    }
    return Need.objects.get_or_create(slug=row["slug"], defaults=defaults)[0]


def _service(row: dict[str, Any], place: int, area: Area, needs: list[Need]) -> None:
    service = Service(**_texts(row, *Service.TEXTS))
    service.save()
    facts = ServiceFacts.objects.create(
        row=service,
        slug=row["slug"],
        area=area,
        icon=row["icon"],
        is_bookable=row["is_bookable"],
        order=place * 10,
    )
    facts.needs.set(needs)
    service.save_revision().publish()
