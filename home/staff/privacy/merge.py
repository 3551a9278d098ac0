"""Staff pages that merge two people who are one, and split one number into two people. For coordinators.

Every page is reached from a row of the person; nothing typed stands in an address or a log.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.log_actions import log

from booking.refusals import BookingRefused
from booking.staff.forms.appointments import FindForm
from home.privacy import finding, merge, person
from home.staff.privacy.person import MAY_EXPORT, MAY_MERGE, PersonPage
from portal.forms.fields import LONGEST_ROW_NUMBER, whole_number
from portal.staff import view_log

#: So many rows fit into an address, and so many are taken from one form.
MOST_TICKED, MOST_ROWS = 50, 1000


class MergePage(PersonPage):
    """What these pages share: they show all of the person and change whose a row is."""

    def has_permission(self, **kwargs: Any) -> bool:
        return self.request.user.has_perms((MAY_EXPORT, MAY_MERGE))

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [*super().get_breadcrumbs(), {"url": self.address(), "label": super().get_page_title()}]

    def note(self, action: str, moved: list[person.PersonLine]) -> None:
        """Write into the log which rows moved, so that it can be put right."""
        rows = {kind: numbers for kind, numbers in person.owned(moved).items() if numbers}
        log(instance=self.row, action=action, user=self.request.user, data={"rows": rows})

    def too_late(self) -> HttpResponse:
        """A colleague was quicker: look at the rows as they are now."""
        messages.warning(self.request, _("Tiedot muuttuivat äsken. Katso rivit ja yritä uudelleen."))
        return redirect(self.address())


class MergePerson(MergePage):
    """Look for the other one who is the same person."""

    template_name = "home/staff/privacy/merge.html"

    def get_page_title(self) -> str:
        return _("Yhdistä toiseen ihmiseen")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The empty form."""
        return self._asking(FindForm())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Who was found: names, and when they were last here."""
        form = FindForm(request.POST)
        if not form.is_valid():
            return self._asking(form)
        words = form.cleaned_data["words"]
        return self._asking(form, finding.others(words, self.row.person_number, now=self.now))

    def _asking(self, form: FindForm, found: list[finding.Candidate] | None = None) -> HttpResponse:
        return self.render(
            form=form, found=found, back=self.address(), check=self.address("staff_person_join_check")
        )


class CheckMerge(MergePage):
    """Both side by side, before they become one. `with` names a row of the other one."""

    template_name = "home/staff/privacy/merge_check.html"

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        join = self.address("staff_person_join")
        return [*super().get_breadcrumbs(), {"url": join, "label": _("Yhdistä toiseen ihmiseen")}]

    def get_page_title(self) -> str:
        return _("Onko tämä sama ihminen?")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The rows of both."""
        other = _row(request.GET.get("with", ""))
        if other is None or other.row.person_number == self.row.person_number:
            return redirect(self.address("staff_person_join"))
        self.note_opening()
        theirs = person.lines(other.row.person_number)
        view_log.record_all(request.user, person.owned(theirs), now=self.now)
        sides = [_Side(self.lines), _Side(theirs)]
        return self.render(sides=sides, other=_name(other), back=self.address("staff_person_join"))

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Merge them; the way back is offered."""
        other = _row(request.POST.get("with", ""))
        if other is None:
            return self.too_late()
        try:
            moved = merge.merge_people(self.row.person_number, other.row.person_number)
        except BookingRefused:
            return self.too_late()
        if moved:
            self.note("home.join_people", moved)
        messages.success(request, _("Nyt he ovat yksi ihminen."), buttons=self._undo(moved))
        return redirect(self.address())

    def _undo(self, moved: list[person.PersonLine]) -> list[Any]:
        """To the page that splits them again, with the rows that moved ticked."""
        if not moved:
            return []
        rows = urlencode([("row", _name(line)) for line in moved[:MOST_TICKED]])
        return [messages.button(f"{self.address('staff_person_part')}?{rows}", _("Erota taas"))]


class SplitPerson(MergePage):
    """Tick the rows that are somebody else's."""

    template_name = "home/staff/privacy/split.html"

    def get_page_title(self) -> str:
        return _("Erota kaksi ihmistä")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The rows of the person; those that the address names are ticked."""
        self.note_opening()
        ticked = set(request.GET.getlist("row"))
        named = [(line, _name(line)) for line in self.lines]
        listed = [{"line": line, "name": name, "is_ticked": name in ticked} for line, name in named]
        return self.render(listed=listed, own=f"{self.kind.word}-{self.row.pk}", back=self.address())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Split them, and show the way to the other one."""
        chosen = {key for key in map(_key, request.POST.getlist("row")[:MOST_ROWS]) if key}
        if not chosen:
            messages.warning(request, _("Valitse ensin rivit, jotka ovat toisen ihmisen."))
            return redirect(request.path)
        if not self._are_split(chosen):
            try:
                moved = merge.split_person(self.row.person_number, chosen)
            except BookingRefused:
                return self.too_late()
            self.note("home.part_people", moved)
        other = messages.button(reverse("staff_person", args=min(chosen)), _("Näytä toinen ihminen"))
        messages.success(request, _("Nyt he ovat kaksi ihmistä."), buttons=[other])
        return redirect(self.address())

    def _are_split(self, chosen: set[tuple[str, int]]) -> bool:
        """Whether an earlier press of the same button has done it."""
        numbers = {line.row.person_number for line in person.find_all(chosen)}
        return len(numbers) == 1 and self.row.person_number not in numbers


class _Side:
    """One of the two: names, phones, e-mails, rows, and whether only they are spoken to."""

    def __init__(self, lines: list[person.PersonLine]) -> None:
        people = [line.row.person for line in lines if person.has_person(line.row)]
        self.lines = lines
        self.names = sorted({each.name for each in people} - {""})
        self.phones = sorted({each.phone for each in people} - {""})
        self.emails = sorted({each.email for each in people} - {""})
        self.speak_only = any(getattr(each, "speak_only", False) for each in people)


def _name(line: person.PersonLine) -> str:
    """What a row is called in a form or an address: "appointment-12"."""
    return f"{line.kind.word}-{line.row.pk}"


def _key(name: str) -> tuple[str, int] | None:
    """The kind and the row number of such a name; None for anything else."""
    word, _dash, digits = name.partition("-")
    pk = whole_number(digits, LONGEST_ROW_NUMBER)
    return (word, pk) if word in person.KINDS and pk is not None else None


def _row(name: str) -> person.PersonLine | None:
    key = _key(name)
    return person.find(*key) if key else None
