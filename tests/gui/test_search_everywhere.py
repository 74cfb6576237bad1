"""The search over all reports: as one types, by keys alone, to the place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.domain import Change, Typed
from desktop.errors import LibraryError
from desktop.gui.everywhere.dialog import SearchEverywhere
from desktop.gui.everywhere.results import RESULT, Results
from desktop.library import Found, Library, Place, Where
from tests.gui import review_samples
from tests.gui.review_samples import TEXT

if TYPE_CHECKING:
    from desktop.domain import Span
    from desktop.gui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def searching(qtbot, library: Library, report_id: int, window: MainWindow) -> SearchEverywhere:
    other = review_samples.source(TEXT.replace("Tân Lập", "Hòa Bình"), "hoa-binh.txt")
    library.add(other, None, review_samples.extraction())
    find = next(one for one in library.report(report_id).findings if one.content.confidence == 0.9)
    library.apply(Change(report_id, "note", ((find, replace(find, note="hỏi lại Ban Tổ chức")),)))
    window.show_page()
    next(
        entry.action for entry in window.menus.entries() if entry.action.objectName() == "search_everywhere"
    ).trigger()
    (dialog,) = window.findChildren(SearchEverywhere)
    qtbot.waitUntil(lambda: dialog._searching is None)
    return dialog


def typed(qtbot, dialog: SearchEverywhere, words: str) -> list[str]:
    dialog.words.clear()
    qtbot.keyClicks(dialog.words, words)
    qtbot.waitUntil(lambda: dialog._asked[0] == words and dialog._searching is None)
    rows = range(dialog.model.rowCount())
    return [str(dialog.model.index(row).data()) for row in rows]


@pytest.mark.usefixtures("qapp")
def test_the_model_of_the_results_is_sound() -> None:
    model = Results()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    place = Place(Where.TEXT, "một\nhai", (), None)
    model.show((Found(1, "A", (place, place), more=3), Found(2, "B", (place,))))
    assert [model.index(row).data() for row in range(5)] == [
        "A",
        "Text: một hai",
        "Text: một hai",
        "B",
        "Text: một hai",
    ]
    model.show(())
    assert model.rowCount() == 0


def test_results_come_while_one_types_with_or_without_tones_grouped_by_report(qtbot, searching) -> None:
    rows = typed(qtbot, searching, "ra soat quy che")
    assert [row.startswith("Find: ") for row in rows] == [False, True, False, True]
    assert searching.state.text() == "Reports: 2 · places: 2"
    assert typed(qtbot, searching, "hoa bin") != rows
    assert not searching.grab().isNull()
    assert typed(qtbot, searching, "xyzt") == []
    assert searching.nothing.text() == "Nothing found"


def test_enter_opens_the_report_at_the_place_and_keys_alone_lead_there(
    qtbot, window, searching, report_id
) -> None:
    session = window.session
    rows = typed(qtbot, searching, "mo lop boi duong")
    assert len(rows) == 4
    for _ in range(2):
        qtbot.keyClick(searching.words, Qt.Key.Key_Down)
    chosen = searching.list.currentIndex().data(RESULT)
    assert chosen.report_id == report_id
    qtbot.keyClick(searching.words, Qt.Key.Key_Return)
    assert not searching.isVisible()
    assert session.report.id == report_id
    span: Span = window.review.source.selection()
    assert TEXT[span.start : span.end] == "mở lớp bồi dưỡng"
    assert session.chosen == chosen.place.find_id


def test_ctrl_enter_opens_and_stays_and_what_was_typed_is_there_again(qtbot, searching) -> None:
    typed(qtbot, searching, "quy che")
    qtbot.keyClick(searching.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert searching.isVisible()
    searching.hide()
    searching.start()
    assert searching.words.text() == searching.words.selectedText() == "quy che"
    qtbot.waitUntil(lambda: searching._searching is None)
    assert searching.model.rowCount() > 0


def test_notes_alone_can_be_searched(qtbot, searching) -> None:
    searching.kinds[frozenset({Where.NOTE, Where.MARK})].click()
    assert typed(qtbot, searching, "quy che") == []
    assert [row for row in typed(qtbot, searching, "hoi lai") if ":" in row] == [
        "Note on a find: hỏi lại Ban Tổ chức"
    ]


def test_a_library_that_cannot_be_read_is_told(qtbot, searching) -> None:
    searching._library = searching._library.with_name("không có.db")
    with qtbot.waitSignal(searching.failed) as told:
        searching.words.setText("quy chế")
    assert isinstance(told.args[0], LibraryError)
    qtbot.waitUntil(lambda: searching._searching is None)


def test_what_was_typed_for_a_task_is_shown_under_its_column_and_opens_the_task(
    qtbot, window, searching, report_id
) -> None:
    task = next(find for find in window.library.report(report_id).findings if getattr(find.content, "core", None))
    cell = Typed(task.id, "product", "Sổ theo dõi văn bản mật")
    window.library.apply(Change(report_id, "typed", (), cells=((None, cell),)))
    searching.kinds[frozenset({Where.FIND, Where.CELL})].click()
    rows = typed(qtbot, searching, "theo doi van ban")
    assert "Product: Sổ theo dõi văn bản mật" in rows
    qtbot.keyClick(searching.words, Qt.Key.Key_Return)
    assert window.session.chosen == task.id


def test_a_blank_finishes_the_last_word(qtbot, searching) -> None:
    assert typed(qtbot, searching, "quy ch")
    assert typed(qtbot, searching, "quy ch ") == []
