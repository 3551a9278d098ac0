"""The form with which a partner registers people of one organisation, several in one go."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from booking.enums import Reach
from events.enums import PartnerRole
from events.public.forms.asked import need_fields, needs, question_fields
from events.public.forms.client import RegistrationForm
from events.registrations.registrants import Registrant
from portal.forms.fields import AddressField, LineField, NameField, whole_number
from services.models import Partner

#: People of one organisation in one form.
MOST_PEOPLE = 10
LONGEST_ORGANISATION = 120


def name_of_person(**attributes: Any) -> NameField:
    """A partner's person, by first and last name."""
    widget = forms.TextInput(attrs={"autocomplete": "off"})
    return NameField(label=_("Etunimi ja sukunimi"), required=False, widget=widget, **attributes)


def address_of_person() -> AddressField:
    """A partner's person is told by mail."""
    widget = forms.EmailInput(attrs={"autocomplete": "off"})
    return AddressField(label=_("Sähköposti"), required=False, widget=widget)


def role_of_person() -> forms.ChoiceField:
    """What a partner's person does."""
    return forms.ChoiceField(
        label=_("Tehtävä"),
        required=False,
        choices=[("", _("Valitse tehtävä")), *PartnerRole.choices],
        error_messages={"invalid_choice": _("Valitse tehtävä listasta.")},
    )


@dataclass(frozen=True, slots=True)
class PersonFields:
    """The fields of one person in the form of a partner."""

    number: int
    index: int
    fields: list[BoundField]


class PartnerForm(RegistrationForm):
    """People of one organisation, 1 to 10: from the list of partners or a new one; name, e-mail, role.

    A row that is quite empty is left out, unless it is the only one.
    """

    people = forms.IntegerField(required=False, widget=forms.HiddenInput)
    partner = forms.TypedChoiceField(
        coerce=int, required=False, empty_value=None, label=gettext_lazy("Organisaatio")
    )
    organisation = LineField(
        required=False,
        max_length=LONGEST_ORGANISATION,
        label=gettext_lazy("Organisaatio ei ole listassa: mikä se on?"),
        error_messages={"max_length": gettext_lazy("Kirjoita lyhyempi nimi.")},
    )

    def __init__(self, *args: Any, partners: Sequence[Partner], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.partners = list(partners)
        self.how_many = _how_many(self.data.get("people") if self.is_bound else self.initial.get("people"))
        choice = self.fields["partner"]
        choice.choices = [("", _("Valitse organisaatio")), *((row.pk, row.name) for row in partners)]
        choice.error_messages["invalid_choice"] = _("Valitse organisaatio listasta.")
        for index in range(self.how_many):
            self.fields.update(self._fields_of(index))

    def _fields_of(self, index: int) -> dict[str, forms.Field]:
        """Nothing is required of a row before it is known whether something stands in it."""
        suffix = f"_{index}"
        questions = question_fields(self.asked, suffix)
        for question in questions.values():
            question.required = False
        return {
            f"name{suffix}": name_of_person(),
            f"email{suffix}": address_of_person(),
            f"role{suffix}": role_of_person(),
            **need_fields(self.asked, suffix),
            **questions,
        }

    def rows(self) -> list[PersonFields]:
        """The people's fields, to be drawn."""
        return [
            PersonFields(index + 1, index, [self[name] for name in self._fields_of(index)])
            for index in range(self.how_many)
        ]

    @property
    def can_add(self) -> bool:
        """Whether one more fits."""
        return self.how_many < MOST_PEOPLE

    def clean(self) -> dict[str, Any]:
        """An organisation, at least one person, and of each all three, with an address of their own."""
        cleaned = super().clean()
        if not cleaned.get("partner") and not cleaned.get("organisation") and "organisation" in cleaned:
            self.add_error("partner", _("Valitse organisaatio listasta tai kirjoita sen nimi."))
        seen: set[str] = set()
        for index in self._filled():
            self._check_person(index, seen)
        return cleaned

    def _check_person(self, index: int, seen: set[str]) -> None:
        sentences = {
            "name": _("Kirjoita nimi."),
            "email": _("Kirjoita sähköposti."),
            "role": _("Valitse tehtävä."),
            **{f"q{row.pk}": _("Vastaa tähän.") for row in self.asked.questions if row.is_required},
        }
        for name, sentence in sentences.items():
            field_name = f"{name}_{index}"
            if field_name in self.cleaned_data and not self.cleaned_data[field_name]:
                self.add_error(field_name, sentence)
        address = str(self.cleaned_data.get(f"email_{index}", "")).lower()
        if address and address in seen:
            self.add_error(f"email_{index}", _("Jokaisella pitää olla oma sähköposti."))
        seen.add(address)

    def _filled(self) -> Iterator[int]:
        """The rows in which something stands; the first one where nothing stands anywhere."""
        filled = [index for index in range(self.how_many) if self._is_filled(index)]
        yield from filled or [0]

    def _is_filled(self, index: int) -> bool:
        names = (f"name_{index}", f"email_{index}", f"role_{index}")
        return any(str(self.data.get(name, "")).strip() for name in names)

    def registrants(self) -> list[Registrant]:
        """The people, all of one organisation."""
        given = self.cleaned_data
        partner_id, organisation = self._organisation()
        return [
            Registrant(
                name=given[f"name_{index}"],
                email=given[f"email_{index}"],
                reach=Reach.MESSAGE,
                partner_id=partner_id,
                organisation=organisation,
                role=given[f"role_{index}"],
                **needs(self.asked, given, f"_{index}"),
            )
            for index in self._filled()
        ]

    def _organisation(self) -> tuple[int | None, str]:
        """The chosen partner, or one that is in the list by the name that was typed, or the typed name."""
        if self.cleaned_data["partner"]:
            return self.cleaned_data["partner"], ""
        typed = self.cleaned_data["organisation"]
        same = (row.pk for row in self.partners if row.name.casefold() == typed.casefold())
        number = next(same, None)
        return (number, "") if number else (None, typed)


def _how_many(value: Any) -> int:
    """A number of rows from 1 to the most there may be, whatever was sent."""
    number = whole_number(str(value or ""), 3) or 1
    return min(number, MOST_PEOPLE)


def with_one_more(data: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed into a partner's form, for the same form with one row more."""
    return {**_plain(data), "people": min(_how_many(data.get("people")) + 1, MOST_PEOPLE)}


def without(data: Mapping[str, Any], index: int | None) -> dict[str, Any]:
    """What was typed into a partner's form, for the same form without that row; the rest moves up."""
    how_many = _how_many(data.get("people"))
    if index is None or index >= how_many or how_many == 1:
        return _plain(data)
    kept: dict[str, Any] = {}
    for name, value in _plain(data).items():
        stem, _line, tail = name.rpartition("_")
        number = whole_number(tail, 3) if stem else None
        if number == index:
            continue
        kept[f"{stem}_{number - 1}" if number is not None and number > index else name] = value
    return {**kept, "people": how_many - 1}


def _plain(data: Mapping[str, Any]) -> dict[str, Any]:
    """Each name with its value; those chosen several at once as a list."""
    lists = data.lists() if hasattr(data, "lists") else [(name, [value]) for name, value in data.items()]
    return {name: values if name.startswith("accessibility") else values[-1] for name, values in lists}
