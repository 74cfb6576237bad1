"""Tasks in processes that can be stopped: what hangs, crashes or swells costs one task, and order is kept."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

import pytest

from desktop.errors import Cancelled
from desktop.processes import Beat, Ended, Limits, Stop, side_by_side
from desktop.pulse import beat, heard_by

MEGABYTE = 1024**2


def work(task: str) -> Iterator[object]:
    """Do what the task says."""
    if task == "hang":
        threading.Event().wait()
    if task == "die":
        os._exit(9)
    if task == "swell":
        held = bytearray(2000 * MEGABYTE)
        yield len(held)
    if task == "beat":
        beat(1, 2)
    if task == "many":
        yield from range(500)
    yield f"{task} done"


def outcome(tasks: list[str], **limits: float) -> dict[int, list[object]]:
    found: dict[int, list[object]] = {number: [] for number in range(len(tasks))}
    for number, result in side_by_side(work, tasks, limits=Limits(**limits)):
        found[number].append(result)
    return found


def test_results_follow_in_the_order_of_their_tasks() -> None:
    tasks = [str(number) for number in range(40)]
    assert [result for _, result in side_by_side(work, tasks) if not isinstance(result, Ended)] == [
        f"{task} done" for task in tasks
    ]


@pytest.mark.parametrize(
    ("task", "reason"), [("hang", Stop.TOO_SLOW), ("die", Stop.CRASHED), ("swell", Stop.TOO_LARGE)]
)
def test_a_task_that_goes_too_far_is_stopped_and_the_others_are_done(task: str, reason: Stop) -> None:
    found = outcome(["a", task, "b", "c"], seconds=2, memory=500 * MEGABYTE)
    assert found[1] == [reason, Ended()]
    assert [found[number] for number in (0, 2, 3)] == [[f"{name} done", Ended()] for name in "abc"]


def test_a_task_of_many_results_behind_another_is_handed_over_whole() -> None:
    found = outcome(["a", "many", "many", "b"])
    assert found[1][:500] == found[2][:500] == [*range(500)]


def test_signs_of_life_reach_whoever_waits() -> None:
    assert outcome(["beat"])[0] == [Beat(1, 2), "beat done", Ended()]
    heard: list[tuple[int, int]] = []
    with heard_by(lambda done, total: heard.append((done, total))):
        beat(3, 4)
    beat(4, 4)
    assert heard == [(3, 4)]


def test_cancelling_ends_what_hangs() -> None:
    wanted = iter([False, False])
    with pytest.raises(Cancelled):
        list(side_by_side(work, ["hang", "hang"], cancelled=lambda: next(wanted, True)))
