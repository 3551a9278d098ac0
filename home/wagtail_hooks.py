"""What the front room adds to Wagtail's admin: menu, previews, staff pages, a guard of accounts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from booking.permissions import may_list
from events.permissions import may_see_numbers
from home.content import service_page
from home.content.week import staff_card
from home.pages import content_checks, keyed_pages, preview_marks
from home.staff import (
    administrators,
    guide_report,
    menu,
    recordings,
    roles_help,
    today,
    translation_report,
    two_factor,
    urls,
    welcome,
)
from home.staff.notices import NoticeViewSet
from home.staff.numbers import urls as numbers_urls
from home.staff.privacy import person, personal_data, view_log
from home.staff.privacy import urls as privacy_urls
from portal.hooks import Hook
from portal.staff.menu import MenuLink, register_log_actions, register_menu_items

#: Who reads the texts of this module.
AUDIENCE = "staff"

hooks.register("construct_main_menu", menu.arrange, order=100)
hooks.register(Hook.STANDING_PAGE_ADDRESS, keyed_pages.address)
hooks.register(Hook.PREVIEW_TEMPLATE, service_page.preview_template)
hooks.register(Hook.PREVIEW_MARKS, preview_marks.mark)
hooks.register("construct_wagtail_userbar", content_checks.with_plain_language)
hooks.register(Hook.REQUEST_DETAILS, staff_card.of_request)
hooks.register(Hook.PERSON_LINKS, person.person_links)
for moment in ("before_create_user", "before_edit_user", "before_delete_user"):
    hooks.register(moment, administrators.leave_alone)

for patterns in (urls.urlpatterns, numbers_urls.urlpatterns, privacy_urls.urlpatterns):
    hooks.register("register_admin_urls", lambda patterns=patterns: patterns)
hooks.register("register_admin_viewset", lambda: recordings.RecordingViewSet())
register_snippet(NoticeViewSet)

hooks.register("construct_homepage_panels", today.panels)
hooks.register("construct_homepage_panels", welcome.panels)
hooks.register("construct_homepage_summary_items", welcome.no_summary, order=1000)
hooks.register("register_account_menu_item", two_factor.account_item)
hooks.register("register_account_menu_item", roles_help.account_item)
hooks.register("register_user_listing_buttons", two_factor.buttons_of_user)

register_menu_items(
    "register_admin_menu_item",
    MenuLink(_("Tänään"), "staff_today", may=may_list, name="today", icon_name="date"),
)
register_menu_items(
    "register_reports_menu_item",
    MenuLink(
        _("Luvut rahoittajalle"), "numbers", may=may_see_numbers, name="numbers", icon_name="table", order=80
    ),
    MenuLink(
        _("Odotus ja kielet"),
        "numbers_waiting",
        may=may_see_numbers,
        name="numbers-waiting",
        icon_name="time",
        order=90,
    ),
    MenuLink(
        _("Oppaan tarkistus"),
        "guide_unchecked",
        may=guide_report.may_check,
        name="guide-report",
        icon_name="time",
        order=150,
    ),
    MenuLink(
        _("Käännökset"),
        "translation_report",
        may=translation_report.may_translate,
        name="translations",
        icon_name="globe",
        order=200,
    ),
    MenuLink(
        _("Mitä ei voi kuunnella"),
        "silent_pages",
        may=recordings.may_record,
        name="silent-pages",
        icon_name="media",
        order=300,
    ),
    MenuLink(
        _("Kuka avasi tietoja"),
        "staff_view_log",
        may=view_log.MAY_SEE,
        name="view-log",
        icon_name="history",
        order=400,
    ),
    MenuLink(
        _("Mitä tietoja säilytämme"),
        "staff_kept_data",
        may=personal_data.MAY_SEE,
        name="kept-data",
        icon_name="lock",
        order=405,
    ),
    MenuLink(
        _("Poistetut tiedot"),
        "staff_erasures",
        may="home.view_erasure",
        name="erasures",
        icon_name="bin",
        order=410,
    ),
)
register_log_actions(
    "home",
    {
        "export_person": _("Lataa ihmisen tiedot"),
        "erase_person": _("Poista ihmisen tiedot"),
        "join_people": _("Yhdistä kaksi ihmistä"),
        "part_people": _("Erota kaksi ihmistä"),
        "two_factor_on": _("Otti käyttöön puhelimen kirjautumisessa"),
        "two_factor_off": _("Poisti oman puhelimen kirjautumisesta"),
        "two_factor_reset": _("Poisti toisen puhelimen kirjautumisesta"),
    },
)
