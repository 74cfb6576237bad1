"""An action over very many reports, piece by piece, with how far it has come and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QProgressDialog

from desktop.library import Cause, inverse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain import Change
    from desktop.library import Library

AT_ONCE = 50
"""Changes made between two looks at the window: about twenty milliseconds."""
_SHOWN_AFTER = 400
"""In milliseconds: what is over by then needs no dialog."""


def write_in_pieces(library: Library, changes: Sequence[Change], cause: Cause) -> int:
    """Make the changes of one action; return its last row of the history, 0 where the clerk stopped it.

    Each piece is a transaction. What was done is taken back where it is stopped, or where the library fails: then
    LibraryError is raised.
    """
    if len(changes) <= AT_ONCE:
        return library.apply_all(changes, cause)
    window = QApplication.activeWindow()
    words = QCoreApplication.translate("in_pieces", "Changing {0} reports…").format(len(changes))
    stop = QCoreApplication.translate("in_pieces", "Stop and take back")
    progress = QProgressDialog(words, stop, 0, len(changes), window)
    progress.setWindowTitle("Trích Lục")
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setMinimumDuration(_SHOWN_AFTER)
    try:
        return _write(library, changes, cause, progress)
    finally:
        progress.close()
        progress.deleteLater()


def _write(library: Library, changes: Sequence[Change], cause: Cause, progress: QProgressDialog) -> int:
    number, row, done = library.next_together(), 0, 0
    try:
        for start in range(0, len(changes), AT_ONCE):
            progress.setValue(start)  # it looks after the window meanwhile
            if progress.wasCanceled():
                break
            row = max(row, library.apply_all(changes[start : start + AT_ONCE], cause, number))
            done = start + AT_ONCE
            library.follow()
    finally:
        if done < len(changes):
            _take_back(library, changes[:done], cause)
    return row if done >= len(changes) else 0


def _take_back(library: Library, changes: Sequence[Change], cause: Cause) -> None:
    opposite = Cause.REDO if cause is Cause.UNDO else Cause.UNDO
    number = library.next_together()
    for start in range(0, len(changes), AT_ONCE):
        library.apply_all([inverse(change) for change in changes[start : start + AT_ONCE]], opposite, number)
        library.follow()
