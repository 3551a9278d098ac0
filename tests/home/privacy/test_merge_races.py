"""Two coordinators at once: the same join twice, a join against an erasure, a join both ways."""

from __future__ import annotations

import pytest

from booking.models import Appointment, AppointmentPerson
from booking.refusals import BookingRefused
from home.privacy import merge, retention
from tests.at_once import at_once
from tests.booking import build

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def pair() -> tuple[int, int]:
    """The numbers of two people with a time each."""
    coach = build.coach("Aino")
    return tuple(
        build.appointment(
            coach,
            build.FREE + hours * build.HOUR,
            client=build.reachable("Sahra", phone=f"+35840555100{hours}", email=""),
        ).person_number
        for hours in (0, 2)
    )


def numbers() -> set[int]:
    return set(Appointment.objects.values_list("person_number", flat=True))


@pytest.mark.parametrize("crosswise", [False, True])
def test_joined_twice_at_once_is_joined_once(pair: tuple[int, int], crosswise: bool) -> None:
    kept, moved = pair
    again = (moved, kept) if crosswise else (kept, moved)
    answers = at_once([lambda: merge.merge_people(kept, moved), lambda: merge.merge_people(*again)])
    assert len(numbers()) == 1
    won = [answer for answer in answers if isinstance(answer, list)]
    lost = [answer for answer in answers if isinstance(answer, BookingRefused)]
    assert (len(won), len(lost)) == (1, 1)
    assert len(won[0]) == 1


def test_join_beside_an_erasure_leaves_no_half(pair: tuple[int, int]) -> None:
    kept, moved = pair
    joined, _counted = at_once(
        [lambda: merge.merge_people(kept, moved), lambda: retention.erase_people([kept])]
    )
    left = AppointmentPerson.objects.count()
    if isinstance(joined, BookingRefused):
        assert (left, len(numbers())) == (1, 2)
    else:
        assert (len(joined), left) == (1, 1 if len(numbers()) == 2 else 0)
