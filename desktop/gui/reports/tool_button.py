"""A small button that shows an icon."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.gui.icons import icon


class ToolButton(QToolButton):
    """Stays in the chain of the Tab key, and tells its name to those who hear the window."""

    def __init__(self, name: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIcon(icon(name))
        self.setIconSize(QSize(17, 17))
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # It shows whether something is chosen, which a click alone does not change.
        self.clicked.connect(lambda checked: self.setChecked(not checked))
