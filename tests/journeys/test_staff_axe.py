"""Every page of ours on the staff side holds to WCAG A and AA, on a phone and on a desk's screen.

The list of pages is that of the permission matrix, so that none can be forgotten. One browser walks through
the demo house; each page is loaded once and looked at in both widths.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from home import roles
from tests import staff
from tests.booking import build
from tests.conftest import AXE, DESK, PHONE
from tests.home.test_roles import addresses, give_device

pytestmark = pytest.mark.django_db(transaction=True)

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
#: Our own part of a page; what stands around it is Wagtail's.
OURS = "document.querySelector('.staff, .two-factor') || document.querySelector('main') || document"
RUN = f"tags => axe.run({OURS}, {{runOnly: tags, resultTypes: ['violations']}}).then(r => r.violations)"
#: How far a page reaches to the side.
REACH = "() => document.documentElement.scrollWidth"


def pages_to_look_at(client: Client) -> dict[str, str]:
    """Our pages that open and are whole pages, by name: no buttons, no files, no pieces of a page."""
    answers = {name: (address, client.get(address)) for name, address in addresses().items()}
    return {
        name: address
        for name, (address, answer) in answers.items()
        if answer.status_code == 200 and getattr(answer, "content", b"").lstrip()[:9].lower() == b"<!doctype"
    }


def complaints(page: Any, name: str, width: int) -> list[str]:
    """What axe finds on the page as it stands, and whether it is wider than the screen; one line each."""
    found = [
        f"{name} {width} {rule['id']}: {node['html'][:160]}"
        for rule in page.evaluate(RUN, TAGS)
        for node in rule["nodes"]
    ]
    reach = page.evaluate(REACH)
    return [*found, f"{name} {width} reaches to {reach}"] if reach > width else found


def test_every_staff_page_of_ours_holds_to_wcag_on_phone_and_desk(
    open_page: Callable[..., Any], at: Callable[..., dt.datetime], live_server: Any
) -> None:
    if not AXE.exists():
        pytest.skip("axe-core is not installed: npm install")
    at(build.NOW)
    call_command("seed_demo", verbosity=0)
    user = staff.member(roles.COORDINATOR)
    client = staff.signed_in(Client(), user)
    give_device(user)
    found: list[str] = []
    page = open_page(viewport=DESK)
    page.context.add_init_script(path=str(AXE))
    page.context.add_cookies(
        [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
    )
    for name, address in pages_to_look_at(client).items():
        page.goto(address)
        for size in (DESK, PHONE):
            page.set_viewport_size(size)
            found += complaints(page, name, size["width"])
        page.set_viewport_size(DESK)
    assert found == []
