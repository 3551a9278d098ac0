"""The forms of the public booking: one per step, and the one that asks for another language.

Every field takes anything at all and answers with one sentence; what was typed is kept.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from booking.availability import day_list
from booking.clients.answers import Answers
from booking.enums import Reach, Way
from portal import languages
from portal.forms.fields import AddressField, LineField, NameField, PhoneField, PhoneProblem, parse_phone
from portal.forms.spam_guard import GuardedForm
from services.models import Need, SpokenLanguage

#: The choice of a language that is in no list.
SOME_OTHER = "other"
LONGEST_LANGUAGE = 60


def for_me_or_another(mine: str, anothers: str) -> SafeString:
    """Two texts of which the style sheet shows the one that fits the tick "for another person"."""
    return format_html('<span class="if-me">{}</span><span class="if-another">{}</span>', mine, anothers)


class LanguageForm(forms.Form):
    """Step 1: the row number of a public language somebody here speaks."""

    language = forms.TypedChoiceField(coerce=int)

    def __init__(self, *args: Any, spoken: Iterable[SpokenLanguage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["language"]
        field.choices = [(row.pk, row.own_name) for row in spoken]
        sentence = _("Valitse kieli listasta.")
        field.error_messages.update(required=sentence, invalid_choice=sentence)


class AboutForm(forms.Form):
    """Step 2: what about (may stay untold) and how."""

    need = forms.TypedChoiceField(
        coerce=int,
        required=False,
        empty_value=None,
        widget=forms.RadioSelect,
        label=gettext_lazy("Mistä haluat puhua?"),
        help_text=gettext_lazy("Sinun ei tarvitse kertoa, miksi tulet."),
    )
    way = forms.ChoiceField(
        widget=forms.RadioSelect,
        label=gettext_lazy("Miten haluat puhua?"),
        choices=[
            (Way.HERE, gettext_lazy("täällä Ohjaamossa")),
            (Way.PHONE, gettext_lazy("puhelimella")),
            (Way.VIDEO, gettext_lazy("videolla")),
        ],
    )

    def __init__(self, *args: Any, needs: Iterable[Need], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        need, way = self.fields["need"], self.fields["way"]
        rows = list(needs)
        need.choices = [*((row.pk, row.name) for row in rows), ("", _("En halua kertoa"))]
        need.icons = {str(row.pk): row.icon for row in rows}
        need.error_messages["invalid_choice"] = _("Valitse aihe listasta.")
        way.icons = {Way.HERE: "door", Way.PHONE: "phone", Way.VIDEO: "video"}
        sentence = _("Valitse, miten haluat puhua.")
        way.error_messages.update(required=sentence, invalid_choice=sentence)


class TimeForm(forms.Form):
    """Step 3: one chip of the list. Whether it is still free is asked of availability, not here."""

    slot = LineField(max_length=40)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["slot"].error_messages.update(
            required=_("Valitse aika listasta. Paina sitten: Jatka."),
            max_length=_("Tätä aikaa ei ole. Valitse aika listasta."),
        )

    def clean_slot(self) -> tuple[dt.datetime, int]:
        """The start and the coach."""
        choice = day_list.read_choice(self.cleaned_data["slot"])
        if choice is None:
            raise ValidationError(_("Tätä aikaa ei ole. Valitse aika listasta."), code="garbage")
        return choice


class LanguageSelect(forms.Select):
    """The nine languages by their own names, each marked with its language and direction."""

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """One option."""
        option = super().create_option(name, value, *args, **kwargs)
        option["attrs"] |= {"lang": str(value), "dir": languages.direction(str(value))}
        return option


class DetailsForm(GuardedForm):
    """Step 4: what to call the client, and one way to reach them, or none.

    A talk by phone needs a number, whatever else was chosen. Booking for another person changes the words:
    then it is asked whose phone gets the messages, and which language is read there.
    """

    for_another = forms.BooleanField(required=False, label=gettext_lazy("Varaan ajan toiselle ihmiselle"))
    name = NameField(label=gettext_lazy("Etunimi"))
    phone = PhoneField(required=False, label=gettext_lazy("Puhelinnumero"))
    email = AddressField(required=False, label=gettext_lazy("Sähköposti"))
    reach = forms.ChoiceField(widget=forms.RadioSelect, label=gettext_lazy("Miten kerromme ajasta?"))
    message_language = forms.ChoiceField(
        required=False,
        label=gettext_lazy("Viestien kieli"),
        widget=LanguageSelect,
        choices=[(language.code, language.own_name) for language in languages.INTERFACE],
    )

    def __init__(self, *args: Any, way: str, site_language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.way, self.site_language = way, site_language
        name, phone, email = self.fields["name"], self.fields["phone"], self.fields["email"]
        name.help_text = for_me_or_another(
            _("Tällä nimellä kutsumme sinua."), _("Kirjoita hänen nimensä. Tällä nimellä kutsumme häntä.")
        )
        phone.help_text = self._phone_hint()
        email.help_text = _("Et tarvitse sähköpostia.")
        self._offer_ways_to_reach()

    def _phone_hint(self) -> SafeString:
        if self.way == Way.PHONE:
            mine = _("Soitamme sinulle tähän numeroon. Esimerkki: 040 000 0000")
        else:
            mine = _("Voit jättää tyhjäksi. Esimerkki: 040 000 0000")
        return for_me_or_another(
            mine, _("Kenen puhelin saa viestit? Kirjoita sen numero. Esimerkki: 040 000 0000")
        )

    def _offer_ways_to_reach(self) -> None:
        reach = self.fields["reach"]
        reach.choices = [
            (Reach.MESSAGE, _("Viesti puhelimeen tai sähköpostiin")),
            (
                Reach.CALL,
                for_me_or_another(_("Soittakaa vain minulle"), _("Soittakaa vain tähän numeroon")),
            ),
            (Reach.NOTHING, _("En tarvitse viestiä. Otan kuvan.")),
        ]
        reach.icons = {Reach.MESSAGE: "device", Reach.CALL: "phone", Reach.NOTHING: "photo"}
        sentence = _("Valitse, miten kerromme ajasta.")
        reach.error_messages.update(required=sentence, invalid_choice=sentence)

    def clean_message_language(self) -> str:
        """The chosen language, or the site's."""
        return self.cleaned_data["message_language"] or self.site_language

    def clean(self) -> dict[str, Any]:
        """A number where one is needed. A message that can go nowhere is none: the check page says so."""
        cleaned = super().clean()
        if "phone" not in cleaned or cleaned["phone"]:
            return cleaned
        reach = cleaned.get("reach")
        if self.way == Way.PHONE:
            self.add_error("phone", _("Kirjoita puhelinnumero. Soitamme siihen, kun aika alkaa."))
        elif reach == Reach.CALL:
            self.add_error("phone", _("Kirjoita puhelinnumero, niin voimme soittaa."))
        elif reach == Reach.MESSAGE and cleaned.get("email") == "":
            # The page says that both fields may be left empty: nobody is stopped for doing just that.
            cleaned["reach"] = Reach.NOTHING.value
        return cleaned

    def fill(self, answers: Answers) -> None:
        """Put the cleaned answers among the others."""
        for field in ("name", "phone", "email", "reach", "message_language", "for_another"):
            setattr(answers, field, self.cleaned_data[field])

    def keep_what_is_right(self, answers: Answers) -> None:
        """Put those answers that are right among the others, although the form as a whole is not."""
        for field in ("name", "phone", "email", "reach", "message_language", "for_another"):
            if field in self.cleaned_data:
                setattr(answers, field, self.cleaned_data[field])


