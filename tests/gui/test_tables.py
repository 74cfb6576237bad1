"""Finds leave the window as a table: by the clipboard, and dragged out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.gui.review.groups import Group, Scope
from tests.gui.review_samples import STATEMENTS

if TYPE_CHECKING:
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_selected_finds_are_copied_as_a_table_that_word_and_excel_take(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    qtbot.keyClick(page.findings.list, KEY.Key_Down, SHIFT)
    qtbot.keyClick(page.findings.list, KEY.Key_C, CTRL)
    data = QApplication.clipboard().mimeData()
    rows = [line.split("\t") for line in data.text().split("\n")]
    assert [len(row) for row in rows] == [8, 8, 8]
    assert rows[0][0] == "Kind"
    assert rows[1][2:5] == ["Văn phòng Đảng ủy", "28/02/2024", "Hà Thị Mận"]
    assert rows[2][1].startswith("Ủy ban nhân dân xã lập danh sách")
    assert data.html().count("<tr>") == 3
    assert len(session.selected) == 2


def test_notes_with_tabs_and_lines_stay_in_their_cell_and_signs_are_escaped(
    page: ReviewPage, session: ReviewSession
) -> None:
    find = next(finding for finding in session.finds if finding.content == STATEMENTS[2])
    session.correct(find.id, replace(find.content, assignee="Phòng A & B <nội bộ>"))
    session.set_note(find.id, "một\thai\nba")
    page.actions.copy_table.trigger()
    data = QApplication.clipboard().mimeData()
    assert data.text().split("\n")[1].split("\t")[-1] == "một hai ba"
    assert "Phòng A &amp; B &lt;nội bộ&gt;" in data.html()


def test_officials_are_copied_with_their_positions(page: ReviewPage, session: ReviewSession) -> None:
    session.set_scope(Scope(Group.OFFICIAL))
    session.choose_first()
    page.actions.copy_table.trigger()
    row = QApplication.clipboard().text().split("\n")[1].split("\t")
    assert row[:3] == ["Official", "Hà Thị Mận", "Bí thư Đảng ủy"]


def test_finds_can_be_dragged_out_as_text_and_table(page: ReviewPage) -> None:
    model = page.findings.model
    assert page.findings.list.dragEnabled()
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    data = model.mimeData([model.index(1), model.index(0)])
    assert data.hasHtml()
    assert len(data.text().split("\n")) == 3
    assert set(model.mimeTypes()) == {"text/html", "text/plain"}
