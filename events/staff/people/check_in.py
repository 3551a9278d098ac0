"""Staff pages of the door: tap who came, scan a code, count those who come without registering.

Everything is a button that sends a form, so that it works on any phone, with or without a script.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.widgets.button import HeaderButton

from events.models import Registration, Session
from events.permissions import may_change_registrations
from events.refusals import EventRefused, Refusal
from events.registrations import actions, check_in
from events.registrations.actions import MOST_WALK_INS
from events.seats import attendance
from events.staff.people.participants import SESSION, ParticipantsPage, RegistrationsPage
from portal.db.transactions import atomic_with_retry
from portal.forms.fields import LONGEST_ROW_NUMBER, whole_number
from portal.staff.verbs import StaffVerb
from services.models import SpokenLanguage

#: What the buttons send, and what it means.
MARKS = {"yes": True, "no": False, "none": None}
#: What stands for "language not known".
UNKNOWN = 0


class CheckInPage(ParticipantsPage):
    """What the pages of the door share."""

    def has_permission(self, **kwargs: Any) -> bool:
        return may_change_registrations(self.request.user) and super().has_permission(**kwargs)

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        people = self.address("event_session_participants")
        return [*super().get_breadcrumbs(), {"url": people, "label": _("Osallistujat")}]

    def refuse_unless_open(self) -> None:
        """Raise EventRefused where nobody can have come yet, or the session is cancelled."""
        if self.session.cancelled_at is not None:
            raise EventRefused(Refusal.CANCELLED)
        if not self.is_open:
            raise EventRefused(Refusal.NOT_YET)


class CheckIn(CheckInPage):
    """Everybody who registered, each with two large buttons; below, a button for one more without a name."""

    template_name = "events/staff/people/check_in.html"

    def get_page_title(self) -> str:
        return _("Kuka tuli")

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        people = self.address("event_session_participants")
        return [HeaderButton(_("Osallistujat"), url=people, icon_name="group")]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show it, and write down who looked."""
        self.note_opening(SESSION, self.session)
        rows = attendance.participants(self.session)
        return self.render(
            expected=attendance.expected(rows),
            others=attendance.others(rows),
            attended=attendance.attended(self.session),
            taps=self._taps() if self.is_open else [],
        )

    def _taps(self) -> list[tuple[int, str, int]]:
        """For each language of the event, and for any other: its number, name, and how many were counted."""
        rows = attendance.languages(self.session)
        taps = [(row.pk, str(row), row.walked_in or 0) for row in rows]
        rest = attendance.attended(self.session).walked_in - sum(number for *_row, number in taps)
        return [*taps, (UNKNOWN, _("Muu kieli, tai en tiedä"), rest)]


class CheckInVerb(CheckInPage, StaffVerb):
    """A button of the list of who came: back to where the tap was."""

    #: Where on the page it was.
    place = ""

    def refuse_stale(self) -> None:
        self.refuse_unless_open()

    def get_success_url(self) -> str:
        return f"{self.address('event_session_check_in')}{self.place}"


class Mark(CheckInVerb):
    """Came, did not come, or take the mark off."""

    def do(self, now: dt.datetime) -> str:
        number = whole_number(self.request.POST.get("registration", ""), LONGEST_ROW_NUMBER)
        mark = self.request.POST.get("mark", "")
        try:
            if number is None or mark not in MARKS:
                raise Registration.DoesNotExist
            actions.check_in(number, self.session.pk, MARKS[mark], now=now)
        except Registration.DoesNotExist as gone:
            raise ValidationError(_("Tämä ihminen ei ole enää listalla. Katso lista uudelleen.")) from gone
        self.place = f"#person-{number}"
        return ""


class OneMore(CheckInVerb):
    """One more who came without registering, in one of the event's languages or in none that is known."""

    def do(self, now: dt.datetime) -> str:
        number = whole_number(self.request.POST.get("language", ""), LONGEST_ROW_NUMBER) or None
        if number and number not in {row.pk for row in attendance.languages(self.session)}:
            raise EventRefused(Refusal.CHANGED_MEANWHILE)
        actions.one_more_walk_in(self.session.pk, number)
        self.place = "#walk-ins"
        return ""


