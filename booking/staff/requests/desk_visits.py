"""Staff page of the desk: write down a visit in two taps, the language and what about. Nobody is named.

Every tap is a link or a button of a plain form, so that it works without JavaScript and on any phone.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages

from booking import permissions
from booking.appointments import desk_visits
from booking.enums import Gender
from booking.models import BookingRules
from portal import clock
from portal.staff.page import StaffPage
from portal.staff.verbs import StaffVerb
from services.models import Need, SpokenLanguage


@dataclass(frozen=True, slots=True)
class LanguageCount:
    """A language with its visits of today."""

    language: SpokenLanguage
    count: int


class VisitForm(forms.Form):
    """One visit: the language; what about, or nothing where it was not asked or told; the gender if told."""

    language = forms.ModelChoiceField(SpokenLanguage.objects.all())
    need = forms.ModelChoiceField(Need.objects.all(), required=False)
    gender = forms.ChoiceField(choices=[("", ""), *Gender.choices], required=False)


class DeskPage(StaffPage):
    """What the page and its buttons share: for whoever meets clients."""

    header_icon = "user"

    def has_permission(self, **kwargs: Any) -> bool:
        return permissions.may_list(self.request.user)

    def load_objects(self, **kwargs: Any) -> None:
        self.now = clock.now()

    def get_page_title(self) -> str:
        return _("Kirjaa käynti")


class RecordVisit(DeskPage):
    """First the languages; a tap on one shows what about; a tap on that saves the visit."""

    template_name = "booking/staff/requests/desk_visit.html"

    @cached_property
    def languages(self) -> list[SpokenLanguage]:
        """Every language somebody may come with, in their order."""
        return list(SpokenLanguage.objects.all())

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The languages, or for the one in the address what it is about; below, today's visits."""
        asked = request.GET.get("language", "")
        chosen = next((row for row in self.languages if str(row.pk) == asked), None)
        return self.render(
            languages=self.languages,
            chosen=chosen,
            needs=Need.objects.all() if chosen else (),
            genders=self._genders() if chosen else (),
            last=desk_visits.last_of(request.user, now=self.now),
            counts=self._counts(),
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Save the visit and stay on the page, ready for the next one."""
        form = VisitForm(request.POST)
        if not form.is_valid():
            messages.error(request, _("Emme tallentaneet. Valitse kieli ja aihe uudelleen."))
            return redirect("staff_desk_visit")
        typed = form.cleaned_data
        told = typed["gender"] if typed["gender"] and self._genders() else None
        desk_visits.record(
            typed["language"].pk,
            need_id=typed["need"].pk if typed["need"] else None,
            gender=Gender(told) if told else None,
            by=request.user,
            now=self.now,
        )
        messages.success(request, _("Käynti on kirjattu."))
        return redirect("staff_desk_visit")

    def _genders(self) -> list[Gender]:
        """What may be told, only while the rules ask."""
        return list(Gender) if BookingRules.load().ask_gender else []

    def _counts(self) -> list[LanguageCount]:
        by_number = {row.pk: row for row in self.languages}
        counted = desk_visits.counted_on(clock.today(self.now))
        return [LanguageCount(by_number[row.language_id], row.count) for row in counted]


class UndoVisit(DeskPage, StaffVerb):
    """Take back the visit that one has just recorded."""

    def do(self, now: dt.datetime) -> str:
        if not desk_visits.undo(self.kwargs["pk"], by=self.request.user, now=now):
            raise ValidationError(_("Voit poistaa vain oman käynnin 15 minuutin ajan."))
        return _("Käynti on poistettu.")

    def get_success_url(self) -> str:
        return reverse("staff_desk_visit")
