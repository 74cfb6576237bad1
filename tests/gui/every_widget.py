"""Every page and dialog of the program, for tests and photographs that look at all of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

from desktop import paths
from desktop.errors import LibraryError, ReadError
from desktop.gui.crash_dialog import CrashDialog
from desktop.gui.differences_dialog import DifferencesDialog
from desktop.gui.encoding_dialog import EncodingDialog
from desktop.gui.format_dialog import FormatDialog
from desktop.gui.history import HistoryDialog
from desktop.gui.import_summary import ImportSummaryDialog
from desktop.gui.importing import ImportSummary
from desktop.gui.key_dialog import KeyDialog
from desktop.gui.opening import OpeningProblem
from desktop.gui.palette import Palette
from desktop.gui.settings_dialog import SettingsDialog
from desktop.gui.shortcuts_dialog import ShortcutsDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.gui.window import MainWindow


def dialogs(window: MainWindow) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """Yield each dialog by name, with what makes it; the window shows a report."""
    language = window.settings.language
    yield "about", lambda: _opened(window, window.show_about, QMessageBox)
    yield "error", lambda: _opened(window, lambda: window.show_error(ReadError("password")), QMessageBox)
    yield "palette", lambda: _opened(window, window.show_palette, Palette)
    yield "keys", lambda: _opened(window, window.show_keys, ShortcutsDialog)
    yield "new-key", lambda: _key_dialog(window)
    yield "history", lambda: _opened(window, window.show_history, HistoryDialog)
    for number, name in enumerate(("general", "look", "library", "backups")):
        yield f"settings-{name}", lambda number=number: _settings(window, number)
    yield (
        "locked",
        lambda: OpeningProblem(
            LibraryError("library_locked", path=window.library.path, holder="lan@may-2, 4711"),
            window.library.path,
            language,
            window,
        ),
    )
    yield "import-summary", lambda: ImportSummaryDialog(_summary(window), language, window)
    yield "differences", lambda: DifferencesDialog(*_two(window), window)
    yield (
        "encoding",
        lambda: EncodingDialog(
            paths.resources("samples", "TB 402 KL cua PCT Hoang Gia Lap.txt"), "TB 402", window.jobs, window
        ),
    )
    yield "format-check", lambda: _format_check(window)
    yield "crash", lambda: CrashDialog("Traceback (most recent call last):\n  …", window)
    own = {"palette", "history", "settings", "encoding"}
    for entry in window.menus.entries():
        name, action = entry.action.objectName(), entry.action
        if action.text().endswith("…") and action.isEnabled() and name not in own:
            yield name, lambda action=action: _triggered(window, action)


def _triggered(window: MainWindow, action: QAction) -> QWidget:
    """Trigger an action of the menus and return what it shows: a dialog of its own, or the window."""
    before = set(window.findChildren(QDialog))
    action.trigger()
    new = [each for each in window.findChildren(QDialog) if each not in before and each.isVisible()]
    shown = next((each for each in new if not isinstance(each, QFileDialog)), window)
    for each in new:
        if each is not shown:
            each.close()
    return shown


def _opened(window: MainWindow, show: Callable[[], object], kind: type[QDialog]) -> QWidget:
    before = set(window.findChildren(kind))
    show()
    new = [each for each in window.findChildren(kind) if each not in before]
    return new[0] if new else next(each for each in window.findChildren(kind) if each.isVisible())


def _settings(window: MainWindow, number: int) -> QWidget:
    dialog = SettingsDialog(window)
    dialog.list.setCurrentRow(number)
    return dialog


def _key_dialog(window: MainWindow) -> QWidget:
    dialog = KeyDialog(window.keymap, window.review.actions.accept, window)
    dialog._show(QKeySequence("Ctrl+I"))
    return dialog


def _format_check(window: MainWindow) -> QWidget:
    dialog = FormatDialog(window.jobs, paths.resources("samples"), parent=window)
    dialog.check(paths.resources("samples", "CT 18 Tet At Ty 2025.docx"))
    late = QDeadlineTimer(20_000)
    while dialog._work and not late.hasExpired():
        QCoreApplication.processEvents()
    return dialog


def _two(window: MainWindow) -> list:
    return [window.library.report(one.id) for one in window.library.reports()[:2]]


def _summary(window: MainWindow) -> ImportSummary:
    names = [(one.file, one.id) for one in window.library.reports()]
    failed = [("rong.txt", ReadError("empty")), ("mat-khau.docx", ReadError("password"))]
    return ImportSummary(imported=names[:5], already=names[5:7], failed=failed, unsure=[(names[0][0], (1, 3))])


def samples() -> list[Path]:
    """Return the reports that pages and dialogs are looked at with."""
    return [paths.resources("samples")]
