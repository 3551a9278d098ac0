"""Rows of the tray for tests."""

from __future__ import annotations

from services.models import Area, Service, ServiceFacts


def area(slug: str = "tyo") -> Area:
    """An area of the tray; the same one for the same slug."""
    row, _created = Area.objects.get_or_create(
        slug=slug, defaults={"name_fi": "Työ", "paint": "copper", "icon": "work"}
    )
    return row


def service(slug: str = "cv", *, name: str = "CV", live: bool = True, **facts: object) -> Service:
    """A service with its facts."""
    row = Service.objects.create(name_fi=name, live=live)
    ServiceFacts.objects.create(row=row, slug=slug, area=area(), icon="form", **facts)
    return row
