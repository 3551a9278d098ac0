"""Registering: the form of a client or a partner, what is said where nobody can, and what comes after.

What the page after it may say is a rule of its own (events/registrations/outcome.py).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.decorators.debug import sensitive_post_parameters

from events.enums import Audience, RegistersFor
from events.models import Place, Session
from events.programme import event_page, status
from events.public import secret_link
from events.public.forms.asked import EventQuestions
from events.public.forms.client import ClientForm, RegistrationForm
from events.public.forms.partner import PartnerForm, with_one_more, without
from events.refusals import EventRefused, Refusal
from events.registrations import actions, outcome, places
from events.registrations.registrants import Registered, Registrant, Submission
from events.seats import capacity as seats
from events.seats import opening, registrable
from events.seats.capacity import Seats
from events.seats.registrable import Target
from portal import clock, languages
from portal.forms import limits
from portal.forms.fields import whole_number
from portal.web.responses import SeeOther, no_store
from services.models import Partner, SpokenLanguage

#: Forms in an hour from one browser, and (generously: a class shares it) from one network address.
ALLOWED = limits.Allowance("register", most_in_session=20, most_from_address=200)
TOO_MANY = gettext_lazy("Olet ilmoittanut monta kertaa. Soita meille tai tule käymään.")
#: Left in the session by a registration, for the page after it.
DONE = "registration_done"
#: How long that page can be looked at again.
DONE_FOR = dt.timedelta(minutes=30)
#: What leads back to the event, and not to the form once more.
_SHUT = frozenset(
    {Refusal.CLOSED, Refusal.NOT_OPEN_YET, Refusal.NO_REGISTRATION, Refusal.CANCELLED, Refusal.PAST}
)


@dataclass(frozen=True, slots=True)
class PlaceChip:
    """A time of a visit, to be chosen."""

    value: str
    starts_at: dt.datetime


@method_decorator(sensitive_post_parameters(), name="dispatch")
class Register(View):
    """The form of one event or session, and taking it."""

    http_method_names = ("get", "head", "post")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer, and leave nothing behind."""
        self.now = clock.now()
        return no_store(self.answer(request, **kwargs))

    def answer(self, request: HttpRequest, slug: str, session_id: int | None = None) -> HttpResponse:
        """The page where one can register; else what to do instead, or the page where one can.

        Raises Http404 when there is no such event in public.
        """
        event = event_page.event_by_slug(slug)
        if event is None:
            raise Http404
        self.event = event
        self.session = self._session(session_id) if session_id else None
        is_whole = event.facts.registers_for == RegistersFor.EVENT
        if is_whole and self.session:
            return HttpResponseRedirect(reverse("event_register", args=[slug]))
        if not is_whole and not self.session:
            return HttpResponseRedirect(reverse("event", args=[slug]))
        if reason := opening.refusal(self.target, now=self.now):
            return self.shut(reason)
        return super().dispatch(request)

    def _session(self, session_id: int) -> Session:
        session = self.event.sessions.select_related("venue").filter(pk=session_id).first()
        if session is None:
            raise Http404
        session.event = self.event
        return session

    # What it is about ------------------------------------------------------------------------------------

    @cached_property
    def target(self) -> Target:
        """What one registers for."""
        return registrable.of(self.session or self.event)

    @cached_property
    def sessions(self) -> list[Session]:
        """The dates one registers for that are not over."""
        if self.session:
            return [self.session]
        rows = self.event.sessions.filter(cancelled_at=None, ends_at__gt=self.now).select_related("venue")
        return list(rows)

    @cached_property
    def seats(self) -> Seats:
        """How many seats are left."""
        return seats.of(self.target)

    @cached_property
    def free_places(self) -> list[Place] | None:
        """The free times of a visit by appointment; None for anything else."""
        return places.free_places(self.session, now=self.now) if self.target.is_visit else None

    @property
    def is_for_partners(self) -> bool:
        """Whether people of organisations register, several in one go."""
        return self.event.facts.audience == Audience.PARTNERS and not self.target.is_visit

    @cached_property
    def asked(self) -> EventQuestions:
        """What the event asks."""
        facts = self.event.facts
        spoken = SpokenLanguage.objects.filter(is_public=True) if facts.asks_language else ()
        language = languages.active()
        return EventQuestions(facts, language, list(self.event.questions.all()), list(spoken))

    def form(self, data: Any = None, **more: Any) -> RegistrationForm:
        """The form for whom the event is."""
        if self.is_for_partners:
            partners = list(Partner.objects.filter(is_public=True))
            return PartnerForm(data, asked=self.asked, partners=partners, now=self.now, **more)
        return ClientForm(data, asked=self.asked, places=self.free_places, now=self.now, **more)

    # Answering -------------------------------------------------------------------------------------------

    def get(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """The empty form."""
        return self.show(self.form())

    def post(self, request: HttpRequest, **_address: Any) -> HttpResponse:
        """One row more or less, as typed so far; or register."""
        if self.is_for_partners and "add" in request.POST:
            return self.show(self.form(initial=with_one_more(request.POST)), has_grown=True)
        if self.is_for_partners and "remove" in request.POST:
            index = whole_number(request.POST["remove"], 2)
            return self.show(self.form(initial=without(request.POST, index)))
        form = self.form(request.POST)
        if not form.is_valid() or not form.may_be_sent(self.request, ALLOWED, TOO_MANY):
            return self.show(form)
        try:
            done = self._register(form)
        except EventRefused as refused:
            return self._refused(form, refused)
        return self._after(form, done)

    def _register(self, form: RegistrationForm) -> list[Registered]:
        language = languages.active()
        submission = Submission(language, language, form.cleaned_data["key"])
        people = form.registrants()
        if self.target.is_visit:
            return [self._booked(form.cleaned_data["place"], people[0], submission)]
        # Nobody is put into the queue who was not told of it before.
        may_wait = form.cleaned_data["waits"]
        what = self.session or self.event
        return actions.register(what, people, submission, now=self.now, may_wait=may_wait)

    def _booked(self, place_id: int, person: Registrant, submission: Submission) -> Registered:
        try:
            return places.book_place(place_id, person, submission, now=self.now)
        except Place.DoesNotExist as gone:  # staff cut the visit anew meanwhile
            raise EventRefused(Refusal.PLACE_TAKEN) from gone

    def _refused(self, form: RegistrationForm, refused: EventRefused) -> HttpResponse:
        if refused.reason in _SHUT:
            return self.shut(Refusal(refused.reason))
        for name in ("seats", "free_places"):
            self.__dict__.pop(name, None)
        form.add_error(None, refused.sentence())
        return self.show(form, has_filled=refused.reason == Refusal.FULL)

    def _after(self, form: RegistrationForm, done: list[Registered]) -> HttpResponse:
        """To the secret page of whoever left no way to reach them; else to the page that is alike for all."""
        people = form.registrants()
        outcome.notify_known(done, now=self.now)
        if not outcome.is_told_by_message(people):
            secret_link.leave_news(self.request, done[0].registration, "registered")
            return secret_link.to_page(done[0].registration)
        self.request.session[DONE] = self._done(form, people, done)
        return SeeOther(reverse("event_registered", args=[self.event.facts.slug]))

    def _done(
        self, form: RegistrationForm, people: list[Registrant], done: list[Registered]
    ) -> dict[str, Any]:
        """What the page after it says."""
        is_new = all(row.made_here for row in done)
        would_wait = not is_new and not self.target.is_visit and self.seats.is_full
        reached = outcome.of(done, would_wait=would_wait)
        place = next((p for p in self.free_places or () if p.pk == form.cleaned_data.get("place")), None)
        return {
            "event": self.event.pk,
            "session": self.session.pk if self.session else None,
            "place": place.starts_at.isoformat() if place else None,
            "seated": reached.seated,
            "waiting": reached.waiting,
            "phone_end": people[0].phone[-4:],
            "has_mail": bool(people[0].email),
            "until": (self.now + DONE_FOR).isoformat(),
        }

    def show(
        self, form: RegistrationForm, *, has_grown: bool = False, has_filled: bool = False
    ) -> HttpResponse:
        """The form, after what it is about and how many seats are left."""
        chips = [PlaceChip(str(row.pk), row.starts_at) for row in self.free_places or ()]
        return render(
            self.request,
            "events/public/register/page.html",
            {
                **self._about(),
                "form": form,
                "seats": self.seats,
                "left": status.left_words(self.seats.free or 0),
                "is_full": has_filled or self.seats.is_full,
                "is_visit": self.target.is_visit,
                "places": chips,
                "chosen": str(form["place"].value() or "") if self.target.is_visit else "",
                "has_grown": has_grown,
            },
        )

    def shut(self, reason: Refusal) -> HttpResponse:
        """Why one cannot register, and what to do instead."""
        context = {**self._about(), "reason": reason, "sentence": reason.sentence()}
        return render(self.request, "events/public/register/shut.html", context)

    def _about(self) -> dict[str, Any]:
        facts = self.event.facts
        first = next(iter(self.sessions), None)
        return {
            "event": self.event,
            "facts": facts,
            "session": self.session,
            "sessions": self.sessions,
            "first": first,
            "opens_at": facts.opens_at,
            "is_for_partners": self.is_for_partners,
            "event_path": reverse("event", args=[facts.slug]),
        }


def registered(request: HttpRequest, slug: str) -> HttpResponse:
    """After registering with a phone or an address: the same page for whoever is new and whoever is not.

    Raises Http404 when there is no such event in public.
    """
    event = event_page.event_by_slug(slug)
    if event is None:
        raise Http404
    done = request.session.get(DONE)
    now = clock.now()
    if not isinstance(done, dict) or done.get("event") != event.pk or now.isoformat() > done["until"]:
        return no_store(HttpResponseRedirect(reverse("event", args=[slug])))
    sessions = event.sessions.select_related("venue").filter(cancelled_at=None, ends_at__gt=now)
    if done["session"]:
        sessions = sessions.filter(pk=done["session"])
    context = {
        "event": event,
        "facts": event.facts,
        "sessions": list(sessions),
        "done": done,
        "place": dt.datetime.fromisoformat(done["place"]) if done["place"] else None,
        "how_many": done["seated"] + done["waiting"],
    }
    return no_store(render(request, "events/public/register/registered.html", context))
