"""Registering in a real browser without JavaScript: a client in Somali, a partner with three colleagues."""

from __future__ import annotations

from typing import Any

import pytest

from events.enums import Audience, EventKind, RegistersFor
from events.models import Feedback, Registration
from events.registrations import actions
from portal.models import Message
from tests.events import build, build_registrations
from tests.events.build import HOUR, MINUTE, NOW, SOON
from tests.events.build_registrations import person, register

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("tuesday_morning")]

BUTTON = "main .btn-go"


def training(**more: object) -> Any:
    facts = {"audience": Audience.PARTNERS, "gives_certificate": True, **more}
    return build.registered_for("Monikielinen ohjaus", kind=EventKind.NETWORK_TRAINING, **facts)


def press(page: Any, selector: str) -> None:
    """Press a link or button and wait for the page it leads to."""
    with page.expect_navigation():
        page.locator(selector).first.click()


def register_path(session: Any, language: str = "fi") -> str:
    return f"/{language}/events/{session.event.facts.slug}/{session.pk}/register/"


def people() -> list[tuple[str, str]]:
    """Who stands where, in the order of registering."""
    return list(Registration.objects.order_by("pk").values_list("person__name", "state"))


def link(name: str) -> str:
    return f"/fi/r/{Registration.objects.get(person__name=name).person.token}/"


def fill_person(page: Any, index: int, name: str) -> None:
    page.fill(f'[name="name_{index}"]', name)
    page.fill(f'[name="email_{index}"]', f"{name.split()[0].lower()}@example.org")
    page.select_option(f'[name="role_{index}"]', "worker")


def test_client_with_a_phone_and_no_mail_registers_in_somali(open_page, at):
    session = build.session(build.registered_for("Keskusteluklubi"))
    page = open_page(javascript=False, locale="so")
    page.goto(f"/so/events/{session.event.facts.slug}/{session.pk}/")
    press(page, 'main a[href$="/register/"]')
    page.fill('[name="name"]', "Sahra")
    page.fill('[name="phone"]', "040 123 4567")
    at(NOW + MINUTE)
    press(page, BUTTON)
    assert page.url.endswith(f"/so/events/{session.event.facts.slug}/registered/")
    assert page.locator("html").get_attribute("lang") == "so"
    assert "4567" in page.locator("main").inner_text()
    page.reload()
    assert people() == [("Sahra", "registered")]

    told = Message.objects.get(kind="confirmation")
    secret = told.body.splitlines()[-1]
    assert (told.channel, told.language) == ("sms", "so")
    page.goto(secret[secret.index("/so/r/") :])
    press(page, 'main a[href$="/cancel/"]')
    press(page, BUTTON)
    assert people() == [("Sahra", "cancelled")]


def test_partner_registers_three_one_cancels_and_the_waiting_list_moves(open_page, at):
    session = build.session(training(), capacity=3)
    page = open_page(javascript=False)
    page.goto(register_path(session))
    page.fill('[name="organisation"]', "Kemin kirjasto")
    for index, name in enumerate(("Anna Aho", "Bo Berg", "Cem Can")):
        if index:
            press(page, 'button[name="add"]')
        fill_person(page, index, name)
    at(NOW + MINUTE)
    press(page, BUTTON)
    assert "3" in page.locator("main").inner_text()

    other = open_page(javascript=False)
    other.goto(register_path(session))
    assert "Ryhmä on täynnä. Voit tulla jonoon." in other.locator("main").inner_text()
    other.fill('[name="organisation"]', "Lappia")
    fill_person(other, 0, "Dan Dahl")
    at(NOW + 2 * MINUTE)
    press(other, BUTTON)
    assert [state for _name, state in people()] == ["registered"] * 3 + ["waiting"]

    page.goto(link("Bo Berg"))
    press(page, 'main a[href$="/cancel/"]')
    press(page, BUTTON)
    assert [state for _name, state in people()] == ["registered", "cancelled", "registered", "offered"]

    assert Message.objects.get(kind="offer").recipient == "dan@example.org"
    other.goto(link("Dan Dahl"))
    press(other, BUTTON)
    assert other.locator("h1").inner_text() == "Paikka on sinun"
    assert people()[-1] == ("Dan Dahl", "registered")


def test_enter_in_a_partners_form_sends_it_and_removes_nobody(open_page, at):
    session = build.session(training())
    page = open_page(javascript=False)
    page.goto(register_path(session))
    page.fill('[name="organisation"]', "Kemin kirjasto")
    fill_person(page, 0, "Anna Aho")
    press(page, 'button[name="add"]')
    fill_person(page, 1, "Bo Berg")
    at(NOW + MINUTE)
    with page.expect_navigation():
        page.press('[name="email_1"]', "Enter")
    assert people() == [("Anna Aho", "registered"), ("Bo Berg", "registered")]


def test_whoever_came_gives_feedback_in_a_minute(open_page, at):
    session = build.session(training())
    row = register(session, person("Anna", email="anna@example.org", role="worker"))
    actions.check_in(row.pk, session.pk, True, now=SOON)
    at(SOON + 26 * HOUR)
    page = open_page(javascript=False)
    page.goto(link("Anna"))
    press(page, 'main a[href$="/feedback/"]')
    page.locator('label:has([name="rating"][value="5"])').click()
    at(SOON + 27 * HOUR)
    press(page, BUTTON)
    assert page.locator("h1").inner_text() == "Kiitos. Vastauksesi auttaa meitä."
    assert Feedback.objects.get().rating == 5


@pytest.mark.parametrize("language", ["fi", "ar"])
def test_pages_of_registering_have_no_axe_findings(open_page, axe, at, language):
    asking = build.registered_for(asks_language=True, asks_childcare=True, asks_accessibility=True)
    for_partners = build.session(training(), capacity=1)
    full = build_registrations.full_session()
    course = build.registered_for(registers_for=RegistersFor.EVENT)
    build.sessions(course, 3)
    seated, waits = register(course), register(full, person("Omar"))
    first = register(for_partners, person("Anna", email="anna@example.org", role="worker"))
    paths = [
        register_path(build.session(asking), language),
        register_path(for_partners, language),
        register_path(full, language),
        register_path(build_registrations.visit(), language),
        register_path(build.session(), language),
        f"/{language}/r/wrong/",
    ]
    secrets = [(seated, ""), (seated, "cancel/"), (first, "change/"), (waits, "")]
    paths += [f"/{language}/r/{row.person.token}/{rest}" for row, rest in secrets]
    page = open_page(locale=language, expected_statuses={404})
    found = {}
    for path in paths:
        page.goto(path)
        found[path] = axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True, path
    assert {path: lines for path, lines in found.items() if lines} == {}
