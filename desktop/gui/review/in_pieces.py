"""An action over very many reports or finds, piece by piece, with how far it has come and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QProgressDialog

from desktop.library import Cause, inverse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain import Change
    from desktop.library import Library

AT_ONCE = 50
"""Changes made between two looks at the window: about twenty milliseconds."""
_FINDS_AT_ONCE = 400
"""Finds of one report that are changed without a look at the window."""
_SHOWN_AFTER = 400
"""In milliseconds: what is over by then needs no dialog."""


def write_in_pieces(library: Library, changes: Sequence[Change], cause: Cause) -> int:
    """Make the changes of one action; return its last row of the history, 0 where the clerk stopped it.

    Each piece is a transaction. What was done is taken back where it is stopped, or where the library fails: then
    LibraryError is raised.
    """
    if len(changes) <= AT_ONCE:
        return library.apply_all(changes, cause)
    words = QCoreApplication.translate("in_pieces", "Changing {0} reports…").format(len(changes))
    stop = QCoreApplication.translate("in_pieces", "Stop and take back")
    with _Progress(words, stop, len(changes)) as progress:
        return _write(library, changes, cause, progress)


def write_one(library: Library, change: Change, cause: Cause) -> int:
    """Make one change of perhaps very many finds, in one transaction; return its row of the history."""
    if len(change.pairs) <= _FINDS_AT_ONCE:
        return library.apply(change, cause)
    words = QCoreApplication.translate("in_pieces", "Changing {0} finds…").format(len(change.pairs))
    with _Progress(words, "", len(change.pairs)) as progress:
        return library.apply(change, cause, progress.follow)


class _Progress(QProgressDialog):
    """Keeps the window painted; what takes long is shown. What the clerk types meanwhile waits."""

    def __init__(self, words: str, stop: str, count: int) -> None:
        super().__init__(words, stop, 0, count, QApplication.activeWindow())
        self.setWindowTitle("Trích Lục")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        if not stop:
            self.setCancelButton(None)  # Qt takes none
        self._hidden = QDeadlineTimer(_SHOWN_AFTER)
        self.reset()  # nor does it come up by itself, for keys would reach the window before it does

    def follow(self, done: int) -> None:
        """Show how many are done."""
        if self.isVisible():
            self.setValue(done)  # it looks after the window
        elif self._hidden.hasExpired():
            self.show()
        else:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
        self.deleteLater()


def _write(library: Library, changes: Sequence[Change], cause: Cause, progress: _Progress) -> int:
    number, row, done = library.next_together(), 0, 0
    try:
        for start in range(0, len(changes), AT_ONCE):
            progress.follow(start)
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
