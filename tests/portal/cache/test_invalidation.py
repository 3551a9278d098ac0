"""What is kept for all pages never outlives the change of its rows."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.db import transaction

from portal.cache import invalidation


def test_what_is_kept_goes_at_once(db):
    cache.set("rows", "old")
    invalidation.forget("rows")
    assert cache.get("rows") is None


@pytest.mark.django_db(transaction=True)
def test_what_a_reader_kept_before_the_commit_goes_with_it():
    with transaction.atomic():
        invalidation.forget("rows")
        cache.set("rows", "old, read by another process that sees no commit yet")
    assert cache.get("rows") is None
