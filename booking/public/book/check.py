"""The last step of booking: everything once more, one button, and the booking itself."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from booking.appointments import reservations
from booking.appointments.reservations import PersonDetails, Wish
from booking.clients import answers as kept
from booking.enums import Channel, Reach, Way
from booking.public.secret_link import JUST_BOOKED
from booking.public.step_page import StepPage, to, way_row
from booking.public.steps import Step
from booking.refusals import BookingRefused, Refusal
from portal import clock, dates, languages
from portal.forms.fields import phone_in_groups
from portal.models import HouseFacts
from portal.templatetags.language_tags import own_name
from portal.templatetags.text_tags import capitalize_first, isolated, ltr
from portal.web.responses import SeeOther


class CheckStep(StepPage):
    """Step 5. Nothing is booked before its button; pressed twice, it still books once."""

    step = Step.CHECK
    template = "booking/public/book/check.html"

    def get(self, request: Any) -> HttpResponse:
        """The facts, each with a link to change it."""
        if not self.answers.submission_key:
            self.answers.key()
            self.save()
        return self.show(
            when=self.when(),
            with_whom=self.with_whom(),
            place=self.place(),
            need=self.need,
            phone=ltr(phone_in_groups(self.answers.phone)),
            email=ltr(self.answers.email),
            reach=self.reach(),
        )

    def when(self) -> SafeString:
        """The day in words, and from when until when."""
        language, starts_at = languages.active(), self.answers.instant
        ends_at = starts_at + dt.timedelta(minutes=self.rules.meeting_minutes)
        day = dates.relative_date(clock.today(starts_at), clock.today(self.now), language)
        span = dates.from_to(starts_at, ends_at, language)
        return format_html("{}<br>{}", capitalize_first(isolated(day)), isolated(span))

    def place(self) -> dict[str, object]:
        """Where or how: the house's address, the phone, or the video."""
        row = way_row(self.answers.way)
        if self.answers.way == Way.HERE:
            address = HouseFacts.load(request_or_site=self.request).address
            text = format_html('<bdi lang="fi" dir="ltr">{}</bdi>', address)
            return row | {"term": _("Paikka"), "text": text}
        note = {
            Way.PHONE: _("Soitamme, kun aika alkaa."),
            Way.VIDEO: _("Näet linkin, kun olet varannut ajan."),
        }[Way(self.answers.way)]
        return row | {"term": _("Miten"), "text": capitalize_first(row["text"]), "note": note}

    def reach(self) -> dict[str, object]:
        """How the client hears of the time; a message in which language."""
        texts = {
            Reach.MESSAGE: _("Lähetämme viestin"),
            Reach.CALL: _("Soitamme vain tähän numeroon"),
            Reach.NOTHING: _("Emme lähetä viestiä. Ota kuva, kun olet varannut ajan."),
        }
        if self.answers.reach != Reach.MESSAGE:
            return {"text": texts[Reach(self.answers.reach)]}
        note = format_html("{} {}", _("Viestien kieli:"), own_name(self.answers.message_language))
        return {"text": texts[Reach.MESSAGE], "note": note}

    def post(self, request: Any) -> HttpResponse:
        """Book, and go to the ticket; or back to the times with the reason, everything else kept."""
        if request.POST.get("key") != self.answers.submission_key or not self.answers.submission_key:
            return to(self.step)
        if not kept.may_book(request.session, now=self.now):
            return self.refused(Refusal.LIMIT_REACHED)
        try:
            appointment = reservations.reserve(self.wish(), self.person(), now=self.now, rules=self.rules)
        except BookingRefused as refusal:
            return self.refused(refusal.reason)
        token = appointment.person.token
        kept.finish(request.session, token=token, key=self.answers.key(), now=self.now)
        request.session[JUST_BOOKED] = token
        return SeeOther(reverse("appointment", args=[token]))

    def refused(self, reason: Refusal) -> SeeOther:
        """Say why on the page of times, with the next free ones; only the time is to be chosen again."""
        if reason != Refusal.LIMIT_REACHED:
            self.answers.drop_time()
        self.answers.submission_key = ""
        self.save()
        kept.leave_word(self.request.session, reason.value)
        return to(Step.TIME)

    def already_booked(self, token: str) -> HttpResponse:
        """The second click of two: straight to the booked time."""
        done = kept.booked(self.request.session, now=self.now)
        if self.request.method == "POST" and done and self.request.POST.get("key") == done.key:
            return SeeOther(reverse("appointment", args=[token]))
        return super().already_booked(token)

    def wish(self) -> Wish:
        """What is wanted."""
        answers = self.answers
        return Wish(
            coach_id=answers.coach_id,
            starts_at=answers.instant,
            spoken_language_id=answers.language_id,
            way=Way(answers.way),
            need_id=self.need.pk if self.need else None,
            site_language=languages.active(),
            message_language=answers.message_language,
            channel=Channel.PUBLIC,
            submission_key=answers.key(),
        )

    def person(self) -> PersonDetails:
        """Who it is for. "Call only me" also tells staff to speak with nobody else."""
        answers = self.answers
        return PersonDetails(
            name=answers.name,
            phone=answers.phone,
            email=answers.email,
            reach=Reach(answers.reach),
            speak_only=answers.reach == Reach.CALL,
            for_another=answers.for_another,
        )
