"""What an event asks of whoever registers, as fields and as answers: needs, and the questions of staff.

Every field takes anything at all and answers with one sentence. What only some events ask (interpreter,
childcare, accessibility, the questions of staff) is a field only there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from events.enums import QuestionKind
from events.models import EventFacts, Question
from portal import languages
from portal.forms.fields import LineField
from portal.texts.localized import LocalizedText, localize
from services.models import SpokenLanguage

LONGEST_ANSWER = 500
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class EventQuestions:
    """What an event asks, as rows: which needs, which questions, in the reader's language."""

    facts: EventFacts
    language: str = languages.SOURCE
    questions: Sequence[Question] = ()
    spoken: Sequence[SpokenLanguage] = ()


def accessibility_needs() -> dict[str, str]:
    """What somebody may need so that they can come, in the active language: chosen, never typed."""
    return {
        "mobility": _("Käytän pyörätuolia tai minun on vaikea kävellä"),
        "hearing": _("Kuulen huonosti"),
        "sight": _("Näen huonosti"),
    }


def need_fields(asked: EventQuestions, suffix: str = "") -> dict[str, forms.Field]:
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


def _interpreter_field(asked: EventQuestions) -> forms.Field:
    sentence = _("Valitse kieli listasta.")
    return forms.TypedChoiceField(
        coerce=int,
        required=False,
        empty_value=None,
        label=_("Tarvitsetko tulkin?"),
        choices=[("", _("En tarvitse tulkkia")), *((row.pk, row.own_name) for row in asked.spoken)],
        error_messages={"invalid_choice": sentence},
    )


def question_fields(asked: EventQuestions, suffix: str = "") -> dict[str, forms.Field]:
    """The fields for the questions of staff, by the number of the question."""
    return {f"q{row.pk}{suffix}": _question_field(row, asked.language) for row in asked.questions}


def _question_field(question: Question, language: str) -> forms.Field:
    label = _in_its_language(localize(question, "text", language))
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
    text = localize(question, "choices", language)
    lines, source = _lines(text.text), _lines(question.choices_fi)
    if len(lines) != len(source):  # a translation that lacks a choice would give answers another meaning
        text, lines = LocalizedText("", languages.SOURCE, language != languages.SOURCE), source
    marked = [_marked(LocalizedText(line, text.language, text.is_fallback)) for line in lines]
    return [(str(number), line) for number, line in enumerate(marked)]


def _lines(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def _marked(text: LocalizedText) -> SafeString | str:
    if not text.is_fallback:
        return text.text
    return format_html('<span lang="{}" dir="{}">{}</span>', text.language, text.direction, text.text)


def _in_its_language(text: LocalizedText) -> SafeString | str:
    """The question, with a small note of its language where it is not the reader's (no silent fallback)."""
    if not text.is_fallback:
        return text.text
    note = languages.own_name(text.language)
    return format_html(
        '{} <small class="soft">(<bdi lang="{}">{}</bdi>)</small>', _marked(text), text.language, note
    )


def answers(asked: EventQuestions, cleaned: Mapping[str, Any], suffix: str = "") -> dict[int, str]:
    """What was answered, by the number of the question, in Finnish where it was chosen: staff read it."""
    found = {row.pk: _answer(row, cleaned.get(f"q{row.pk}{suffix}") or "") for row in asked.questions}
    return {number: value for number, value in found.items() if value}


def _answer(question: Question, value: str) -> str:
    if question.kind == QuestionKind.TEXT or not value:
        return value
    with translation.override(languages.SOURCE):
        return dict(_choices(question, languages.SOURCE)).get(value, "")[:LONGEST_ANSWER]


def needs(asked: EventQuestions, cleaned: Mapping[str, Any], suffix: str = "") -> dict[str, Any]:
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
