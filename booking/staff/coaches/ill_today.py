"""Ill today: from a phone, in two taps; then today's clients with what each is offered, sent in one go."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.log_actions import log

from booking import permissions
from booking.appointments import ill_today
from booking.appointments.ill_today import AffectedClient, IllTodayOffer
from booking.models import Absence, Appointment, Coach
from booking.refusals import BookingRefused
from booking.staff.calendar.rights import Rights
from portal import clock, dates, languages
from portal.forms.fields import whole_number
from portal.messages import qr
from portal.staff.page import StaffPage


class IllForm(forms.Form):
    """Who is ill: oneself, or for those who look after all, anybody."""

    coach = forms.ModelChoiceField(Coach.objects.none(), empty_label=None)

    def __init__(self, *args: Any, coaches: list[int] | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = Coach.objects.filter(live=True)
        self.fields["coach"].queryset = rows if coaches is None else rows.filter(pk__in=coaches)
        self.fields["coach"].label = _("Kuka on sairas")


class IllToday(StaffPage):
    """Say that somebody is ill: one button."""

    template_name = "booking/staff/coaches/ill.html"
    header_icon = "warning"

    def has_permission(self, **kwargs: Any) -> bool:
        return permissions.may_list(self.request.user)

    def load_objects(self, **kwargs: Any) -> None:
        self.now = clock.now()
        self.rights = Rights.of(self.request.user, self.now)

    def get_page_title(self) -> str:
        return _("Sairaana tänään")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("staff_calendar"), "label": _("Kalenteri")}]

    def coaches(self) -> list[int] | None:
        """Who may be said to be ill: numbers, or None for everybody."""
        own = self.rights.own_coach_id
        return None if self.rights.everybodys else [own] if own else []

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Who, and the button; oneself is chosen already."""
        form = IllForm(initial={"coach": self.rights.own_coach_id}, coaches=self.coaches())
        return self.render(form=form)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Enter the absence until the end of the day and show today's clients."""
        form = IllForm(request.POST, coaches=self.coaches())
        if not form.is_valid():
            return self.render(form=form)
        absence = ill_today.begin(form.cleaned_data["coach"].pk, now=self.now)
        log(instance=absence, action="booking.absence", user=request.user)
        messages.success(request, _("Poissaolo on tallennettu tämän päivän loppuun. Muistutuksia ei lähde."))
        return redirect("staff_ill_clients", absence.pk)


class AbsencePage(StaffPage):
    """What the pages after the button share: one absence, of a coach whose time is the user's to change."""

    header_icon = "warning"

    def has_permission(self, **kwargs: Any) -> bool:
        if not permissions.may_list(self.request.user):
            return False
        self.absence = get_object_or_404(Absence.objects.select_related("coach"), pk=kwargs["absence_id"])
        return permissions.may_change_times_of(self.request.user, self.absence.coach_id)

    def load_objects(self, **kwargs: Any) -> None:
        self.now = clock.now()

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("staff_calendar"), "label": _("Kalenteri")}]


@dataclass(frozen=True, slots=True)
class OfferChoice:
    """One thing that can be done for a client, as a radio button."""

    value: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class ClientChoices:
    """A client with the choices for them."""

    client: AffectedClient
    choices: tuple[OfferChoice, ...]

    @classmethod
    def of(cls, client: AffectedClient) -> ClientChoices:
        """Every offer, and every speaker among them by name; the best is chosen already."""
        found: list[tuple[str, str]] = []
        for offer in client.offers:
            found += _labels(offer, client)
        return cls(client, tuple(OfferChoice(*row, is_chosen=place == 0) for place, row in enumerate(found)))


