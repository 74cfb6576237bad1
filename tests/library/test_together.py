"""Actions over several reports are one step that the history alone tells, also after a restart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain import Change
from desktop.errors import LibraryError
from desktop.library import Cause, Library, Together, inverse, removals, returns, takes_out
from tests.library.samples import decided, extraction, source

if TYPE_CHECKING:
    from collections.abc import Iterable


@pytest.fixture
def ids(library: Library) -> list[int]:
    sources = (replace(source(), sha256=f"{number:064}") for number in range(3))
    return [library.add(one, None, extraction()).report_id for one in sources]


def reviewed_by(library: Library, name: str, ids: Iterable[int]) -> list[Change]:
    told = {one: library.summary(one).details for one in ids}
    return [
        Change(one, "details", (), details=(details, replace(details, reviewer=name)))
        for one, details in told.items()
    ]


def reviewers(library: Library, ids: Iterable[int]) -> list[str]:
    return [library.summary(one).details.reviewer for one in ids]


def take_back(library: Library) -> Together:
    found = library.together_to_undo()
    assert found
    library.apply_all([inverse(change) for change in library.changes_together(found)], Cause.UNDO)
    return found


def do_again(library: Library) -> Together:
    found = library.together_to_redo()
    assert found
    library.apply_all(library.changes_together(found), Cause.REDO)
    return found


def test_an_action_over_several_reports_is_one_step_after_a_restart(library: Library, ids: list[int]) -> None:
    library.apply_all(reviewed_by(library, "Thu", ids))
    library.apply_all(reviewed_by(library, "Lan", ids[:2]))
    library.close()
    with Library.open(library.path) as again:
        assert [take_back(again).count, take_back(again).count] == [2, 3]
        assert reviewers(again, ids) == ["", "", ""]
        assert again.together_to_undo() is None
        again.close()
    with Library.open(library.path) as again:
        assert [do_again(again).count, do_again(again).count] == [3, 2]
        assert reviewers(again, ids) == ["Lan", "Lan", "Thu"]
        assert again.together_to_redo() is None
        assert take_back(again).count == 2
        assert again.check() == ()


def test_removing_and_bringing_back_are_steps_of_the_library(library: Library, ids: list[int]) -> None:
    library.apply_all(removals(ids[:2]))
    library.apply_all(returns(ids[:1]))
    take_back(library)
    assert [line.id for line in library.reports()] == [ids[2]]
    assert [line.id for line, _ in library.removed()] == [ids[0], ids[1]]
    take_back(library)
    assert len(library.reports()) == 3
    assert library.removed() == ()
    do_again(library)
    assert [line.id for line in library.reports()] == [ids[2]]
    do_again(library)
    assert [line.id for line in library.reports()] == [ids[2], ids[0]]
    assert library.apply(removals(ids[1:2])[0]) == 0, "it is removed already"
    assert [takes_out(change, Cause.UNDO) for change in (*removals([1]), *returns([1]))] == [False, True]
    with pytest.raises(LibraryError):
        library.apply_all(removals([ids[2], 99]))
    assert library.check() == ()


def test_reports_that_were_worked_on_since_stay_as_they_are(library: Library, ids: list[int]) -> None:
    library.apply_all(reviewed_by(library, "Thu", ids))
    change = decided(library.report(ids[1]).findings[0])
    library.apply(change)
    found = take_back(library)
    assert (found.count, found.kept) == (2, {ids[1]})
    assert reviewers(library, ids) == ["", "Thu", ""]
    library.apply(inverse(change), Cause.UNDO)
    assert do_again(library).count == 2
    assert reviewers(library, ids) == ["Thu"] * 3


def test_work_that_was_taken_back_keeps_no_report(library: Library, ids: list[int]) -> None:
    library.apply_all(reviewed_by(library, "Thu", ids))
    change = decided(library.report(ids[1]).findings[0])
    library.apply(change)
    library.apply(inverse(change), Cause.UNDO)
    assert take_back(library).count == 3


def test_an_action_of_which_nothing_can_be_taken_back_is_passed_over(library: Library, ids: list[int]) -> None:
    library.apply_all(reviewed_by(library, "Thu", ids))
    library.apply_all(reviewed_by(library, "Lan", ids[:1]))
    library.apply(decided(library.report(ids[0]).findings[0]))
    found = library.together_to_undo()
    assert found
    assert (found.count, found.kept) == (2, {ids[0]})


def test_a_removed_report_that_came_again_with_its_file_is_not_brought_back_by_undo(
    library: Library, ids: list[int]
) -> None:
    library.apply_all(removals(ids[:2]))
    library.add_again(f"{0:064}")
    found = library.together_to_undo()
    assert found
    assert [change.report_id for change in library.changes_together(found)] == [ids[1]]


def test_what_was_taken_back_is_not_done_again_after_something_new(library: Library, ids: list[int]) -> None:
    library.apply_all(reviewed_by(library, "Thu", ids))
    take_back(library)
    assert library.together_to_redo()
    library.apply(decided(library.report(ids[2]).findings[0]))
    assert library.together_to_redo() is None


def test_a_step_taken_back_before_it_keeps_a_report_from_being_changed_again(
    library: Library, ids: list[int]
) -> None:
    change = decided(library.report(ids[0]).findings[0])
    library.apply(change)
    library.apply_all(reviewed_by(library, "Thu", ids))
    take_back(library)
    library.apply(inverse(change), Cause.UNDO)
    found = library.together_to_redo()
    assert found
    assert found.kept == {ids[0]}, "its next step to do again is the decision"
