"""A coordinator looks after messages in a real browser: what failed is sent again, and words are changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from booking.enums import Wording
from booking.messages import samples
from booking.messages.texts import TEMPLATES
from booking.models import MessageTemplate
from home import roles
from portal.enums import MessageChannel, MessageState
from portal.messages.templates import cost
from tests import staff
from tests.conftest import DESK, PHONE
from tests.portal.build_messages import NOW, waiting

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def signed_in(at: Callable, open_page: Callable[..., Any], live_server: Any) -> Callable[..., Any]:
    """`signed_in(viewport=…)`: the browser of a coordinator, past the sign-in."""
    at(NOW)

    def browser(**options: Any) -> Any:
        client = staff.signed_in(Client(), staff.member(roles.COORDINATOR))
        page = open_page(**options)
        page.context.add_cookies(
            [{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}]
        )
        return page

    return browser


@pytest.mark.parametrize(("viewport", "javascript"), [(PHONE, False), (PHONE, True), (DESK, True)])
def test_what_failed_is_found_by_its_state_and_sent_again(
    signed_in: Callable, viewport: dict[str, int], javascript: bool
) -> None:
    waiting(state=MessageState.SENT)
    row = waiting(
        channel=MessageChannel.SMS,
        recipient="+358401234567",
        state=MessageState.FAILED,
        failure="the SMS gateway refused",
    )
    page = signed_in(viewport=viewport, javascript=javascript)
    page.goto("/admin/messages/")
    page.get_by_role("link", name="Ei onnistunut (1)").click()
    page.wait_for_url("**/admin/messages/?state=failed")
    line = page.locator(".staff-rows > li")
    assert line.count() == 1
    assert "+358…67" in line.inner_text()
    line.get_by_role("link", name="Vahvistus").click()
    page.get_by_role("button", name="Lähetä uudelleen").click()
    page.get_by_text("Viesti lähtee uudelleen.").first.wait_for()
    row.refresh_from_db()
    assert row.state == MessageState.SENT  # the worker of the tests is at hand


def edit(page: Any, wording: Wording, language: str) -> None:
    number = MessageTemplate.objects.get(wording=wording).pk
    address = reverse("wagtailsnippets_booking_messagetemplate:edit", args=[number])
    page.goto(f"{address}#tab-{language}")


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("fi", "a" * 130 + " {day} {time}\n{link}", ["1 / 1", "2 / 2"]),
        ("fi", "a" * 150 + " {day} {time}\n{link}", ["2 / 1", "2 / 2"]),
        ("fi", "€" * 30 + "’ {day} {time}\n{link}", ["1 / 1", "1 / 2"]),
        ("ar", "موعدك\n{day} {time}\n{link}", ["1 / 1", "2 / 2"]),
        ("ar", "موعدك {day} {time} " * 4 + "\n{link}", ["2 / 1", "3 / 2"]),
        ("tr", "", ["1 / 1", "2 / 2"]),
    ],
)
def test_script_counts_like_the_server_while_somebody_types(
    signed_in: Callable, language: str, text: str, shown: list[str]
) -> None:
    page = signed_in(viewport=DESK)
    edit(page, Wording.CONFIRMATION, language)
    page.locator(f"#id_sms_{language}").fill(text)
    look = page.locator(f'[data-message-look="{language}"] [data-message-of="sms"]')
    parts = [" ".join(part.inner_text().split()) for part in look.locator("[data-message-cost] b").all()[:2]]
    words = text or TEMPLATES.default(Wording.CONFIRMATION, "sms", language)
    values = samples.sample_values(Wording.CONFIRMATION, "sms", language)
    assert parts == shown
    assert parts == [f"{n} / {most}" for n, most in zip(cost(words, values), (1, 2), strict=True)]
    assert values["link"] in look.locator("pre").inner_text()
    assert look.locator("pre").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")


@pytest.mark.parametrize("javascript", [True, False])
def test_refused_words_stay_and_mended_ones_are_saved(signed_in: Callable, javascript: bool) -> None:
    page = signed_in(viewport=DESK, javascript=javascript)
    edit(page, Wording.CANCELLATION, "fi")
    page.locator("#id_sms_fi").fill("Aikasi on peruttu. Aihe: {need}")
    page.get_by_role("button", name="Tallenna").first.click()
    page.get_by_text("Viestissä ei saa olla aihetta eikä nimeä. Poista: {need}.").first.wait_for()
    assert page.locator("#id_sms_fi").input_value() == "Aikasi on peruttu. Aihe: {need}"
    page.locator("#id_sms_fi").fill("Aikasi on peruttu:\n{day} {time}")
    page.get_by_role("button", name="Tallenna").first.click()
    page.wait_for_url("**/admin/message-templates/")
    row = MessageTemplate.objects.get(wording=Wording.CANCELLATION)
    assert row.sms_fi == "Aikasi on peruttu:\n{day} {time}"
