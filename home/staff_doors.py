"""The doors that the front room opens for staff over all rooms: style page, recordings, translations."""

from __future__ import annotations

from django.urls import URLPattern, path
from wagtail import hooks

from home import staff_style


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Our own staff pages."""
    return [path("style/", staff_style.style, name="style")]
