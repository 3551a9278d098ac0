"""The demo house, made once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction


@pytest.fixture(scope="package")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The demo house, in a transaction around those of the tests: each test finds it as it was made."""
    house = transaction.atomic()
    with django_db_blocker.unblock():
        house.__enter__()
        call_command("seed_demo", verbosity=0)
    yield
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        house.__exit__(None, None, None)
