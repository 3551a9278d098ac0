"""The learning diary of a session: what was talked about, which questions to come back to."""

from __future__ import annotations

import hashlib
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from events.models import LearningDiary, Session
from events.staff.people.participants import ParticipantsPage
from portal.db.transactions import atomic_with_retry

MOST_LETTERS = 4000


class DiaryForm(forms.ModelForm):
    """The two texts. `seen` tells which ones the writer had before them: a colleague's are not lost."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = LearningDiary
        fields = ("topics", "follow_up")
        widgets = {
            "topics": forms.Textarea(attrs={"rows": 5, "maxlength": MOST_LETTERS}),
            "follow_up": forms.Textarea(attrs={"rows": 5, "maxlength": MOST_LETTERS}),
        }
        help_texts = {
            "topics": gettext_lazy("Mistä puhuttiin? Älä kirjoita kenenkään nimeä."),
            "follow_up": gettext_lazy("Mihin kysymyksiin palaatte ensi kerralla?"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self._before = _mark_of(self.instance)

    def clean_topics(self) -> str:
        """The text without a character that no database keeps."""
        return _clean(self.cleaned_data["topics"])

    def clean_follow_up(self) -> str:
        """The questions without a character that no database keeps."""
        return _clean(self.cleaned_data["follow_up"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("seen") != self._before:
            raise ValidationError(_("Päiväkirja muuttui äsken. Lue uusi teksti ja tallenna sitten omasi."))
        return cleaned


def _clean(text: str) -> str:
    text = text.replace("\x00", "").replace("\r\n", "\n").strip()
    if len(text) > MOST_LETTERS:
        most = {"most": MOST_LETTERS}
        raise ValidationError(_("Teksti on liian pitkä. Merkkejä voi olla enintään: %(most)s.") % most)
    return text


def _mark_of(diary: LearningDiary) -> str:
    return hashlib.sha256(f"{diary.topics}\x00{diary.follow_up}".encode()).hexdigest()[:16]


class DiaryPage(ParticipantsPage):
    """The diary of one session, with what was left open the time before."""

    template_name = "events/staff/diary.html"
    header_icon = "edit"

    def get_page_title(self) -> str:
        return _("Oppimispäiväkirja")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        people = self.address("event_session_participants")
        return [*super().get_breadcrumbs(), {"url": people, "label": _("Osallistujat")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The form with what is written."""
        return self._page(DiaryForm(instance=self._diary()))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Save it, unless a colleague wrote meanwhile: then show both."""
        form = self._saved(request)
        if form.errors:
            return self._page(form, other=self._diary())
        messages.success(request, _("Päiväkirja on tallennettu."))
        return redirect(self.address("event_session_diary"))

    @atomic_with_retry
    def _saved(self, request: HttpRequest) -> DiaryForm:
        """The form, saved if it is right; two writers at once wait for each other at the session."""
        Session.objects.select_for_update(no_key=True).get(pk=self.session.pk)
        form = DiaryForm(request.POST, instance=self._diary())
        if form.is_valid():
            form.save()
        return form

    def _diary(self) -> LearningDiary:
        row = LearningDiary.objects.filter(session=self.session).first()
        return row or LearningDiary(session=self.session)

    def _page(self, form: DiaryForm, other: LearningDiary | None = None) -> HttpResponse:
        return self.render(
            form=form, other=other if form.non_field_errors() else None, earlier=self._earlier()
        )

    def _earlier(self) -> LearningDiary | None:
        """The last diary of the event before this session with a question left open."""
        rows = LearningDiary.objects.filter(
            session__event=self.session.event_id, session__starts_at__lt=self.session.starts_at
        ).exclude(follow_up="")
        return rows.select_related("session").order_by("-session__starts_at").first()
