"""Garbage is collected in the thread of the window, never in that of a job: Qt's things end where they began."""

from __future__ import annotations

import gc
import threading
from typing import ClassVar

import pytest

from desktop.gui.collecting import keep_in_this_thread
from desktop.gui.jobs import Jobs, Work


class Ring:
    """Something that only the collector can free, and that tells in which thread it was freed."""

    freed_in: ClassVar[list[threading.Thread]] = []

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.freed_in.append(threading.current_thread())


def fill(_work: Work) -> int:
    """Make enough to be collected many times."""
    return sum(len([[number]]) for number in range(2_000) if Ring())


def test_what_a_job_leaves_behind_is_freed_by_the_thread_of_the_window(qtbot) -> None:
    Ring.freed_in.clear()
    jobs, work = Jobs(), Work()
    keep_in_this_thread().clear_up()  # what other tests left is not to be set aside with these
    for _ in range(1000):
        Ring()
    with qtbot.waitSignal(work.ended, timeout=20_000):
        jobs.start(fill, work)
    qtbot.waitUntil(lambda: len(Ring.freed_in) > 1000)
    assert set(Ring.freed_in) == {threading.main_thread()}
    jobs.stop()


def test_python_does_not_collect_by_itself_beside_a_window(qapp) -> None:  # noqa: ARG001 (it must be there)
    Jobs()
    assert not gc.isenabled()


def test_much_at_once_is_set_aside_until_nobody_looks(qtbot) -> None:
    collector = keep_in_this_thread()
    collector.clear_up()
    Ring.freed_in.clear()
    frozen = gc.get_freeze_count()
    for _ in range(60_000):
        Ring()
    qtbot.waitUntil(lambda: gc.get_freeze_count() > frozen + 50_000)
    assert not Ring.freed_in
    collector.clear_up()
    assert len(Ring.freed_in) == 60_000
    assert set(Ring.freed_in) == {threading.main_thread()}


@pytest.fixture
def full_rounds_soon():
    """Python's thresholds, at which every round goes through everything."""
    usual = gc.get_threshold()
    gc.set_threshold(usual[0], 0, 0)
    yield
    gc.set_threshold(*usual)


@pytest.mark.usefixtures("full_rounds_soon")
def test_what_lives_through_a_full_round_is_not_gone_through_again(qtbot) -> None:
    collector = keep_in_this_thread()
    collector.clear_up()
    frozen = gc.get_freeze_count()
    for older in (1, 0):
        gc.collect(older)
    kept = [Ring() for _ in range(2000)]
    qtbot.waitUntil(lambda: gc.get_freeze_count() >= frozen + len(kept))
    collector.clear_up()
