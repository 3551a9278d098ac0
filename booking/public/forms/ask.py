"""Asking us for more than a time: bring a group, an employer's question, wanting to help, borrowing the game.

Each form says at the end what it was told as lines for staff, in the language of the office.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from portal.forms.fields import AddressField, LineField, NameField, PhoneField, RowsField, fold_digits
from portal.forms.spam_guard import GuardedForm
from services.models import SpokenLanguage

#: A group larger than this does not fit in; nobody brings fewer than two people.
LARGEST_GROUP = 200
LONGEST_LINE = 300


def _line(label: Any, help_text: Any, **kwargs: Any) -> LineField:
    return LineField(
        label=label,
        help_text=help_text,
        max_length=LONGEST_LINE,
        error_messages={
            "required": _("Kirjoita tähän jotain."),
            "max_length": _("Teksti on liian pitkä. Kirjoita lyhyesti."),
        },
        **kwargs,
    )


class SizeField(LineField):
    """How many people; digits of any script."""

    def clean(self, value: Any) -> int | None:
        """The number. Raises ValidationError with one sentence."""
        line = fold_digits(super().clean(value))
        if line.isdecimal() and 1 <= int(line[:6]) <= LARGEST_GROUP:
            return int(line)
        message = _("Kirjoita, montako ihmistä tulee. Esimerkki: 12")
        raise ValidationError(message, code="invalid")


class LanguagesField(RowsField):
    """Public languages by their own names, with the name in the page's language where it differs."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, row: SpokenLanguage) -> str:
        """ "العربية, arabia" """
        return row.own_name if row.own_name == row.name or not row.name else f"{row.own_name}, {row.name}"


class AskForm(GuardedForm):
    """What all of them ask: a name and a number or an address."""

    #: The fields that only this form has, in the order in which staff read them.
    TOLD: ClassVar[tuple[str, ...]] = ()

    name = NameField(
        label=_("Nimesi"),
        help_text=_("Etunimi riittää."),
        error_messages={"required": _("Kirjoita nimesi.")},
    )
    phone = PhoneField(
        required=False, label=_("Puhelinnumero"), help_text=_("Puhelin tai sähköposti riittää.")
    )
    email = AddressField(
        required=False, label=_("Sähköposti"), help_text=_("Puhelin tai sähköposti riittää.")
    )

    def clean(self) -> dict[str, Any]:
        """One way to answer is needed."""
        given = super().clean()
        if not ({"phone", "email"} & set(self.errors)) and not (given.get("phone") or given.get("email")):
            self.add_error("phone", _("Kirjoita puhelinnumero tai sähköposti."))
        return given

    def words(self) -> str:
        """What was told, a line each: "ryhmän koko: 12". In the active language."""
        lines = ((self.fields[name].label, self._told(name)) for name in self.TOLD)
        return "\n".join(f"{label}: {told}" for label, told in lines if told)

    def _told(self, name: str) -> str:
        value = self.cleaned_data.get(name)
        if name == "languages":
            return ", ".join(row.name_fi or row.own_name for row in value)
        return "" if value is None else str(value)


class WithLanguages(AskForm):
    """A form that asks for languages."""

    languages = LanguagesField(
        queryset=SpokenLanguage.objects.none(),
        required=False,
        label=_("Mitä kieliä puhutaan?"),
        error_messages={
            "invalid_choice": _("Valitse kieli listasta."),
            "invalid_pk_value": _("Valitse kieli listasta."),
            "invalid_list": _("Valitse kieli listasta."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["languages"].queryset = SpokenLanguage.objects.filter(is_public=True)


class GroupForm(WithLanguages):
    """Invite us, or bring a group here."""

    TOLD = ("size", "when", "languages")

    size = SizeField(
        label=_("Montako ihmistä?"),
        help_text=_("Kirjoita numero. Esimerkki: 12"),
        error_messages={"required": _("Kirjoita, montako ihmistä tulee. Esimerkki: 12")},
    )
    when = _line(_("Milloin?"), _("Kirjoita yksi tai kaksi päivää. Esimerkki: 3.12. tai 4.12. kello 10"))

    field_order = ("name", "phone", "email", "size", "when", "languages")


class EmployerForm(AskForm):
    """An employer asks for help before or after hiring."""

    TOLD = ("company", "matter")

    company = _line(_("Yrityksen nimi"), _("Esimerkki: Kemin Pesula Oy"))
    matter = _line(_("Missä voimme auttaa?"), _("Kirjoita lyhyesti. Esimerkki: etsimme siivoojaa"))

    field_order = ("company", "name", "phone", "email", "matter")


class VolunteerForm(WithLanguages):
    """Somebody wants to help."""

    TOLD = ("matter", "languages")

    matter = _line(_("Mitä haluat tehdä?"), _("Kirjoita lyhyesti. Esimerkki: autan läksyissä"))

    field_order = ("name", "phone", "email", "matter", "languages")


class GameForm(AskForm):
    """Somebody of the network wants to borrow the game."""

    TOLD = ("company", "when")

    company = _line(_("Työpaikka tai järjestö"), _("Esimerkki: Kemin kaupunki"))
    when = _line(_("Milloin tarvitset pelin?"), _("Kirjoita päivä. Esimerkki: 3.12."))

    field_order = ("company", "name", "phone", "email", "when")
