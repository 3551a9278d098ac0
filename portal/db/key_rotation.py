"""Changes the key of the encrypted texts in peace: writes each again with the first of NOTE_KEYS.

Put the new key first and keep the old one behind it, run this, then take the old key away. It finds every
encrypted column by itself, goes in batches, and does nothing to what the first key opens already.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.apps import apps
from django.conf import settings
from django.db.models import F, Func, Model, QuerySet, TextField, Value

from portal.db.encryption import EncryptedTextField, cipher

AT_ONCE = 200
ROTATED, CURRENT, UNREADABLE = "rotated", "current", "unreadable"


class _Stored(Func):
    """A column as it is stored, without being opened on the way."""

    template = "%(expressions)s"
    output_field = TextField()


def columns() -> Iterator[tuple[type[Model], str]]:
    """Every encrypted column there is."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, EncryptedTextField):
                yield model, field.name


def rotate() -> Counter[str]:
    """Encrypt everything with the first key; counts what was rotated, current already, or opened by no key.

    What no key opens is left as it is: the key may come back. What somebody else writes meanwhile stays.
    """
    first, keys = Fernet(settings.NOTE_KEYS[0]), cipher()
    found: Counter[str] = Counter()
    for model, name in columns():
        for pk, token in _tokens(model, name):
            found[
                _rotate_one(_stored(model, name).filter(pk=pk, stored=token), name, token, first, keys)
            ] += 1
    return found


def _tokens(model: type[Model], name: str) -> Iterator[tuple[int, str]]:
    """Number and stored text of every row that has one, in batches by number."""
    last = 0
    while True:
        rows = _stored(model, name).filter(pk__gt=last).exclude(stored="").order_by("pk")
        batch = list(rows.values_list("pk", "stored")[:AT_ONCE])
        yield from batch
        if len(batch) < AT_ONCE:
            return
        last = batch[-1][0]


def _stored(model: type[Model], name: str) -> QuerySet[Model]:
    return model._default_manager.annotate(stored=_Stored(F(name)))


def _rotate_one(row: QuerySet[Model], name: str, token: str, first: Fernet, keys: MultiFernet) -> str:
    try:
        first.decrypt(token.encode())
    except InvalidToken:
        pass
    else:
        return CURRENT
    try:
        fresh = keys.rotate(token.encode()).decode()
    except InvalidToken:
        return UNREADABLE
    row.update(**{name: Value(fresh, output_field=TextField())})
    return ROTATED
