"""portal/web/health.py: alive without a database, ready only with one."""

from __future__ import annotations

import pytest
from django.db import connection


def test_alive_asks_nothing_else(client):
    response = client.get("/health/alive")
    assert (response.status_code, response.json()) == (200, {"alive": True})


@pytest.mark.django_db
def test_ready_when_the_database_answers(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        response = client.get("/health/ready")
    assert (response.status_code, response.json()) == (200, {"ready": True})


@pytest.mark.django_db(transaction=True)
def test_not_ready_without_tables(client):
    with connection.schema_editor() as editor:
        editor.execute("ALTER TABLE portal_message RENAME TO portal_message_away")
    try:
        response = client.get("/health/ready")
    finally:
        with connection.schema_editor() as editor:
            editor.execute("ALTER TABLE portal_message_away RENAME TO portal_message")
    assert (response.status_code, response.json()) == (503, {"ready": False})


@pytest.mark.django_db
def test_health_is_for_reading_and_kept_by_no_cache(client):
    assert client.post("/health/ready").status_code == 405
    assert "no-store" in client.get("/health/ready")["Cache-Control"]


@pytest.mark.django_db
def test_health_answers_plain_http_behind_tls(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/health/alive").status_code == 200
