"""The browser's own back button, pressed only once a page has fully come."""

from __future__ import annotations

from playwright.sync_api import Page


def go_back(page: Page) -> None:
    """Press Back. A page that is still coming has no history yet, and the browser refuses to look for it."""
    page.wait_for_load_state("load")
    page.wait_for_function("document.readyState === 'complete'")
    page.go_back(wait_until="load")
