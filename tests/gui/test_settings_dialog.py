"""Settings that count at once; libraries that do not open; backups made and put back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.errors import LibraryError
from desktop.gui import opening, translation
from desktop.gui.app import App
from desktop.gui.opening import LibraryOpener, OpeningProblem, Way
from desktop.gui.restoring import Restoring
from desktop.gui.settings import Settings, ThemeChoice
from desktop.gui.settings_dialog import SettingsDialog
from desktop.gui.theme import appearance
from desktop.gui.window import MainWindow
from desktop.library import Library, previews
from tests.gui import review_samples
from tests.gui.window_samples import imported


@pytest.fixture
def dialog(qtbot, window: MainWindow):
    window.show_settings()
    shown = window.findChild(SettingsDialog)
    qtbot.waitUntil(shown.isVisible)
    yield shown
    appearance().set_text_size(100)
    appearance().choose(ThemeChoice.SYSTEM)


def pick(box, value: object) -> None:
    """Choose a value of a combo box as a click does."""
    row = box.findData(value)
    box.setCurrentIndex(row)
    box.activated.emit(row)


def test_a_theme_and_sizes_count_at_once_and_stay(window: MainWindow, dialog: SettingsDialog) -> None:
    dialog.list.setCurrentRow(1)
    pick(dialog.theme, ThemeChoice.CONTRAST_DARK)
    pick(dialog.text_size, 125)
    dialog.reading_size.setValue(14)
    assert appearance().theme.name == "contrast-dark"
    assert appearance().text_size == 125
    stored = Settings()
    assert (stored.theme, stored.text_size, stored.reading_size) == (ThemeChoice.CONTRAST_DARK, 125, 14)
    chosen = [action.objectName() for action in window.view.themes.actions() if action.isChecked()]
    assert chosen == ["theme.contrast-dark"]


def test_the_name_of_the_clerk_stands_in_the_history(
    qtbot, window: MainWindow, dialog: SettingsDialog, files
) -> None:
    dialog.name.setText("Nguyễn Thị Lan")
    dialog.name.editingFinished.emit()
    imported(qtbot, window, files[:1])
    assert {entry.who for entry in window.library.history()} == {"Nguyễn Thị Lan"}
    dialog.name.setText("")
    dialog.name.editingFinished.emit()


def test_the_library_is_checked_beside_the_window(qtbot, dialog: SettingsDialog) -> None:
    dialog.list.setCurrentRow(2)
    qtbot.mouseClick(dialog.library.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "sound" in dialog.library.found.text())


def test_a_backup_is_made_listed_with_what_it_holds_and_put_back(qtbot, app: App, library, report_id) -> None:
    app.settings.language = "en"
    translation.install("en")
    app.library = library
    app.show_window()
    window = app.window
    qtbot.waitUntil(lambda: window.reviewing)
    window.show_settings()
    dialog = window.findChild(SettingsDialog)
    dialog.list.setCurrentRow(3)
    page = dialog.backups
    with qtbot.waitSignal(window.backups.made):
        qtbot.mouseClick(page.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.list.topLevelItemCount() == 1)
    assert page.list.topLevelItem(0).text(1) == "1"
    library.remove_report(report_id)
    qtbot.mouseClick(page.restore, Qt.MouseButton.LeftButton)
    box = next(box for box in page.findChildren(QMessageBox) if box.isVisible())
    assert "Reports in it: 1 " in box.informativeText()
    yes = next(button for button in box.buttons() if box.buttonRole(button) is QMessageBox.ButtonRole.AcceptRole)
    yes.click()
    qtbot.waitUntil(lambda: app.window is not window)
    again = app.window
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: again.reviewing)
    assert [one.id for one in again.library.reports()] == [report_id]
    assert "before-restore" in {one.risk for one in previews(again.library.path, again.backups.folder)}
    again.close()
    again.library.close()


def test_a_backup_that_is_stopped_changes_nothing(qtbot, library: Library, report_id, tmp_path: Path) -> None:
    backup, file = tmp_path / "backup.db", library.path
    library.backup(backup)
    library.remove_report(report_id)
    library.close()
    before = file.read_bytes()
    dialog = Restoring(backup, file)
    qtbot.addWidget(dialog)
    dialog.reject()
    assert dialog.restore() is None
    assert file.read_bytes() == before
    assert not list(file.parent.glob("*.restored"))


def test_a_backup_is_put_back_beside_the_window_and_says_how_far(qtbot, library, report_id, tmp_path) -> None:
    backup = tmp_path / "backup.db"
    library.backup(backup)
    library.remove_report(report_id)
    library.close()
    dialog = Restoring(backup, library.path)
    qtbot.addWidget(dialog)
    assert dialog.restore() is None
    assert dialog.bar.value() == dialog.bar.maximum() > 0
    with Library.open(library.path) as opened:
        assert [one.id for one in opened.reports()] == [report_id]


def test_a_backup_that_is_none_is_told(qtbot, tmp_path: Path) -> None:
    (tmp_path / "backup.db").write_bytes(b"no library")
    dialog = Restoring(tmp_path / "backup.db", tmp_path / "library.db")
    qtbot.addWidget(dialog)
    assert dialog.restore().code == "backup_unusable"
    assert not (tmp_path / "library.db").exists()


def test_a_backup_that_is_not_needed_is_said_so(qtbot, window: MainWindow, dialog: SettingsDialog) -> None:
    dialog.list.setCurrentRow(3)
    page = dialog.backups
    with qtbot.waitSignal(window.backups.made):
        page.now.click()
    with qtbot.waitSignal(window.backups.unneeded):
        page.now.click()
    assert "nothing to back up" in page.message.text()
    assert page.now.isEnabled()


def test_no_backup_is_made_while_nothing_happened_and_the_newest_are_kept(
    qtbot, window: MainWindow, files
) -> None:
    window.settings.backups_kept = 1
    with qtbot.waitSignal(window.backups.made):
        window.backups.look()
    imported(qtbot, window, files[:1])
    with qtbot.waitSignal(window.backups.made):
        window.backups.make()
    assert len(previews(window.library.path, window.backups.folder)) == 1


def test_a_backup_that_cannot_be_made_is_told_and_stops_nobody(qtbot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    window.settings.backup_folder = tmp_path / "file" / "backups"
    with qtbot.waitSignal(window.backups.failed):
        window.backups.make()
    assert window.status.told.text()
    assert not window.findChildren(QMessageBox)


def test_another_library_is_opened_in_place_of_the_one_before(qtbot, app: App, library, tmp_path) -> None:
    app.settings.language = "en"
    translation.install("en")
    app.library = library
    app.show_window()
    first = app.window
    other = tmp_path / "Thư viện khác" / "moi.db"
    first.library_chosen.emit(other)
    assert app.window is not first
    qtbot.addWidget(app.window)
    assert app.window.library.path == other
    assert Settings().library_file == other
    with Library.open(library.path):
        pass  # it was let go
    app.window.close()
    app.library.close()


# Libraries that do not open


def answered(way: Way) -> list[str]:
    """Choose a way as soon as the problem is shown; the words of the problem come in the list."""
    told: list[str] = []

    def answer() -> None:
        box = next(
            box for box in QApplication.topLevelWidgets() if isinstance(box, OpeningProblem) and box.isVisible()
        )
        told.append(f"{box.text()} {box.informativeText()}")
        box.ways[way].click()

    QTimer.singleShot(100, answer)
    return told


def test_a_library_that_is_open_elsewhere_names_who_has_it_and_can_be_looked_at(
    qtbot, app: App, library: Library, report_id: int
) -> None:
    assert report_id
    told = answered(Way.READ_ONLY)
    opened = LibraryOpener("en").open(library.path)
    assert "@" in told[0]
    assert opened
    assert not opened.writable
    app.settings.language = "en"
    translation.install("en")
    window = MainWindow(opened, app.settings)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.show_page()
    assert window.reviewing
    assert "open elsewhere" in window.status.lock.text()
    assert not window.bringing_in.files.isEnabled()
    window.session.accept([window.session.chosen])
    assert not window.findChildren(QMessageBox)
    assert window.status.told.text()
    assert window.session.finding(window.session.chosen).state.value == "suggested"
    window.close()
    opened.close()


def test_another_library_can_be_chosen_when_one_does_not_open(library, monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr(opening, "chosen_library", lambda *_args, **_named: tmp_path / "other.db")
    answered(Way.OTHER)
    opened = LibraryOpener("en").open(library.path)
    assert opened
    assert opened.path == tmp_path / "other.db"
    opened.close()


def test_a_damaged_library_is_put_back_from_its_newest_backup(tmp_path: Path) -> None:
    file = tmp_path / "library.db"
    with Library.open(file) as made:
        made.add(review_samples.source(), None, review_samples.extraction())
        made.backup(tmp_path / "backups" / "library-20250101-000000.db")
    content = bytearray(file.read_bytes())
    content[4096:12288] = b"\xff" * 8192
    file.write_bytes(content)
    told = answered(Way.RESTORE)
    opened = LibraryOpener("en").open(file)
    assert told
    assert opened
    assert len(opened.reports()) == 1
    opened.close()


@pytest.mark.parametrize("code", ["library_newer", "library_not_a_library", "library_unwritable", "library_full"])
def test_every_problem_offers_to_try_again_another_library_and_to_leave(qtbot, code: str, tmp_path: Path) -> None:
    box = OpeningProblem(LibraryError(code, path=tmp_path), tmp_path / "none.db", "vi")
    qtbot.addWidget(box)
    assert {Way.AGAIN, Way.OTHER, Way.LEAVE} <= set(box.ways)
    assert box.text()
    assert box.informativeText()


def test_leaving_opens_nothing(library: Library) -> None:
    answered(Way.LEAVE)
    assert LibraryOpener("en").open(library.path) is None


# Settings that cannot be read


def test_a_broken_file_of_settings_is_kept_aside_and_told(qtbot, app: App, library, own_home: Path) -> None:
    (own_home / "settings.ini").write_bytes(b"\x00\xff\x13garbage\x00" * 40)
    settings = Settings()
    assert settings.theme is ThemeChoice.SYSTEM
    assert settings.set_aside == own_home / "settings.broken"
    assert settings.set_aside.read_bytes().startswith(b"\x00\xff")
    app.settings, app.library = settings, library
    app.show_window()
    qtbot.addWidget(app.window)
    box = app.window.findChild(QMessageBox)
    assert "settings.broken" in box.informativeText()
    box.close()
    app.window.close()


def test_a_disk_that_is_gone_is_told_of_once(window: MainWindow) -> None:
    for _ in range(3):
        window.show_error(LibraryError("library_disk", path="/gone/library.db"))
    boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    assert len(boxes) == 1
    boxes[0].close()
