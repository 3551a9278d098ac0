"""Forms of rows about coaches and the house: coaches, shifts, absences, closures, weekly hours of a desk."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from booking.models import CoachFacts
from portal.staff.unversioned_form import facts_form

COACH_FACTS = ("languages", "is_bookable", "video_link", "user", "covers", "order")


class CoachForm(facts_form(CoachFacts, COACH_FACTS)):
    """Texts as a draft, facts at once; languages are ticked."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if "languages" in self.fields:
            field = self.fields["languages"]
            field.widget = forms.CheckboxSelectMultiple(choices=field.choices)


class SpanForm(WagtailAdminModelForm):
    """A weekly stretch: it ends after it starts, and its last day is not before its first."""

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        starts, ends = cleaned.get("starts"), cleaned.get("ends")
        if starts and ends and ends <= starts:
            self.add_error("ends", _("Lopun on oltava alun jälkeen."))
        first, last = cleaned.get("valid_from"), cleaned.get("valid_until")
        if first and last and last < first:
            self.add_error("valid_until", _("Viimeinen päivä on ennen ensimmäistä päivää."))
        return cleaned


class ShiftForm(SpanForm):
    """A desk's shift; its coaches are ticked."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["coaches"]
        field.widget = forms.CheckboxSelectMultiple(choices=field.choices)


class AbsenceForm(WagtailAdminModelForm):
    """A coach is away from one moment to another."""

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        starts, ends = cleaned.get("starts_at"), cleaned.get("ends_at")
        if starts and ends and ends <= starts:
            self.add_error("ends_at", _("Lopun on oltava alun jälkeen."))
        return cleaned


class ClosureForm(WagtailAdminModelForm):
    """Days on which the house is closed."""

    def clean(self) -> dict[str, object]:
        cleaned = super().clean()
        first, last = cleaned.get("first_day"), cleaned.get("last_day")
        if first and last and last < first:
            self.add_error("last_day", _("Viimeinen päivä on ennen ensimmäistä päivää."))
        return cleaned
