"""What is kept about people, why, and how long: declared once by each room, beside the rows that hold it.

Each room has a file of this name: `PERSONAL_DATA` lists what it keeps, `NOT_PERSONAL` the columns that can
hold words but never anybody's data. A test walks every model of ours and fails for a column in neither. From
it come the staff page, a part of the public privacy page, and what the erasure test looks for. How long a
period is, staff decide (home/privacy/retention.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import ModuleType

from django.utils.functional import Promise
from wagtail.utils.apps import get_app_submodules

_FILE = "personal_data"
#: Every column of a model: facts and texts of the house itself.
EVERY = ("*",)


class RetentionPeriod(StrEnum):
    """From when until when something is kept."""

    #: From the last or the next agreed contact with the person.
    CONTACT = "contact"
    #: From when a message left.
    MESSAGE = "message"
    #: From when free words were given.
    FREE_WORDS = "free_words"
    #: From when somebody opened the data.
    VIEW = "view"
    #: From when a week was sent on.
    WEEK = "week"
    #: While a form in the browser is not finished.
    FORM = "form"


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Data about people: what and why in the words of the public page, until when, and in which columns.

    `columns` are by model ("booking.appointmentperson").
    """

    what: str | Promise
    why: str | Promise
    until: RetentionPeriod
    columns: Mapping[str, tuple[str, ...]]


def declared() -> list[PersonalData]:
    """What every room keeps: first what a client leaves when booking, last what the house itself writes."""
    return [row for room in reversed(_rooms()) for row in getattr(room, "PERSONAL_DATA", [])]


def not_personal() -> dict[str, tuple[str, ...]]:
    """The columns of words that never hold anybody's data, by model; `EVERY` for all of a model."""
    rooms = [getattr(room, "NOT_PERSONAL", {}) for room in _rooms()]
    return {model: columns for room in rooms for model, columns in room.items()}


def _rooms() -> list[ModuleType]:
    """This file's namesake in every room, in the order of INSTALLED_APPS: the front room first."""
    return [module for _name, module in get_app_submodules(_FILE)]
