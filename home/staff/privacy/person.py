"""Staff pages of one person's data over all rooms: what there is, all of it to take along, erasing it.

For coordinators. Each page is reached from a row of the person (an appointment, a request, a registration):
no name, phone or person number stands in an address. Every opening is logged for every row it shows.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.log_actions import log

from home.models import RetentionRules
from home.privacy import export, on_request, person, retention
from portal import clock
from portal.staff import view_log
from portal.staff.page import StaffPage

MAY_EXPORT, MAY_ERASE = "home.export_person", "home.erase_person"
#: Who may say that two people are one changes whose a time is; all of the person is shown for it.
MAY_MERGE = "booking.change_appointment"


def person_links(user: AbstractBaseUser, owner_kind: str, row_id: int) -> list[tuple[str, str]]:
    """From a row of a client: everything of that person over all rooms."""
    words = [kind.word for kind in person.KINDS.values() if kind.owner == owner_kind]
    if not words or not user.has_perm(MAY_EXPORT):
        return []
    return [(_("Kaikki tämän ihmisen tiedot"), reverse("staff_person", args=[words[0], row_id]))]


class PersonPage(StaffPage):
    """What the pages of one person share. `kind` and `pk` are of the row by which they were reached."""

    header_icon = "user"
    right = MAY_EXPORT

    def has_permission(self, **kwargs: Any) -> bool:
        return self.request.user.has_perm(self.right)

    def load_objects(self, **kwargs: Any) -> None:
        line = person.find(kwargs["kind"], kwargs["pk"])
        if line is None:
            raise Http404
        self.kind, self.row = line.kind, line.row
        self.now = clock.now()

    @cached_property
    def lines(self) -> list[person.PersonLine]:
        """The rows of the person."""
        return person.lines(self.row.person_number)

    def note_opening(self) -> None:
        """Write down that the user saw all of them."""
        view_log.record_all(self.request.user, person.owned(self.lines), now=self.now)

    def address(self, name: str = "staff_person") -> str:
        """The address of that page of the same person."""
        return reverse(name, args=[self.kind.word, self.row.pk])

    def get_page_title(self) -> str:
        return _("Yhden ihmisen tiedot")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": self.kind.address(self.row), "label": f"{self.kind.label} {self.row.pk}"}]


class PersonData(PersonPage):
    """What there is of the person, and until when."""

    template_name = "home/staff/privacy/person.html"

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The list of rows."""
        self.note_opening()
        number = self.row.person_number
        return self.render(
            lines=self.lines,
            kind=self.kind,
            row=self.row,
            is_known=any(line.name or person.has_person(line.row) for line in self.lines),
            kept_until=retention.kept_until(number, RetentionRules.load()),
            may_erase=request.user.has_perm(MAY_ERASE),
            may_join=request.user.has_perm(MAY_MERGE),
        )


class ExportPerson(PersonPage):
    """Everything of the person, as a file for a machine."""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The file. Its name says nothing about whose it is."""
        self.note_opening()
        log(instance=self.row, action="home.export_person", user=request.user)
        found = export.as_json(export.everything(self.row.person_number), self.now)
        answer = JsonResponse(found, json_dumps_params={"ensure_ascii": False, "indent": 2})
        answer["Content-Disposition"] = 'attachment; filename="tiedot.json"'
        patch_cache_control(answer, private=True, no_store=True)
        return answer


class PrintPerson(PersonPage):
    """Everything of the person, to read and to print."""

    template_name = "home/staff/privacy/print.html"

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [*super().get_breadcrumbs(), {"url": self.address(), "label": super().get_page_title()}]

    def get_page_title(self) -> str:
        return _("Kaikki tiedot sinusta")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The page."""
        self.note_opening()
        log(instance=self.row, action="home.export_person", user=request.user)
        return self.render(sections=export.everything(self.row.person_number), now=self.now)


class ErasePerson(PersonPage):
    """Erase everything of the person, once a coordinator has looked at whom it meets."""

    template_name = "home/staff/privacy/erase.html"
    header_icon = "bin"
    right = MAY_ERASE

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [*super().get_breadcrumbs(), {"url": self.address(), "label": super().get_page_title()}]

    def get_page_title(self) -> str:
        return _("Poista kaikki tiedot")

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """What will be erased and what is cancelled by it."""
        if not self._is_known():
            return self._gone()
        self.note_opening()
        number = self.row.person_number
        names = sorted({line.name for line in self.lines} - {""})
        to_come = on_request.to_come(number, now=self.now)
        return self.render(lines=self.lines, names=names, to_come=to_come, back=self.address())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Do it; the proof is in the list that follows."""
        if not self._is_known():
            return self._gone()
        number = self.row.person_number
        proof = on_request.erase_person(number, user=request.user, now=self.now)
        log(instance=proof, action="home.erase_person", user=request.user)
        messages.success(request, _("Tiedot on poistettu. Poistosta jäi todistus ilman nimiä."))
        return redirect(reverse("staff_erasures"))

    def _is_known(self) -> bool:
        return any(person.has_person(line.row) for line in self.lines)

    def _gone(self) -> HttpResponse:
        messages.warning(self.request, _("Nämä tiedot on jo poistettu."))
        return redirect(reverse("staff_erasures"))
