"""A page read aloud in the browser: where the microphone may open, and the page whose text is read."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import HelpPanel
from wagtail.models import Page

from portal import languages
from portal.cache import recordings
from portal.forms import audio_files
from portal.models import Recording
from portal.staff.page import StaffPage
from portal.staff.panels import model_permission
from portal.web import headers

#: Steps of the booking that open only after the step before them.
MIDWAY = frozenset({"book_about", "book_time", "book_details", "book_check", "book_leave"})
#: The longest recording that is made in the browser.
MOST_MINUTES = 15
#: Here alone a microphone may open, and what it heard be played before it is sent.
POLICY = headers.policy_line(headers.ADMIN_POLICY | {"media-src": "'self' blob:"})
PERMISSIONS = headers.permissions_line("microphone")


def may_record(user: Any) -> bool:
    """Whether the user adds recordings."""
    return user.has_perm(model_permission(Recording, "add"))


def page_address(key: str, language: str) -> str:
    """The address of the page of this key in a language; "" for one that has no address of its own.

    A step in the middle of the booking has none, nor has a page that belongs to one client.
    """
    kind, _slash, name = key.partition("/")
    if language not in languages.INTERFACE_CODES or key in MIDWAY:
        return ""
    if kind == "page":
        return _prose_address(name, language)
    if kind not in (*recordings.FIXED, *recordings.BY_SLUG):
        return ""
    with translation.override(language):
        try:
            return reverse(kind, args=[name] if name else [])
        except NoReverseMatch:
            return ""


def _prose_address(translation_key: str, language: str) -> str:
    try:
        wanted = uuid.UUID(translation_key)
    except ValueError:
        return ""
    row = Page.objects.live().filter(translation_key=wanted, locale__language_code=language).first()
    return (row and row.url) or ""


class WithMicrophone:
    """A view of a form whose page may open the microphone."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page, with headers of its own."""
        answer = super().dispatch(request, *args, **kwargs)
        answer.headers["Content-Security-Policy"] = POLICY
        answer.headers["Permissions-Policy"] = PERMISSIONS
        return answer


class RecorderPanel(HelpPanel):
    """The recorder within the form, and the text to read. Without a script it says how to do without."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            **({"template": "home/staff/recordings/recorder.html", "heading": _("Äänitä tässä")} | kwargs)
        )

    class BoundPanel(HelpPanel.BoundPanel):
        """The recorder of one form."""

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """Adds the address of the text, the sound that is kept already, and how much is taken."""
            chosen = {name: self.form[name].value() or "" for name in ("page", "language")}
            more = {
                "reading": reverse("recording_page"),
                "query": urlencode(chosen) if all(chosen.values()) else "",
                "kept": self.instance.audio.url if self.instance.pk else "",
                "most_minutes": MOST_MINUTES,
                "most_bytes": audio_files.MOST_BYTES,
            }
            return super().get_context_data(parent_context) | more


class PageToRead(StaffPage):
    """Leads to the public page that is read aloud, or says why it cannot be opened from here."""

    template_name = "home/staff/recordings/page.html"
    page_title = _("Luettava sivu")
    header_icon = "media"

    def has_permission(self, **_kwargs: Any) -> bool:
        return may_record(self.request.user)

    def get(self, request: HttpRequest) -> HttpResponse:
        """The page of `?page=…&language=…`."""
        key, language = (request.GET.get(name, "") for name in ("page", "language"))
        address = page_address(key, language)
        if address:
            return redirect(address)
        booking = page_address("book", language) if key in MIDWAY else ""
        return self.render(booking=booking)
