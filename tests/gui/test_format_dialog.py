"""The check of format in the window: a file chosen, dropped or just written, its findings, and lists handed on."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import docx
import pytest
from docx.shared import Pt
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog

from desktop.briefs.format_check import Severity
from desktop.gui import translation
from desktop.gui.format_dialog import FormatDialog
from desktop.gui.jobs import Jobs
from desktop.gui.settings import Settings
from desktop.gui.window import MainWindow
from tests.briefs.format_samples import Party, State, reword, right_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A document with one wrong thing in eight places, one more wrong thing, and one worth a look."""
    document = right_document(Party)
    for paragraph in document.paragraphs:
        if paragraph.text.startswith("- Việc"):
            paragraph.runs[0].font.size = Pt(13)
    reword(document, "Số 127", "Số: 127")
    reword(document, "đề án, báo cáo", "đề  án, báo cáo")
    file = tmp_path / "bao-cao.docx"
    document.save(str(file))
    return file


@pytest.fixture
def dialog(qtbot, tmp_path: Path) -> Iterator[FormatDialog]:
    translation.install("vi")
    jobs = Jobs()
    shown = FormatDialog(jobs, tmp_path)
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    jobs.stop()
    translation.install("en")


def check(qtbot, dialog: FormatDialog, file: Path, profile: str | None = None) -> None:
    with qtbot.waitSignal(dialog.file_checked, timeout=20_000):
        dialog.check(file, profile)


def messages(dialog: FormatDialog) -> list[str]:
    return [finding.message("vi") for finding in dialog.list.shown]


def test_findings_show_with_severity_place_rule_remedy_and_the_words_marked(qtbot, dialog, faulty):
    check(qtbot, dialog, faulty)
    assert "Nhận ra tiêu đề của Đảng" in dialog.told.text()
    assert dialog.list.rowCount() == 3
    assert dialog.list.item(0, 0).text().strip() == "sai"
    assert dialog.list.item(0, 2).text() == "phần đầu văn bản, đoạn 4"
    details = dialog.details
    assert details.rule.text().startswith("Quy định: Hướng dẫn 05-HD/VPTW")
    assert details.remedy.text() == "Cách sửa: Gõ lại theo mẫu “Số 127-BC/TU”."
    assert "Số: 127-BC/VPTU" in details.preview.toPlainText()


def test_a_rule_broken_in_many_places_lists_them_and_shows_each(qtbot, dialog, faulty):
    check(qtbot, dialog, faulty)
    dialog.list.setCurrentCell(1, 1)
    assert dialog.details.places.count() == 8
    dialog.details.places.setCurrentRow(4)
    assert dialog.details.preview.toPlainText().startswith("- Việc thứ 5")


def test_the_list_is_filtered_by_severity_and_by_words_without_marks(qtbot, dialog, faulty):
    check(qtbot, dialog, faulty)
    dialog.chips[Severity.LOOK].click()
    assert messages(dialog) == ["Có hai dấu cách trở lên liền nhau."]
    assert dialog.details.message.text() == messages(dialog)[0]
    dialog.chips[None].click()
    dialog.words.setText("co chu 13 pt")
    assert messages(dialog) == ["Cỡ chữ nội dung là 13 pt, quy định 14–15 pt."]
    dialog.words.setText("vạn lý")
    assert messages(dialog) == []
    assert dialog.details.message.text() == ""


def test_another_profile_checks_the_file_anew(qtbot, dialog, faulty):
    check(qtbot, dialog, faulty)
    with qtbot.waitSignal(dialog.file_checked, timeout=20_000):
        dialog.profile.setCurrentIndex(dialog.profile.findData("state-30"))
    assert "thể thức đã chọn" in dialog.told.text()
    assert any("tiêu đề của hệ khác" in message for message in messages(dialog))


def test_a_file_that_was_mended_is_checked_again_by_one_key(qtbot, dialog, faulty):
    check(qtbot, dialog, faulty)
    right_document(Party).save(str(faulty))
    with qtbot.waitSignal(dialog.file_checked, timeout=20_000):
        qtbot.keyClick(dialog, Qt.Key.Key_F5)
    assert "Không thấy điểm nào sai thể thức." in dialog.blank.text()
    assert dialog.halves.isHidden()
    assert not dialog.hand_on.isEnabled()


