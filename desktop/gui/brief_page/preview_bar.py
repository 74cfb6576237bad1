"""The bar over the preview: what is not reviewed yet, which page is seen, how large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop.gui.elided_label import ElidedLabel
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.gui.brief_page.preview import Preview


class PreviewBar(QFrame):
    """Says plainly how many finds the clerk has not decided."""

    review_requested = Signal()

    def __init__(self, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._preview = preview
        self.waiting = ElidedLabel()
        self.waiting.setAccessibleName(self.tr("Not reviewed yet"))
        self.review = QPushButton(self.tr("Review them (F8)"))
        set_role(self.review, "quiet")
        self.review.clicked.connect(self.review_requested)
        self.page = ElidedLabel()
        set_role(self.page, "soft")
        self.smaller = self._button("−", self.tr("Smaller"), lambda: preview.zoom_by(-1))
        self.zoom = self._button("", self.tr("True size"), lambda: preview.set_zoom(1.0))
        self.larger = self._button("+", self.tr("Larger"), lambda: preview.zoom_by(1))
        self.fit = self._button("↔", self.tr("Fit the width"), lambda: preview.set_zoom(None))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 14, 3)
        row.addWidget(self.waiting)
        row.addWidget(self.review)
        row.addStretch(1)
        for widget in (self.page, self.smaller, self.zoom, self.larger, self.fit):
            row.addWidget(widget)
        preview.page_changed.connect(self._show_page)
        preview.laid_out.connect(self._show_page)
        preview.zoomed.connect(self._show_zoom)
        self.show_waiting(0, 0)

    def _button(self, text: str, name: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda _checked: run())
        return button

    def show_waiting(self, finds: int, reports: int) -> None:
        """Say how many finds in how many reports are not decided."""
        if reports > 1:
            words = self.tr("Not reviewed yet: {0} finds in {1} reports").format(finds, reports)
        else:
            words = self.tr("Not reviewed yet: {0}").format(finds)
        self.waiting.setText(words if finds else self.tr("Everything is reviewed"))
        set_role(self.waiting, "heading" if finds else "soft")
        self.review.setVisible(finds > 0)
        self.review.setToolTip(self.waiting.text())

    def _show_page(self) -> None:
        preview = self._preview
        more = "" if preview.finished else "…"
        pages = f"{preview.pages}{more}"
        self.page.setText(self.tr("Page {0} of {1}").format(preview.page + 1, pages) if preview.pages else "")
        self._show_zoom()

    def _show_zoom(self) -> None:
        self.zoom.setText(f"{self._preview.zoom:.0%}")
