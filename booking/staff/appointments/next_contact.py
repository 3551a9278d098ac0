"""The staff page on which a coach agrees with a client when they are next in touch."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from booking.appointments import next_contact
from booking.staff.appointments.page import AppointmentPage
from portal import clock
from portal.staff.widgets import DayInput


class NextContactForm(forms.Form):
    """The day, and that the client said yes."""

    day = forms.DateField(label=gettext_lazy("Päivä"), widget=DayInput)
    yes = forms.BooleanField(
        label=gettext_lazy("Asiakas sanoi kyllä"),
        error_messages={"required": gettext_lazy("Kysy asiakkaalta. Ilman lupaa emme säilytä tietoja.")},
    )

    def __init__(self, *args: Any, now: dt.datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.first, self.last = next_contact.days(now)
        self.fields["day"].widget.attrs |= {"min": self.first.isoformat(), "max": self.last.isoformat()}

    def clean_day(self) -> dt.date:
        """A day within half a year."""
        day = self.cleaned_data["day"]
        if not self.first <= day <= self.last:
            raise ValidationError(_("Valitse päivä, joka on puolen vuoden sisällä."))
        return day


class NextContact(AppointmentPage):
    """Agree on the next contact. The client's data is kept until then."""

    template_name = "booking/staff/appointments/next_contact.html"

    def get_page_title(self) -> str:
        return _("Sovi yhteydenotto")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        label = _("Varattu aika %(number)s") % {"number": self.appointment.pk}
        return [*super().get_breadcrumbs(), {"url": self.address(), "label": label}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The form, with the day that is agreed already."""
        agreed = next_contact.agreed(self.appointment)
        day = clock.today(agreed.due_at) if agreed and agreed.due_at else None
        return self._shown(NextContactForm(initial={"day": day}, now=clock.now()))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Agree, and go back to the appointment."""
        now = clock.now()
        form = NextContactForm(request.POST, now=now)
        if not form.is_valid() or not self._has_person():
            return self._shown(form)
        next_contact.agree(self.appointment, form.cleaned_data["day"], now=now)
        self.log("next_contact")
        messages.success(request, _("Yhteydenotto on sovittu. Se näkyy pyynnöissä."))
        return redirect(self.address())

    def _has_person(self) -> bool:
        return hasattr(self.appointment, "person")

    def _shown(self, form: forms.Form) -> HttpResponse:
        return self.render(form=form, appointment=self.appointment, has_person=self._has_person())
