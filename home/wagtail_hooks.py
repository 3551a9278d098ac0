"""What the front room adds to Wagtail's admin: menu, previews, staff doors, a guard of accounts."""

from __future__ import annotations

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from home import administrators, menu
from home.content import service_page
from home.pages import content_checks, keyed_pages, plain_marks
from home.staff import today, two_factor, welcome
from home.staff import urls as staff_doors
from home.staff.notices import NoticeViewSet
from home.staff.numbers import urls as staff_numbers_doors
from home.staff.privacy import urls as staff_privacy_doors
from home.week import staff_card
from portal.hooks import Hook

hooks.register("construct_main_menu", menu.arrange, order=100)
hooks.register(Hook.STANDING_PAGE_ADDRESS, keyed_pages.address)
hooks.register(Hook.PREVIEW_TEMPLATE, service_page.preview_template)
hooks.register(Hook.PREVIEW_MARKS, plain_marks.mark)
hooks.register("construct_wagtail_userbar", content_checks.with_plain_language)
hooks.register(Hook.REQUEST_DETAILS, staff_card.of_request)
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
hooks.register("register_account_menu_item", two_factor.account_item)
hooks.register("register_account_menu_item", staff_doors.roles_help)
hooks.register("register_user_listing_buttons", two_factor.buttons_of_user)
hooks.register("register_log_actions", staff_doors.words_of_the_log)
hooks.register("construct_homepage_panels", today.panels)
hooks.register("construct_homepage_panels", welcome.panels)
hooks.register("register_admin_menu_item", today.door)
hooks.register("construct_homepage_summary_items", welcome.no_summary, order=1000)
register_snippet(NoticeViewSet)