def test_a_file_that_cannot_be_checked_is_told_with_its_remedy(qtbot, dialog, tmp_path):
    bad = tmp_path / "cu.docx"
    bad.write_bytes(b"khong phai Word")
    dialog.check(bad)
    qtbot.waitUntil(lambda: "Hãy chọn tệp .docx" in dialog.told.text())
    assert dialog.progress.isHidden()
    assert dialog.again.isEnabled()


def test_a_check_can_be_stopped_and_another_file_taken(qtbot, dialog, faulty, tmp_path):
    dialog.check(faulty)
    assert dialog.stop.isVisible()
    dialog.stop.click()
    assert dialog.stop.isHidden()
    other = tmp_path / "khac.docx"
    right_document(State).save(str(other))
    check(qtbot, dialog, other)
    assert dialog.list.rowCount() == 0
    assert "Quốc hiệu" in dialog.told.text()


def test_a_dropped_file_is_checked(qtbot, dialog, faulty):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(faulty))])
    drop = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(dialog.file_checked, timeout=20_000):
        dialog.dropEvent(drop)
    assert dialog.list.rowCount() == 3


def test_the_list_is_copied_as_words_and_as_a_table(qtbot, dialog, faulty):
    check(qtbot, dialog, faulty)
    dialog.copy()
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert lines[0].split("\t") == ["Mức", "Điểm cần sửa", "Vị trí", "Chữ trong văn bản", "Quy định", "Cách sửa"]
    assert len(lines) == 1 + 10
    assert data.html().count("<tr>") == 11


def test_ctrl_c_in_the_list_copies_the_table(qtbot, dialog, faulty):
    check(qtbot, dialog, faulty)
    QGuiApplication.clipboard().clear()
    (copy,) = dialog.list.actions()
    assert copy.shortcut() == QKeySequence(QKeySequence.StandardKey.Copy)
    copy.trigger()
    assert QGuiApplication.clipboard().text().count("\n") == 10


def test_the_list_is_written_as_csv_and_as_word(qtbot, dialog, faulty, tmp_path):
    check(qtbot, dialog, faulty)
    dialog.export(tmp_path / "ds.csv")
    qtbot.waitUntil(lambda: "ds.csv" in dialog.told.text())
    with (tmp_path / "ds.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 11
    assert not [cell for row in rows for cell in row if cell[:1] in "=+-@" and cell]
    dialog.export(tmp_path / "ds.docx")
    qtbot.waitUntil(lambda: "ds.docx" in dialog.told.text())
    table = docx.Document(str(tmp_path / "ds.docx")).tables[0]
    assert [cell.text for cell in table.rows[1].cells][:2] == ["sai", messages(dialog)[0]]
    dialog.export(tmp_path / "khong-co" / "ds.docx")
    qtbot.waitUntil(lambda: "không tồn tại" in dialog.told.text())


def test_all_is_reached_by_keys(qtbot, dialog, faulty):
    check(qtbot, dialog, faulty)
    qtbot.keyClick(dialog, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    asking = dialog.findChild(QFileDialog)
    assert asking.isVisible()
    asking.reject()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.words.hasFocus()
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.details.message.text().startswith("Cỡ chữ nội dung")


def test_the_window_opens_the_check_from_its_menu_and_from_a_written_brief(qtbot, library, faulty):
    window = MainWindow(library, Settings())
    qtbot.addWidget(window)
    window.show()
    names = [entry.action.objectName() for entry in window.menus.entries()]
    assert "check_format" in names
    window.formats.action.trigger()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(FormatDialog)))
    window.findChild(FormatDialog).done(0)
    window.formats.check(faulty, "party-36")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(FormatDialog)))
    dialog = next(one for one in window.findChildren(FormatDialog) if one.isVisible())
    qtbot.waitUntil(lambda: dialog.report is not None)
    assert dialog.report.profile == "party-36"
    window.close()
