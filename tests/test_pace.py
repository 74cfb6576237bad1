"""How long the rest will take."""

from __future__ import annotations

from desktop.pace import Pace


def test_the_rest_is_told_from_how_fast_it_went_of_late() -> None:
    now = [0.0]
    pace = Pace(100, clock=lambda: now[0])
    assert pace.left(0) is None
    now[0] = 10.0
    assert pace.left(10) == 90.0
    for second in range(11, 60):
        now[0] = float(second)
        left = pace.left(10 + (second - 10))
    assert left == 100 - 59


def test_what_was_known_and_went_fast_is_soon_forgotten() -> None:
    now = [0.0]
    pace = Pace(1000, clock=lambda: now[0])
    now[0] = 1.0
    pace.left(500)
    for second in range(2, 62):
        now[0] = float(second)
        left = pace.left(500 + second - 1)
    assert left is not None
    assert 400 < left < 500
