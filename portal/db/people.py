"""What the rooms' rows of people share: person numbers, the form of an address, and secret links.

There is no record of a person. Rows belong together because they carry the same random number, and the same
phone or e-mail gives the same number. Nothing here tells a visitor whether a phone or an e-mail is known.
"""

from __future__ import annotations

import hmac
import re
import secrets
from operator import attrgetter
from typing import NamedTuple, TypeVar

from django.db.models import F, Model, Q, QuerySet, Value

Row = TypeVar("Row", bound=Model)

#: Fits a JavaScript number, and two people drawing the same one is not to be expected.
NUMBER_BITS = 53
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
#: Compared with when there is no row, so that "unknown" takes as long as "wrong".
NO_TOKEN = "-" * 43


class _Kind(NamedTuple):
    """Where rows of a model have the number of the person and the flag, and how much they weigh."""

    weight: int
    number: F
    is_confidential: F | Value


_KINDS: dict[type[Model], _Kind] = {}


class Identity(NamedTuple):
    """The number of a person, and whether staff speak of their times with nobody else."""

    number: int
    is_confidential: bool = False


def register(model: type[Model], *, number: str, weight: int, is_confidential: str = "") -> None:
    """Let rows of `model` tell who has a phone or an e-mail; they have both, in columns of these names.

    `number` and `is_confidential` name the fields where the person number and the flag stand. Where models
    disagree, the heavier one is right.
    """
    flag = F(is_confidential) if is_confidential else Value(False)
    _KINDS[model] = _Kind(weight, F(number), flag)


def identify(phone: str, email: str) -> Identity:
    """Who has this phone (E.164) or this e-mail, by the newest row of the heaviest model; else a new number.

    With neither phone nor e-mail it is always a new one. One query at most.
    """
    same = Q(phone=phone) if phone else Q()
    if email:
        same |= Q(email=same_email(email))
    rows = [_columns(model, kind, same) for model, kind in _KINDS.items()] if same else []
    newest = max(rows[0].union(*rows[1:], all=True), default=None) if rows else None
    if newest is None:
        return Identity(new_number())
    _weight, _pk, number, is_confidential = newest
    return Identity(number, bool(is_confidential))


def _columns(model: type[Model], kind: _Kind, same: Q) -> QuerySet[Model, tuple]:
    rows = model._default_manager.filter(same).order_by()
    return rows.values_list(Value(kind.weight), F("pk"), kind.number, kind.is_confidential)


def new_number() -> int:
    """A person number that says nothing about the person."""
    return secrets.randbits(NUMBER_BITS)


def same_email(email: str) -> str:
    """The form in which addresses are stored and compared: without surrounding space, in small letters."""
    return email.strip().lower()


def new_token() -> str:
    """The secret part of a link: 256 bits, as 43 characters of an address."""
    return secrets.token_urlsafe(32)


def by_token(rows: QuerySet[Row], field: str, token: str) -> Row | None:
    """The one of `rows` whose `field` ("person__token") is this secret, or None. One query.

    None without asking the database where the text cannot be a token; compared in constant time.
    """
    if not TOKEN.fullmatch(token):
        return None
    row = rows.filter(**{field: token}).first()
    known = attrgetter(field.replace("__", "."))(row) if row else NO_TOKEN
    return row if hmac.compare_digest(known, token) else None
