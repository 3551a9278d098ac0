"""The second step of signing in: a code from the user's phone, or one of the codes they keep on paper.

Asked of everybody where `TWO_FACTOR` says so, and always of those who have taken it into use. Devices and
their codes are django-otp's; here stands when they are asked for. Codes on paper are kept only as digests.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import django_otp
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import resolve, reverse
from django.utils.crypto import get_random_string, salted_hmac
from django.utils.http import urlencode
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from portal.forms import limits
from portal.staff.sign_in import session

#: In the session of those who have a device, so that no page has to ask the database.
HAS_DEVICE = "staff_has_device"
#: Pages of the admin that open without the second step, and the one that opens for those without a device.
OPEN = frozenset(
    {
        "two_factor_verify",
        "wagtailadmin_login",
        "wagtailadmin_logout",
        "wagtailadmin_javascript_catalog",
        "wagtailadmin_sprite",
    }
)
FIRST_TIME = "two_factor_new"

#: How many codes are given on paper, of how many letters, and of which: none that is read for another.
PAPER_CODES, LETTERS, ALPHABET = 8, 10, "abcdefghjkmnpqrstuvwxyz23456789"
#: How often a code may be wrong: in five minutes, in a day. One code of a million is right at a time.
MOST_AT_ONCE, MOST_IN_A_DAY = (5, 5 * 60), (40, 24 * 3600)


# When it is asked ------------------------------------------------------------------------------------


def on_login(sender: object, request: HttpRequest | None, user: AbstractBaseUser, **_more: object) -> None:
    """A receiver of `user_logged_in`: notes in the session whether this user has a device."""
    if request is not None:
        request.session[HAS_DEVICE] = device_of(user) is not None


def ask(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: no page of the admin opens before the second step. Stands after django-otp's own."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if session.is_in_admin(request) and is_missing(request):
            page = resolve(request.path_info).url_name
            has_device = device_of(request.user) is not None
            if page not in OPEN and not (page == FIRST_TIME and not has_device):
                return _to(request, "two_factor_verify" if has_device else FIRST_TIME)
        return get_response(request)

    return middleware


def is_missing(request: HttpRequest) -> bool:
    """Whether this user still has to take the second step."""
    asked = settings.TWO_FACTOR or request.session.get(HAS_DEVICE)
    return bool(asked and request.user.is_authenticated and not request.user.is_verified())


def _to(request: HttpRequest, name: str) -> HttpResponse:
    if request.headers.get("X-Requested-With") == "XMLHttpRequest":
        raise PermissionDenied
    return redirect(f"{reverse(name)}?{urlencode({'next': request.get_full_path()})}")


# Devices ---------------------------------------------------------------------------------------------


def device_of(user: AbstractBaseUser) -> TOTPDevice | None:
    """The phone that the user has confirmed, or None. One query."""
    return TOTPDevice.objects.filter(user=user, confirmed=True).first()


def new_device(user: AbstractBaseUser) -> TOTPDevice:
    """The phone the user is about to confirm: the same key until then, so that a page can be loaded again."""
    device = TOTPDevice.objects.filter(user=user, confirmed=False).first()
    return device or TOTPDevice.objects.create(user=user, confirmed=False, name="phone")


@transaction.atomic
def confirm(request: HttpRequest, typed: str) -> list[str] | None:
    """Take the new phone into use, in place of any other, if the code is right; the codes for paper."""
    device = new_device(request.user)
    if not _is_allowed(request.user) or not django_otp.verify_token(
        request.user, device.persistent_id, digits(typed)
    ):
        return None
    TOTPDevice.objects.filter(user=request.user).exclude(pk=device.pk).delete()
    TOTPDevice.objects.filter(pk=device.pk).update(confirmed=True)
    device.confirmed = True
    _pass(request, device)
    return new_paper_codes(request.user)


def verify(request: HttpRequest, typed: str) -> bool:
    """Whether the code is the phone's of this moment, or one of those on paper; such a one is used up."""
    if not _is_allowed(request.user):
        return False
    phone, paper = device_of(request.user), StaticDevice.objects.filter(user=request.user).first()
    tries = [(phone, digits(typed)), (paper, _digest(typed))]
    for device, token in tries:
        if device and token and django_otp.verify_token(request.user, device.persistent_id, token):
            _pass(request, device)
            return True
    return False


@transaction.atomic
def new_paper_codes(user: AbstractBaseUser) -> list[str]:
    """Fresh codes for paper; the old ones hold no more. They cannot be read again."""
    paper, _is_new = StaticDevice.objects.get_or_create(user=user, name="paper")
    paper.token_set.all().delete()
    codes = [get_random_string(LETTERS, ALPHABET) for _number in range(PAPER_CODES)]
    for code in codes:
        paper.token_set.create(token=_digest(code))
    return [f"{code[:5]} {code[5:]}" for code in codes]


def codes_left(user: AbstractBaseUser) -> int:
    """How many codes on paper are unused."""
    return StaticDevice.objects.filter(user=user, token_set__isnull=False).values("token_set").count()


@transaction.atomic
def forget(user: AbstractBaseUser) -> None:
    """Take the user's phone and codes out of use: whoever still sits signed in with them is asked again."""
    TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()


def digits(typed: str) -> str:
    """The six digits of a phone's code, whatever stands between them; empty for anything else."""
    found = "".join(typed.split())
    return found if len(found) == 6 and found.isascii() and found.isdecimal() else ""


def _digest(typed: str) -> str:
    code = "".join(typed.split()).lower()
    return salted_hmac("portal.second_step", code, algorithm="sha256").hexdigest()[:16]


def _pass(request: HttpRequest, device: TOTPDevice | StaticDevice) -> None:
    request.session.cycle_key()
    request.session[HAS_DEVICE] = True
    django_otp.login(request, device)


def _is_allowed(user: AbstractBaseUser, now: dt.datetime | None = None) -> bool:
    allowed = [
        limits.allow(f"second step {user.pk} {seconds}", most=most, seconds=seconds, now=now)
        for most, seconds in (MOST_AT_ONCE, MOST_IN_A_DAY)
    ]
    return all(allowed)
