"""Forms with which staff register somebody, and change who comes and how they are reached."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from booking.enums import Reach
from booking.public.forms.book import LanguageSelect
from events.enums import Audience, PartnerRole
from events.models import Place
from events.public.forms.asked import EventQuestions, need_fields, needs, question_fields
from events.public.forms.partner import LONGEST_ORGANISATION
from events.registrations.registrants import Registrant
from portal import dates, languages
from portal.forms.fields import AddressField, LineField, NameField, PhoneField
from services.models import Partner

#: A browser of the house does not offer what it knows of others.
OFF = {"autocomplete": "off"}


class ReachForm(forms.Form):
    """What somebody is called and how they are told."""

    name = NameField(
        label=_("Nimi"),
        widget=forms.TextInput(attrs=OFF),
        error_messages={"required": _("Kirjoita nimi.")},
    )
    phone = PhoneField(
        label=_("Puhelin"), required=False, help_text=_("Voi jättää tyhjäksi."), widget=forms.TextInput
    )
    email = AddressField(label=_("Sähköposti"), required=False, widget=forms.EmailInput(attrs=OFF))
    reach = forms.ChoiceField(label=_("Miten kerromme"), choices=Reach, initial=Reach.MESSAGE)
    message_language = forms.ChoiceField(
        label=_("Viestien kieli"),
        initial=languages.SOURCE,
        widget=LanguageSelect,
        choices=[(language.code, language.own_name) for language in languages.INTERFACE],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["phone"].widget.attrs.update(OFF)

    def clean(self) -> dict[str, Any]:
        """A number for whoever is to be called. A message that can go nowhere is none."""
        cleaned = super().clean()
        reach, phone, email = (cleaned.get(name) for name in ("reach", "phone", "email"))
        if reach == Reach.CALL and phone == "":
            self.add_error("phone", _("Kirjoita puhelinnumero, niin voimme soittaa."))
        elif reach == Reach.MESSAGE and phone == "" and email == "":
            cleaned["reach"] = Reach.NOTHING.value
        return cleaned

    def changed(self, registrant: Registrant) -> Registrant:
        """The person with what the cleaned form says."""
        given = self.cleaned_data
        contact = {name: given[name] for name in ("name", "phone", "email")}
        return replace(registrant, **contact, reach=Reach(given["reach"]))


class RegisterForm(ReachForm):
    """Somebody who asks staff to register them; what the event asks; at a visit the time."""

    waits = forms.BooleanField(label=_("Jos ryhmä on täynnä, laita jonoon"), required=False)
    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(
        self, *args: Any, asked: EventQuestions, places: Sequence[Place] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked
        if asked.facts.audience == Audience.PARTNERS:
            self._ask_organisation()
        self.fields.update(need_fields(asked))
        for name, question in question_fields(asked).items():
            question.required = False  # whoever stands at the desk may not know
            self.fields[name] = question
        if places is not None:
            del self.fields["waits"]
            self.fields["place"] = place_field(places)
        self.order_fields(["place", "name", "phone", "email", "reach", "message_language"])

    def _ask_organisation(self) -> None:
        self.fields["partner"] = forms.ModelChoiceField(
            Partner.objects.all(), label=_("Organisaatio"), required=False
        )
        self.fields["organisation"] = LineField(
            label=_("Organisaatio, joka ei ole listassa"), required=False, max_length=LONGEST_ORGANISATION
        )
        self.fields["role"] = forms.ChoiceField(
            label=_("Tehtävä"), required=False, choices=[("", "–"), *PartnerRole.choices]
        )

    def rows(self) -> list[BoundField]:
        """The fields to show, the queue last."""
        return sorted(self.visible_fields(), key=lambda field: field.name == "waits")

    def registrant(self) -> Registrant:
        """The person of a form that is all right."""
        given = self.cleaned_data
        partner = given.get("partner")
        asked = Registrant(
            name="",
            partner_id=partner.pk if partner else None,
            organisation="" if partner else given.get("organisation", ""),
            role=given.get("role", ""),
            **needs(self.asked, given),
        )
        return self.changed(asked)


class PlaceForm(forms.Form):
    """Another time of the same visit."""

    def __init__(self, *args: Any, places: Sequence[Place], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"] = place_field(places)


def place_field(places: Sequence[Place]) -> forms.TypedChoiceField:
    """The free times of a visit, each with its coach."""
    sentence = _("Valitse aika.")
    return forms.TypedChoiceField(
        coerce=int,
        label=_("Aika"),
        choices=[("", "–"), *((row.pk, _place(row)) for row in places)],
        error_messages={
            "required": sentence,
            "invalid_choice": _("Joku muu varasi juuri tämän ajan. Valitse toinen aika."),
        },
    )


def _place(place: Place) -> str:
    begins = dates.clock_time(place.starts_at)
    return f"{begins}, {place.coach}" if place.coach else begins
