"""What the front room adds to Wagtail's admin: menu, previews, staff doors, a guard of accounts."""

from __future__ import annotations

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from home import (
    administrators,
    menu,
    plain_marks,
    service_page,
    staff_content_checks,
    staff_doors,
    staff_numbers_doors,
    staff_privacy_doors,
    staff_today,
    staff_two_factor,
    staff_week,
    staff_welcome,
    standing_pages,
)
from home.staff_notices import NoticeViewSet
from portal.hooks import Hook

hooks.register("construct_main_menu", menu.arrange, order=100)
hooks.register(Hook.STANDING_PAGE_ADDRESS, standing_pages.address)
hooks.register(Hook.PREVIEW_TEMPLATE, service_page.preview_template)
hooks.register(Hook.PREVIEW_MARKS, plain_marks.mark)
hooks.register("construct_wagtail_userbar", staff_content_checks.with_plain_language)
hooks.register(Hook.REQUEST_DETAILS, staff_week.of_request)
for moment in ("before_create_user", "before_edit_user", "before_delete_user"):
    hooks.register(moment, administrators.leave_alone)

hooks.register("register_admin_urls", staff_doors.addresses)
hooks.register("register_admin_urls", staff_numbers_doors.addresses)
hooks.register("register_admin_viewset", staff_doors.recordings)
for door in (staff_doors.silent_pages, staff_doors.translations, staff_doors.guide_report):
    hooks.register("register_reports_menu_item", door)
for door in (staff_numbers_doors.numbers_door, staff_numbers_doors.waiting_door):
    hooks.register("register_reports_menu_item", door)
hooks.register("register_admin_urls", staff_privacy_doors.addresses)
for door in (staff_privacy_doors.view_log, staff_privacy_doors.kept_data, staff_privacy_doors.erasures):
    hooks.register("register_reports_menu_item", door)
hooks.register("register_log_actions", staff_privacy_doors.words_of_the_log)
hooks.register(Hook.PERSON_DOORS, staff_privacy_doors.of_person)
hooks.register("register_account_menu_item", staff_two_factor.account_item)
hooks.register("register_account_menu_item", staff_doors.roles_help)
hooks.register("register_user_listing_buttons", staff_two_factor.buttons_of_user)
hooks.register("register_log_actions", staff_doors.words_of_the_log)
hooks.register("construct_homepage_panels", staff_today.panels)
hooks.register("construct_homepage_panels", staff_welcome.panels)
hooks.register("register_admin_menu_item", staff_today.door)
hooks.register("construct_homepage_summary_items", staff_welcome.no_summary, order=1000)
register_snippet(NoticeViewSet)
