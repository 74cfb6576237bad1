"""An action over very many reports or finds, piece by piece, with how far it has come and a way to stop it."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Self, TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QProgressDialog

from desktop.errors import Cancelled
from desktop.library import Cause, inverse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.domain import Change
    from desktop.library import Library

AT_ONCE = 40
"""Changes made between two looks at the window: about twenty milliseconds."""
READ_AT_ONCE, _CHANGED_AT_ONCE = 400, 100
"""Finds of one report that are read, or changed, without a look at the window."""
_SHOWN_AFTER = 400
"""In milliseconds: what is over by then needs no dialog."""

T = TypeVar("T")
U = TypeVar("U")


def look_after_window(count: int, few: int = _CHANGED_AT_ONCE) -> None:
    """Let the window paint where something is done with more than a few finds; what the clerk types waits."""
    if count > few:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def made_in_pieces(make: Callable[[T], U], items: Sequence[T]) -> list[U]:
    """Make something of each of perhaps very many finds."""
    made: list[U] = []
    for start in range(0, len(items), READ_AT_ONCE):
        look_after_window(start)
        made += map(make, items[start : start + READ_AT_ONCE])
    return made


def write_in_pieces(library: Library, changes: Sequence[Change], cause: Cause) -> int:
    """Make the changes of one action; return its last row of the history, 0 where the clerk stopped it.

    Each piece is a transaction. What was done is taken back where it is stopped, or where the library fails: then
    LibraryError is raised.
    """
    if len(changes) <= AT_ONCE:
        return _write_at_once(changes, lambda follow: library.apply_all(changes, cause, follow=follow))
    words = QCoreApplication.translate("in_pieces", "Changing {0} reports…").format(len(changes))
    stop = QCoreApplication.translate("in_pieces", "Stop and take back")
    with Patience(words, len(changes), stop) as progress:
        return _write(library, changes, cause, progress)


def write_one(library: Library, change: Change, cause: Cause) -> int:
    """Make one change of perhaps very many finds, in one transaction; return its row of the history."""
    return _write_at_once([change], lambda follow: library.apply(change, cause, follow))


def _write_at_once(changes: Iterable[Change], write: Callable[[Patience], int]) -> int:
    count = sum(len(change.pairs) for change in changes)
    words = QCoreApplication.translate("in_pieces", "Changing {0} finds…").format(count)
    with Patience(words, count, first=_CHANGED_AT_ONCE) as progress:
        return write(progress)


def reading(*, stop: bool = False) -> Patience:
    """Return what follows the reading of perhaps very many finds; the clerk may stop it."""
    words = QCoreApplication.translate("in_pieces", "Reading the finds of the report…")
    return Patience(words, 0, QCoreApplication.translate("in_pieces", "Cancel") if stop else "", READ_AT_ONCE)


class Patience:
    """Keeps the window painted; what takes long is shown. What the clerk types meanwhile waits.

    It is called with how many are done, and raises Cancelled where the clerk stopped it.
    """

    def __init__(self, words: str, count: int, stop: str = "", first: int = 0) -> None:
        """`count` 0 is not known; nothing is looked after before the `first` are done."""
        self._words, self._count, self._stop, self._first = words, count, stop, first
        self._dialog = self._made() if stop and not first else None
        self._done = 0
        self._hidden = QDeadlineTimer(_SHOWN_AFTER)

    def __call__(self, done: int = 0) -> None:
        if done < self._first:
            return
        self._done = max(self._done, done)
        if self._dialog and self._hidden.hasExpired():
            self._dialog.show()
            self._dialog.setValue(done)
            QCoreApplication.processEvents()
        else:
            if self._hidden.hasExpired():
                self._dialog = self._made()  # it is shown the next time, for both take a while
            look_after_window(1, few=0)
        if self._stop and self._dialog and self._dialog.wasCanceled():
            raise Cancelled

    def _made(self) -> QProgressDialog:
        dialog = QProgressDialog(self._words, self._stop, 0, self._count, QApplication.activeWindow())
        dialog.setWindowTitle("Trích Lục")
        dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        dialog.setAutoReset(False)
        if not self._stop:
            dialog.setCancelButton(None)  # Qt takes none
        dialog.reset()  # nor does it come up by itself, for keys would reach the window before it does
        return dialog

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._dialog:
            self._dialog.close()
            self._dialog.deleteLater()
        if self._done > READ_AT_ONCE:
            # What was read or made stays: looking through thousands of finds for garbage would stop the window.
            gc.freeze()


def _write(library: Library, changes: Sequence[Change], cause: Cause, progress: Patience) -> int:
    number, row, done = library.next_together(), 0, 0
    try:
        for start in range(0, len(changes), AT_ONCE):
            progress(start)
            row = max(row, library.apply_all(changes[start : start + AT_ONCE], cause, number))
            done = start + AT_ONCE
            library.follow()
    except Cancelled:
        row = 0
    finally:
        if done < len(changes):
            _take_back(library, changes[:done], cause)
    return row


def _take_back(library: Library, changes: Sequence[Change], cause: Cause) -> None:
    opposite = Cause.REDO if cause is Cause.UNDO else Cause.UNDO
    number = library.next_together()
    for start in range(0, len(changes), AT_ONCE):
        library.apply_all([inverse(change) for change in changes[start : start + AT_ONCE]], opposite, number)
        library.follow()
