"""Reports of an earlier release get what their texts say of themselves beside the window, once."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.describing import describe_stored
from desktop.gui.describing import Describing
from desktop.gui.jobs import Jobs
from desktop.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator

STORED = Path(__file__).parents[1] / "data" / "libraries" / "0003-readings.db"


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Library]:
    shutil.copy(STORED, tmp_path / "old.db")
    with Library.open(tmp_path / "old.db") as opened:
        yield opened


def test_what_the_texts_say_is_stored_once_and_told_to_the_list(qtbot, old: Library) -> None:
    jobs = Jobs()
    describing = Describing(old, jobs)
    (line,) = old.reports()
    assert (line.details.kind, old.undescribed()) == ("", (line.id,))
    with qtbot.waitSignal(describing.changed, timeout=30_000):
        describing.start()
    jobs.stop()
    (line,) = old.reports()
    assert (line.details.kind, old.undescribed()) == ("Báo cáo", ())
    assert list(describe_stored(old.path)) == []
    qtbot.waitUntil(lambda: describing._work is None)
    describing.start()
    assert describing._work is None
