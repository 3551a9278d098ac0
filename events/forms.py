"""The forms of registration: of a client, of a partner's people, of changing who comes, and of feedback.

Every field takes anything at all and answers with one sentence; what was typed is kept. What only some events
ask (interpreter, childcare, accessibility, the questions of staff) is a field only there.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from booking.enums import Reach
from booking.forms import LanguageSelect
from events.enums import PartnerRole, QuestionKind
from events.feedback import LONGEST_WORDS
from events.models import EventFacts, Place, Question
from events.registrants import Registrant
from portal import dates, languages
from portal.guard import GuardedForm
from portal.translated import Said, said
from portal.typed import AddressField, LineField, NameField, PhoneField
from services.models import Partner, SpokenLanguage

#: People of one organisation in one form.
MOST_PEOPLE = 10
LONGEST_ANSWER, LONGEST_ORGANISATION = 500, 120
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Asked:
    """What an event asks, as rows: which needs, which questions, in the reader's language."""

    facts: EventFacts
    language: str = languages.SOURCE
    questions: Sequence[Question] = ()
    spoken: Sequence[SpokenLanguage] = ()


# What an event asks of a person --------------------------------------------------------------------------


def accessibility_needs() -> dict[str, str]:
    """What somebody may need so that they can come, in the active language: chosen, never typed."""
    return {
        "mobility": _("Käytän pyörätuolia tai minun on vaikea kävellä"),
        "hearing": _("Kuulen huonosti"),
        "sight": _("Näen huonosti"),
    }


def need_fields(asked: Asked, suffix: str = "") -> dict[str, forms.Field]:
    """The fields for the needs that the event asks about."""
    fields: dict[str, forms.Field] = {}
    if asked.facts.asks_language:
        fields[f"interpreter{suffix}"] = _interpreter_field(asked)
    if asked.facts.asks_childcare:
        fields[f"childcare{suffix}"] = forms.BooleanField(required=False, label=_("Tarvitsen lastenhoidon"))
    if asked.facts.asks_accessibility:
        fields[f"accessibility{suffix}"] = forms.MultipleChoiceField(
            required=False,
            widget=forms.CheckboxSelectMultiple,
            label=_("Tarvitsetko apua, että voit tulla?"),
            choices=list(accessibility_needs().items()),
            error_messages=dict.fromkeys(("invalid_choice", "invalid_list"), _("Valitse listasta.")),
        )
    return fields


def _interpreter_field(asked: Asked) -> forms.Field:
    sentence = _("Valitse kieli listasta.")
    return forms.TypedChoiceField(
        coerce=int,
        required=False,
        empty_value=None,
        label=_("Tarvitsetko tulkin?"),
        choices=[("", _("En tarvitse tulkkia")), *((row.pk, row.own_name) for row in asked.spoken)],
        error_messages={"invalid_choice": sentence},
    )


def question_fields(asked: Asked, suffix: str = "") -> dict[str, forms.Field]:
    """The fields for the questions of staff, by the number of the question."""
    return {f"q{row.pk}{suffix}": _question_field(row, asked.language) for row in asked.questions}


def _question_field(question: Question, language: str) -> forms.Field:
    label = _in_its_language(said(question, "text", language))
    if question.kind == QuestionKind.TEXT:
        sentences = {"required": _("Kirjoita vastaus."), "max_length": _("Kirjoita lyhyempi vastaus.")}
        return LineField(
            label=label, required=question.is_required, max_length=LONGEST_ANSWER, error_messages=sentences
        )
    sentence = _("Valitse vastaus.")
    return forms.ChoiceField(
        label=label,
        required=question.is_required,
        widget=forms.RadioSelect,
        choices=_choices(question, language),
        error_messages={"required": sentence, "invalid_choice": sentence},
    )


def _choices(question: Question, language: str) -> list[tuple[str, str]]:
    if question.kind == QuestionKind.YES_NO:
        return [(YES, _("Kyllä")), (NO, _("Ei"))]
    text = said(question, "choices", language)
    lines, source = _lines(text.text), _lines(question.choices_fi)
    if len(lines) != len(source):  # a translation that lacks a choice would give answers another meaning
        text, lines = Said("", languages.SOURCE, language != languages.SOURCE), source
    marked = [_marked(Said(line, text.language, text.is_fallback)) for line in lines]
    return [(str(number), line) for number, line in enumerate(marked)]


