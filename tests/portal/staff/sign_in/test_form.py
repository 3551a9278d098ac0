"""portal/staff/sign_in/form.py: the form speaks the language in which the page is read."""

from __future__ import annotations

import pytest
from django.utils import translation

from portal.staff.sign_in.form import SignInForm


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("fi", ["Käyttäjätunnus", "Salasana"]),
        ("en", ["Username", "Password"]),
        ("sv", ["Användarnamn", "Lösenord"]),
    ],
)
def test_boxes_are_named_in_the_language_of_the_page(language: str, labels: list[str]) -> None:
    with translation.override(language):
        fields = SignInForm().fields
        assert [str(fields[name].label) for name in ("username", "password")] == labels
