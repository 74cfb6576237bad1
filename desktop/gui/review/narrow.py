"""The list of reports makes room where the window is narrow: on small screens, and where all is shown large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.gui.review.review_page import ReviewPage

_NARROW = 840
"""Pixels of the window, below which text and finds need all of it."""


class ReportsAside(QObject):
    """Hides the list in a narrow window and shows it in a wide one, until the clerk says otherwise."""

    def __init__(self, page: ReviewPage, window: QWidget) -> None:
        super().__init__(page)
        self._page, self._narrow = page, False
        self.action = QAction(self.tr("&List of reports"), self)
        self.action.setObjectName("reports_list")
        self.action.setShortcut(QKeySequence("F7"))
        self.action.setCheckable(True)
        self.action.setChecked(True)
        self.action.toggled.connect(page.reports.setVisible)
        self.action.triggered.connect(self._go_there)
        page.reports.installEventFilter(self)
        window.installEventFilter(self)
        self._fit(window.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if watched is self._page.reports:
            if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
                self.action.setChecked(not self._page.reports.isHidden())  # others need the list as well
        elif isinstance(event, QResizeEvent):
            self._fit(event.size().width())
        return False

    def _fit(self, width: int) -> None:
        if (width < _NARROW) is not self._narrow:
            self._narrow = not self._narrow
            self.action.setChecked(not self._narrow)

    def _go_there(self, shown: bool) -> None:  # noqa: FBT001 (a signal's value)
        if shown:
            self._page.reports.list.setFocus()
