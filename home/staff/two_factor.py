"""Signing in in two steps: take a phone into use, type its code, codes on paper, give it up, help another.

The pages before the second step have the look of Wagtail's sign-in; the others stand in its frame.
"""

from __future__ import annotations

import datetime as dt
from base64 import b32encode
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import log

from portal.forms.own_origin import local_path
from portal.messages import qr
from portal.staff.page import StaffPage
from portal.staff.sign_in import two_factor
from portal.staff.verbs import StaffVerb


class CodeForm(forms.Form):
    """The code, as somebody types it: with spaces or without."""

    code = forms.CharField(
        max_length=40,
        label=gettext_lazy("Koodi"),
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "autofocus": True, "autocapitalize": "none"}
        ),
    )


def wrong_code() -> str:
    """The one sentence for every code that does not hold, whatever the reason."""
    return _("Koodi ei kelpaa. Odota uusi koodi ja kirjoita se. Monen yrityksen jälkeen odota 5 minuuttia.")


class SignInStep(View):
    """A page before the second step. `next` in the address says where the user was going."""

    template_name = ""

    def show(self, **context: Any) -> HttpResponse:
        """The page with this context, in the look of the sign-in."""
        return render(self.request, self.template_name, {"next": self.next_address(), **context})

    def next_address(self) -> str:
        """Where to afterwards: a page of our own, else the first one."""
        wanted = self.request.POST.get("next") or self.request.GET.get("next", "")
        return local_path(wanted, reverse("wagtailadmin_home"))


class Verify(SignInStep):
    """Type the code."""

    template_name = "home/staff/two_factor/verify.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not two_factor.device_of(request.user):
            return redirect("two_factor")
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        """The form."""
        return self.show(form=CodeForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Let the user in, or say that the code does not hold."""
        form = CodeForm(request.POST)
        if form.is_valid() and two_factor.verify(request, form.cleaned_data["code"]):
            return redirect(self.next_address())
        return self.show(form=CodeForm(), wrong=wrong_code())


class NewDevice(SignInStep):
    """Take a phone into use: a picture to scan, then its first code; then the codes for paper."""

    template_name = "home/staff/two_factor/new.html"

    def get(self, request: HttpRequest, wrong: str = "") -> HttpResponse:
        """The picture, and its key for those who type it."""
        device = two_factor.new_device(request.user)
        key = b32encode(device.bin_key).decode()
        groups = " ".join(key[at : at + 4] for at in range(0, len(key), 4))
        return self.show(
            form=CodeForm(), qr=qr.svg(device.config_url, dark=qr.BLACK), key=groups, wrong=wrong
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        """Take it into use, or say that the code does not hold."""
        form = CodeForm(request.POST)
        codes = two_factor.confirm(request, form.cleaned_data["code"]) if form.is_valid() else None
        if codes is None:
            return self.get(request, wrong=wrong_code())
        log(instance=request.user, action="home.two_factor_on", user=request.user)
        return render(
            request, "home/staff/two_factor/codes.html", {"codes": codes, "next": self.next_address()}
        )


class TwoFactor(StaffPage):
    """The user's own second step: whether it is in use, and what can be done about it."""

    template_name = "home/staff/two_factor/page.html"
    header_icon = "lock"

    def has_permission(self, **kwargs: Any) -> bool:
        return True

    def get_page_title(self) -> str:
        return _("Kirjautuminen kahdessa vaiheessa")

    def get(self, request: HttpRequest) -> HttpResponse:
        """How things stand."""
        return self.render(
            device=two_factor.device_of(request.user),
            codes_left=two_factor.codes_left(request.user),
            required=settings.TWO_FACTOR,
        )


class OwnDevice(StaffPage):
    """A button about one's own phone; nothing is asked of those who have none."""

    http_method_names = ["post"]

    def has_permission(self, **kwargs: Any) -> bool:
        return two_factor.device_of(self.request.user) is not None


class NewCodes(OwnDevice):
    """Fresh codes for paper."""

    def post(self, request: HttpRequest) -> HttpResponse:
        """Show them once."""
        context = {"codes": two_factor.new_paper_codes(request.user), "next": reverse("two_factor")}
        return render(request, "home/staff/two_factor/codes.html", context)


class GiveUp(OwnDevice, StaffVerb):
    """Sign in in one step again; not where two are required."""

    def has_permission(self, **kwargs: Any) -> bool:
        return super().has_permission(**kwargs) and not settings.TWO_FACTOR

    def do(self, now: dt.datetime) -> str:
        user = self.request.user
        two_factor.forget(user)
        self.request.session[two_factor.HAS_DEVICE] = False
        log(instance=user, action="home.two_factor_off", user=user)
        return _("Kirjaudut taas yhdessä vaiheessa.")

    def get_success_url(self) -> str:
        return reverse("two_factor")


class Reset(StaffPage):
    """Help a colleague who has lost phone and codes: they begin anew at their next sign-in."""

    template_name = "home/staff/two_factor/reset.html"
    header_icon = "lock"

    def has_permission(self, **kwargs: Any) -> bool:
        if not self.request.user.has_perm("auth.change_user"):
            return False
        self.other = get_object_or_404(get_user_model(), pk=kwargs["pk"])
        return self.request.user.is_superuser or not self.other.is_superuser

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("wagtailusers_users:index"), "label": _("Käyttäjät")}]

    def get_page_title(self) -> str:
        return _("Poista puhelin kirjautumisesta")

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Whom it is about, and the button."""
        return self.render(other=self.other, device=two_factor.device_of(self.other))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Forget the colleague's phone and codes; it stands in the log."""
        two_factor.forget(self.other)
        log(instance=self.other, action="home.two_factor_reset", user=request.user)
        messages.success(request, _("Puhelin on poistettu. Käyttäjä valitsee uuden, kun hän kirjautuu."))
        return redirect("wagtailusers_users:index")


hide_code = sensitive_post_parameters("code")
verify, new_device = hide_code(Verify.as_view()), hide_code(NewDevice.as_view())


def account_item(request: HttpRequest) -> dict[str, str]:
    """The link on the page of one's own account."""
    return {
        "url": reverse("two_factor"),
        "label": _("Kirjautuminen kahdessa vaiheessa"),
        "help_text": _("Salasanan lisäksi koodi puhelimesta."),
    }


def buttons_of_user(user: AbstractUser, request_user: AbstractUser) -> list[Button]:
    """The link in the list of users, for whoever may change them."""
    if not request_user.has_perm("auth.change_user"):
        return []
    address = reverse("two_factor_reset", args=[user.pk])
    return [Button(_("Poista puhelin kirjautumisesta"), url=address, icon_name="lock", priority=50)]
