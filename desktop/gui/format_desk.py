"""Joins the check of format to the main window: its action, and the way from a brief that was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop.gui.menus import made_action

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.gui.format_dialog import FormatDialog
    from desktop.gui.window import MainWindow


class FormatDesk(QObject):
    """Makes a dialog for each check; the window adds `actions` to its menu."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.action = made_action(self, "check_format", self.tr("Check the &format…"), self.open)
        self.actions = (self.action,)

    def open(self) -> None:
        """Show the dialog, which asks for a file."""
        self._when_loaded(lambda: self._made().open())

    def check(self, file: Path, profile: str | None = None) -> None:
        """Show the dialog with a file under way."""
        self._when_loaded(lambda: self._check(file, profile))

    def _check(self, file: Path, profile: str | None) -> None:
        dialog = self._made()
        dialog.open()
        dialog.check(file, profile)

    def _when_loaded(self, show: Callable[[], object]) -> None:
        self._window.briefs.ahead.when_loaded("desktop.gui.format_dialog", show)

    def _made(self) -> FormatDialog:
        from desktop.gui.format_dialog import FormatDialog  # noqa: PLC0415 (only who checks pays for it)

        window = self._window
        dialog = FormatDialog(window.jobs, window.settings.brief_folder, self._written(), window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _written(self) -> Path | None:
        """Return the Word brief that was written last in this window."""
        briefs = self._window.briefs
        written = briefs.page.foot.written if briefs.made else None
        return written if written and written.suffix.lower() == ".docx" and written.exists() else None
