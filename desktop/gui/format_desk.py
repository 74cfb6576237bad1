"""Joins the check of format to the main window: its action, and the way from a brief that was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop.gui.beginning import Beginning
from desktop.gui.menus import made_action

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
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
        self._show(lambda _dialog: None)

    def check(self, file: Path, profile: str | None = None) -> None:
        """Show the dialog with a file under way."""
        self._show(lambda dialog: dialog.check(file, profile))

    def _show(self, then: Callable[[FormatDialog], object]) -> None:
        """Load and make the dialog between other events, show it, and then do something with it."""
        self._window.briefs.ahead.when_loaded(
            "desktop.gui.format_dialog", lambda: Beginning(self, self._shown(then))
        )

    def _shown(self, then: Callable[[FormatDialog], object]) -> Generator[object]:
        from desktop.gui.format_dialog import FormatDialog  # noqa: PLC0415 (only who checks pays for it)

        window = self._window
        folder = window.settings.brief_folder
        dialog = FormatDialog(window.jobs, folder, self._written(), window, at_once=False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        while dialog.make_more():
            yield dialog
        dialog.open()
        then(dialog)
        yield dialog

    def _written(self) -> Path | None:
        """Return the Word brief that was written last in this window."""
        briefs = self._window.briefs
        written = briefs.page.foot.written if briefs.made else None
        return written if written and written.suffix.lower() == ".docx" and written.exists() else None
