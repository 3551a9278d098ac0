"""The staff screens of events, venues, questions, days to remember and earlier totals."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.db.models import Min, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import HeaderButton
from wagtail.snippets.views.snippets import CreateView, EditView, IndexView, SnippetViewSet

from events.models import DayToRemember, EarlierTotal, Event, EventFacts, Question, Venue
from events.permissions import may_see_sessions
from events.staff.event_form import EVENT_FACTS, DaysForm, EventForm, MonthForm
from portal import clock, dates, languages
from portal.forms.fields import LONGEST_ROW_NUMBER, whole_number
from portal.hooks import Hook
from portal.staff.panels import facts_panels, model_permission, tabs
from portal.staff.snippets import EditWithFacts, FactsViewSet, state_column
from portal.staff.widgets import DayInput


def sessions_address(event_id: int) -> str:
    """The event's own staff page: its sessions."""
    return reverse("event_sessions", args=[event_id])


# Events ----------------------------------------------------------------------------------------------


def next_session(row: Event) -> str:
    """When the event is held next, for a cell of the list; the row comes with `next_at`."""
    if row.next_at is None:
        return "–"
    moment = clock.local(row.next_at)
    day = dates.list_date(moment.date(), languages.active())
    return f"{day} {moment:%H:%M}"


class EventList(IndexView):
    """All events; a new one begins with the form that also makes its sessions."""

    def get_add_url(self) -> str | None:
        return reverse("event_new") if super().get_add_url() else None


class EditEvent(EditWithFacts):
    """The texts and facts of an event; its sessions are one button away."""

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        if not may_see_sessions(self.request.user):
            return []
        return [HeaderButton(_("Kerrat"), url=sessions_address(self.object.pk), icon_name="calendar-alt")]


class EventViewSet(FactsViewSet):
    """Events: their texts may wait as drafts, everything else takes effect at once."""

    model = Event
    icon = "calendar-alt"
    menu_label = _("Tapahtumat")
    menu_hook = Hook.REGISTER_EVENTS_MENU_ITEM
    menu_order = 100
    url_prefix = "events"
    index_view_class = EventList
    edit_view_class = EditEvent
    list_filter: ClassVar = ["facts__kind", "facts__audience", "facts__is_template"]
    list_display: ClassVar = [
        "__str__",
        Column("facts.get_kind_display", label=_("Laji")),
        TitleColumn(
            "next_at",
            label=_("Seuraava kerta"),
            accessor=next_session,
            get_url=lambda row: sessions_address(row.pk),
        ),
        state_column(),
    ]
    edit_handler = tabs(
        Event.TEXTS,
        facts_panels(
            EVENT_FACTS,
            model_permission(EventFacts),
            helps={
                "slug": _("Näkyy sivun osoitteessa. Kirjoita a–z, numeroita ja viivoja."),
                "kind": _("Näkyy ohjelmassa ja luvuissa. Esimerkki: keskusteluklubi"),
                "audience": _("Kenelle tapahtuma on. Näkyy ohjelmassa."),
                "venue_hidden": _("Osoite ei näy sivulla. Käytä, kun paikka on suojattu."),
                "registration": _("Täytyykö tapahtumaan ilmoittautua."),
                "registers_for": _("Yhteen kertaan vai kaikkiin kertoihin."),
                "opens_at": _("Tyhjä: heti, kun tapahtuma on julkaistu."),
                "closes_hours": _("Esimerkki: 24. Silloin voi ilmoittautua edelliseen päivään asti."),
                "accept_hours": _("Esimerkki: 24. Sen jälkeen paikka menee seuraavalle."),
                "asks_language": _("Kysymys näkyy, kun asiakas ilmoittautuu."),
                "asks_childcare": _("Kysymys näkyy, kun asiakas ilmoittautuu."),
                "asks_accessibility": _("Kysymys näkyy, kun asiakas ilmoittautuu."),
                "gives_certificate": _("Osallistuja saa sen, kun hän on ollut mukana."),
                "service": _("Tapahtuma näkyy tämän palvelun sivulla."),
                "languages": _("Tapahtuma löytyy näillä kielillä."),
                "mode": _("Jos muutat tätä, ilmoittautuneet saavat viestin."),
                "venue": _("Tyhjä: Mikseri. Jos muutat tätä, ilmoittautuneet saavat viestin."),
                "join_link": _("Näkyy vain ilmoittautuneille. Jos muutat tätä, he saavat viestin."),
                "interpreted": _("Valmentaja on mukana ja tulkkaa näille kielille."),
            },
        ),
        helps={
            "title": _("Esimerkki: Keskusteluklubi"),
            "summary": _("Yksi lause. Esimerkki: Puhumme suomea yhdessä."),
            "what_happens": _("Esimerkki: Juomme kahvia ja puhumme suomea."),
            "bring": _("Esimerkki: Ota mukaan henkilökortti."),
            "afterwards": _("Kirjoita tämä, kun tapahtuma on ohi. Esimerkki: Puhuimme verokortista."),
        },
        base_form_class=EventForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        """All events with what their row in the list shows."""
        ahead = Q(sessions__starts_at__gte=clock.now(), sessions__cancelled_at=None)
        return Event.objects.select_related("facts", "latest_revision").annotate(
            next_at=Min("sessions__starts_at", filter=ahead)
        )


# Questions of an event -------------------------------------------------------------------------------


class ToTheEvent:
    """After saving a question, back to the event it belongs to."""

    def get_success_url(self) -> str:
        return sessions_address(self.object.event_id)


class QuestionList(IndexView):
    """The questions of the event in the address; a new one is for the same event."""

    def get_add_url(self) -> str | None:
        event = whole_number(self.request.GET.get("event", ""), LONGEST_ROW_NUMBER)
        address = super().get_add_url()
        return f"{address}?event={event}" if address and event else address


class CreateQuestion(ToTheEvent, CreateView):
    """A new question; the address says for which event."""

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "event": self.request.GET.get("event")}


