"""Staff pages of one registration: register somebody, change who comes, another time of a visit, cancel.

The same verbs as the public pages, for whoever phones or stands at the desk: nobody gets round a rule, a
refusal is one sentence, and the person is told in their own language.
"""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.log_actions import log

from events.enums import RegistrationState
from events.models import Place, Registration
from events.public.forms.asked import EventQuestions
from events.refusals import EventRefused, Refusal
from events.registrations import actions, places, registrants
from events.registrations.registrants import Registered, Submission
from events.staff.people.check_in import CheckInPage
from events.staff.people.forms import PlaceForm, ReachForm, RegisterForm
from events.staff.people.participants import SESSION
from portal import languages
from portal.forms.fields import whole_number
from services.models import SpokenLanguage


class RegistrationPage(CheckInPage):
    """What both pages share."""

    @cached_property
    def free_places(self) -> list[Place] | None:
        """The free times of a visit by appointment; None for anything else."""
        if not self.session.places_minutes:
            return None
        return places.free_places(self.session, now=self.now)

    def log(self) -> None:
        """Note in Wagtail's log who did something; it names the session by its number only."""
        log(instance=self.session, action="events.registrations", user=self.request.user)

    def to_person(self, registration: Registration) -> HttpResponse:
        """Go to the page of that registration."""
        numbers = (self.session.event_id, self.session.pk, registration.pk)
        return redirect(reverse("event_registration", args=numbers))


class RegisterSomeone(RegistrationPage):
    """Register one person for the session, or for its whole event."""

    template_name = "events/staff/people/register.html"

    def get_page_title(self) -> str:
        return _("Ilmoita ihminen")

    def make_form(self, data: Any = None) -> RegisterForm:
        """The form, asking what the event asks."""
        event = self.session.event
        spoken = SpokenLanguage.objects.all() if event.facts.asks_language else ()
        asked = EventQuestions(event.facts, languages.SOURCE, list(event.questions.all()), list(spoken))
        return RegisterForm(data, asked=asked, places=self.free_places)

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """The empty form."""
        return self.render(form=self.make_form())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Register; or the form with what was typed and one sentence."""
        form = self.make_form(request.POST)
        if not form.is_valid():
            return self.render(form=form)
        try:
            done = self._register(form)
        except (EventRefused, Place.DoesNotExist) as refused:
            self.__dict__.pop("free_places", None)
            wrong = refused if isinstance(refused, EventRefused) else EventRefused(Refusal.PLACE_TAKEN)
            form.add_error(None, wrong.sentence())
            return self.render(form=form)
        if not done.made_here:
            messages.warning(request, EventRefused(Refusal.ALREADY_REGISTERED).sentence())
            return self.to_person(done.registration)
        self.log()
        messages.success(request, _words_after(done.registration))
        return redirect(self.address("event_session_participants"))

    def _register(self, form: RegisterForm) -> Registered:
        given = form.cleaned_data
        language = given["message_language"]
        submission = Submission(language, language, given["key"], in_public=False)
        if self.session.places_minutes:
            return places.book_place(given["place"], form.registrant(), submission, now=self.now)
        return actions.register(
            self.session, [form.registrant()], submission, now=self.now, may_wait=given["waits"]
        )[0]


def _words_after(registration: Registration) -> str:
    if registration.state == RegistrationState.WAITING:
        return _("Ihminen on nyt jonossa.")
    return _("Ihminen on nyt ilmoittautunut.")


class OneRegistration(RegistrationPage):
    """Who somebody is, how they are reached; another time, a yes to an offered seat, cancelling."""

    template_name = "events/staff/people/registration.html"
    registration: Registration

    def get_page_title(self) -> str:
        return _("Ilmoittautuminen")

    def load_objects(self, **kwargs: Any) -> None:
        rows = Registration.objects.select_related("person", "place__coach", "partner", "spoken_language")
        own = rows.filter(session=self.session) | rows.filter(event=self.session.event_id)
        self.registration = get_object_or_404(own, pk=kwargs["number"])
        if not hasattr(self.registration, "person"):
            raise Http404  # erased: there is nobody to change

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show it, and write down who looked."""
        self.note_opening(SESSION, self.session)
        return self.shown()

    def shown(self, **forms_of_page: Any) -> HttpResponse:
        """The page; a form may hold what was typed."""
        return self.render(
            **{
                "form": ReachForm(initial=self._as_known()),
                "place_form": self._place_form(),
                **forms_of_page,
            },
            registration=self.registration,
            person=self.registration.person,
            is_alive=self.registration.state in RegistrationState.alive(),
            is_offered=self.registration.state == RegistrationState.OFFERED,
        )

    def _as_known(self) -> dict[str, str]:
        person = self.registration.person
        known = {name: getattr(person, name) for name in ("name", "phone", "email", "reach")}
        return {**known, "message_language": self.registration.message_language}

    def _place_form(self, data: Any = None) -> PlaceForm | None:
        if not hasattr(self.registration, "place") or not self.free_places:
            return None
        return PlaceForm(data, places=self.free_places)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """One of the buttons of the page."""
        verbs = {"change": self._change, "move": self._move, "cancel": self._cancel, "accept": self._accept}
        verb = verbs.get(request.POST.get("do", ""))
        if verb is None:
            return self.to_person(self.registration)
        try:
            answer = verb()
        except EventRefused as refused:
            messages.error(request, refused.sentence())
            return self.to_person(self.registration)
        return answer or self._done()

    def _done(self) -> HttpResponse:
        self.log()
        messages.success(self.request, _("Muutos on tallennettu."))
        return self.to_person(self.registration)

    @property
    def _seen(self) -> dict[str, Any]:
        """The version that the user saw: none that can be read is an old one."""
        return {"now": self.now, "version": whole_number(self.request.POST.get("version", ""), 9) or 0}

    def _change(self) -> HttpResponse | None:
        form = ReachForm(self.request.POST)
        if not form.is_valid():
            return self.shown(form=form)
        registrant = form.changed(registrants.as_registered(self.registration))
        language = form.cleaned_data["message_language"]
        try:
            actions.change(self.registration.pk, registrant, message_language=language, **self._seen)
        except EventRefused as refused:
            form.add_error(None, refused.sentence())
            return self.shown(form=form)
        return None

    def _move(self) -> HttpResponse | None:
        form = self._place_form(self.request.POST)
        if form is None:
            raise EventRefused(Refusal.PLACE_TAKEN)
        if not form.is_valid():
            return self.shown(place_form=form)
        try:
            places.move_place(self.registration.pk, form.cleaned_data["place"], **self._seen)
        except Place.DoesNotExist as gone:  # the visit was cut anew meanwhile
            raise EventRefused(Refusal.PLACE_TAKEN) from gone
        return None

    def _cancel(self) -> None:
        actions.cancel(self.registration.pk, **self._seen)

    def _accept(self) -> None:
        actions.accept(self.registration.pk, now=self.now)
