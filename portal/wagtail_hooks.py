"""What the house itself adds to Wagtail's admin: its facts in language tabs, the rights of each language."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from portal.models import Funder, HouseFacts, StaffRights
from portal.staff import urls
from portal.staff.menu import MenuLink, register_log_actions, register_menu_items
from portal.staff.messages import SEE
from portal.staff.panels import facts_panels, model_permission, tabs
from portal.staff.snippets import keep_what_is_used
from portal.staff.widgets import DayInput

#: Who reads the texts of this module.
AUDIENCE = "staff"

HOUSE_FACTS = ("place", "street", "postal", "map_url", "phone", "whatsapp", "email")

# Wagtail's settings look for their editor on the model; it is made here because models know no panels.
HouseFacts.edit_handler = tabs(
    ["arrival", "bring"],
    facts_panels(
        HOUSE_FACTS,
        model_permission(HouseFacts, "add"),
        helps={
            "place": _("Esimerkki: Mikseri"),
            "street": _("Esimerkki: Valtakatu 26"),
            "postal": _("Esimerkki: 94100 Kemi"),
            "map_url": _("Esimerkki: https://www.example.fi"),
            "email": _("Esimerkki: nimi@example.fi"),
        },
    ),
    helps={"bring": _("Esimerkki: Ota mukaan henkilökortti.")},
)

hooks.register("before_delete_snippet", keep_what_is_used)


class FunderViewSet(SnippetViewSet):
    """Who pays for the work, in the foot of every page."""

    model = Funder
    icon = "group"
    menu_label = _("Rahoittajat")
    add_to_settings_menu = True
    url_prefix = "funders"
    copy_view_enabled = False
    list_display: ClassVar = ["name", "shown_from", "shown_until", "order"]
    edit_handler = tabs(
        ["sentence"],
        [
            *facts_panels(
                ("name", "shown_from", "shown_until", "order"),
                model_permission(Funder, "add"),
                helps={
                    "shown_from": _("Tyhjä: näkyy heti."),
                    "shown_until": _("Tyhjä: näkyy aina."),
                    "order": _("Pienin numero on ensin."),
                },
                shown_from=DayInput,
                shown_until=DayInput,
            ),
            FieldPanel(
                "logo",
                permission=model_permission(Funder, "add"),
                help_text=_("Kuva rahoittajan merkistä. Se näkyy joka sivun lopussa."),
            ),
        ],
    )


register_snippet(FunderViewSet)


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


# The outbox ------------------------------------------------------------------------------------------


hooks.register("register_admin_urls", lambda: urls.urlpatterns)
register_menu_items(
    "register_admin_menu_item",
    MenuLink(_("Viestit"), "staff_messages", may=SEE, name="messages", icon_name="mail"),
)
register_log_actions(
    "portal",
    {
        "resend": _("Lähetä viesti uudelleen"),
        "call_off": _("Älä lähetä viestiä"),
    },
)
