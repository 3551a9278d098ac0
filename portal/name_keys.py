"""The old path of the field of name keys, which migrations name."""

from __future__ import annotations

from portal.db.name_keys import NameKeyField

__all__ = ["NameKeyField"]
