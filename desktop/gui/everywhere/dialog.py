"""The window of the search over all reports; it keeps what was typed, so that one comes back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import LibraryError, UserError
from desktop.gui.everywhere.delegate import ResultDelegate
from desktop.gui.everywhere.results import RESULT, Results
from desktop.gui.jobs import Jobs, Work
from desktop.gui.nothing import Nothing
from desktop.gui.review.buttons import Pill
from desktop.gui.sizes import grown
from desktop.gui.theme import set_role
from desktop.gui.words_line import WordsLine
from desktop.library import Library, Where

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QModelIndex, QObject
    from PySide6.QtGui import QKeyEvent

    from desktop.gui.everywhere.results import Result
    from desktop.library import Found

_WIDTH, _HEIGHT, _TOP = 820, 560, 48
_PAUSE = 90
"""Milliseconds without a key after which is searched."""
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchEverywhere(QDialog):
    """A line to type in, what is to be searched, and the places found."""

    place_chosen = Signal(int, object, object)
    """Report, span in its text or None, find or None."""
    failed = Signal(UserError)

    def __init__(self, library: Path, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._searching: Work | None = None
        self._asked: tuple[str, frozenset[Where]] = ("", frozenset())
        self._again = False
        self.setWindowTitle(self.tr("Search in all reports"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._search)
        self._build()
        self._say_state(())

    def _build(self) -> None:
        self.words = WordsLine()
        self.words.setPlaceholderText(self.tr("Words of texts, finds, notes, tags… with or without tone marks"))
        self.words.setAccessibleName(self.tr("Words to search for in all reports"))
        self.words.setClearButtonEnabled(True)
        self.words.words_changed.connect(lambda _words: self._pause.start())
        self.words.installEventFilter(self)
        self._make_list()
        self.state = QLabel()
        set_role(self.state, "soft")
        self.hint = QLabel(self.tr("Enter opens the place · Ctrl+Enter opens it and stays here"))
        set_role(self.hint, "soft")
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        foot.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 12)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addLayout(self._kinds())
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def _make_list(self) -> None:
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Places found"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.model = Results()
        self.list.setModel(self.model)
        self.list.setItemDelegate(ResultDelegate(self.list))
        self.list.clicked.connect(lambda index: self._open(index, stay=True))
        self.list.doubleClicked.connect(lambda index: self._open(index, stay=False))
        self.nothing = Nothing(self.list)

    def _kinds(self) -> QHBoxLayout:
        words = {
            frozenset(Where): self.tr("Everything"),
            frozenset({Where.TEXT, Where.FIND}): self.tr("Texts"),
            frozenset({Where.FIND, Where.CELL}): self.tr("Finds"),
            frozenset({Where.NOTE, Where.MARK}): self.tr("Notes and questions"),
            frozenset({Where.REPORT}): self.tr("Titles, bodies, tags"),
        }
        row, group = QHBoxLayout(), QButtonGroup(self)
        self.kinds: dict[frozenset[Where], Pill] = {}
        for where, title in words.items():
            chip = Pill()
            chip.setText(title)
            chip.clicked.connect(self._search)
            group.addButton(chip)
            row.addWidget(chip)
            self.kinds[where] = chip
        self.kinds[frozenset(Where)].setChecked(True)
        row.addStretch(1)
        return row

    def start(self, words: str = "") -> None:
        """Show the dialog in the upper middle of its window, ready for other words."""
        window = self.parentWidget()
        if isinstance(window, QWidget) and not self.isVisible():
            self.resize(min(grown(_WIDTH), window.width() - 40), min(_HEIGHT, window.height() - _TOP - 20))
            self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, _TOP)))
        self.show()
        self.raise_()
        self.activateWindow()
        if words:
            self.words.setText(words)
        self.words.setFocus()
        self.words.selectAll()
        self._search()

    # Searching

    def _search(self) -> None:
        """Search beside the window, one question at a time: the last one counts.

        A blank behind the last word says that it is finished.
        """
        self._pause.stop()
        if self._searching:
            self._again = True
            return
        where = next(where for where, chip in self.kinds.items() if chip.isChecked())
        self._asked = words, _ = self.words.words().lstrip(), where
        self._searching = Work()
        self._searching.finished.connect(self._show)
        self._searching.failed.connect(self._fail)
        self._searching.ended.connect(self._end)
        path = self._library
        self._jobs.start(lambda _work: _found(path, words, where), self._searching)

    def _show(self, found: tuple[Found, ...]) -> None:
        chosen: Result | None = self.list.currentIndex().data(RESULT)
        self.model.show(found)
        rows = [self.model.index(row).data(RESULT) for row in range(self.model.rowCount())]
        first = next((row for row, each in enumerate(rows) if each.place), 0)
        row = rows.index(chosen) if chosen in rows else first
        self.list.setCurrentIndex(self.model.index(row))
        self._say_state(found)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        self.failed.emit(error)

    def _end(self) -> None:
        self._searching = None
        if self._again:
            self._again = False
            self._search()

    def _say_state(self, found: tuple[Found, ...]) -> None:
        places = sum(len(each.places) + each.more for each in found)
        self.state.setText(self.tr("Reports: {0} · places: {1}").format(len(found), places) if found else "")
        asked = len(self._asked[0].strip()) > 1
        empty = self.tr("Nothing found") if asked else self.tr("Type two letters or more")
        self.nothing.say("" if found else empty)

    # Keys

    def eventFilter(self, watched: QObject, event: Any) -> bool:  # noqa: N802 (Qt's name)
        if watched is self.words and event.type() == event.Type.KeyPress and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() in _ENTER:
            stay = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._open(self.list.currentIndex(), stay=stay)
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex, *, stay: bool) -> None:
        result: Result | None = index.data(RESULT)
        if result is None:
            return
        if not stay:
            self.hide()
        place = result.place
        self.place_chosen.emit(result.report_id, place.span if place else None, place.find_id if place else None)


def _found(library: Path, words: str, where: frozenset[Where]) -> tuple[Found, ...]:
    with Library.open(library, read_only=True) as opened:
        return opened.search_everywhere(words, where)
