"""A file in an encoding of before Unicode: told over the text, seen before and after, read again and back."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from desktop.domain import FindingState
from desktop.gui import translation
from desktop.gui.encoding_dialog import EncodingDialog
from desktop.gui.import_summary import ImportSummaryDialog
from desktop.gui.review.encoding_line import EncodingLine
from desktop.gui.settings import Settings
from desktop.gui.window import MainWindow
from desktop.intake import prepare
from desktop.library import Library
from desktop.reading import AS_WRITTEN
from tests.reading.old_letters import encoded

if TYPE_CHECKING:
    from collections.abc import Iterator

REPORT = """BÁO CÁO
Kết quả công tác năm 2023 của Văn phòng Huyện ủy Sông Lam
Trong năm, Văn phòng đã thẩm định 48 đề án, ban hành 120 văn bản đúng thời hạn.
Đồng chí Lò Văn Sơn, Chánh Văn phòng, yêu cầu Phòng Tổng hợp rà soát hồ sơ trước ngày 30/6/2024.
Giao Bộ phận Văn thư số hóa tài liệu lưu trữ trong quý III năm 2024.
"""
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, library: Library) -> Iterator[MainWindow]:
    translation.install("en")
    settings = Settings()
    settings.language = "en"
    shown = MainWindow(library, settings)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.show_page()
    yield shown
    shown.close()


@pytest.fixture
def tcvn3(qtbot, window: MainWindow, tmp_path: Path) -> MainWindow:
    """Return the window with one report that was in TCVN3."""
    return imported(qtbot, window, tmp_path / "Báo cáo cũ.txt", encoded(REPORT, "tcvn3"))


def imported(qtbot, window: MainWindow, file: Path, content: bytes) -> MainWindow:
    file.write_bytes(content)
    with qtbot.waitSignal(window.importer.finished, timeout=20_000):
        window.import_files([file])
    return window


def dialog_of(qtbot, window: MainWindow) -> EncodingDialog:
    """Return the dialog that was opened, once it shows both texts."""
    dialog = window.findChildren(EncodingDialog)[-1]
    qtbot.waitUntil(lambda: bool(dialog.before.toPlainText()) and not dialog.progress.isVisible(), timeout=20_000)
    return dialog


def read_again(qtbot, window: MainWindow, code: str | None) -> None:
    window.originals.encoding.trigger()
    dialog = dialog_of(qtbot, window)
    with qtbot.waitSignal(window.originals.changed, timeout=20_000):
        if code == AS_WRITTEN:
            dialog.leave.click()
        else:
            dialog.choice.setCurrentIndex(dialog.choice.findData(code))
            qtbot.waitUntil(dialog.take.isEnabled, timeout=20_000)
            dialog.take.click()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def line_of(window: MainWindow) -> EncodingLine:
    return window.review.findChild(EncodingLine)


def test_a_quiet_line_names_the_encoding_that_the_file_is_in(tcvn3: MainWindow) -> None:
    line = line_of(tcvn3)
    assert line.isVisible()
    assert "TCVN3 (ABC)" in line.words.text()
    assert not line.back.isVisible()


def test_a_text_in_unicode_has_no_such_line(qtbot, window: MainWindow, tmp_path: Path) -> None:
    imported(qtbot, window, tmp_path / "a.txt", REPORT.encode())
    assert not line_of(window).isVisible()
    assert window.originals.encoding.isEnabled()


def test_the_preview_has_the_file_at_the_left_and_unicode_at_the_right(qtbot, tcvn3: MainWindow) -> None:
    line_of(tcvn3).compare.click()
    dialog = dialog_of(qtbot, tcvn3)
    assert "V¨n phßng" in dialog.before.toPlainText()
    assert dialog.after.toPlainText() == REPORT
    assert "TCVN3" in dialog.choice.itemText(0)
    assert dialog.choice.currentIndex() == 0
    assert "different: " in dialog.message.text()
    dialog.reject()


def test_another_encoding_is_previewed_as_soon_as_it_is_chosen(qtbot, tcvn3: MainWindow) -> None:
    tcvn3.originals.encoding.trigger()
    dialog = dialog_of(qtbot, tcvn3)
    dialog.choice.setCurrentIndex(dialog.choice.findData("viscii"))
    qtbot.waitUntil(lambda: dialog.after.toPlainText() not in {"", REPORT}, timeout=20_000)
    assert dialog.after.toPlainText() != dialog.before.toPlainText()
    dialog.choice.setCurrentIndex(0)
    assert dialog.after.toPlainText() == REPORT
    dialog.reject()
    assert len(tcvn3.session.library.reports()) == 1


def test_the_text_is_left_as_in_the_file_and_undo_and_redo_change_readings(qtbot, tcvn3: MainWindow) -> None:
    session, page = tcvn3.session, tcvn3.review
    first = session.report.id
    read_again(qtbot, tcvn3, AS_WRITTEN)
    second = session.report.id
    assert "V¨n phßng" in session.text
    assert line_of(tcvn3).back.isVisible()
    assert page.reports.model.rowCount() == 1
    assert page.actions.undo.text() == "&Undo: read the file again"
    qtbot.keyClick(page.findings.list, Qt.Key.Key_Z, CONTROL)
    assert (session.report.id, session.text) == (first, REPORT)
    assert page.reports.model.rowCount() == 1
    qtbot.keyClick(page.findings.list, Qt.Key.Key_Y, CONTROL)
    assert session.report.id == second
    line_of(tcvn3).back.click()
    assert session.report.id == first
    assert session.library.check() == ()


def test_decisions_go_with_their_words_and_later_ones_are_undone_first(qtbot, tcvn3: MainWindow) -> None:
    session, page = tcvn3.session, tcvn3.review
    session.accept([session.report.findings[0].id])
    read_again(qtbot, tcvn3, "tcvn3")
    assert session.text == REPORT
    assert [find.state for find in session.report.findings].count(FindingState.ACCEPTED) == 1
    left = next(find for find in session.report.findings if find.state is FindingState.SUGGESTED)
    session.reject([left.id])
    page.actions.undo.trigger()
    assert session.finding(left.id).state is FindingState.SUGGESTED
    second = session.report.id
    page.actions.undo.trigger()
    assert session.report.id != second


def test_decisions_without_a_place_are_told_and_stay_in_the_reading_before(qtbot, window, tmp_path: Path) -> None:
    imported(qtbot, window, tmp_path / "a.txt", REPORT.encode())
    session = window.session
    first = session.report.id
    (find, *_) = session.report.findings
    session.set_note(find.id, "xem lại")
    (tmp_path / "b.txt").write_text("Một văn bản khác hẳn.", "utf-8")
    window.originals._read_again(first, prepare(tmp_path / "b.txt"))
    box = window.findChild(QMessageBox)
    assert "no place: 1" in box.text()
    assert "xem lại" in box.detailedText()
    box.close()
    window.review.actions.undo.trigger()
    assert session.report.id == first


def test_a_file_without_a_known_encoding_is_imported_from_the_summary(qtbot, window, tmp_path: Path) -> None:
    imported(qtbot, window, tmp_path / "lạ.txt", "Ünïcödê für größere Übung, señor".encode("latin-1"))
    summary = window.findChild(ImportSummaryDialog)
    assert summary.encoding.isVisible()
    assert "Encoding" in summary.table.item(0, 2).text()
    summary.encoding.click()
    dialog = dialog_of(qtbot, window)
    assert dialog.choice.currentData() is not None
    with qtbot.waitSignal(window.originals.changed, timeout=20_000):
        dialog.leave.click()
    assert [report.file for report in window.session.library.reports()] == ["lạ.txt"]
    assert window.reviewing


class Desktop(QObject):
    """Takes the place of the system's programs."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_original_opens_under_its_own_name_and_may_not_be_written(tcvn3: MainWindow) -> None:
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")
    try:
        tcvn3.originals.open.trigger()
        tcvn3.originals.open.trigger()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert len(set(desktop.opened)) == 1
    copy = Path(desktop.opened[0])
    assert copy.name == "Báo cáo cũ.txt"
    assert copy.read_bytes() == encoded(REPORT, "tcvn3")
    assert not copy.stat().st_mode & 0o222


def test_a_member_of_an_archive_opens_as_the_file_that_it_was(qtbot, window: MainWindow, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "gói.zip", "w") as archive:
        archive.writestr("Biểu/Báo cáo tháng.txt", REPORT)
    with qtbot.waitSignal(window.importer.finished, timeout=30_000):
        window.import_files([tmp_path / "gói.zip"])
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")
    try:
        window.originals.open.trigger()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert Path(desktop.opened[0]).name == "Báo cáo tháng.txt"
    assert Path(desktop.opened[0]).read_bytes() == REPORT.encode()


def test_without_an_original_there_is_nothing_to_open(window: MainWindow) -> None:
    assert not window.originals.open.isEnabled()
    assert not window.originals.encoding.isEnabled()
