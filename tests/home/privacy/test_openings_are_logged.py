"""Every staff page that shows a client's contact, note, words or place writes down who looked."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from home import roles
from portal.models import Message, ViewLog
from tests import staff
from tests.booking import build
from tests.home import build_privacy
from tests.home.test_roles import OWN_PAGES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tuesday_morning")]
NOW = build.NOW
#: What is more than a first name: each opens only with a trace.
TELLING = ("Plantedalias", "Plantednote", "Plantedplace", "Plantedwords", "Plantedramp", "Plantedunion")


def _addresses(rows: build_privacy.Everywhere) -> list[str]:
    """Every address of ours, with the numbers of the one person's rows where it takes some."""
    session = rows.registration.session
    message = Message.objects.filter(owner_kind="booking.appointment", owner_id=rows.appointment.pk).first()
    numbers = (
        [],
        [rows.appointment.pk],
        [rows.request.pk],
        [message.pk],
        [session.event_id],
        [session.event_id, session.pk],
        [session.event_id, session.pk, rows.registration.pk],
        ["appointment", rows.appointment.pk],
        ["request", rows.request.pk],
    )
    found = []
    for name in OWN_PAGES:
        for given in numbers:
            try:
                found.append(reverse(name, args=given))
            except NoReverseMatch:
                continue
    return list(dict.fromkeys(found))


def test_no_page_tells_of_a_client_without_a_trace(client: Client) -> None:
    rows = build_privacy.everywhere()
    coordinator = staff.signed_in(client, staff.member(roles.COORDINATOR))
    telling = (*TELLING, build_privacy.PHONE, build_privacy.EMAIL)
    traced, silent = set(), set()
    for address in _addresses(rows):
        before = ViewLog.objects.count()
        answer = coordinator.get(address, headers={"x-requested-with": "XMLHttpRequest"})
        told = answer.status_code == 200 and any(
            word in answer.content.decode(errors="replace") for word in telling
        )
        if told:
            (traced if ViewLog.objects.count() > before else silent).add(answer.resolver_match.url_name)
        ViewLog.objects.all().delete()
    assert silent == set()
    assert {"staff_appointment", "staff_request", "event_registration", "staff_person_print"} <= traced