class EditQuestion(ToTheEvent, EditView):
    """Other words of a question."""


class QuestionViewSet(SnippetViewSet):
    """What staff ask those who register. Reached from the event."""

    model = Question
    icon = "help"
    url_prefix = "event-questions"
    copy_view_enabled = False
    index_view_class = QuestionList
    add_view_class = CreateQuestion
    edit_view_class = EditQuestion
    list_filter: ClassVar = ["event"]
    list_display: ClassVar = ["__str__", Column("event", label=_("Tapahtuma")), "kind", "order"]
    edit_handler = tabs(
        ["text", "choices"],
        facts_panels(
            ("event", "kind", "is_required", "order"),
            model_permission(Question, "add"),
            helps={
                "event": _("Kysymys näkyy, kun asiakas ilmoittautuu."),
                "kind": _("Miten asiakas vastaa."),
                "is_required": _("Ilman vastausta ei voi ilmoittautua."),
                "order": _("Pienin numero on ensin."),
            },
            event=forms.Select,
        ),
        helps={
            "text": _("Esimerkki: Mitä et syö?"),
            "choices": _("Kirjoita joka vastaus omalle rivilleen. Esimerkki: Syön kaikkea."),
        },
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Question]:
        """All questions with their events."""
        return Question.objects.select_related("event")


# Venues and days -------------------------------------------------------------------------------------


class VenueViewSet(SnippetViewSet):
    """Where sessions are held, besides the house itself."""

    model = Venue
    icon = "site"
    menu_label = _("Paikat")
    menu_hook = Hook.REGISTER_EVENTS_MENU_ITEM
    menu_order = 200
    url_prefix = "venues"
    copy_view_enabled = False
    list_display: ClassVar = ["__str__", "street", "postal"]
    edit_handler = tabs(
        ["door"],
        facts_panels(
            ("name", "street", "postal", "map_url"),
            model_permission(Venue, "add"),
            helps={
                "name": _("Esimerkki: Kirjasto"),
                "street": _("Esimerkki: Valtakatu 26"),
                "postal": _("Esimerkki: 94100 Kemi"),
                "map_url": _("Esimerkki: https://www.example.fi"),
            },
        ),
        helps={"door": _("Esimerkki: Ovi on pihan puolella.")},
    )


class DayToRememberViewSet(SnippetViewSet):
    """Days that warn whoever plans a session and never block."""

    model = DayToRemember
    icon = "warning"
    menu_label = _("Muistettavat päivät")
    menu_hook = Hook.REGISTER_EVENTS_MENU_ITEM
    menu_order = 300
    url_prefix = "days-to-remember"
    copy_view_enabled = False
    list_display: ClassVar = ["__str__", "first_day", "last_day"]
    edit_handler = tabs(
        ["name"],
        facts_panels(
            ("first_day", "last_day"),
            model_permission(DayToRemember, "add"),
            helps={
                "first_day": _("Esimerkki: 24.12.2026"),
                "last_day": _("Sama päivä, jos päiviä on yksi."),
            },
            first_day=DayInput,
            last_day=DayInput,
        ),
        helps={"name": _("Esimerkki: Ramadan")},
        base_form_class=DaysForm,
    )


class EarlierTotalViewSet(ModelViewSet):
    """How many came before the portal, row by row."""

    model = EarlierTotal
    icon = "table"
    menu_label = _("Aiemmat määrät")
    menu_hook = Hook.REGISTER_EVENTS_MENU_ITEM
    menu_order = 900
    name = "earlier-totals"
    copy_view_enabled = False
    inspect_view_enabled = False
    list_display: ClassVar = [
        Column("get_row_display", label=_("Laji")),
        "month",
        "sessions",
        "participations",
    ]
    edit_handler = ObjectList(
        [
            FieldPanel("row"),
            FieldPanel("month", widget=DayInput),
            FieldPanel("sessions"),
            FieldPanel("participations"),
        ],
        base_form_class=MonthForm,
    )
