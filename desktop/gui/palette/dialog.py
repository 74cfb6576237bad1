"""The palette over the window: a line to type into, and what fits below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QListView, QVBoxLayout, QWidget

from desktop.gui.jobs import Jobs, Work
from desktop.gui.palette import choices
from desktop.gui.palette.delegate import CHOICE, ChoiceDelegate
from desktop.gui.sizes import grown
from desktop.gui.theme import set_role
from desktop.gui.words_line import WordsLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent

    from desktop.domain import Source, Span
    from desktop.gui.menus import Menus
    from desktop.gui.palette.choices import Choice, Listed

    Index = QModelIndex | QPersistentModelIndex

_LIMIT = 300
_LATELY = 5
_WIDTH, _HEIGHT, _TOP = 640, 460, 56
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class Palette(QDialog):
    """Runs what is chosen after it has closed, so that the action meets the window as it was before."""

    def __init__(self, menus: Menus, recent: list[str], parent: QWidget) -> None:
        """Offer the actions of the menus; `recent` names those chosen lately and is kept up."""
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All commands"))
        self._window, self._recent = parent, recent
        self._choices: list[Choice] = choices.actions(menus)
        self._go: Callable[[int], object] = lambda _report_id: None
        self._build()
        self._filter()

    def _build(self) -> None:
        self.words = WordsLine()
        self.words.setPlaceholderText(self.tr("What do you want to do? Type a command, a heading or a title"))
        self.words.setAccessibleName(self.tr("Command, heading of the report, or title of a report"))
        self.words.words_changed.connect(self._filter)
        self.words.installEventFilter(self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.model = ChoiceModel(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChoiceDelegate(self.list))
        self.list.clicked.connect(self._run)
        self.nothing = QLabel(self.tr("Nothing fits these words"))
        set_role(self.nothing, "soft")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        frame = QFrame()
        set_role(frame, "popup")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(10, 10, 10, 10)
        for widget in (self.words, self.nothing):
            inner.addWidget(widget)
        inner.addWidget(self.list, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def offer_headings(self, source: Source | None, go: Callable[[Span], object]) -> None:
        """Offer the headings of a report too."""
        self._choices += choices.headings(source, self.tr("in this report"), go)

    def offer_reports(self, library: Path, jobs: Jobs, go: Callable[[int], object]) -> None:
        """Offer the reports of a library too, as soon as they are listed."""
        self._go, work = go, Work()
        # A method of the palette and no lambda: it is forgotten with the palette, which may be gone before.
        work.finished.connect(self._take_reports)
        # What cannot be listed is not offered: the palette is no place for the troubles of a disk.
        jobs.start(lambda _work: choices.listed(library), work)

    def _take_reports(self, there: Sequence[Listed]) -> None:
        self._choices += choices.reports(there, self._go)
        if self.words.words():
            self._filter()

    def open(self) -> None:
        """Show the palette in the upper middle of its window."""
        window = self._window
        width, height = min(grown(_WIDTH), window.width() - 40), min(_HEIGHT, window.height() - _TOP - 20)
        self.resize(width, height)
        self.move(window.mapToGlobal(QPoint((window.width() - width) // 2, _TOP)))
        super().open()
        self.words.setFocus()

    def _filter(self) -> None:
        found = choices.fitting(self._choices, self.words.words(), self._recent, _LIMIT)
        self.model.show(found)
        self.nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        if found:
            self.list.setCurrentIndex(self.model.index(0))

    def eventFilter(self, watched: QObject, event: Any) -> bool:  # noqa: N802 (Qt's name)
        if watched is self.words and event.type() == event.Type.KeyPress and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
        else:
            super().keyPressEvent(event)

    def _run(self, index: Index) -> None:
        choice: Choice | None = index.data(CHOICE)
        if choice is None or not choice.enabled:
            return
        if choice.name:
            self._recent[:] = [choice.name, *(name for name in self._recent if name != choice.name)][:_LATELY]
        self.accept()
        QTimer.singleShot(0, self._window, choice.run)


class ChoiceModel(QAbstractListModel):
    """The choices that fit."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Choice] = []

    def show(self, rows: list[Choice]) -> None:
        """Take other choices."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's name and default)
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self._rows[index.row()]
        if role == CHOICE:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = "" if choice.enabled else self.tr("not possible now")
            return ", ".join(filter(None, (choice.words, choice.hint, choice.keys, state)))
        return None
