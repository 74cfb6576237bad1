"""The lists over the text in one line (points to check, comments, the clerk's marks), one open at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.gui.review.flow import FlowRow
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.gui.review.cautions_panel import CautionsPanel
    from desktop.gui.review.comments_panel import CommentsPanel
    from desktop.gui.review.marks_panel import MarksPanel


class ListsOverText(QFrame):
    """There is nothing to see while every list is empty."""

    def __init__(
        self,
        cautions: CautionsPanel,
        comments: CommentsPanel,
        marks: MarksPanel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._panels = (cautions, comments, marks)
        heads = FlowRow(spacing=10)  # where they have no room side by side, one goes below the other
        row = heads.row
        row.setContentsMargins(16, 3, 14, 3)
        for panel in self._panels:
            row.addWidget(panel.head)
            panel.head.toggled.connect(lambda on, panel=panel: self._close_others(panel) if on else None)
            panel.head.installEventFilter(self)
        between = QWidget()
        between.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(between)
        for button in (cautions.next_button, cautions.seen_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(heads)
        for panel in self._panels:
            column.addWidget(panel)
        self._follow()

    def _close_others(self, opened: QWidget) -> None:
        for panel in self._panels:
            if panel is not opened:
                panel.head.setChecked(False)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._follow()
        return False

    def _follow(self) -> None:
        self.setVisible(any(not panel.head.isHidden() for panel in self._panels))
