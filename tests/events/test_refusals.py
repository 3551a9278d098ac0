"""Every refusal of events has its one sentence, whoever catches it."""

from __future__ import annotations

import re

import pytest
from django.utils import translation

from booking.refusals import BookingRefused
from booking.refusals import Refusal as BookingRefusal
from events.refusals import EventRefused, Refusal
from events.sessions.refusals import CoachTaken, PlanRefusal, PlanRefused
from tests.build import instant

DETAILS = {"number": 12, "most": 200}


@pytest.mark.parametrize("reason", Refusal)
def test_every_reason_has_one_finished_sentence(reason):
    words = EventRefused(reason, **DETAILS).sentence()
    assert words == reason.sentence(**DETAILS)
    assert re.fullmatch(r"[A-ZÄÖ][^%]+\.", words)


@pytest.mark.parametrize("reason", PlanRefusal)
def test_every_reason_of_a_plan_has_one_finished_sentence(reason):
    assert re.fullmatch(r"[A-ZÄÖ][^%]+\.", PlanRefused(reason, **DETAILS).sentence())


def test_no_two_reasons_say_the_same():
    words = [reason.sentence(**DETAILS) for reason in Refusal]
    plans = [PlanRefused(reason, **DETAILS).sentence() for reason in PlanRefusal]
    assert len({*words, *plans}) == len(Refusal) + len(PlanRefusal)


def test_sentence_names_the_number_it_is_about():
    assert Refusal.CAPACITY_BELOW.sentence(number=12) == (
        "Paikkoja on liian vähän. Ilmoittautuneita on jo: 12."
    )


def taken() -> CoachTaken:
    return CoachTaken("Aino", instant("2026-11-25 09:30"), instant("2026-11-25 10:30"))


def test_taken_coach_is_named_with_the_time_on_the_wall_clock():
    assert taken().sentence() == (
        "Valmentajalla on silloin jo muuta. Valmentaja: Aino. Varattu: keskiviikko 25.11. kello 09:30–10:30."
    )


def test_taken_coach_writes_the_day_in_the_active_language():
    with translation.override("en"):
        assert "Wednesday 25 November from 09:30 to 10:30" in taken().sentence()


def test_taken_coach_is_booking_s_refusal_too():
    with pytest.raises(BookingRefused) as refused:
        raise taken()
    assert refused.value.reason == BookingRefusal.SLOT_TAKEN


def test_refusal_tells_its_reason_and_no_name_to_a_log():
    assert str(taken()) == "slot_taken"
    assert str(EventRefused(Refusal.FULL, name="Sahra")) == "full"
