"""What the clerk types into the table of tasks is a step like any other: kept, undone, carried over, checked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain import Change, FindingState, Typed
from desktop.errors import LibraryError
from desktop.library import Cause, inverse
from tests.library.samples import TEXT, decided, extraction, source, typed

if TYPE_CHECKING:
    from desktop.library import Library


def _cell(library: Library, report_id: int, text: str = "Đang thực hiện") -> Typed:
    return typed(library.report(report_id).findings[1].id, text)


def _fill(library: Library, report_id: int, *pairs: tuple[Typed | None, Typed | None]) -> Change:
    change = Change(report_id, "typed", (), cells=pairs)
    library.apply(change)
    return change


def test_a_typed_cell_is_kept_and_is_a_step_of_the_history(library: Library, report_id: int) -> None:
    cell = _cell(library, report_id)
    change = _fill(library, report_id, (None, cell))
    assert library.typed([report_id]) == (cell,)
    assert library.steps(report_id).changes == (change,)
    assert library.history(report_id)[-1].change == change
    assert library.check() == ()


def test_undo_and_redo_take_a_cell_back_and_type_it_again(library: Library, report_id: int) -> None:
    cell, later = _cell(library, report_id), _cell(library, report_id, "Đã hoàn thành")
    _fill(library, report_id, (None, cell))
    change = _fill(library, report_id, (cell, later))
    library.apply(inverse(change), Cause.UNDO)
    assert library.typed([report_id]) == (cell,)
    library.apply(change, Cause.REDO)
    assert library.typed([report_id]) == (later,)
    _fill(library, report_id, (later, None))
    assert library.typed([report_id]) == ()
    assert library.check() == ()


def test_nothing_is_typed_over_what_another_window_typed(library: Library, report_id: int) -> None:
    cell = _cell(library, report_id)
    _fill(library, report_id, (None, cell))
    with pytest.raises(LibraryError) as told:
        _fill(library, report_id, (None, _cell(library, report_id, "Quá hạn")))
    assert told.value.code == "find_changed"
    assert library.typed([report_id]) == (cell,)


def test_cells_of_another_report_are_refused(library: Library, report_id: int) -> None:
    other = library.add(source(TEXT + "Hết.", "khac.txt"), None, extraction()).report_id
    cell = _cell(library, report_id)
    with pytest.raises(ValueError, match="one report only"):
        _fill(library, other, (None, cell))
    with pytest.raises(ValueError, match="one cell"):
        _fill(library, report_id, (None, None))
    assert library.typed([report_id, other]) == ()


def test_a_find_that_comes_back_has_its_cells(library: Library, report_id: int) -> None:
    find = library.report(report_id).findings[1]
    cell = typed(find.id)
    _fill(library, report_id, (None, cell))
    deleting = Change(report_id, "delete", ((find, None),))
    library.apply(deleting)
    assert library.check() == ()
    library.apply(inverse(deleting), Cause.UNDO)
    assert library.typed([report_id]) == (cell,)


def test_a_state_of_before_has_the_cells_of_then(library: Library, report_id: int) -> None:
    cell = _cell(library, report_id)
    _fill(library, report_id, (None, cell))
    row = library.history(report_id)[-1].id
    _fill(library, report_id, (cell, _cell(library, report_id, "Quá hạn")))
    back = library.change_to(report_id, row)
    library.apply(back)
    assert library.typed([report_id]) == (cell,)
    library.apply(inverse(back), Cause.UNDO)
    assert [one.text for one in library.typed([report_id])] == ["Quá hạn"]
    first = library.change_to(report_id, library.history(report_id)[0].id)
    library.apply(first)
    assert library.typed([report_id]) == ()
    assert library.check() == ()


def test_a_file_that_is_read_again_keeps_what_was_typed(library: Library, report_id: int) -> None:
    cell = _cell(library, report_id)
    _fill(library, report_id, (None, cell))
    again = library.read_again(report_id, source(), extraction())
    (kept,) = library.typed([again.report_id])
    assert (kept.column, kept.text) == (cell.column, cell.text)
    finds = {find.id: find for find in library.report(again.report_id).findings}
    assert finds[kept.find_id].content == library.report(report_id).findings[1].content
    assert library.check() == ()


def test_cells_are_completed_with_what_was_typed_before(library: Library, report_id: int) -> None:
    finds = library.report(report_id).findings
    for number, text in enumerate(("Quá hạn", "Đã xong", "Đã xong")):
        _fill(library, report_id, (None, typed(finds[number].id, text)))
    assert library.values("typed state") == ("Đã xong", "Quá hạn")
    assert library.values("typed product") == ()


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE typed_cell SET text = 'x'",
        "DELETE FROM typed_cell",
        "INSERT INTO typed_cell SELECT find_id, 'product', report_id, 'x' FROM typed_cell",
    ],
)
def test_the_check_finds_cells_that_the_history_does_not_know(
    library: Library, report_id: int, tampering: str
) -> None:
    _fill(library, report_id, (None, _cell(library, report_id)))
    assert library.check() == ()
    library._db.execute(tampering)
    assert any("history does not agree" in problem for problem in library.check("en"))


def test_one_step_may_hold_cells_and_a_decision(library: Library, report_id: int) -> None:
    find = library.report(report_id).findings[1]
    change = replace(decided(find, FindingState.ACCEPTED), cells=((None, typed(find.id)),))
    library.apply(change)
    library.apply(inverse(change), Cause.UNDO)
    assert library.typed([report_id]) == ()
    assert library.report(report_id).findings[1] == find
    assert library.check() == ()
