"""What the front room adds to Wagtail's admin: the order of the staff menu."""

from __future__ import annotations

from wagtail import hooks

from home import menu

hooks.register("construct_main_menu", menu.arrange, order=100)
