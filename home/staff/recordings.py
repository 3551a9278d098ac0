"""Pages read aloud: staff add a recording to a page and language; the report of what is silent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, EditView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.models import Page

from events.models import Event
from home.staff.recorder import RecorderPanel, WithMicrophone, may_record
from portal import clock, languages
from portal.cache import recordings
from portal.forms import audio_files
from portal.models import Recording
from portal.staff.page import StaffPage
from services import materials
from services.models import Service

#: What the fixed pages are called for staff.
TITLES = {
    "come": _("Tule nyt"),
    "book": _("Ajanvaraus: kieli"),
    "book_about": _("Ajanvaraus: asia"),
    "book_time": _("Ajanvaraus: aika"),
    "book_details": _("Ajanvaraus: omat tiedot"),
    "book_check": _("Ajanvaraus: tarkistus"),
    "book_another": _("Ajanvaraus: muu kieli"),
    "book_call": _("Soittopyyntö"),
    "book_find": _("Etsi varattu aika"),
    "book_leave": _("Ajanvaraus: lopetus"),
    "appointment": _("Varattu aika"),
    "appointment_move": _("Varatun ajan vaihto"),
    "appointment_cancel": _("Varatun ajan peruminen"),
    "services": _("Palvelut"),
    "week": _("Oma viikko"),
    "events": _("Tapahtumat"),
    "registration": _("Ilmoittautuminen"),
    "registration_cancel": _("Ilmoittautumisen peruminen"),
    "materials": _("Materiaalit"),
    "network": _("Verkosto"),
    "notices": _("Tiedotteet"),
    "search": _("Haku"),
    "ask_group": _("Ryhmän pyyntö"),
    "ask_employer": _("Työnantajan pyyntö"),
    "ask_volunteer": _("Vapaaehtoisen pyyntö"),
    "ask_game": _("Pelin lainaaminen"),
}


@dataclass(frozen=True, slots=True)
class HeardPage:
    """A page that can be read aloud: its key, and what staff call it."""

    key: str
    title: str


def pages() -> list[HeardPage]:
    """Every public page: fixed ones, prose, services, events that are not over, materials. Four queries."""
    fixed = [HeardPage(name, str(TITLES[name])) for name in recordings.FIXED]
    return [*fixed, *_prose(), *_services(), *_events(), *_materials()]


def _prose() -> list[HeardPage]:
    rows = Page.objects.live().filter(depth__gt=1, locale__language_code=languages.SOURCE).order_by("path")
    return [HeardPage(recordings.page_key(row), row.title) for row in rows]


def _services() -> list[HeardPage]:
    rows = Service.objects.filter(live=True).select_related("facts")
    return [HeardPage(recordings.slug_key("service", row.facts.slug), str(row)) for row in rows]


def _events() -> list[HeardPage]:
    still = Q(sessions__ends_at__gte=clock.now())
    rows = Event.objects.filter(still, live=True).distinct().select_related("facts")
    return [HeardPage(recordings.slug_key("event", row.facts.slug), str(row)) for row in rows]


def _materials() -> list[HeardPage]:
    rows = materials.published().select_related("facts")
    return [HeardPage(recordings.slug_key("material", row.facts.slug), str(row)) for row in rows]


# The rows --------------------------------------------------------------------------------------------


class RecordingForm(WagtailAdminModelForm):
    """A page, a language and a sound that is what it says."""

    page = forms.ChoiceField(label=_("Sivu"))

    class Media:
        css: ClassVar = {"all": ["portal/staff_pages.css", "home/recorder.css"]}
        js: ClassVar = [forms.Script("home/recorder.js", defer=True)]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [(row.key, row.title) for row in pages()]
        kept = self.instance.page
        if kept and kept not in dict(known):
            known.append((kept, kept))
        self.fields["page"].choices = [("", _("Valitse sivu")), *known]

    def clean_audio(self) -> Any:
        """The sound, checked when it is a new one."""
        audio = self.cleaned_data["audio"]
        if "audio" in self.changed_data:
            audio_files.check(audio)
        return audio


class CreateRecording(WithMicrophone, CreateView):
    """A new recording; the report's link has chosen page and language already."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form, or that of the recording which somebody made of the same page in the meantime."""
        chosen = self.get_initial()
        there = Recording.objects.filter(page=chosen.get("page"), language=chosen.get("language")).first()
        if there:
            return redirect("recordings:edit", there.pk)
        return super().get(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        given = self.request.GET
        return super().get_initial() | {name: given[name] for name in ("page", "language") if name in given}


class EditRecording(WithMicrophone, EditView):
    """A recording that is made again."""


class RecordingViewSet(ModelViewSet):
    """Recordings, one for a page and language."""

    model = Recording
    icon = "media"
    menu_label = _("Äänitteet")
    name = "recordings"
    add_to_settings_menu = True
    copy_view_enabled = False
    inspect_view_enabled = False
    add_view_class = CreateRecording
    edit_view_class = EditRecording
    list_display: ClassVar = [
        "page",
        Column("get_language_display", label=_("Kieli")),
        Column("made_at", label=_("Tallennettu")),
    ]
    list_filter: ClassVar = ["language"]
    edit_handler = ObjectList(
        [
            FieldPanel("page", help_text=_("Sivu, jonka luet ääneen.")),
            FieldPanel("language"),
            RecorderPanel(),
            FieldPanel("audio", heading=_("Tai valitse valmis äänitiedosto")),
        ],
        base_form_class=RecordingForm,
    )


# The report ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RecordingCell:
    """A page in a language: the address where staff listen to it or add it."""

    language: languages.Language
    is_there: bool
    url: str


def lines(rows: Iterable[HeardPage]) -> list[tuple[HeardPage, list[RecordingCell]]]:
    """Each page with its recordings in all languages. One query."""
    there = {(row.page, row.language): row.pk for row in Recording.objects.all()}
    return [(row, [_cell(row, language, there) for language in languages.INTERFACE]) for row in rows]


def _cell(row: HeardPage, language: languages.Language, there: dict[tuple[str, str], int]) -> RecordingCell:
    number = there.get((row.key, language.code))
    if number:
        return RecordingCell(language, True, reverse("recordings:edit", args=[number]))
    return RecordingCell(
        language, False, f"{reverse('recordings:add')}?page={row.key}&language={language.code}"
    )


class SilentPages(StaffPage):
    """What has no recording, by page and language."""

    template_name = "home/staff/recordings/index.html"
    page_title = _("Mitä ei voi kuunnella")
    header_icon = "media"

    def has_permission(self, **_kwargs: Any) -> bool:
        return may_record(self.request.user)

    def get(self, request: HttpRequest) -> HttpResponse:
        """The whole table."""
        return self.render(lines=lines(pages()), languages=languages.INTERFACE)
