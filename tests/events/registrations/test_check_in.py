"""At the door: tap who came, scan a code, count who comes without registering."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from events.enums import RegistersFor, RegistrationState
from events.models import Attendance, Registration, RegistrationPerson, Session, SessionCoach, WalkIns
from events.refusals import Refusal
from events.registrations import actions, check_in
from events.seats import attendance
from home import roles
from portal.messages import qr
from portal.models import ViewLog
from tests import staff
from tests.booking import build as booking
from tests.build import language
from tests.events import build
from tests.events import build_registrations as many
from tests.events.build import HOUR, MINUTE, NOW, SOON
from tests.pages import html_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_doors_are_open(at: Callable[..., dt.datetime]) -> None:
    at(SOON - 10 * MINUTE)


def coach_client(*sessions: Session, name: str = "Aino") -> Client:
    """A coach who is at these sessions, signed in."""
    coach = booking.coach(name, weekdays=())
    coach.facts.user = staff.member(roles.COACH, username=name)
    coach.facts.save()
    for session in sessions:
        SessionCoach.objects.create(session=session, coach=coach)
    return staff.signed_in(Client(), coach.facts.user)


def _post(client: Client, name: str, session: Session, **data: object) -> object:
    return client.post(reverse(name, args=[session.event_id, session.pk]), data)


def _page(client: Client, session: Session) -> str:
    address = reverse("event_session_check_in", args=[session.event_id, session.pk])
    return html_of(client, address)


def _marks() -> list[tuple[int, bool]]:
    return list(Attendance.objects.order_by("pk").values_list("registration", "came"))


def _said(response: object) -> list[str]:
    return [str(message).strip() for message in response.wsgi_request._messages]


# Tapping -----------------------------------------------------------------------------------------------


def test_tap_marks_and_a_second_tap_takes_the_mark_off(coordinator: Client) -> None:
    session = build.session()
    row = build.registration(session)
    answer = _post(coordinator, "event_session_mark", session, registration=row.pk, mark="yes")
    back = reverse("event_session_check_in", args=[session.event_id, session.pk])
    assert (answer.status_code, answer.url) == (302, f"{back}#person-{row.pk}")
    assert _marks() == [(row.pk, True)]
    _post(coordinator, "event_session_mark", session, registration=row.pk, mark="no")
    assert _marks() == [(row.pk, False)]
    _post(coordinator, "event_session_mark", session, registration=row.pk, mark="none")
    assert _marks() == []


def test_pressed_button_says_so_and_takes_the_mark_off(coordinator: Client) -> None:
    session = build.session()
    row = build.registration(session)
    actions.check_in(row.pk, session.pk, True, now=SOON)
    html = _page(coordinator, session)
    assert 'name="mark" value="none" aria-pressed="true"' in html
    assert 'name="mark" value="no" aria-pressed="false"' in html


@pytest.mark.parametrize("typed", [{}, {"registration": "x"}, {"registration": "9" * 30}, {"mark": "maybe"}])
def test_tap_that_cannot_be_read_marks_nobody(coordinator: Client, typed: dict[str, str]) -> None:
    session = build.session()
    row = build.registration(session)
    answer = _post(coordinator, "event_session_mark", session, **{"registration": row.pk} | typed)
    assert (answer.status_code, len(_said(answer)), _marks()) == (302, 1, [])


def test_registration_for_something_else_is_not_marked(coordinator: Client) -> None:
    session, other = build.session(), build.session()
    row = build.registration(other)
    _post(coordinator, "event_session_mark", session, registration=row.pk, mark="yes")
    assert _marks() == []


def test_nobody_is_marked_before_the_doors_open(coordinator: Client, at: Callable[..., dt.datetime]) -> None:
    at(NOW)
    session = build.session()
    row = build.registration(session)
    answer = _post(coordinator, "event_session_mark", session, registration=row.pk, mark="yes")
    assert (_said(answer), _marks()) == ([Refusal.NOT_YET.sentence()], [])
    _post(coordinator, "event_session_one_more", session, language="0")
    assert WalkIns.objects.count() == 0
    assert 'name="mark"' not in _page(coordinator, session)


def test_nobody_comes_to_a_cancelled_session(coordinator: Client) -> None:
    session = build.session(cancelled_at=NOW)
    answer = _post(coordinator, "event_session_one_more", session, language="0")
    assert (_said(answer), WalkIns.objects.count()) == ([Refusal.CANCELLED.sentence()], 0)


def test_somebody_who_waited_can_be_marked_too(coordinator: Client) -> None:
    session = build.session()
    row = build.registration(session, "Odottaja", state=RegistrationState.WAITING)
    assert "Odottaja" in _page(coordinator, session)
    _post(coordinator, "event_session_mark", session, registration=row.pk, mark="yes")
    assert _marks() == [(row.pk, True)]


def test_many_taps_are_one_opening_in_the_log(coordinator: Client, at: Callable[..., dt.datetime]) -> None:
    session = build.session()
    for _number in range(3):
        _page(coordinator, session)
    assert list(ViewLog.objects.values_list("owner_kind", "owner_id")) == [("events.session", session.pk)]
    at(SOON + HOUR)
    _page(coordinator, session)
    assert ViewLog.objects.count() == 2


def test_coach_marks_at_own_sessions_only() -> None:
    mine, theirs = build.session(), build.session()
    client = coach_client(mine)
    rows = [build.registration(session) for session in (mine, theirs)]
    codes = [
        _post(client, "event_session_mark", session, registration=row.pk, mark="yes").status_code
        for session, row in zip((mine, theirs), rows, strict=True)
    ]
    assert (codes, _marks()) == ([302, 302], [(rows[0].pk, True)])


def test_check_in_and_report_agree(coordinator: Client) -> None:
    session = build.session(build.event(languages=["fi", "so"]))
    rows = [build.registration(session) for _number in range(3)]
    for row in rows[:2]:
        _post(coordinator, "event_session_mark", session, registration=row.pk, mark="yes")
    for _number in range(2):
        _post(coordinator, "event_session_one_more", session, language=str(language("so").pk))
    (held,) = attendance.held(None, None, now=session.ends_at)
    assert held.participations == 4


# Walk-ins ----------------------------------------------------------------------------------------------


def test_one_more_tap_counts_by_language(coordinator: Client) -> None:
    session = build.session(build.event(languages=["so"]))
    for number in (language("so").pk, language("so").pk, 0):
        _post(coordinator, "event_session_one_more", session, language=number)
    assert attendance.walk_ins(session) == {language("so").pk: 2, None: 1}


def test_one_more_in_a_language_that_is_not_the_events_counts_nobody(coordinator: Client) -> None:
    session = build.session(build.event(languages=["so"]))
    _post(coordinator, "event_session_one_more", session, language=language("ar").pk)
    assert attendance.walk_ins(session) == {}


def _typed(page: object, **numbers: object) -> dict[str, object]:
    """What a browser would send back from the form, with these numbers written."""
    form = page.context["form"]
    sent = {}
    for bound in form:
        sent[bound.html_name] = bound.initial if bound.initial is not None else ""
        sent[bound.html_initial_name] = sent[bound.html_name]
    return sent | numbers


def test_numbers_are_written_by_language(coordinator: Client) -> None:
    session = build.session(build.event(languages=["so"]))
    address = reverse("event_session_walk_ins", args=[session.event_id, session.pk])
    sent = _typed(coordinator.get(address), **{f"language_{language('so').pk}": 7, "language_0": 2})
    assert coordinator.post(address, sent).status_code == 302
    assert attendance.walk_ins(session) == {language("so").pk: 7, None: 2}


def test_number_that_was_not_touched_does_not_undo_a_colleagues(coordinator: Client) -> None:
    session = build.session(build.event(languages=["so"]))
    address = reverse("event_session_walk_ins", args=[session.event_id, session.pk])
    sent = _typed(coordinator.get(address), language_0=2)
    actions.walk_ins(session.pk, language("so").pk, 5)
    coordinator.post(address, sent)
    assert attendance.walk_ins(session) == {language("so").pk: 5, None: 2}


@pytest.mark.parametrize("number", ["-1", "1001", "x", "9" * 400])
def test_wrong_number_is_said_and_nothing_is_written(coordinator: Client, number: str) -> None:
    session = build.session(build.event(languages=["so"]))
    address = reverse("event_session_walk_ins", args=[session.event_id, session.pk])
    sent = _typed(coordinator.get(address), **{f"language_{language('so').pk}": "3", "language_0": number})
    answer = coordinator.post(address, sent)
    assert (answer.status_code, list(answer.context["form"].errors)) == (200, ["language_0"])
    assert f'value="{number}"' in answer.content.decode()
    assert WalkIns.objects.count() == 0


# The code ----------------------------------------------------------------------------------------------


def _scan(row: Registration) -> str:
    return reverse("event_check_in", args=[check_in.code(row.pk)])


def test_code_is_read_back_and_a_made_up_one_is_not() -> None:
    code = check_in.code(17)
    assert check_in.read(code) == 17
    assert [check_in.read(wrong) for wrong in ("17", f"18{code[2:]}", f"{code}x", "", "17.")] == [None] * 5


def test_code_has_neither_the_secret_link_nor_a_name() -> None:
    row = build.registration(build.session(), "Sahra")
    link = check_in.link(row.pk)
    assert [word in link for word in (row.person.token, "Sahra")] == [False, False]


def test_page_of_the_registration_draws_its_code(client: Client) -> None:
    row = build.registration(build.session(build.registered_for(), SOON + HOUR))
    RegistrationPerson.objects.update(token="t" * 43)
    page = client.get(reverse("registration", args=["t" * 43]))
    assert page.context["qr"] == qr.svg(check_in.link(row.pk))


def test_scanned_code_marks_with_one_tap(coordinator: Client) -> None:
    row = build.registration(build.session(), "Sahra")
    assert "Sahra" in html_of(coordinator, _scan(row))
    assert _marks() == []  # looking marks nobody
    for _tap in range(2):
        assert coordinator.post(_scan(row)).status_code == 302
    assert _marks() == [(row.pk, True)]
    assert coordinator.get(_scan(row)).context["came"] is True


def test_scanned_code_is_for_staff_only(client: Client) -> None:
    row = build.registration(build.session())
    assert "/login/" in client.get(_scan(row)).url
    assert "/login/" in client.post(_scan(row)).url
    assert _marks() == []


def test_scanned_code_of_another_coachs_session_shows_no_name() -> None:
    row = build.registration(build.session(), "Sahra")
    client = coach_client(build.session())
    assert "Sahra" not in html_of(client, _scan(row), follow=True)
    client.post(_scan(row))
    assert _marks() == []


def test_wrong_code_gets_one_sentence(coordinator: Client) -> None:
    address = reverse("event_check_in", args=["17.roskaa"])
    assert coordinator.get(address).context["registration"] is None
    assert coordinator.post(address).status_code == 302


def test_code_scanned_too_early_says_so(coordinator: Client, at: Callable[..., dt.datetime]) -> None:
    at(NOW)
    row = build.registration(build.session())
    assert coordinator.post(_scan(row)).context["refusal"] == Refusal.NOT_YET.sentence()
    assert _marks() == []


def test_scanned_code_of_an_erased_person_still_counts(coordinator: Client) -> None:
    row = build.registration(build.session())
    RegistrationPerson.objects.all().delete()
    assert coordinator.get(_scan(row)).status_code == 200
    coordinator.post(_scan(row))
    assert _marks() == [(row.pk, True)]


@pytest.mark.parametrize(
    ("now", "which"),
    [
        (SOON - 2 * HOUR, None),
        (SOON - HOUR, 0),
        (SOON + HOUR, 0),
        (SOON + 3 * HOUR, 0),
        (SOON + 5 * HOUR, 1),  # an hour before the second of the day
        (SOON + 7 * HOUR, 1),
        (SOON + dt.timedelta(days=2), None),
    ],
)
def test_code_of_a_whole_event_is_for_the_session_of_this_time(now: dt.datetime, which: int | None) -> None:
    event = build.registered_for(registers_for=RegistersFor.EVENT)
    rows = [build.session(event, SOON), build.session(event, SOON + 6 * HOUR)]
    build.session(event, SOON - HOUR, cancelled_at=NOW)
    registration = build.registration(event)
    found = check_in.session_for(registration, now=now)
    assert found == (None if which is None else rows[which])


def test_code_of_a_whole_event_without_a_session_now_says_so(
    coordinator: Client, at: Callable[..., dt.datetime]
) -> None:
    at(NOW)
    row = build.registration(many.course(2))
    page = coordinator.get(_scan(row))
    assert (page.status_code, page.context["session"]) == (200, None)
    assert coordinator.post(_scan(row)).status_code == 302
