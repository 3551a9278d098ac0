"""How a verb says no: a typed reason, turned into one plain sentence at the edge.

A room lists its reasons in an enum of `Reason` and raises a subclass of `Refused`; then nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models import TextChoices
from django.forms import BaseForm


class Reason(TextChoices):
    """Why a verb says no. The label says what happened and what to do next; it may name details."""

    def sentence(self, **details: object) -> str:
        """The label in the active language, with its details."""
        return str(self.label) % details


class Refused(Exception):
    """A verb said no. `reason` says why, `details` hold what its sentence names. Its text is the reason only,
    so that a log tells nothing about a person."""

    def __init__(self, reason: Reason, **details: object) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.details = details

    def sentence(self) -> str:
        """What to show: one plain sentence in the active language."""
        return self.reason.sentence(**self.details)


@contextmanager
def refusal_as_error(form: BaseForm, field: str | None = None) -> Iterator[None]:
    """Turn a refusal inside the block into an error of the form, or of one field of it.

    What follows the block is reached after a refusal only if the block returns or redirects by itself.
    """
    try:
        yield
    except Refused as refused:
        form.add_error(field, refused.sentence())
