"""Signing in in two steps: nothing of the admin opens without the second, and each way in and out of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django_otp.oath import totp
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.models import ModelLogEntry

from home import roles
from portal.settings import environment
from portal.staff.sign_in import two_factor
from tests import staff
from tests.pages import html_of

pytestmark = pytest.mark.django_db

HOME = "wagtailadmin_home"


@pytest.fixture(autouse=True)
def nothing_tried() -> None:
    cache.clear()


@pytest.fixture
def required(settings: Any) -> None:
    settings.TWO_FACTOR = True


def code_of(user: User, *, confirmed: bool = True) -> str:
    """What the user's phone shows now."""
    device = TOTPDevice.objects.get(user=user, confirmed=confirmed)
    return f"{totp(device.bin_key):06}"


def enrolled(client: Client, user: User) -> list[str]:
    """The user takes a phone into use; the codes for paper."""
    client.get(reverse("two_factor_new"))
    answer = client.post(reverse("two_factor_new"), {"code": code_of(user, confirmed=False)})
    # A phone's code is taken once; the next one comes half a minute later.
    TOTPDevice.objects.update(last_t=-1)
    return re.findall(r"<code>(\w{5} \w{5})</code>", answer.content.decode())


def leads_to(client: Client, name: str = HOME) -> str:
    """Where a page sends the user, without the query; empty when it opens."""
    return client.get(reverse(name)).headers.get("Location", "").partition("?")[0]


def verify(client: Client, code: str, **more: str) -> Any:
    return client.post(reverse("two_factor_verify"), {"code": code, **more})


@pytest.fixture
def aino() -> User:
    return staff.member(roles.COORDINATOR, username="aino")


def test_one_step_is_enough_unless_two_are_required(client: Client, aino: User) -> None:
    assert environment.TABLE["TWO_FACTOR"].default is False
    assert leads_to(staff.signed_in(client, aino)) == ""


def test_setting_asks_everybody_for_a_phone_and_then_for_its_code(
    client: Client, aino: User, required: None
) -> None:
    staff.signed_in(client, aino)
    assert leads_to(client) == reverse("two_factor_new")
    assert len(enrolled(client, aino)) == two_factor.PAPER_CODES
    assert leads_to(client) == ""
    later = staff.signed_in(Client(), aino)
    assert leads_to(later) == reverse("two_factor_verify")
    assert leads_to(later, "two_factor_new") == reverse("two_factor_verify")
    assert verify(later, code_of(aino), next="/admin/reports/").headers["Location"] == "/admin/reports/"
    assert leads_to(later) == ""


def test_whoever_has_taken_it_into_use_is_always_asked(client: Client, aino: User) -> None:
    enrolled(staff.signed_in(client, aino), aino)
    assert leads_to(staff.signed_in(Client(), aino)) == reverse("two_factor_verify")


@pytest.mark.parametrize("has_device", [False, True])
def test_no_page_of_the_admin_opens_without_the_second_step(
    client: Client, aino: User, required: None, has_device: bool, admin_addresses: list[str]
) -> None:
    if has_device:
        enrolled(staff.signed_in(Client(), aino), aino)
    staff.signed_in(client, aino)
    waiting = reverse("two_factor_verify" if has_device else "two_factor_new")
    opened = [
        address
        for address in admin_addresses
        if address != waiting and not client.get(address).headers.get("Location", "").startswith(waiting)
    ]
    assert opened == []


def test_script_without_the_second_step_is_refused(client: Client, aino: User, required: None) -> None:
    staff.signed_in(client, aino)
    answer = client.get(reverse(HOME), headers={"x-requested-with": "XMLHttpRequest"})
    assert answer.status_code == 403


@pytest.fixture
def admin_addresses() -> list[str]:
    """Every address of the admin that takes no argument and asks for a sign-in, ours and Wagtail's."""
    from django.urls import NoReverseMatch

    from tests.home.test_roles import _admin_addresses

    found = set()
    for namespace, name, _view in _admin_addresses():
        if name and name not in {*two_factor.OPEN, *(f"{_RESET}{part}" for part in _RESET_PARTS)}:
            try:
                found.add(reverse(f"{namespace}:{name}" if namespace else name))
            except NoReverseMatch:
                continue
    return sorted(found)


_RESET, _RESET_PARTS = "wagtailadmin_password_reset", ("", "_done", "_confirm", "_complete")


