"""Absences out of a calendar file: choose the file, see what would be made and whom it concerns, save.

Between the two steps nothing is kept: the preview carries the times, signed, and the form posts them back.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.log_actions import log

from booking.availability.presence import Interval
from booking.models import Coach
from booking.staff.calendar.base import CalendarAction, to_calendar
from booking.staff.conflicts import SEEN, ConflictsFound, for_display, require_confirmation
from booking.staff.forms.calendar import WithCoach
from booking.time_off import absence_import, conflicts
from booking.time_off.absence_import import FileRefused, ImportedAbsences, ImportFault
from portal import clock
from portal.db.transactions import atomic_with_retry

#: The field that the preview posts back, and how long a preview may lie on the table.
READ, STAYS = "read", dt.timedelta(hours=4)
SALT = "booking.absence_import"


class FileForm(WithCoach):
    """Whose absences, and the file."""

    file = forms.FileField(
        label=gettext_lazy("Kalenteritiedosto"),
        help_text=gettext_lazy("Tiedoston nimen lopussa on .ics. Saat sen kalenteriohjelmasta."),
        widget=forms.FileInput(attrs={"accept": ".ics,text/calendar"}),
    )


@dataclass(frozen=True, slots=True)
class AbsenceLine:
    """One absence of the preview, with its place in the signed list; its days where it is whole days."""

    place: int
    stretch: Interval
    first_day: dt.date | None = None
    last_day: dt.date | None = None

    @classmethod
    def of(cls, place: int, row: Interval) -> AbsenceLine:
        """The line of a stretch."""
        starts, ends = clock.local(row.starts_at), clock.local(row.ends_at)
        if starts.time() == ends.time() == dt.time.min:
            return cls(place, row, starts.date(), ends.date() - dt.timedelta(days=1))
        return cls(place, row)


class ImportAbsences(CalendarAction):
    """The file, then the preview. Only the second press saves."""

    template_name = "booking/staff/calendar/absence_import.html"
    header_icon = "logout"

    def get_page_title(self) -> str:
        return _("Tuo poissaolot tiedostosta")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Ask for the file."""
        return self._ask(FileForm(initial={"coach": self.asked_coach()}, coaches=self.coaches()))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show what the file holds, or save what the preview held."""
        return self._save() if READ in request.POST else self._preview()

    def _ask(self, form: FileForm) -> HttpResponse:
        return self.render(form=form, back=to_calendar())

    def _preview(self) -> HttpResponse:
        form = FileForm(self.request.POST, self.request.FILES, coaches=self.coaches())
        if not form.is_valid():
            return self._ask(form)
        try:
            data = form.cleaned_data["file"].read(absence_import.MOST_BYTES + 1)
            found = absence_import.read(data, now=self.now)
        except FileRefused as refused:
            form.add_error("file", why(refused.trouble))
            return self._ask(form)
        coach = form.cleaned_data["coach"]
        found.stretches = absence_import.new_ones(coach.pk, found.stretches)
        return self._show(coach, found.stretches, found=found)

    def _show(
        self,
        coach: Coach,
        stretches: list[Interval],
        *,
        found: ImportedAbsences | None = None,
        chosen: set[int] | None = None,
    ) -> HttpResponse:
        rows = conflicts.by_stretches(coach.pk, stretches, now=self.now)
        unread = [(row.number, why(row.trouble)) for row in found.unread] if found else []
        return self.render(
            coach=coach,
            found=found,
            unread=unread,
            lines=[AbsenceLine.of(place, row) for place, row in enumerate(stretches)],
            chosen=set(range(len(stretches))) if chosen is None else chosen,
            read_name=READ,
            read=_pack(coach, stretches),
            conflicts=for_display(rows),
            seen_name=SEEN,
            back=to_calendar(),
        )

    def _save(self) -> HttpResponse:
        coach, stretches = self._unpack()
        if coach is None:
            messages.error(self.request, _("Valitse tiedosto uudelleen. Mitään ei tallennettu."))
            return redirect("staff_absence_import")
        chosen = {place for place in range(len(stretches)) if f"take-{place}" in self.request.POST}
        wanted = [row for place, row in enumerate(stretches) if place in chosen]
        try:
            self._write(coach, wanted)
        except ConflictsFound:
            messages.warning(self.request, _("Tarkista ensin varatut ajat. Mitään ei ole vielä tallennettu."))
            return self._show(coach, stretches, chosen=chosen)
        said = ngettext(
            "Tallennettu: %(count)s poissaolo.", "Tallennettu: %(count)s poissaoloa.", len(wanted)
        )
        messages.success(self.request, said % {"count": len(wanted)})
        return redirect("staff_calendar_absence")

    @atomic_with_retry
    def _write(self, coach: Coach, stretches: list[Interval]) -> None:
        require_confirmation(self.request, absence_import.save(coach.pk, stretches, now=self.now))
        log(
            instance=coach,
            action="booking.absences",
            user=self.request.user,
            data={"count": len(stretches)},
        )

    def _unpack(self) -> tuple[Coach | None, list[Interval]]:
        """Coach and stretches of the preview; no coach where it is not ours, too old, or of somebody else."""
        try:
            packed = signing.loads(self.request.POST[READ], salt=SALT, max_age=STAYS)
        except signing.BadSignature:
            return None, []
        own = self.coaches()
        rows = Coach.objects.filter(live=True, pk=packed["coach"])
        coach = (rows if own is None else rows.filter(pk__in=own)).first()
        return coach, [Interval(*(_instant(seconds) for seconds in row)) for row in packed["stretches"]]


def _pack(coach: Coach, stretches: list[Interval]) -> str:
    rows = [(int(row.starts_at.timestamp()), int(row.ends_at.timestamp())) for row in stretches]
    return signing.dumps({"coach": coach.pk, "stretches": rows}, salt=SALT, compress=True)


def _instant(seconds: int) -> dt.datetime:
    return dt.datetime.fromtimestamp(seconds, dt.UTC)


def why(trouble: ImportFault) -> str:
    """One plain sentence on what was not read."""
    return {
        ImportFault.NOT_A_CALENDAR: _(
            "Tämä ei ole kalenteritiedosto. Valitse tiedosto, jonka lopussa on .ics."
        ),
        ImportFault.TOO_BIG: _("Tiedosto on liian suuri. Vie kalenterista lyhyempi aika."),
        ImportFault.TOO_MANY: _("Tiedostossa on liian monta merkintää. Vie kalenterista lyhyempi aika."),
        ImportFault.NO_START: _("Merkinnällä ei ole alkua."),
        ImportFault.BAD_DATE: _("Päivää tai kellonaikaa ei voi lukea."),
        ImportFault.FAR_AWAY: _("Tämä päivä on liian kaukana."),
        ImportFault.NO_END: _("Merkinnällä ei ole loppua."),
        ImportFault.ENDS_BEFORE_START: _("Lopun on oltava alun jälkeen."),
        ImportFault.TOO_LONG: _("Merkintä on pidempi kuin vuosi."),
        ImportFault.UNKNOWN_ZONE: _("Aikavyöhyke on tuntematon. Lisää poissaolo itse."),
        ImportFault.BAD_REPEAT: _("Toistoa ei voi lukea. Lisää poissaolo itse."),
        ImportFault.REPEATS_TOO_OFTEN: _("Merkintä toistuu liian usein."),
    }[trouble]
