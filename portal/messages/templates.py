"""Message templates: texts with named places such as {day}, what may be wrong with one, how one is filled.

Places have English names in every language, so that they read alike from left and from right.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from portal import dates
from portal.messages.sms import sms_parts, straighten

_PLACE = re.compile(r"\{([^{}\n]*)\}")
LINK = "link"
#: Names that somebody may look for: what a message never says, wherever it is read.
NEVER_SAID = frozenset(
    {"topic", "need", "subject", "note", "name", "client", "aihe", "nimi", "etunimi", "asiakas"}
)
#: SMS that a text may cost without its link, and with it.
MOST_ALONE, MOST_WITH_LINK = 1, 2


class TemplateFault(StrEnum):
    """What is wrong with a template."""

    BROKEN = "broken"
    NEVER_SAID = "never_said"
    UNKNOWN = "unknown"
    MISSING = "missing"
    NOT_ALONE = "not_alone"
    TOO_LONG = "too_long"
    TOO_LONG_WITH_LINK = "too_long_with_link"


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """The first thing to mend in a template, and the places it is about."""

    trouble: TemplateFault
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """Which places a text may have, which it must have, and which stand on a line of their own."""

    allowed: Collection[str]
    required: Collection[str] = ()
    alone: Collection[str] = ()

    @classmethod
    def of(cls, allowed: Collection[str], required: Collection[str], alone: Collection[str]) -> Places:
        """The places of a text; of those that stand alone only the allowed ones count."""
        return cls(allowed, required, [name for name in alone if name in allowed])


#: A subject has no places: it is read by others too.
SUBJECT = Places(())


def places(text: str) -> list[str]:
    """The names of the places in a text, each once, in their order."""
    return list(dict.fromkeys(_PLACE.findall(text)))


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its places filled. A block (between empty lines) that has nothing to say is left out."""
    blocks = re.split(r"\n[ \t]*\n+", text)
    kept = [block for block in blocks if all(values[name] for name in places(block))]
    return _PLACE.sub(lambda place: values[place[1]], "\n\n".join(kept))


def problem(text: str, rules: Places) -> TemplateProblem | None:
    """What is wrong with the places of a text, the first thing first; None when it can be sent."""
    found = places(text)
    if set(_PLACE.sub("", text)) & {"{", "}"}:
        return TemplateProblem(TemplateFault.BROKEN)
    unknown = [name for name in found if name not in rules.allowed]
    if never := tuple(name for name in unknown if name.strip().lower() in NEVER_SAID):
        return TemplateProblem(TemplateFault.NEVER_SAID, never)
    if unknown:
        return TemplateProblem(TemplateFault.UNKNOWN, tuple(unknown))
    if missing := tuple(name for name in rules.required if name not in found):
        return TemplateProblem(TemplateFault.MISSING, missing)
    lines = {line.strip() for line in text.splitlines()}
    crowded = tuple(name for name in found if name in rules.alone and f"{{{name}}}" not in lines)
    return TemplateProblem(TemplateFault.NOT_ALONE, crowded) if crowded else None


def at(language: str, name: str = "time") -> str:
    """A time as it stands in a sentence of this language, still as a place."""
    return dates.words(language).at.format(time=f"{{{name}}}")


def cost(text: str, values: Mapping[str, str]) -> tuple[int, int]:
    """How many SMS a text costs without its link and with it, once it is filled."""
    alone = "\n".join(line for line in text.splitlines() if f"{{{LINK}}}" not in line)
    return sms_parts(straighten(fill(alone, values))), sms_parts(straighten(fill(text, values)))


def too_long(text: str, values: Mapping[str, str]) -> TemplateProblem | None:
    """Whether an SMS costs more than it may: one without its link, two with it."""
    alone, with_link = cost(text, values)
    if alone > MOST_ALONE:
        return TemplateProblem(TemplateFault.TOO_LONG)
    return TemplateProblem(TemplateFault.TOO_LONG_WITH_LINK) if with_link > MOST_WITH_LINK else None
