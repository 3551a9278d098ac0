"""One honest sample of each component, in its states: what a page hands it. For style page and tests."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import Any

from django import forms

from booking.availability.presence import HouseHours
from events.models import Event, EventFacts, Session
from events.programme.listing import SessionRow
from events.programme.status import SessionStatus, State
from home.content.notices import ShownNotice
from home.enums import Urgency
from portal import clock, dates
from portal.cache import nav
from portal.models import Funder, HouseFacts
from portal.texts import language_links
from portal.texts.localized import LocalizedText
from services.models import SpokenLanguage


def instant(wall: str) -> dt.datetime:
    """The moment of a Helsinki wall-clock time."""
    return dt.datetime.fromisoformat(wall).replace(tzinfo=clock.HELSINKI)


#: The instant at which the samples are looked at: a Tuesday, the house open.
NOW = "2026-11-24 12:30"

ARABIC = SpokenLanguage(pk=5, code="ar", own_name="العربية", name_fi="arabia")
OPEN = HouseHours(True, instant("2026-11-24 10:00"), instant("2026-11-24 16:00"), None, None)
SHUT = HouseHours(False, None, None, instant("2026-11-25 10:00"), None)


_FUNDER = Funder(pk=1, name="Euroopan unioni", sentence_fi="Euroopan unioni maksaa osan työstä.")


class SampleForm(forms.Form):
    """Every kind of field that the components draw."""

    name = forms.CharField(label="Etunimi", help_text="Tällä nimellä kutsumme sinua.")
    phone = forms.CharField(
        label="Puhelinnumero",
        help_text="Esimerkki: 040 000 0000",
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel"}),
    )
    reach = forms.ChoiceField(
        label="Mistä saat tiedon ajasta?",
        choices=[
            ("message", "Tekstiviesti"),
            ("call", "Soittakaa vain minulle"),
            ("nothing", "En tarvitse viestiä"),
        ],
        widget=forms.RadioSelect,
    )
    for_another = forms.BooleanField(label="Varaan toiselle ihmiselle", required=False)

    reach.icons = {"message": "device", "call": "phone", "nothing": "photo"}


def form() -> SampleForm:
    """The form sent back with two mistakes."""
    return SampleForm({"name": "Esimerkki", "reach": "carrier pigeon", "for_another": "on"})


def _times(*walls: str) -> list[SimpleNamespace]:
    return [
        SimpleNamespace(
            value=f"2026-11-24T{wall}", starts_at=instant(f"2026-11-24 {wall}"), taken=wall == "11:30"
        )
        for wall in walls
    ]


def _event_row() -> SessionRow:
    """A workshop with seats left, in Finnish and interpreted into Arabic."""
    event = Event(pk=1, title_fi="CV-työpaja")
    event.facts = EventFacts(row=event, slug="cv-tyopaja", kind="cv_workshop", registration="required")
    starts_at, now = instant("2026-11-25 13:00"), instant("2026-11-24 09:00")
    session = Session(pk=1, event=event, starts_at=starts_at, ends_at=instant("2026-11-25 15:00"))
    finnish, arabic = SpokenLanguage(code="fi", name_fi="suomi"), SpokenLanguage(code="ar", name_fi="arabia")
    return SessionRow(session, [finnish], [arabic], "Mikseri", SessionStatus(State.OPEN, now, 4))


def _notice(urgency: Urgency = Urgency.INFORMATION, language: str = "fi") -> ShownNotice:
    """A notice of some days, in the reader's language or only in another."""
    title, text = (
        LocalizedText(words, language, language != "fi") for words in ("Ovi on rikki", "Tule takaovesta.")
    )
    return ShownNotice(1, title, text, urgency, instant("2026-11-24 08:00"), instant("2026-11-27 16:00"))


def template(name: str) -> str:
    """The template of a component. The row of a session belongs to events, whose tags it needs."""
    return "events/event_row.html" if name == "event_row" else f"components/{name}.html"