def test_code_from_paper_holds_once(client: Client, aino: User) -> None:
    first, *_others = enrolled(staff.signed_in(Client(), aino), aino)
    staff.signed_in(client, aino)
    assert verify(client, first.upper().replace(" ", "")).status_code == 302
    assert leads_to(client) == ""
    again = staff.signed_in(Client(), aino)
    assert verify(again, first).status_code == 200
    assert leads_to(again) == reverse("two_factor_verify")


def test_codes_for_paper_are_not_in_the_database(client: Client, aino: User) -> None:
    codes = enrolled(staff.signed_in(client, aino), aino)
    stored = set(StaticToken.objects.values_list("token", flat=True))
    assert len(stored) == len(codes) == two_factor.PAPER_CODES
    assert stored & {code.replace(" ", "") for code in codes} == set()


def test_new_codes_replace_the_old_ones(client: Client, aino: User) -> None:
    old = enrolled(staff.signed_in(client, aino), aino)
    html = client.post(reverse("two_factor_codes")).content.decode()
    new = re.findall(r"<code>(\w{5} \w{5})</code>", html)
    later = staff.signed_in(Client(), aino)
    assert [verify(later, code).status_code for code in (old[0], new[0])] == [200, 302]


@pytest.mark.parametrize("typed", ["", "000000", "abc", "٠١٢٣٤٥", "1" * 41, "\x00"])
def test_code_that_does_not_hold_is_one_sentence(client: Client, aino: User, typed: str) -> None:
    enrolled(staff.signed_in(Client(), aino), aino)
    answer = verify(staff.signed_in(client, aino), typed)
    assert (answer.status_code, "Koodi ei kelpaa" in answer.content.decode()) == (200, True)


def test_tries_are_few_and_another_try_comes(client: Client, aino: User, at: Callable[..., Any]) -> None:
    enrolled(staff.signed_in(Client(), aino), aino)
    staff.signed_in(client, aino)
    most, seconds = two_factor.MOST_AT_ONCE
    at("2026-11-24 09:00")
    for _try in range(most):
        verify(client, "000000")
    assert verify(client, code_of(aino)).status_code == 200
    at("2026-11-24 09:05")
    assert seconds == 5 * 60
    assert verify(client, code_of(aino)).status_code == 302


def test_next_never_leads_to_another_site(client: Client, aino: User) -> None:
    enrolled(staff.signed_in(Client(), aino), aino)
    answer = verify(staff.signed_in(client, aino), code_of(aino), next="https://elsewhere.example/")
    assert answer.headers["Location"] == reverse(HOME)


def test_coordinator_resets_a_colleague_who_is_asked_anew(client: Client, aino: User, required: None) -> None:
    veera = staff.member(roles.COACH, username="veera")
    theirs = staff.signed_in(Client(), veera)
    enrolled(theirs, veera)
    enrolled(staff.signed_in(client, aino), aino)
    assert client.post(reverse("two_factor_reset", args=[veera.pk])).status_code == 302
    assert leads_to(theirs) == reverse("two_factor_new")
    entry = ModelLogEntry.objects.get(action="home.two_factor_reset")
    assert (entry.user, entry.object_id) == (aino, str(veera.pk))


def test_nobody_but_an_administrator_resets_an_administrator(client: Client, aino: User) -> None:
    admin = User.objects.create_superuser("admin", password="password")
    enrolled(staff.signed_in(Client(), admin), admin)
    answer = staff.signed_in(client, aino).post(reverse("two_factor_reset", args=[admin.pk]))
    assert answer.headers["Location"] == reverse(HOME)
    assert two_factor.device_of(admin) is not None


def test_phone_is_given_up_only_where_one_step_is_enough(client: Client, aino: User, settings: Any) -> None:
    enrolled(staff.signed_in(client, aino), aino)
    settings.TWO_FACTOR = True
    client.post(reverse("two_factor_off"))
    assert two_factor.device_of(aino) is not None
    settings.TWO_FACTOR = False
    client.post(reverse("two_factor_off"))
    assert (two_factor.device_of(aino), leads_to(client)) == (None, "")


def test_page_of_the_own_account_leads_to_both_doors(client: Client, aino: User) -> None:
    html = html_of(staff.signed_in(client, aino), reverse("wagtailadmin_account"))
    assert [f'"{reverse(name)}"' in html for name in ("two_factor", "roles_help")] == [True, True]


def test_list_of_users_has_the_door_for_whoever_may_change_them(client: Client, aino: User) -> None:
    html = html_of(staff.signed_in(client, aino), reverse("wagtailusers_users:index"))
    assert reverse("two_factor_reset", args=[aino.pk]) in html
