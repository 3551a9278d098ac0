"""The frame of the pages of numbers: a form for the period, which stands in the address."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal import clock
from portal.reports.period import FIRST_YEAR, LAST_YEAR
from portal.staff.page import StaffPage
from portal.staff.widgets import DayInput


class PeriodForm(forms.Form):
    """From which day to which; empty for everything there is."""

    first_day = forms.DateField(label=gettext_lazy("Alkaen"), required=False, widget=DayInput)
    last_day = forms.DateField(label=gettext_lazy("Päättyen"), required=False, widget=DayInput)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        first_day, last_day = cleaned.get("first_day"), cleaned.get("last_day")
        if any(day and not FIRST_YEAR <= day.year <= LAST_YEAR for day in (first_day, last_day)):
            raise ValidationError(_("Tarkista vuosi."))
        if first_day and last_day and last_day < first_day:
            raise ValidationError(_("Viimeinen päivä on ennen ensimmäistä päivää."))
        return cleaned


class PeriodPage(StaffPage):
    """A page of the numbers of a period, or with one sentence on why the period cannot be read."""

    header_icon = "table"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the numbers of the period."""
        self.form = PeriodForm(request.GET)
        if not self.form.is_valid():
            return self.render()
        cleaned = self.form.cleaned_data
        return self.of_period(cleaned["first_day"], cleaned["last_day"], clock.now())

    def of_period(
        self, first_day: dt.date | None, last_day: dt.date | None, now: dt.datetime
    ) -> HttpResponse:
        """The page or file of the numbers from one day to another (None: no limit)."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(form=self.form, **kwargs)
