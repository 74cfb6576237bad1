"""The command palette: everything that can be done or gone to, found by typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.folding import plain
from desktop.gui.palette import Palette
from desktop.gui.palette.delegate import CHOICE
from desktop.gui.palette.matching import fit
from desktop.gui.shortcuts_dialog import ShortcutsDialog
from desktop.gui.window import MainWindow
from tests.gui.review_samples import write
from tests.gui.window_samples import imported

KEY = Qt.Key


@pytest.fixture
def palette(qtbot, window: MainWindow, files):
    imported(qtbot, window, files)
    window.activateWindow()
    window.show_palette()
    shown = window.findChild(Palette)
    qtbot.waitUntil(shown.isVisible)
    return shown


def offered(palette: Palette) -> list:
    return [palette.model.index(row).data(CHOICE) for row in range(palette.model.rowCount())]


def words(palette: Palette) -> list[str]:
    return [choice.words for choice in offered(palette)]


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("xuat", "xuat ban tom tat word", "mo ban goc, de xuat"),
        ("word", "xuat ban tom tat word", "sword fish"),
        ("nhap thu", "nhap ca thu muc", "nhap bao cao mau"),
        ("xbt", "xuat ban tom tat word", "xem truoc"),
        ("hoan tac", "hoan tac", "hoan tac: chap nhan nhiem vu"),
        ("giao dien toi", "giao dien: toi", "giao dien: sang"),
        ("nhpa", "nhap ca", "mo ban goc"),
    ],
)
def test_what_fits_better_comes_first(typed: str, better: str, worse: str) -> None:
    assert (fit(typed, better) or 0) >= (fit(typed, worse) or 0)


@pytest.mark.parametrize(("typed", "text"), [("z", "nhap"), ("xyz", "xuat word"), ("nhap tep lạ", "nhap tep")])
def test_what_does_not_fit_is_left_out(typed: str, text: str) -> None:
    assert fit(plain(typed), text) is None


def test_every_action_of_the_menus_is_offered_with_its_key(window: MainWindow, palette: Palette) -> None:
    shown = {choice.name: choice for choice in offered(palette)}
    names = {entry.action.objectName() for entry in window.menus.entries()}
    assert names == set(shown)
    assert shown["import_files"].keys == "Ctrl+I"
    assert shown["import_files"].words == "Import reports"


def test_words_without_tone_marks_find_and_enter_runs_when_the_palette_is_gone(
    qtbot, window: MainWindow, palette: Palette
) -> None:
    write(palette.words, "all keys")
    assert words(palette)[0] == "All keys"
    qtbot.keyClick(palette.words, KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(window.findChildren(ShortcutsDialog)))
    assert not window.findChildren(Palette) or not palette.isVisible()


def test_the_arrows_walk_while_the_words_keep_the_caret(qtbot, palette: Palette) -> None:
    write(palette.words, "text")
    first = palette.list.currentIndex().row()
    qtbot.keyClick(palette.words, KEY.Key_Down)
    assert palette.list.currentIndex().row() == first + 1
    assert QApplication.focusWidget() is palette.words


def test_what_cannot_be_done_now_comes_last_is_said_and_does_nothing(qtbot, palette: Palette) -> None:
    write(palette.words, "redo")
    redo = offered(palette)[-1]
    assert redo.name == "review.redo"
    assert not redo.enabled
    index = palette.model.index(palette.model.rowCount() - 1)
    assert "not possible now" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    palette.list.setCurrentIndex(index)
    qtbot.keyClick(palette.words, KEY.Key_Return)
    assert palette.isVisible()


def test_a_report_is_opened_by_words_of_its_title(qtbot, window: MainWindow, palette: Palette) -> None:
    titles = {summary.id: summary.facts.title or summary.file for summary in window.library.reports()}
    other = next(number for number in titles if number != window.session.report.id)
    qtbot.waitUntil(lambda: len(palette._choices) > len(window.menus.entries()))
    write(palette.words, plain(titles[other]))
    row = next(
        row for row, choice in enumerate(offered(palette)) if choice.words == " ".join(titles[other].split())
    )
    with qtbot.waitSignal(window.session.report_opened):
        palette.list.clicked.emit(palette.model.index(row))


def test_a_heading_of_the_report_leads_to_its_place(qtbot, window: MainWindow, tmp_path) -> None:
    report = tmp_path / "headings.txt"
    report.write_text("BÁO CÁO\nI. KẾT QUẢ\nĐã làm.\nII. NHIỆM VỤ\nPhải làm.\n1. Rà soát hồ sơ\nTiếp.\n", "utf-8")
    imported(qtbot, window, [report])
    window.show_palette()
    palette = window.findChild(Palette)
    write(palette.words, "ra soat ho so")
    assert words(palette) == ["1. Rà soát hồ sơ"]
    qtbot.keyClick(palette.words, KEY.Key_Return)
    qtbot.waitUntil(lambda: window.review.source.selection() is not None)
    place = window.review.source.selection()
    assert window.session.text[place.start : place.end] == "1. Rà soát hồ sơ"


def test_what_was_chosen_lately_stands_first(qtbot, window: MainWindow, palette: Palette) -> None:
    write(palette.words, "larger")
    qtbot.keyClick(palette.words, KEY.Key_Return)
    window.show_palette()
    again = next(each for each in window.findChildren(Palette) if each is not palette and each.isVisible())
    assert offered(again)[0].name == "larger"


def test_words_that_fit_nothing_are_told(palette: Palette) -> None:
    write(palette.words, "qqqq zzzz")
    assert palette.nothing.isVisible()
