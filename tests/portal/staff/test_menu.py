"""A link of the staff menu is shown to those who may open it; the log calls an action by its label."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import RequestFactory
from wagtail.admin.menu import admin_menu, reports_menu
from wagtail.log_actions import registry

from portal.staff.menu import MenuLink


def link(may: object) -> MenuLink:
    return MenuLink("Viestit", "staff_messages", may=may, name="messages", icon_name="mail")


def is_shown(item: MenuLink, user: User) -> bool:
    request = RequestFactory().get("/admin/")
    request.user = user
    return item.is_shown(request)


def test_link_leads_to_the_page_of_its_name():
    assert str(link("portal.view_message").url) == "/admin/messages/"


@pytest.mark.parametrize("answer", [True, False])
def test_function_of_the_user_says_who_sees_the_link(answer):
    seen = []
    user = User(username="aino")
    assert is_shown(link(lambda asked: seen.append(asked) or answer), user) is answer
    assert seen == [user]


@pytest.mark.django_db
def test_permission_says_who_sees_the_link():
    item = link("portal.view_message")
    assert is_shown(item, User.objects.create_user("aino")) is False
    assert is_shown(item, User.objects.create_superuser("hanna")) is True


@pytest.mark.parametrize(
    ("menu", "wanted"),
    [
        (admin_menu, {"today", "calendar", "desk-visit", "appointments", "requests", "coaches", "events"}),
        (admin_menu, {"registrations", "messages"}),
        (reports_menu, {"numbers", "numbers-waiting", "event-report", "guide-report", "translations"}),
        (reports_menu, {"silent-pages", "view-log", "kept-data", "erasures"}),
    ],
)
def test_every_room_adds_its_links_once(menu, wanted):
    names = [item.name for item in menu.registered_menu_items]
    assert [name for name in wanted if names.count(name) != 1] == []


@pytest.mark.parametrize(
    ("action", "label"),
    [
        ("portal.call_off", "Älä lähetä viestiä"),
        ("booking.cancel", "Peru aika"),
        ("events.move", "Siirrä kerta"),
        ("home.erase_person", "Poista ihmisen tiedot"),
        ("home.two_factor_on", "Otti käyttöön puhelimen kirjautumisessa"),
    ],
)
def test_log_calls_an_action_by_its_label(action, label):
    assert str(dict(registry.get_choices())[action]) == label
