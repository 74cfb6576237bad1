"""The pages of the window, one seen at a time, scrolled where the screen is smaller than they are."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget


class Pages(QStackedWidget):
    """Asks for the room of the page that is seen: one that is hidden makes no other page scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        page = self.currentWidget()
        return page.minimumSizeHint().expandedTo(page.minimumSize()) if page else super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """Return the height that the page cannot do without; a scroll area would give it all it likes to have."""
        page = self.currentWidget()
        layout = page.layout() if page else None
        if page is None or layout is None or not layout.hasHeightForWidth():
            return self.minimumSizeHint().height()
        return max(layout.minimumHeightForWidth(width), page.minimumHeight())


def bring_into_sight(part: QWidget) -> None:
    """Scroll whatever a part of a page lies in, so that it is seen."""
    place = part.parentWidget()
    while place is not None:
        if isinstance(place, QScrollArea):
            place.ensureWidgetVisible(part)
        place = place.parentWidget()


def scrolled(pages: QWidget) -> QScrollArea:
    """Return a place in which pages can be had whole where the screen is smaller than they are."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(pages)
    return area
