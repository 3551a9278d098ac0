"""A material for whoever has only the row: a preview."""

from __future__ import annotations

from django.template import Library

from portal import languages
from services import materials
from services.models import Material

register = Library()


@register.simple_tag(name="material_shown")
def shown(material: Material) -> materials.ShownMaterial:
    """The material as a reader of the active language would see it."""
    return materials.shown(material, languages.active())
