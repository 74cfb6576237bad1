"""Rows with boxes to tick, moved with the mouse, with Alt and the arrow keys, or with two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.gui.icons import icon

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtGui import QKeyEvent

_ROW, _AIR = 24, 8
"""Pixels of a row at least, and what is added to the height of its letters."""


class TickedList(QWidget):
    """Says which of some things are wanted, and in what order."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = _Rows(self)
        self.list.setAccessibleName(name)
        self.list.setToolTip(self.tr("Space ticks, Alt+Up and Alt+Down move"))
        self.list.moved.connect(self.move_by)
        self.list.itemChanged.connect(lambda _item: self.changed.emit())
        self.list.model().rowsMoved.connect(lambda *_moved: self.changed.emit())
        self.up = self._button("arrow-up", self.tr("Move up"), -1)
        self.down = self._button("arrow-down", self.tr("Move down"), 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.up)
        buttons.addWidget(self.down)
        buttons.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.setFocusProxy(self.list)

    def _button(self, picture: str, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(picture))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.move_by(step))
        return button

    def show_rows(self, rows: Iterable[tuple[str, str]], ticked: Collection[str]) -> None:
        """Show rows by title and value, some of them ticked."""
        self.list.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self.list.clear()
        high = max(_ROW, self.list.fontMetrics().height() + _AIR)
        for title, value in rows:
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            item.setCheckState(Qt.CheckState.Checked if value in ticked else Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, high))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(high * self.list.count() + 6)
        self.list.blockSignals(False)  # noqa: FBT003 (Qt's own)

    def ticked(self) -> tuple[str, ...]:
        """Return the values of the ticked rows in order."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def none_ticked(self) -> bool:
        """Tell whether every box is empty."""
        return not self.ticked()

    def move_by(self, step: int) -> None:
        """Move the current row up (-1) or down (1)."""
        row = self.list.currentRow()
        if 0 <= row + step < self.list.count() and row >= 0:
            self.list.blockSignals(True)  # noqa: FBT003 (Qt's own)
            self.list.insertItem(row + step, self.list.takeItem(row))
            self.list.setCurrentRow(row + step)
            self.list.blockSignals(False)  # noqa: FBT003 (Qt's own)
            self.changed.emit()


class _Rows(QListWidget):
    moved = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
