from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain import Change, Finding, FindingState, Official, Origin, ReportState, Span, StatementKind
from desktop.errors import Cancelled, LibraryError
from desktop.library import Cause, Library, inverse, new_id
from tests.library.samples import FIRST, OFFICIAL, SECOND, TEXT, decided, extraction, many, source, span

if TYPE_CHECKING:
    from pathlib import Path


def _find(library: Library, report_id: int, content: object) -> Finding:
    return next(find for find in library.report(report_id).findings if find.content == content)


def _of_many(library: Library, count: int) -> int:
    long, found = many(count)
    return library.add(long, None, found).report_id


def test_a_decision_is_stored_with_its_note(library: Library, report_id: int) -> None:
    find = _find(library, report_id, FIRST)
    library.apply(decided(find, FindingState.ACCEPTED, "đã hỏi lại Phòng"))
    assert _find(library, report_id, FIRST) == replace(find, state=FindingState.ACCEPTED, note="đã hỏi lại Phòng")


def test_a_correction_replaces_fields_and_place(library: Library, report_id: int) -> None:
    find = _find(library, report_id, FIRST)
    content = replace(FIRST, span=span("hoàn thành kế hoạch giám sát"), core=None, assignee="Văn thư", due=())
    content = replace(content, core=content.span)
    after = replace(find, content=content, state=FindingState.CORRECTED)
    library.apply(Change(report_id, "correct", ((find, after),)))
    assert _find(library, report_id, content) == after
    stored = library._db.execute("SELECT quote, context_before FROM find WHERE id = ?", [find.id]).fetchone()
    assert stored == ("hoàn thành kế hoạch giám sát", TEXT[content.span.start - 60 : content.span.start])


def test_finds_are_added_and_deleted(library: Library, report_id: int) -> None:
    content = Official("Phòng Tổng hợp", (span("Phòng Tổng hợp"),))
    added = Finding(new_id(), report_id, content, FindingState.ACCEPTED, Origin.CLERK)
    library.apply(Change(report_id, "add", ((None, added),)))
    assert _find(library, report_id, content) == added
    assert library.summary(report_id).officials == 2
    library.apply(Change(report_id, "delete", ((added, None),)))
    assert library.summary(report_id).officials == 1


def test_one_find_can_become_two_and_be_one_again(library: Library, report_id: int) -> None:
    find = _find(library, report_id, FIRST)
    middle = FIRST.span.start + 20
    halves = [
        replace(find, id=new_id(), content=replace(FIRST, span=half, core=half))
        for half in (Span(FIRST.span.start, middle), Span(middle, FIRST.span.end))
    ]
    split = Change(report_id, "split", ((find, halves[0]), (None, halves[1])))
    before = library.report(report_id)
    library.apply(split)
    assert len(library.report(report_id).findings) == 5
    library.apply(inverse(split), Cause.UNDO)
    assert library.report(report_id) == before


def test_a_find_that_loses_its_place_is_kept(library: Library, report_id: int) -> None:
    find = _find(library, report_id, OFFICIAL)
    orphan = replace(find, content=replace(OFFICIAL, mentions=(), roles=()))
    library.apply(Change(report_id, "correct", ((find, orphan),)))
    assert orphan in library.report(report_id).findings


def test_the_list_follows_every_decision(library: Library, report_id: int) -> None:
    states = []
    for find in library.report(report_id).findings:
        library.apply(decided(find, FindingState.REJECTED if find.content == FIRST else FindingState.ACCEPTED))
        states.append(library.summary(report_id).state)
    assert states == [ReportState.IN_PROGRESS] * 3 + [ReportState.DONE]
    line = library.summary(report_id)
    assert (line.decided, line.total, line.tasks, line.officials, line.with_due) == (4, 4, 1, 1, 0)


def test_a_note_alone_decides_nothing(library: Library, report_id: int) -> None:
    find = _find(library, report_id, FIRST)
    library.apply(decided(find, FindingState.SUGGESTED, "hỏi lại"))
    assert library.summary(report_id).state is ReportState.NEW


def test_thousands_of_finds_are_accepted_by_one_change_and_one_undo(library: Library) -> None:
    long, found = many(3_000)
    report_id = library.add(long, None, found).report_id
    before = library.report(report_id)
    pairs = tuple((find, replace(find, state=FindingState.ACCEPTED)) for find in before.findings)
    told = list[int]()
    library.apply(Change(report_id, "accept", pairs), follow=told.append)
    assert told == sorted(told)
    assert told[-1] == 3_000 > len(told) > 10
    assert library.summary(report_id).state is ReportState.DONE
    assert len(library.history(report_id)) == 2
    (change,) = library.steps(report_id).changes
    library.apply(inverse(change), Cause.UNDO)
    assert library.report(report_id) == before


def test_a_change_of_something_no_longer_so_is_refused_and_changes_nothing(
    library: Library, report_id: int
) -> None:
    find, other = _find(library, report_id, FIRST), _find(library, report_id, SECOND)
    library.apply(decided(find))
    before = library.report(report_id)
    for pairs in (
        (*decided(other).pairs, *decided(find).pairs),
        (*decided(other).pairs, (None, other)),
        (*decided(other).pairs, (replace(find, id=new_id()), None)),
    ):
        with pytest.raises(LibraryError) as refused:
            library.apply(Change(report_id, "accept", pairs))
        assert refused.value.code == "find_changed"
    assert library.report(report_id) == before
    assert len(library.history(report_id)) == 2


