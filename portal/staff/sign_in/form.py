"""The form of the sign-in: Wagtail's own, slowed after failures, and ending with the browser."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin.forms.auth import LoginForm

from portal import clock
from portal.staff.sign_in import session

#: Who reads the texts of this module.
AUDIENCE = "staff"


class SignInForm(LoginForm):
    """Name and password. The answer is the same for a name that exists and for one that does not."""

    request: HttpRequest

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Wagtail's own field has no label, and its name would be shown in English.
        self.fields["password"].label = AuthenticationForm.base_fields["password"].label

    def clean(self) -> dict[str, Any]:
        """Look at the password, unless too many were wrong just now."""
        now, name = clock.now(), self.cleaned_data.get("username", "")
        self.cleaned_data["remember"] = False  # a desk has many users: the session ends with the browser
        if session.is_slowed(self.request, name, now):
            sentence = _("Kirjautuminen on epäonnistunut monta kertaa. Odota 5 minuuttia ja yritä uudelleen.")
            raise ValidationError(sentence, code="slowed")
        try:
            return super().clean()
        except ValidationError:
            session.note_failure(self.request, name, now)
            raise
