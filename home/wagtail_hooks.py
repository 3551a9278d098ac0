"""What the front room adds to Wagtail's admin: the order of the menu, previews, a guard of accounts."""

from __future__ import annotations

from wagtail import hooks

from home import (
    administrators,
    menu,
    service_page,
    staff_doors,  # noqa: F401 - its doors register themselves
    standing_pages,
)

hooks.register("construct_main_menu", menu.arrange, order=100)
hooks.register("standing_page_address", standing_pages.address)
hooks.register("preview_template", service_page.preview_template)
for moment in ("before_create_user", "before_edit_user", "before_delete_user"):
    hooks.register(moment, administrators.leave_alone)
