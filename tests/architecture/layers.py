"""The layers inside a room: words, models, verbs, forms, what answers people; each knows those before it."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from tests.architecture.staircase import Step, dotted, imports, modules

WORDS, MODELS, VERBS, FORMS, ANSWERS = range(5)

#: Files of words, in whatever folder; and those of portal that are words by another name.
_OF_WORDS = {"enums", "refusals", "signals", "hooks"}
_WORDS_OF_PORTAL = {"portal.clock", "portal.languages"}
#: Wagtail's page types: rows that answer requests themselves, so they may know the verbs of their room.
PAGE_TYPES = {"home.models", "home.page_types"}
#: What Django and Wagtail look for by name, and folders in which everything answers people.
_ANSWERING = {"views", "urls", "viewsets", "apps", "wagtail_hooks", "management", "templatetags"}
_ANSWERING_FOLDERS = {"public", "staff"}
_HTTP = ("django.http", "django.shortcuts", "django.views")


def turning(root: Path) -> list[Step]:
    """The imports of a later layer of the own room."""
    known = {dotted(path, root) for path in modules(root)}
    steps = [step._replace(to=module_of(step.to, known)) for step in imports(root)]
    answering = {step.of for step in imports(root) if step.to.startswith(_HTTP)}
    return [step for step in steps if turns_right(step, answering)]


def turns_right(step: Step, answering: Collection[str] = ()) -> bool:
    """Whether a module imports one (named in full) of its own room that belongs to a later layer.

    `answering` names modules that know HTTP: they answer people, whatever they are called.
    """
    (room, *_of), (room_of_other, *inside) = step.of.split("."), step.to.split(".")
    if room != room_of_other or not inside or is_page_type(step.of):
        return False
    return layer(step.to, answering) > layer(step.of, answering)


def layer(module: str, answering: Collection[str] = ()) -> int:
    """The layer of a room's module: all folders on its way and its own name decide."""
    names = [name.removeprefix("staff_") for name in module.split(".")[1:]]
    kinds = {word for name in names for word in (name, name.split("_")[0])}
    folders = set(names[:-1])
    if module in _WORDS_OF_PORTAL or module.split(".")[-1] in _OF_WORDS:
        return WORDS
    if names[:1] == ["models"] or is_page_type(module):
        return MODELS
    if not names or kinds & _ANSWERING or names[-1].endswith("_urls"):
        return ANSWERS
    if "forms" in kinds or (folders and names[-1].endswith("_form")):
        return FORMS
    return ANSWERS if folders & _ANSWERING_FOLDERS or module in answering else VERBS


def module_of(name: str, known: Collection[str]) -> str:
    """The module that an imported name stands in: the longest beginning of it that is one; "" for none."""
    parts = name.split(".")
    beginnings = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((beginning for beginning in beginnings if beginning in known), "")


def is_page_type(module: str) -> bool:
    """Whether the module holds types of pages."""
    return any(module == name or module.startswith(f"{name}.") for name in PAGE_TYPES)
