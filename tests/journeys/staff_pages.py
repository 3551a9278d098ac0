"""What journeys through the staff side do on every page: press and wait, and let axe look at our own part."""

from __future__ import annotations

from typing import Any

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def press(page: Any, selector: str) -> None:
    """Press a link or button and wait for the page it leads to."""
    with page.expect_navigation():
        page.locator(selector).first.click()


def axe_of_ours(page: Any, axe: Any) -> list[str]:
    """What axe finds in our own part of the page; Wagtail's frame around it is Wagtail's."""
    axe(page)
    found = page.evaluate("tags => axe.run('.staff', {runOnly: tags}).then(r => r.violations)", TAGS)
    return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]
