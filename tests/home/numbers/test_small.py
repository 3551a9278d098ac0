"""home/numbers/small.py: what is hidden."""

from __future__ import annotations

import pytest

from home.numbers.small import Hidden, hide

FEWER, KEPT_BACK = Hidden.FEWER, Hidden.KEPT_BACK


@pytest.mark.parametrize(
    ("column", "shown"),
    [
        ([], []),
        ([0, 5, 60], [0, 5, 60]),
        # Two small ones whose sum leaves several answers.
        ([1, 2, 60], [FEWER, FEWER, 60]),
        # A single one is the total less the others: the smallest of them goes too.
        ([3, 60, 7, 0], [FEWER, 60, KEPT_BACK, 0]),
        # A sum of two says that both are one; a sum of eight that both are four.
        ([1, 1, 60], [FEWER, FEWER, KEPT_BACK]),
        ([4, 4, 60, 8], [FEWER, FEWER, 60, KEPT_BACK]),
        # Nothing else to hide: the word alone must do.
        ([3, 0], [FEWER, 0]),
    ],
)
def test_small_numbers_are_hidden_and_cannot_be_told_from_the_total(
    column: list[int], shown: list[object]
) -> None:
    assert hide(column) == shown
