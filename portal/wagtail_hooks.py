"""What the house itself adds to Wagtail's admin: its facts in language tabs, the rights of each language."""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

from portal.models import HouseFacts, StaffRights
from portal.panels import facts_panels, model_permission, tabs
from portal.staff_snippets import keep_what_is_used

HOUSE_FACTS = ("place", "street", "postal", "map_url", "phone", "whatsapp", "email")

# Wagtail's settings look for their editor on the model; it is made here because models know no panels.
HouseFacts.edit_handler = tabs(
    ["arrival", "bring"], facts_panels(HOUSE_FACTS, model_permission(HouseFacts, "add"))
)

hooks.register("before_delete_snippet", keep_what_is_used)


@hooks.register("register_permissions")
def language_rights() -> QuerySet[Permission]:
    """The right to each language, offered where staff edit groups."""
    return Permission.objects.filter(
        content_type__app_label=StaffRights._meta.app_label,
        content_type__model=StaffRights._meta.model_name,
    )


@hooks.register("insert_global_admin_css")
def lists_on_a_phone() -> str:
    """One small stylesheet for Wagtail's own lists."""
    return format_html('<link rel="stylesheet" href="{}">', static("portal/staff.css"))
