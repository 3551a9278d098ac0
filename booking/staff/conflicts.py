"""An edit that would leave booked appointments outside lists them first and asks; nothing is saved before.

What is listed is found in the transaction that saves, under the coaches' locks, so that no booking slips in
between. Staff confirm exactly the appointments they saw: a new one is listed again.
"""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from booking.models import Appointment

SEEN = "seen_appointments"


class ConflictsFound(Exception):
    """Raised inside the transaction: it leaves these appointments outside, and staff have not seen them."""

    def __init__(self, appointments: list[Appointment]) -> None:
        super().__init__()
        self.appointments = appointments


def require_confirmation(request: HttpRequest, appointments: Iterable[Appointment]) -> None:
    """Raise `ConflictsFound` unless staff have confirmed each of these appointments on this form."""
    rows = list(appointments)
    seen = set(request.POST.get(SEEN, "").split(","))
    if any(str(row.pk) not in seen for row in rows):
        raise ConflictsFound(rows)


def for_display(appointments: Iterable[Appointment]) -> list[Appointment]:
    """The appointments with what the list shows: time, coach, language, first name. One query."""
    wanted = [row.pk for row in appointments]
    rows = Appointment.objects.filter(pk__in=wanted).order_by("coach_time__starts_at")
    return list(rows.select_related("coach_time__coach", "spoken_language", "person"))


class ConfirmConflicts:
    """For Wagtail's create and edit views: `find_conflicts(row)` saves nothing more, it only answers."""

    conflicts: list[Appointment] = []

    def find_conflicts(self, row: models.Model) -> Iterable[Appointment]:
        """The appointments that `row`, just saved in this transaction, leaves outside."""
        raise NotImplementedError

    def save_instance(self) -> models.Model:
        row = super().save_instance()
        require_confirmation(self.request, self.find_conflicts(row))
        return row

    def form_valid(self, form: forms.ModelForm) -> HttpResponse:
        is_new = form.instance._state.adding
        try:
            return super().form_valid(form)
        except ConflictsFound as question:
            if is_new:
                form.instance.pk, form.instance._state.adding = None, True
                self.object = None
            self.conflicts = for_display(question.appointments)
            messages.warning(self.request, _("Tarkista ensin varatut ajat. Mitään ei ole vielä tallennettu."))
            return self.render_to_response(self.get_context_data(form=form))

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        return super().get_context_data(conflicts=self.conflicts, seen_name=SEEN, **kwargs)
