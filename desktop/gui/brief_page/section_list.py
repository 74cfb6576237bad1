"""The sections of a brief: which, and in what order."""

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

from desktop.briefs import Kind, Section, possible_sections, usual_sections
from desktop.gui.brief_page.naming import section_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_ROW = 24


class SectionList(QWidget):
    """Rows with boxes to tick, moved with the mouse, with Alt and the arrow keys, or with two buttons."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = Kind.SUMMARY
        self.list = _Rows(self)
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.setToolTip(self.tr("Space ticks, Alt+Up and Alt+Down move"))
        self.list.moved.connect(self.move_by)
        self.list.itemChanged.connect(lambda _item: self.changed.emit())
        self.list.model().rowsMoved.connect(lambda *_moved: self.changed.emit())
        self.up = self._button(Qt.ArrowType.UpArrow, self.tr("Move up"), -1)
        self.down = self._button(Qt.ArrowType.DownArrow, self.tr("Move down"), 1)
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

    def _button(self, arrow: Qt.ArrowType, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setArrowType(arrow)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.move_by(step))
        return button

    def show_sections(self, kind: Kind, sections: Sequence[Section]) -> None:
        """Show the sections that a kind can have, the chosen (else the usual) ones first and ticked."""
        self._kind = kind
        possible = possible_sections(kind)
        ticked = [one for one in sections if one in possible] or list(usual_sections(kind))
        self.list.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self.list.clear()
        for section in (*ticked, *(one for one in possible if one not in ticked)):
            item = QListWidgetItem(section_title(section))
            item.setData(Qt.ItemDataRole.UserRole, section.value)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            item.setCheckState(Qt.CheckState.Checked if section in ticked else Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(_ROW * len(possible) + 6)
        self.list.blockSignals(False)  # noqa: FBT003 (Qt's own)
        self.setVisible(len(possible) > 1)

    def sections(self) -> tuple[Section, ...]:
        """Return the ticked sections in order; nothing where they are the usual ones."""
        items = [self.list.item(row) for row in range(self.list.count())]
        ticked = tuple(
            Section(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )
        return () if ticked == usual_sections(self._kind) else ticked

    def none_ticked(self) -> bool:
        """Tell whether every box is empty."""
        return all(self.list.item(row).checkState() is Qt.CheckState.Unchecked for row in range(self.list.count()))

    def move_by(self, step: int) -> None:
        """Move the current section up (-1) or down (1)."""
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
