"""A coach's time off in the calendar: time kept for something else, and absences. Each can be taken back."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from booking import permissions
from booking.enums import TimeKind
from booking.models import Absence, CoachTime
from booking.refusals import BookingRefused
from booking.staff.calendar.base import CalendarAction, to_calendar
from booking.staff.conflicts import SEEN, ConflictsFound, for_display, require_confirmation
from booking.staff.forms.calendar import StretchForm, WithCoach
from booking.time_off import absences, time_blocks
from portal import clock
from portal.db.transactions import atomic_with_retry
from portal.staff.verbs import StaffVerb

END_OF_DAY = dt.time(23, 59)


class BlockInCalendar(CalendarAction):
    """Keep a coach's time for something else."""

    does = property(lambda _self: _("Varaa muuhun"))

    def get_page_title(self) -> str:
        return _("Varaa aika muuhun")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The form, from the address; an hour long unless it says otherwise."""
        starts = self.asked_moment() or self.now.replace(second=0, microsecond=0)
        ends = self.asked_moment("until") or starts + dt.timedelta(hours=1)
        initial = {"coach": self.asked_coach(), "starts_at": starts, "ends_at": ends}
        return self.form_page(StretchForm(initial=initial, coaches=self.coaches()))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Take the time, or say why not."""
        form = StretchForm(request.POST, coaches=self.coaches())
        if not form.is_valid():
            return self.form_page(form)
        typed = form.cleaned_data
        try:
            row = time_blocks.block(typed["coach"].pk, typed["starts_at"], typed["ends_at"], now=self.now)
        except BookingRefused as refused:
            form.add_error(None, refused.sentence())
            return self.form_page(form)
        self.log(row, "block")
        messages.success(request, _("Aika on varattu muuhun."))
        return redirect(to_calendar(clock.today(row.starts_at)))


class TimeOffVerb(CalendarAction, StaffVerb):
    """A button that gives time back to a coach, and shows its day."""

    rows: QuerySet[Any]

    def has_permission(self, **kwargs: Any) -> bool:
        if not super().has_permission(**kwargs):
            return False
        self.row = get_object_or_404(self.rows, pk=kwargs["pk"])
        return permissions.may_change_times_of(self.request.user, self.row.coach_id)

    def get_success_url(self) -> str:
        return to_calendar(clock.today(self.row.starts_at))


class UnblockInCalendar(TimeOffVerb):
    """Give a kept time back."""

    rows = CoachTime.objects.filter(kind=TimeKind.BLOCK)

    def do(self, now: dt.datetime) -> str:
        time_blocks.unblock(self.row)
        self.log(self.row, "unblock")
        return _("Aika on taas vapaa.")


class AbsenceInCalendar(CalendarAction):
    """A coach is away: their own, or anybody's for those who look after all. Asks first whom it concerns."""

    does = property(lambda _self: _("Tallenna poissaolo"))

    def get_page_title(self) -> str:
        return _("Merkitse poissaolo")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The form, from the address; to the end of its day unless it says otherwise."""
        starts = self.asked_moment() or self.now.replace(second=0, microsecond=0)
        ends = self.asked_moment("until") or clock.at(clock.today(starts), END_OF_DAY)
        initial = {"coach": self.asked_coach(), "starts_at": starts, "ends_at": ends}
        return self._page(StretchForm(initial=initial, coaches=self.coaches()))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Save it, unless it leaves appointments outside that the user has not seen: list those first."""
        form = StretchForm(request.POST, coaches=self.coaches())
        if not form.is_valid():
            return self._page(form)
        try:
            row = self._save(form)
        except ConflictsFound as question:
            messages.warning(request, _("Tarkista ensin varatut ajat. Mitään ei ole vielä tallennettu."))
            return self._page(form, conflicts=for_display(question.appointments), seen_name=SEEN)
        messages.success(request, _("Poissaolo on tallennettu."))
        return redirect(to_calendar(clock.today(row.starts_at)))

    @atomic_with_retry
    def _save(self, form: StretchForm) -> Absence:
        typed = form.cleaned_data
        row = Absence(coach=typed["coach"], starts_at=typed["starts_at"], ends_at=typed["ends_at"])
        require_confirmation(self.request, absences.save_absence(row, now=self.now))
        self.log(row, "absence")
        return row

    def _page(self, form: WithCoach, **context: Any) -> HttpResponse:
        coming = Absence.objects.filter(ends_at__gt=self.now).select_related("coach").order_by("starts_at")
        own = self.coaches()
        rows = coming if own is None else coming.filter(coach__in=own)
        links = [{"url": reverse("staff_absence_import"), "label": _("Tuo poissaolot tiedostosta")}]
        return self.form_page(form, coming=rows[:50], links=links, **context)


class EndAbsence(TimeOffVerb):
    """An absence that does not take place, or is over early: the coach's time can be booked again."""

    rows = Absence.objects.all()

    @transaction.atomic
    def do(self, now: dt.datetime) -> str:
        self.log(self.row, "absence_ends")
        absences.end_absence(self.row, now=now)
        return _("Poissaolo on poistettu.")
