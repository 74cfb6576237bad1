"""The window around the pages: imports, drops, errors, language, theme and what it remembers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMessageBox

from desktop import paths
from desktop.errors import LibraryError, ReadError
from desktop.gui.app import App
from desktop.gui.file_names import safe_name
from desktop.gui.import_summary import ImportSummaryDialog
from desktop.gui.review.review_page import ReviewPage
from desktop.gui.review.session import ReviewSession
from desktop.gui.settings import Settings, ThemeChoice
from desktop.gui.theme import appearance
from desktop.gui.window import MainWindow
from desktop.intake import Progress
from desktop.library import Library
from desktop.reading import read
from tests.gui import review_samples
from tests.gui.window_samples import REPORT, imported


def test_an_empty_library_shows_the_first_page_without_a_review(window: MainWindow) -> None:
    assert window.pages.currentWidget() is window.welcome
    assert not window.briefs.open_action.isEnabled()
    assert not window.header.brief_button.isVisible()


def test_the_window_opens_where_the_clerk_left_off(qtbot, app: App, library: Library) -> None:
    first, second = (
        library.add(review_samples.source(name=name), None, review_samples.extraction()).report_id for name in "ab"
    )
    session = ReviewSession(library)
    session.open_report(first)
    session.accept([next(iter(session.finds)).id])
    window = MainWindow(library, app.settings)
    qtbot.addWidget(window)
    window.show_page()
    assert window.session.report.id == first != second
    window.close()


def test_behind_a_window_that_closes_nothing_reads_on(qtbot, app: App, library: Library) -> None:
    library.add(review_samples.source(), None, review_samples.extraction())
    window = MainWindow(library, app.settings)
    qtbot.addWidget(window)
    window.show_page()
    window.briefs.open()
    assert window.briefs.page.drafting.busy
    window.close()
    assert not [timer for timer in window.findChildren(QTimer) if timer.isActive()]


def test_the_review_page_is_made_in_parts_and_whole_where_it_is_wanted_before(window: MainWindow) -> None:
    parts = window.review_parts()
    next(parts)
    assert window.review.fields.isHidden() is False
    assert list(parts) == []
    assert list(window.review_parts()) == []
    assert len(window.findChildren(ReviewPage)) == 1


def test_the_sample_reports_are_one_click_away(qtbot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.importer.finished, timeout=30_000):
        qtbot.mouseClick(window.welcome.samples_button, Qt.MouseButton.LeftButton)
    assert window.reviewing
    assert len(window.session.library.reports()) >= 8
    assert window.briefs.open_action.isEnabled()


def test_progress_names_files_while_they_are_read_and_goes_away(qtbot, window: MainWindow, files) -> None:
    with qtbot.waitSignal(window.importer.progressed) as told:
        window.import_files(files)
    assert told.args == [Progress(0, 3, "report 0.txt")]
    assert window.status.progress.isVisible()
    assert "report 0.txt" in window.status.file.text()
    qtbot.waitSignal(window.importer.finished).wait()
    assert not window.status.progress.isVisible()


def test_cancel_keeps_what_came_in_and_says_so(qtbot, window: MainWindow, tmp_path: Path) -> None:
    many = [tmp_path / f"{number}.txt" for number in range(60)]
    for number, file in enumerate(many):
        file.write_text(f"{REPORT * 20}Bản số {number}.", "utf-8")
    window.importer.report_added.connect(lambda _id: window.status.cancel.click())
    summary = imported(qtbot, window, many)
    assert len(summary.imported) < len(many)
    assert summary.cancelled
    assert summary.imported
    dialog = window.findChild(ImportSummaryDialog)
    assert any("topped as you asked" in label.text() for label in dialog.findChildren(type(window.status.review)))


def test_files_named_while_an_import_runs_wait_their_turn(qtbot, window: MainWindow, files) -> None:
    window.import_files(files[:1])
    window.import_files(files[1:])
    qtbot.waitUntil(lambda: len(window.session.library.reports()) == 3, timeout=20_000)


def test_one_summary_names_each_bad_file_with_reason_and_remedy(qtbot, window, files, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "fake.docx").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 64)
    imported(
        qtbot, window, [*files, files[0], tmp_path / "empty.txt", tmp_path / "fake.docx", tmp_path / "gone.pdf"]
    )
    dialog = window.findChild(ImportSummaryDialog)
    names = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
    assert names == ["empty.txt", "fake.docx", "gone.pdf"]
    assert all(dialog.table.item(row, column).text() for row in range(3) for column in (1, 2))
    dialog.copy()
    assert QGuiApplication.clipboard().text().count("\n") == 2
    assert len(window.session.library.reports()) == 3


def test_the_same_report_again_is_told_and_not_imported_twice(qtbot, window: MainWindow, files) -> None:
    imported(qtbot, window, files[:1])
    assert [name for name, _ in imported(qtbot, window, files[:1]).already] == [files[0].name]
    assert len(window.session.library.reports()) == 1


def test_files_dropped_on_the_window_are_imported(qtbot, window: MainWindow, files) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.importer.finished, timeout=20_000):
        window.dropEvent(event)
    assert len(window.session.library.reports()) == 3


def test_words_are_found_without_tone_marks_and_what_is_missing_is_marked(
    qtbot, window: MainWindow, files
) -> None:
    imported(qtbot, window, files[:1])
    window.header.search.setText("tham dinh")
    assert window.header.search.property("missing") is False
    window.header.search.setText("không có chữ này")
    assert window.header.search.property("missing") is True


def test_a_known_problem_is_shown_with_its_remedy_and_harms_nothing(window: MainWindow) -> None:
    window.show_error(ReadError("password"))
    box = window.findChild(QMessageBox)
    assert box.text()
    assert box.informativeText()
    box.close()


def test_the_bar_says_at_all_times_whether_all_is_saved(qtbot, window: MainWindow, files) -> None:
    assert window.status.saved.isVisible()
    assert window.status.network.isVisible()
    imported(qtbot, window, files[:1])
    window.session.accept([window.session.chosen])
    assert "Saved at" in window.status.saved.text()
    window.session.failed.emit(LibraryError("library_full", path=window.library.path))
    assert window.status.unsaved.isVisible()
    assert not window.status.saved.isVisible()
    window.findChild(QMessageBox).close()
    window.session.accept([window.session.chosen])
    assert not window.status.unsaved.isVisible()
    window.briefs.open()
    assert window.status.saved.isVisible()


@pytest.mark.parametrize("width", [683, 1366])
def test_nothing_pushes_the_states_off_the_bar(qtbot, window: MainWindow, width: int) -> None:
    window.resize(width, 500)
    name = "Báo cáo tổng kết của Tổng công ty Cấp nước.docx"
    window.status.show_progress(Progress(3, 12, name, 70.0))
    qtbot.waitUntil(window.status.progress.isVisible)
    right = window.status.network.mapTo(window, window.status.network.rect().topRight()).x()
    assert right < window.width()
    window.status.end_progress()
    window.status.tell("một câu dài " * 40)
    qtbot.waitUntil(window.status.told.isVisible)
    right = window.status.network.mapTo(window, window.status.network.rect().topRight()).x()
    assert right < window.width()


def test_a_small_screen_has_the_page_of_a_brief_whole(qtbot, window: MainWindow, files) -> None:
    imported(qtbot, window, files[:1])
    window.resize(683, 384)
    window.briefs.open()
    foot = window.briefs.page.foot
    foot.show_error(ReadError("password"))
    qtbot.waitUntil(lambda: foot.message.isVisible() and window.briefs.page.height() < 384)
    corner = foot.write.mapTo(window, foot.write.rect().bottomRight())
    assert window.rect().contains(corner)


def test_no_two_actions_of_the_window_share_a_key(qtbot, window: MainWindow, files) -> None:
    imported(qtbot, window, files[:1])
    keys = [key.toString() for entry in window.menus.entries() for key in entry.action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


def test_the_window_remembers_its_size_and_the_size_of_the_words(qtbot, window, files, library) -> None:
    imported(qtbot, window, files[:1])
    larger = next(action for action in window.findChildren(QAction) if action.shortcut().toString() == "Ctrl+=")
    larger.trigger()
    window.resize(760, 560)  # the offscreen screen is small
    window.close()
    again = MainWindow(library, Settings())
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (760, 560)
    assert again.review.source.reading_size() == 12


@pytest.mark.parametrize("choice", [ThemeChoice.DARK, ThemeChoice.LIGHT])
def test_a_theme_is_taken_at_once_and_remembered(window: MainWindow, choice: ThemeChoice) -> None:
    names = {ThemeChoice.DARK: "Dark", ThemeChoice.LIGHT: "Light"}
    action = next(each for each in window.findChildren(QAction) if each.text() == names[choice])
    action.trigger()
    assert appearance().theme.dark is (choice is ThemeChoice.DARK)
    assert Settings().theme is choice


def test_settings_that_make_no_sense_are_taken_for_none(own_home: Path) -> None:
    (own_home / "settings.ini").write_text(
        "[General]\ntheme=pink\nreading_size=big\nimport_folder=/no/such\n", "utf-8"
    )
    settings = Settings()
    assert settings.theme is ThemeChoice.SYSTEM
    assert settings.reading_size == 11
    assert settings.import_folder == Path.home()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Báo cáo: quý I/2024?", "Báo cáo quý I 2024"),
        ("x" * 50 + " " + "y" * 50, "x" * 50),
        ("...", "brief"),
        ("KẾ HOẠCH\nCông tác năm 2023.", "KẾ HOẠCH Công tác năm 2023"),
    ],
)
def test_a_title_becomes_a_file_name_that_every_system_takes(title: str, name: str) -> None:
    assert safe_name(title) == name


def test_samples_come_with_the_program() -> None:
    names = [path for path in paths.resources("samples").iterdir() if path.suffix != ".md"]
    assert len([read(path).text for path in names]) >= 8


def test_a_narrow_window_gives_the_room_of_the_list_to_text_and_finds(qtbot, window: MainWindow, files) -> None:
    imported(qtbot, window, files[:1])
    assert window.review.reports.isVisible()
    window.resize(683, 384)  # 1366×768 at 200 %
    qtbot.waitUntil(lambda: not window.review.reports.isVisible())
    assert window.width() == 683
    action = next(entry.action for entry in window.menus.entries() if entry.action.objectName() == "reports_list")
    action.trigger()
    assert window.review.reports.isVisible()
    window.resize(1200, 700)
    assert window.review.reports.isVisible()