class ContactField(LineField):
    """One line for a phone number or an e-mail address: (E.164, "") or ("", address)."""

    default_error_messages = {"required": gettext_lazy("Kirjoita puhelinnumero tai sähköposti.")}

    def clean(self, value: Any) -> tuple[str, str]:
        """Phone and address, one of them empty. Raises ValidationError with one sentence."""
        line = super().clean(value)
        if "@" in line:
            return "", AddressField().clean(line)
        try:
            return parse_phone(line), ""
        except PhoneProblem as problem:
            raise ValidationError(PhoneField().error_messages[problem.reason], problem.reason) from problem


class AnotherLanguageForm(GuardedForm):
    """A language that nobody here speaks yet, a name, and a phone number or an e-mail address."""

    language = forms.ChoiceField(widget=forms.RadioSelect, label=gettext_lazy("Mitä kieltä haluat puhua?"))
    words = LineField(required=False, label=gettext_lazy("Jokin muu kieli: mikä?"))
    name = NameField(label=gettext_lazy("Etunimi"), help_text=gettext_lazy("Tällä nimellä kutsumme sinua."))
    contact = ContactField(
        label=gettext_lazy("Puhelinnumero tai sähköposti"),
        help_text=gettext_lazy("Kerromme tähän, milloin voit tulla."),
    )

    def __init__(self, *args: Any, rows: Iterable[SpokenLanguage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["language"]
        field.choices = [*((row.pk, own_name(row)) for row in rows), (SOME_OTHER, _("Jokin muu kieli"))]
        sentence = _("Valitse kieli.")
        field.error_messages.update(required=sentence, invalid_choice=sentence)

    def clean_words(self) -> str:
        """The name of the other language, not longer than any language's name."""
        words = self.cleaned_data["words"]
        if len(words) > LONGEST_LANGUAGE:
            raise ValidationError(_("Kirjoita vain kielen nimi."), code="too_long")
        return words

    @property
    def language_id(self) -> int | None:
        """The chosen row, or None for a language that is in no list."""
        chosen = self.cleaned_data["language"]
        return None if chosen == SOME_OTHER else int(chosen)


def own_name(row: SpokenLanguage) -> SafeString:
    """The name of a language in itself, marked with its language and direction."""
    lang = format_html(' lang="{}"', row.code) if row.code else ""
    return format_html('<bdi{} dir="{}">{}</bdi>', lang, row.direction, row.own_name)
