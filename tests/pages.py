"""What a page says to a test that reads it."""

from __future__ import annotations

from typing import Any

from django.test import Client


def html_of(client: Client, address: str, query: dict[str, Any] | None = None, **request: Any) -> str:
    """The page's HTML. Fails where the page did not open, so that nothing is missing from an error page."""
    response = client.get(address, query, **request)
    assert response.status_code == 200, address
    return response.content.decode()
