"""What the front room adds to Wagtail's admin: the order of the staff menu, and a guard of accounts."""

from __future__ import annotations

from wagtail import hooks

from home import administrators, menu

hooks.register("construct_main_menu", menu.arrange, order=100)
for moment in ("before_create_user", "before_edit_user", "before_delete_user"):
    hooks.register(moment, administrators.leave_alone)