# By number -----------------------------------------------------------------------------------------------


class WalkInsForm(forms.Form):
    """How many came without registering, by language. Only what was changed here is written."""

    def __init__(self, *args: Any, session: Session, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        counted = attendance.walk_ins(session)
        own = {row.pk for row in attendance.languages(session)}
        rows = sorted(SpokenLanguage.objects.all(), key=lambda row: row.pk not in own)
        for row in rows:
            if row.is_public or row.pk in own or row.pk in counted:
                self._add(row.pk, str(row), counted.get(row.pk))
        self._add(UNKNOWN, _("Kieli ei ole tiedossa"), counted.get(None))

    def _add(self, number: int, label: str, counted: int | None) -> None:
        self.fields[f"language_{number}"] = forms.IntegerField(
            label=label,
            required=False,
            min_value=0,
            max_value=MOST_WALK_INS,
            initial=counted,
            show_hidden_initial=True,
            widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        )

    @atomic_with_retry
    def save(self, session_id: int) -> None:
        """Write the numbers that were changed. All or nothing."""
        for name in self.changed_data:
            language = int(name.removeprefix("language_")) or None
            actions.walk_ins(session_id, language, self.cleaned_data[name] or 0)


class WalkInsPage(CheckInPage):
    """How many came without registering: a number for each language, no names."""

    template_name = "events/staff/people/walk_ins.html"

    def get_page_title(self) -> str:
        return _("Ilmoittautumatta tulleet")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        door = self.address("event_session_check_in")
        return [*super().get_breadcrumbs(), {"url": door, "label": _("Kuka tuli")}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The form with what has been counted."""
        return self.render(form=WalkInsForm(session=self.session))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Write what was changed."""
        form = WalkInsForm(request.POST, session=self.session)
        if form.is_valid():
            try:
                self.refuse_unless_open()
                form.save(self.session.pk)
            except EventRefused as refused:
                form.add_error(None, refused.sentence())
            else:
                messages.success(request, _("Määrät on tallennettu."))
                return redirect(self.address("event_session_check_in"))
        return self.render(form=form)


# By code -------------------------------------------------------------------------------------------------


class Scanned(RegistrationsPage):
    """Where the QR code of a registration leads: who it is, and one button."""

    template_name = "events/staff/people/scanned.html"
    registration: Registration | None
    session: Session | None = None

    def get_page_title(self) -> str:
        return _("Kuka tuli")

    def has_permission(self, **kwargs: Any) -> bool:
        if not (super().has_permission(**kwargs) and may_change_registrations(self.request.user)):
            return False
        self.registration = self._found(check_in.read(kwargs["code"]))
        if self.registration is None:
            return True
        session = check_in.session_for(self.registration, now=self.now)
        if session is None:  # nothing of the event is on now: whoever is at one of its sessions may know that
            return self.seen(Session.objects.filter(event=self.registration.event_id)).exists()
        rows = Session.objects.select_related("event__facts").annotate(just_opened=self.just_opened(SESSION))
        self.session = self.seen(rows).filter(pk=session.pk).first()
        return self.session is not None

    def _found(self, number: int | None) -> Registration | None:
        rows = Registration.objects.select_related("person", "session", "event__facts")
        return rows.filter(pk=number).first() if number else None

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Who it is, and a button; or that there is nothing to mark."""
        if self.registration and self.session:
            self.note_opening(SESSION, self.session)
            return self._shown()
        return self.render(registration=self.registration, session=None)

    def _shown(self, refusal: str = "") -> HttpResponse:
        marks = self.registration.attendances.filter(session=self.session)
        return self.render(
            registration=self.registration,
            person=getattr(self.registration, "person", None),
            session=self.session,
            event=self.session.event,
            came=marks.values_list("came", flat=True).first(),
            refusal=refusal,
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Mark as come. A second tap is no error."""
        if not (self.registration and self.session):
            return redirect(request.path)
        try:
            actions.check_in(self.registration.pk, self.session.pk, True, now=self.now)
        except EventRefused as refused:
            return self._shown(refused.sentence())
        return redirect(request.path)