def _lines(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def _marked(text: Said) -> SafeString | str:
    if not text.is_fallback:
        return text.text
    return format_html('<span lang="{}" dir="{}">{}</span>', text.language, text.direction, text.text)


def _in_its_language(text: Said) -> SafeString | str:
    """The question, with a small note of its language where it is not the reader's (no silent fallback)."""
    if not text.is_fallback:
        return text.text
    note = languages.own_name(text.language)
    return format_html(
        '{} <small class="soft">(<bdi lang="{}">{}</bdi>)</small>', _marked(text), text.language, note
    )


def answers(asked: Asked, cleaned: Mapping[str, Any], suffix: str = "") -> dict[int, str]:
    """What was answered, by the number of the question, in Finnish where it was chosen: staff read it."""
    found = {row.pk: _answer(row, cleaned.get(f"q{row.pk}{suffix}") or "") for row in asked.questions}
    return {number: value for number, value in found.items() if value}


def _answer(question: Question, value: str) -> str:
    if question.kind == QuestionKind.TEXT or not value:
        return value
    with translation.override(languages.SOURCE):
        return dict(_choices(question, languages.SOURCE)).get(value, "")[:LONGEST_ANSWER]


def needs(asked: Asked, cleaned: Mapping[str, Any], suffix: str = "") -> dict[str, Any]:
    """The needs and answers of one person, as a `Registrant` takes them; what was chosen in Finnish."""
    chosen = cleaned.get(f"accessibility{suffix}") or []
    with translation.override(languages.SOURCE):
        words = [text for value, text in accessibility_needs().items() if value in chosen]
    return {
        "spoken_language_id": cleaned.get(f"interpreter{suffix}"),
        "needs_childcare": bool(cleaned.get(f"childcare{suffix}")),
        "accessibility": ". ".join(words),
        "answers": answers(asked, cleaned, suffix),
    }


# Registering ---------------------------------------------------------------------------------------------


class RegistrationForm(GuardedForm):
    """What both forms share: the key that makes two clicks one, and whether the waiting list was told of."""

    key = forms.UUIDField(required=False, widget=forms.HiddenInput)
    waits = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, asked: Asked, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked
        self.key_shown = self._key_sent() or uuid.uuid4()

    def _key_sent(self) -> uuid.UUID | None:
        try:
            return uuid.UUID(str(self.data.get("key") or self.initial.get("key") or ""))
        except ValueError:
            return None

    def clean_key(self) -> uuid.UUID:
        """The key of this form; of one that came without, a new one."""
        return self.cleaned_data["key"] or self.key_shown

    def registrants(self) -> list[Registrant]:
        """The people of a form that is all right."""
        raise NotImplementedError


class ClientForm(RegistrationForm):
    """One person: what to call them, and a way to reach them or none. At a visit also the time."""

    name = NameField(label=gettext_lazy("Etunimi"), help_text=gettext_lazy("Tällä nimellä kutsumme sinua."))
    phone = PhoneField(
        required=False,
        label=gettext_lazy("Puhelinnumero"),
        help_text=gettext_lazy("Voit jättää tyhjäksi. Esimerkki: 040 000 0000"),
    )
    email = AddressField(
        required=False, label=gettext_lazy("Sähköposti"), help_text=gettext_lazy("Et tarvitse sähköpostia.")
    )

    def __init__(self, *args: Any, places: Sequence[Place] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.need_names = list(need_fields(self.asked))
        self.fields.update(need_fields(self.asked))
        self.fields.update(question_fields(self.asked))
        self.is_visit = places is not None
        if places is not None:
            sentence = _("Valitse aika.")
            self.fields["place"] = forms.TypedChoiceField(
                coerce=int,
                label=_("Milloin haluat tulla?"),
                choices=[(row.pk, dates.clock_time(row.starts_at)) for row in places],
                error_messages={
                    "required": sentence,
                    "invalid_choice": _("Joku muu varasi juuri tämän ajan. Valitse toinen aika."),
                },
            )

    def needs(self) -> list[BoundField]:
        """The fields about needs."""
        return [self[name] for name in self.need_names]

    def questions(self) -> list[BoundField]:
        """The fields of staff's questions."""
        return [self[name] for name in question_fields(self.asked)]

    def registrants(self) -> list[Registrant]:
        """The one person. With a phone or an address they get messages."""
        given = self.cleaned_data
        is_reached = bool(given["phone"] or given["email"])
        return [
            Registrant(
                name=given["name"],
                phone=given["phone"],
                email=given["email"],
                reach=Reach.MESSAGE if is_reached else Reach.NOTHING,
                **needs(self.asked, given),
            )
        ]


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
class Person:
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

    def rows(self) -> list[Person]:
        """The people's fields, to be drawn."""
        return [
            Person(index + 1, index, [self[name] for name in self._fields_of(index)])
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
    text = str(value or "1")
    return min(max(int(text), 1), MOST_PEOPLE) if text.isascii() and text.isdigit() and len(text) < 4 else 1


def with_one_more(data: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed into a partner's form, for the same form with one row more."""
    return {**_plain(data), "people": min(_how_many(data.get("people")) + 1, MOST_PEOPLE)}


def without(data: Mapping[str, Any], index: int) -> dict[str, Any]:
    """What was typed into a partner's form, for the same form without that row; the rest moves up."""
    how_many = _how_many(data.get("people"))
    if not 0 <= index < how_many or how_many == 1:
        return _plain(data)
    kept: dict[str, Any] = {}
    for name, value in _plain(data).items():
        stem, _line, tail = name.rpartition("_")
        number = int(tail) if stem and tail.isascii() and tail.isdigit() and len(tail) < 4 else -1
        if number == index:
            continue
        kept[f"{stem}_{number - 1}" if number > index else name] = value
    return {**kept, "people": how_many - 1}


def _plain(data: Mapping[str, Any]) -> dict[str, Any]:
    """Each name with its value; those chosen several at once as a list."""
    lists = data.lists() if hasattr(data, "lists") else [(name, [value]) for name, value in data.items()]
    return {name: values if name.startswith("accessibility") else values[-1] for name, values in lists}


# Afterwards ----------------------------------------------------------------------------------------------


class ChangeForm(GuardedForm):
    """Who comes and how they are reached; a partner's person by name, e-mail and role."""

    def __init__(self, *args: Any, is_partner: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_partner = is_partner
        if is_partner:
            self.fields.update(name=name_of_person(), email=address_of_person(), role=role_of_person())
            for name, sentence in (
                ("name", _("Kirjoita nimi.")),
                ("email", _("Kirjoita sähköposti.")),
                ("role", _("Valitse tehtävä.")),
            ):
                self.fields[name].required = True
                self.fields[name].error_messages["required"] = sentence
        else:
            known = ClientForm.base_fields
            self.fields.update({name: deepcopy(known[name]) for name in ("name", "phone", "email")})
            self.fields["calls_only"] = forms.BooleanField(required=False, label=_("Soittakaa vain minulle"))
        self.fields["message_language"] = forms.ChoiceField(
            required=False,
            label=_("Viestien kieli"),
            widget=LanguageSelect,
            choices=[(language.code, language.own_name) for language in languages.INTERFACE],
        )

    def clean(self) -> dict[str, Any]:
        """Whoever is to be called has a number."""
        cleaned = super().clean()
        if cleaned.get("calls_only") and cleaned.get("phone") == "":
            self.add_error("phone", _("Kirjoita puhelinnumero, niin voimme soittaa."))
        return cleaned

    def reach(self) -> Reach:
        """How the person of a form that is all right is reached."""
        given = self.cleaned_data
        if given.get("calls_only"):
            return Reach.CALL
        return Reach.MESSAGE if given.get("phone") or given["email"] else Reach.NOTHING


class FeedbackForm(GuardedForm):
    """1 to 5, and words for whoever wants to write."""

    rating = forms.TypedChoiceField(
        coerce=int, widget=forms.RadioSelect, label=gettext_lazy("Oliko tästä sinulle apua?")
    )
    words = LineField(
        required=False,
        label=gettext_lazy("Mitä haluat sanoa?"),
        help_text=gettext_lazy("Voit jättää tyhjäksi. Älä kirjoita nimiä."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rating = self.fields["rating"]
        rating.choices = [
            (5, _("5: todella paljon")),
            (4, _("4: paljon")),
            (3, _("3: vähän")),
            (2, _("2: hyvin vähän")),
            (1, _("1: ei yhtään")),
        ]
        sentence = _("Valitse numero.")
        rating.error_messages.update(required=sentence, invalid_choice=sentence)

    def clean_words(self) -> str:
        """The words, if they are not a book."""
        words = self.cleaned_data["words"]
        if len(words) > LONGEST_WORDS:
            raise ValidationError(_("Teksti on liian pitkä. Kirjoita lyhyemmin."), code="too_long")
        return words