def samples() -> dict[str, dict[str, Any]]:
    """The context of each component, by its file's name."""
    sent = form()
    day = instant("2026-11-24 12:00")
    path = "/fi/book/"
    languages = [{"language": ARABIC, "note": dates.clock_time(day)}, {"text": "Muu kieli", "url": path}]
    return {
        "back_link": {"url": path},
        "bulletin": {"row": _notice()},
        "choice": {
            "row": {
                "type": "checkbox",
                "id": "id_x_0",
                "name": "x",
                "value": "1",
                "label": "ma",
                "checked": True,
                "icon": "cal",
            }
        },
        "choice_rows": {"field": sent["reach"]},
        "day_head": {"day": day},
        "day_times": {"day": day, "times": _times("10:00", "10:45", "11:30"), "chosen": "2026-11-24T10:45"},
        "door": {"door": nav.NAV_LINKS[0], "path": path, "house": OPEN},
        "empty": {
            "heading": "Ei aikoja",
            "text": "Soitamme.",
            "url": path,
            "word": "Soita",
            "word_icon": "phone",
        },
        "error_summary": {"form": sent},
        "event_row": {"row": _event_row(), "with_day": True},
        "facts_row": {"icon_name": "pin", "term": "Paikka", "detail": "Mikseri", "change_url": path},
        "field": {"field": sent["phone"]},
        "filter_links": {"links": [{"url": path, "is_on": True, "icon": "cal", "text": "Kaikki"}]},
        "foot": {
            "house": HouseFacts(phone="+358 40 000 0000"),
            "hours": OPEN,
            "versions": language_links.front_pages(),
        },
        "funders": {"funders": [(_FUNDER, None)]},
        "hours_today": {"house": OPEN},
        "language_buttons": {"rows": languages},
        "languages": {"versions": language_links.front_pages()},
        "leaf": {"day": day, "is_today": True},
        "leave_link": {},
        "listen": {"recording": "", "house": HouseFacts(phone="+358 40 000 0000"), "hours": OPEN},
        "mark": {},
        "notice": {
            "kind": "soon",
            "heading": "Olemme kiinni",
            "text": "24.12.",
            "more_url": path,
            "more_text": "Lue",
        },
        "notices": {"notices": [_notice()]},
        "open_line": {"house": SHUT},
        "pager": {"earlier_url": path, "later_url": path, "number": 2, "total": 4},
        "picked": {"picked": [{"icon": "chat", "text": "arabia"}], "change_url": path},
        "print_button": {},
        "search_box": {"query": "klubi"},
        "steps": {"current": 3, "total": 5},
        "tick": {"field": sent["for_another"], "icon_name": "many"},
        "ticket": {
            "starts_at": day,
            "facts_template": "components/facts_row.html",
            "icon_name": "pin",
            "term": "Paikka",
            "detail": "Mikseri",
            "code": "472 915",
        },
        "ways": {},
    }


def states() -> dict[str, list[dict[str, Any]]]:
    """The contexts of each component in all its states, the plain one first."""
    plain = samples()
    path = "/fi/book/"
    day = instant("2026-11-25 12:00")
    more: dict[str, list[dict[str, Any]]] = {
        "day_times": [{"day": day}],
        "door": [
            plain["door"] | {"house": SHUT},
            *({"door": door, "path": path} for door in nav.NAV_LINKS[1:]),
        ],
        "facts_row": [plain["facts_row"] | {"change_url": ""}],
        "hours_today": [{"house": SHUT}],
        "leaf": [{"day": day}],
        "listen": [plain["listen"] | {"house": HouseFacts()}],
        "notice": [plain["notice"] | {"kind": kind} for kind in ("", "now", "ok")],
        "bulletin": [{"row": _notice(Urgency.URGENT)}, {"row": _notice(language="en")}],
        "open_line": [{"house": OPEN}],
        "steps": [{"current": 1, "total": 5}, {"current": 5, "total": 5}],
    }
    return {name: [context, *more.get(name, [])] for name, context in plain.items()}