def _labels(offer: IllTodayOffer, client: AffectedClient) -> list[tuple[str, str]]:
    if offer == IllTodayOffer.SPEAKER:
        return [
            (f"{offer}:{row.coach_id}", _("Sama aika, toinen valmentaja: %(name)s") % {"name": row.name})
            for row in client.speakers
        ]
    if offer == IllTodayOffer.DESK and client.desk:
        hours = f"{dates.clock_time(client.desk.starts_at)}–{dates.clock_time(client.desk.ends_at)}"
        return [(offer, _("Peru aika, pyydä päivystykseen: %(hours)s") % {"hours": hours})]
    if offer == IllTodayOffer.TIMES:
        return [(offer, _("Peru aika, lähetä linkki uuteen aikaan"))]
    return [(offer, _("Me kerromme itse: aika jää, ja pyyntö tulee listalle"))]


class IllClients(AbsencePage):
    """Today's clients of the absent coach: language, how they are reached, what is offered; one button."""

    template_name = "booking/staff/coaches/ill_clients.html"

    def get_page_title(self) -> str:
        return _("Asiakkaat tänään: %(name)s") % {"name": self.absence.coach.first_name}

    @cached_property
    def clients(self) -> list[AffectedClient]:
        """Those who have been offered nothing yet."""
        return ill_today.clients(self.absence, now=self.now)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Who is left to tell, and whom staff tell themselves."""
        told = ill_today.told_by_staff(self.absence).select_related(
            "spoken_language", "person", "appointment__coach_time"
        )
        return self.render(
            absence=self.absence, asked=[ClientChoices.of(row) for row in self.clients], told=told
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Do what was chosen for each; where one is refused the others are done all the same."""
        done = 0
        for client in self.clients:
            chosen = request.POST.get(f"offer-{client.appointment.pk}", "")
            if chosen in {choice.value for choice in ClientChoices.of(client).choices}:
                done += self._give(client, chosen)
        if done:
            said = ngettext(
                "Hoidettu: %(count)s asiakas.",
                "Hoidettu: %(count)s asiakasta.",
                done,
            )
            messages.success(request, said % {"count": done})
        return redirect("staff_ill_clients", self.absence.pk)

    def _give(self, client: AffectedClient, chosen: str) -> bool:
        offer, _separator, coach = chosen.partition(":")
        row = client.appointment
        version = whole_number(self.request.POST.get(f"version-{row.pk}", ""), 9) or 0
        try:
            ill_today.give(
                row.pk,
                IllTodayOffer(offer),
                version=version,
                now=self.now,
                coach_id=int(coach) if coach else None,
            )
        except BookingRefused as refused:
            time = dates.clock_time(row.coach_time.starts_at)
            messages.error(self.request, f"{time}: {refused.sentence()}")
            return False
        log(instance=row, action="booking.ill", user=self.request.user, data={"offer": offer})
        return True


class ApologyCard(AbsencePage):
    """The apology on paper, in the client's language, for those whom no message reached."""

    template_name = "booking/staff/coaches/ill_card.html"
    header_icon = "print"

    def get_page_title(self) -> str:
        return _("Pahoittelukortti")

    def get_breadcrumbs(self) -> list[dict[str, str]]:
        back = reverse("staff_ill_clients", args=[self.absence.pk])
        label = _("Asiakkaat tänään: %(name)s") % {"name": self.absence.coach.first_name}
        return [*super().get_breadcrumbs(), {"url": back, "label": label}]

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The card of one of the absence's clients."""
        row = self._appointment(kwargs["pk"])
        card = ill_today.card(row, now=self.now)
        return self.render(
            appointment=row,
            card=card,
            direction=languages.direction(card.language),
            qr=qr.svg(card.link),
        )

    def _appointment(self, pk: int) -> Appointment:
        rows = Appointment.objects.select_related("coach_time", "spoken_language", "person")
        row = get_object_or_404(rows, pk=pk, coach_time__coach=self.absence.coach_id)
        if not _overlap(row, self.absence):
            raise Http404
        return row


def _overlap(row: Appointment, absence: Absence) -> bool:
    starts_at: dt.datetime = row.coach_time.starts_at
    return starts_at < absence.ends_at and absence.starts_at < row.coach_time.ends_at
