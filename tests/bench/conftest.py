"""Turns the noted lines of the harness into passes, failures and one table at the end."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from tests.bench import harness


@pytest.fixture(scope="session", autouse=True)
def _garbage_is_collected_as_ever() -> None:
    """The suite spares the collector; what is measured must not be spared."""
    gc.unfreeze()
    gc.set_threshold(700, 10, 10)  # Python's own


@pytest.fixture(autouse=True)
def _within_bounds() -> Iterator[None]:
    """A benchmark fails when one of its own lines is over its bound, after all of them were measured."""
    before = len(harness.LINES)
    yield
    assert [line.name for line in harness.LINES[before:] if not line.holds] == []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print every figure beside its bound."""
    if harness.LINES:
        terminalreporter.section("figures and their bounds")
        for line in harness.table():
            terminalreporter.write_line(line)
