"""The organisation, its main links and fixed addresses.

Every template has these without loading them.
"""

from __future__ import annotations

from django import template
from django.templatetags.static import static

from portal import languages
from portal.cache import nav, organisation
from portal.models import HouseFacts
from portal.web.addresses import absolute_url

register = template.Library()


@register.simple_tag(name="organisation")
def organisation_settings() -> HouseFacts:
    """Address, map, phones of the house."""
    return organisation.settings()


@register.simple_tag
def house_as_delivered() -> HouseFacts:
    """The house's facts as the portal was delivered, for a page that must not ask the database."""
    return HouseFacts()


@register.simple_tag
def nav_links() -> list[tuple[nav.NavLink, str]]:
    """The main links whose pages exist, with their paths."""
    return nav.nav_links()


@register.simple_tag
def address_of(url_name: str) -> str:
    """The path of a fixed page, or nothing while it does not exist."""
    return nav.address(url_name)


@register.simple_tag
def front_page() -> str:
    """The path of the front page in the current language."""
    return f"/{languages.active()}/"


@register.simple_tag
def absolute_static(path: str) -> str:
    """The whole address of a file of ours that others show: the picture beside a link."""
    return absolute_url(static(path))
