"""A picture of the review page, taken without a screen: for the self-test, the demo and the user guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.gui.app import App
from desktop.gui.window import MainWindow

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.library import Library

SIZE = (1366, 768)


def photograph_review(library: Library, to: Path) -> None:
    """Show a library's newest report in a window and save the picture of it.

    Raises:
        OSError: The picture cannot be written.
    """
    app = App()
    window = MainWindow(library, app.settings)
    window.resize(*SIZE)
    window.show()
    window.show_page()
    app.application.processEvents()
    window.session.choose_next_undecided()
    app.application.processEvents()
    if not window.grab().save(str(to)):
        raise OSError(to)
    window.close()
