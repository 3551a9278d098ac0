"""Which requests the staff's list shows: filters as links, each of which keeps the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import F, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from booking.enums import RequestKind, RequestState
from booking.models import Request
from portal.forms.filter_links import FilterLink, choice_links
from services.models import SpokenLanguage

MINE = "mine"


class RequestsForm(forms.Form):
    """What stands in the address. Every field may be empty; nothing personal is asked here."""

    state = forms.ChoiceField(required=False, choices=[*RequestState.choices, (MINE, "")])
    kind = forms.ChoiceField(required=False, choices=RequestKind.choices)
    language = forms.ModelChoiceField(SpokenLanguage.objects.all(), required=False)


@dataclass(frozen=True, slots=True)
class FilterLinks:
    """The links of the list by what they choose; `is_narrow`: a kind or a language is chosen."""

    states: list[FilterLink]
    kinds: list[FilterLink]
    languages: list[FilterLink]
    is_narrow: bool


def chosen(query: QueryDict) -> dict[str, Any]:
    """What the address chooses. What cannot be read is left out."""
    form = RequestsForm(query)
    form.is_valid()
    return {name: value for name, value in form.cleaned_data.items() if value}


def requests_of(user: AbstractBaseUser, wanted: dict[str, Any]) -> QuerySet[Request]:
    """The requests wanted: what is due first stands first, so what is late; of done ones the newest."""
    rows = Request.objects.select_related("spoken_language", "taken_by")
    state = wanted.get("state")
    if kind := wanted.get("kind"):
        rows = rows.filter(kind=kind)
    if language := wanted.get("language"):
        rows = rows.filter(spoken_language=language)
    if state == RequestState.DONE:
        return rows.filter(state=state).order_by(F("done_at").desc(nulls_last=True), "-pk")
    if state == MINE:
        rows = rows.filter(state__in=RequestState.waiting(), taken_by=user.pk)
    else:
        rows = rows.filter(state__in=[state] if state else RequestState.waiting())
    return rows.order_by(F("due_at").asc(nulls_last=True), "asked_at", "pk")


def links(query: QueryDict, wanted: dict[str, Any]) -> FilterLinks:
    """All links, each with the other filters of the address kept. One query."""
    states = {"": _("Odottaa vastausta"), MINE: _("Minun"), RequestState.OPEN.value: _("Kukaan ei hoida")}
    states[RequestState.DONE.value] = _("Hoidetut")
    kinds = {"": _("Kaikki pyynnöt"), **{kind.value: str(kind.label) for kind in RequestKind}}
    languages = {"": _("Kaikki kielet")}
    languages |= {str(row.pk): str(row) for row in SpokenLanguage.objects.all()}
    language = wanted.get("language")
    return FilterLinks(
        states=choice_links(query, "state", states, wanted.get("state", "")),
        kinds=choice_links(query, "kind", kinds, wanted.get("kind", "")),
        languages=choice_links(query, "language", languages, str(language.pk) if language else ""),
        is_narrow=bool(language or wanted.get("kind")),
    )
