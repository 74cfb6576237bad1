"""States of the window and its dialogs that need some making, for whoever looks at all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import paths
from desktop.errors import LibraryError
from desktop.gui.format_dialog import FormatDialog
from desktop.gui.opening import OpeningProblem
from desktop.gui.restoring import Restoring
from desktop.gui.settings_dialog import SettingsDialog
from desktop.intake import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from desktop.gui.window import MainWindow


def window_places(window: MainWindow) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """Yield each state by name, with what makes it."""
    yield "status-import", lambda: _importing(window)
    yield (
        "settings-lost",
        lambda: _boxed(window, lambda: window.tell_settings_lost(paths.data_folder() / "s.broken")),
    )
    yield "backups-filled", lambda: _backups(window)
    yield "restore-question", lambda: _restore(window)
    yield "restoring", lambda: _restoring(window)
    yield "status-unsaved", lambda: _unsaved(window)
    yield "library-checked", lambda: _checked(window)
    yield "format-empty", lambda: FormatDialog(window.jobs, paths.resources("samples"), parent=window)
    for code in ("library_damaged", "library_newer", "library_unwritable"):
        details = {"path": window.library.path, "reason": "…", "version": "9", "newest": window.library.path}
        yield code, lambda code=code, details=details: _opening(window, LibraryError(code, **details))
    yield (
        "error-disk-full",
        lambda: _boxed(window, lambda: window.show_error(LibraryError("library_full", path=window.library.path))),
    )


def menus(window: MainWindow) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """Yield each menu, opened."""
    for number, action in enumerate(window.menuBar().actions()):
        yield f"menu-{number}", lambda action=action: _menu(window, action.menu())


def _menu(window: MainWindow, menu: QWidget) -> QWidget:
    menu.popup(window.mapToGlobal(window.rect().topLeft()))
    return menu


def _importing(window: MainWindow) -> MainWindow:
    window.status.show_progress(Progress(3, 12, "Báo cáo tổng kết năm 2025 của Tổng công ty Cấp nước.docx", 70.0))
    return window


def _boxed(window: MainWindow, show: Callable[[], object]) -> QMessageBox:
    show()
    return next(box for box in window.findChildren(QMessageBox) if box.isVisible())


def _opening(window: MainWindow, error: LibraryError) -> QMessageBox:
    return OpeningProblem(error, window.library.path, window.settings.language, window)


def _page(window: MainWindow, row: int) -> SettingsDialog:
    dialog = SettingsDialog(window)
    dialog.list.setCurrentRow(row)
    return dialog


def _backups(window: MainWindow) -> SettingsDialog:
    dialog = _page(window, 3)
    dialog.show()
    dialog.backups.now.click()
    _until(lambda: dialog.backups.list.topLevelItemCount() > 0)
    return dialog


def _restore(window: MainWindow) -> QMessageBox:
    dialog = _backups(window)
    dialog.backups.restore.click()
    return next(box for box in dialog.backups.findChildren(QMessageBox) if box.isVisible())


def _restoring(window: MainWindow) -> Restoring:
    dialog = Restoring(window.library.path, window.library.path, window)
    dialog._show(0.4)
    return dialog


def _unsaved(window: MainWindow) -> MainWindow:
    window.status.show_unsaved()
    return window


def _checked(window: MainWindow) -> SettingsDialog:
    dialog = _page(window, 2)
    dialog.show()
    dialog.library.check.click()
    _until(dialog.library.check.isEnabled)
    return dialog


def _until(done: Callable[[], bool]) -> None:
    late = QDeadlineTimer(10_000)
    while not done() and not late.hasExpired():
        QApplication.processEvents()
