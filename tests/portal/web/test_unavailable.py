"""portal/web/unavailable.py: a database that is locked or away is a 503 in the language, with real ones."""

from __future__ import annotations

import socket
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from django.db import DataError, InterfaceError, OperationalError, connection
from django.test import Client

from portal.web.unavailable import is_unavailable

pytestmark = pytest.mark.urls("tests.portal.urls_broken")
Locker = Callable[[str], AbstractContextManager[None]]


@contextmanager
def _locked_file() -> Iterator[None]:
    """Another program holds the SQLite file; ours does not wait."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(connection.settings_dict["NAME"], isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()
        connection.close()


@contextmanager
def _locked_table(table: str) -> Iterator[None]:
    """Another connection holds a table of PostgreSQL; ours does not wait."""
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '10ms'")
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            other.set_autocommit(False)
            cursor.execute(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
        yield
    finally:
        other.rollback()
        other.close()
        connection.close()


def locked(table: str) -> AbstractContextManager[None]:
    """The database of this run, locked by somebody else."""
    return _locked_file() if connection.vendor == "sqlite" else _locked_table(table)


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


def shown(response) -> tuple[int, str, str, bool]:
    html = response.content.decode()
    language = html.partition('<html lang="')[2].partition('"')[0]
    return response.status_code, language, response.get("Retry-After", ""), "portal/look.css" in html


@pytest.mark.django_db(transaction=True)
def test_a_locked_database_asks_to_try_again(client, caplog):
    with locked("portal_housefacts"):
        response = client.post("/so/write/")
    assert shown(response) == (503, "so", "30", True)
    assert [record.getMessage() for record in caplog.records] == [
        "the database did not answer: OperationalError"
    ]
    assert client.post("/so/write/").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_a_session_that_cannot_be_kept_asks_to_try_again(client):
    with locked("django_session"):
        response = client.get("/ckb/keep/")
    assert shown(response) == (503, "ckb", "30", True)


@pytest.mark.django_db
def test_a_database_that_is_away_asks_to_try_again(client):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    response = client.get(f"/ar/away/?port={port}")
    assert shown(response) == (503, "ar", "30", True)


@pytest.mark.django_db(transaction=True)
def test_a_wrong_statement_stays_a_fault_of_ours(client):
    assert shown(client.get("/fi/wrong-statement/"))[0] == 500


@pytest.mark.parametrize(
    ("error", "verdict"),
    [
        (OperationalError("server closed the connection"), True),
        (InterfaceError("connection already closed"), True),
        (DataError("too long"), False),
        (ValueError("x"), False),
        (None, False),
    ],
)
def test_is_unavailable_tells_an_absent_database_from_a_fault(error: Exception | None, verdict: bool):
    assert is_unavailable(error) is verdict