@pytest.mark.parametrize("stray", [Span(-1, 4), Span(5, 4), Span(0, len(TEXT) + 1)])
def test_a_span_outside_the_text_is_refused(library: Library, report_id: int, stray: Span) -> None:
    find = _find(library, report_id, FIRST)
    after = replace(find, content=replace(FIRST, span=stray))
    with pytest.raises(ValueError, match="outside"):
        library.apply(Change(report_id, "correct", ((find, after),)))
    assert find in library.report(report_id).findings


def test_a_change_holds_finds_of_its_own_report_only(library: Library, report_id: int) -> None:
    find = _find(library, report_id, FIRST)
    with pytest.raises(ValueError, match="one report"):
        library.apply(replace(decided(find), report_id=report_id + 1))
    with pytest.raises(ValueError, match="at least one"):
        library.apply(Change(report_id, "accept", ((None, None),)))


def test_a_change_of_a_report_that_is_not_there_is_refused(library: Library) -> None:
    with pytest.raises(LibraryError) as refused:
        library.apply(Change(5, "accept", ()))
    assert refused.value.code == "report_missing"


def test_undo_and_redo_survive_closing(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        report_id = library.add(source(), None, extraction()).report_id
        first, second = (decided(_find(library, report_id, content)) for content in (FIRST, SECOND))
        library.apply(first)
        library.apply(second)
        library.apply(inverse(second), Cause.UNDO)
    with Library.open(path) as library:
        steps = library.steps(report_id)
        assert (steps.changes, steps.done) == ((first, second), 1)
        library.apply(steps.changes[1], Cause.REDO)
        assert library.steps(report_id).done == 2
        assert library.summary(report_id).decided == 2


def test_a_new_action_after_undo_drops_what_could_be_redone(library: Library, report_id: int) -> None:
    first, second = (decided(_find(library, report_id, content)) for content in (FIRST, SECOND))
    library.apply(first)
    library.apply(inverse(first), Cause.UNDO)
    library.apply(second)
    assert library.steps(report_id).changes == (second,)
    assert library.steps(report_id).done == 1


def test_each_report_has_its_own_steps(library: Library, report_id: int) -> None:
    other = library.add(many(3)[0], None, many(3)[1]).report_id
    library.apply(decided(library.report(other).findings[0]))
    assert library.steps(report_id).changes == ()
    assert len(library.steps(other).changes) == 1


def test_the_history_tells_who_did_what_and_why(library: Library, report_id: int) -> None:
    change = decided(_find(library, report_id, FIRST))
    library.apply(change)
    library.apply(inverse(change), Cause.UNDO)
    imported, done, undone = library.history()
    assert (imported.action, imported.change.pairs) == ("import", ())
    assert (done.action, done.cause, done.change) == ("accept", Cause.DO, change)
    assert (undone.cause, undone.change) == (Cause.UNDO, inverse(change))
    assert done.who == undone.who != ""
    assert imported.at <= done.at <= undone.at


@pytest.mark.parametrize(
    "command",
    [
        "UPDATE history SET who = 'x'",
        "DELETE FROM history",
        "REPLACE INTO history SELECT * FROM history",
        "UPDATE source SET text = ''",
        "DELETE FROM source",
        "UPDATE report SET sha256 = ''",
    ],
)
def test_neither_history_nor_source_can_be_rewritten(library: Library, report_id: int, command: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=r"append-only|never changes"):
        library._db.execute(command)
    assert library.report(report_id).source == source()


def test_a_result_that_becomes_a_task_and_back_loses_nothing(library: Library, report_id: int) -> None:
    find = _find(library, report_id, FIRST)
    after = replace(find, content=replace(FIRST, kind=StatementKind.RESULT), state=FindingState.CORRECTED)
    change = Change(report_id, "kind", ((find, after),))
    library.apply(change)
    assert library.summary(report_id).tasks == 1
    library.apply(inverse(library.steps(report_id).changes[0]), Cause.UNDO)
    assert _find(library, report_id, FIRST) == find


def test_a_report_with_thousands_of_finds_tells_how_many_are_read(library: Library) -> None:
    report_id = _of_many(library, 3_000)
    told = list[int]()
    assert len(library.report(report_id, told.append).findings) == 3_000
    assert told == list(range(100, 3_001, 100))


def test_a_step_of_thousands_is_read_when_it_is_wanted_and_tells_how_far_that_has_come(library: Library) -> None:
    report_id = _of_many(library, 3_000)
    pairs = tuple(
        (find, replace(find, state=FindingState.ACCEPTED)) for find in library.report(report_id).findings
    )
    row = library.apply(Change(report_id, "accept", pairs))
    steps, told = library.steps(report_id), list[int]()
    assert steps.origins == (row,)
    assert library.change(row, told.append) == Change(report_id, "accept", pairs)
    assert told == list(range(100, 3_001, 100))


def test_reading_that_is_stopped_leaves_the_library_as_it_was(library: Library) -> None:
    report_id = _of_many(library, 300)

    def stop(_done: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        library.report(report_id, stop)
    find = library.report(report_id).findings[0]
    library.apply(Change(report_id, "accept", ((find, replace(find, state=FindingState.ACCEPTED)),)))


def test_the_rows_that_name_a_find_are_told_in_their_order(library: Library, report_id: int) -> None:
    find, other = _find(library, report_id, FIRST), _find(library, report_id, SECOND)
    rows = [library.apply(decided(find)), library.apply(decided(other))]
    assert library.rows_naming(report_id, find.id) == (rows[0],)
    assert library.rows_naming(report_id, new_id()) == ()
