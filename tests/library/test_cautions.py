"""Cautions in the library: kept as they were found, marked as seen by the clerk, undone like every action."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from desktop.errors import LibraryError
from desktop.library import Cause, Library, inverse
from tests.library.samples import CAUTIONS, decided, extraction, seen, source

if TYPE_CHECKING:
    from pathlib import Path


def test_a_caution_that_was_seen_is_marked_and_counted(library: Library, report_id: int) -> None:
    assert library.summary(report_id).cautions == 2
    library.apply(seen(report_id, 1))
    report = library.report(report_id)
    assert (report.cautions, report.seen) == (CAUTIONS, {1})
    assert library.summary(report_id).cautions == 1
    assert library.reports()[0].cautions == 1
    assert library.check() == ()


def test_seeing_a_caution_is_a_step_that_is_undone_and_done_again(library: Library, report_id: int) -> None:
    change = seen(report_id, 0)
    library.apply(change)
    library.apply(inverse(change), Cause.UNDO)
    assert library.report(report_id).seen == frozenset()
    assert library.steps(report_id).done == 0
    assert library.steps(report_id).changes == (change,)
    library.apply(change, Cause.REDO)
    assert library.report(report_id).seen == {0}
    assert library.check() == ()


def test_steps_of_finds_and_of_cautions_are_one_stack_that_survives_closing(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        report_id = library.add(source(), None, extraction()).report_id
        accepted = decided(library.report(report_id).findings[0])
        for change in (seen(report_id, 0), accepted, seen(report_id, 1)):
            library.apply(change)
        library.apply(inverse(seen(report_id, 1)), Cause.UNDO)
    with Library.open(tmp_path / "library.db") as library:
        steps = library.steps(report_id)
        assert steps.changes == (seen(report_id, 0), accepted, seen(report_id, 1))
        assert steps.done == 2
        assert [entry.change.seen for entry in library.history(report_id)][1] == ((0, True),)


@pytest.mark.parametrize("number", [0, 7])
def test_a_caution_that_is_seen_already_or_not_there_changes_nothing(
    library: Library, report_id: int, number: int
) -> None:
    library.apply(seen(report_id, 0))
    with pytest.raises(LibraryError) as refused:
        library.apply(seen(report_id, number))
    assert refused.value.code == "find_changed"
    assert library.report(report_id).seen == {0}
    assert library.summary(report_id).cautions == 1
    assert library.check() == ()


@pytest.mark.parametrize("command", ["DELETE FROM caution", "UPDATE caution SET content = '{}'"])
def test_a_caution_is_seen_and_never_changed(library: Library, report_id: int, command: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="a caution is seen"):
        library._db.execute(command)
    assert library.report(report_id).cautions == CAUTIONS
