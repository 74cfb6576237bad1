"""The bar at the foot: what is left to review, that everything is saved, how an import goes on, no network."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from desktop.gui.theme import set_role


class StatusBar(QStatusBar):
    """Calm words at the left and right, a progress bar with Cancel between them while an import runs."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 12, 0)
        self.review = QLabel()
        self.keys = QLabel()
        self.saved = QLabel()
        for label in (self.review, self.keys, self.saved):
            self.addWidget(label)
        self.progress = self._progress()
        self.addPermanentWidget(self.progress)
        self.network = QLabel(self.tr("Not connected to any network"))
        self.addPermanentWidget(self.network)

    def _progress(self) -> QWidget:
        box = QWidget()
        self.file = QLabel()
        self.bar = QProgressBar()
        self.bar.setFixedWidth(180)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the import"))
        self.cancel = QPushButton(self.tr("Cancel"))
        set_role(self.cancel, "quiet")
        self.cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 12, 0)
        for widget in (self.file, self.bar, self.cancel):
            row.addWidget(widget)
        box.hide()
        return box

    def show_review(self, decided: int, total: int) -> None:
        """Say how many finds of the open report are decided."""
        left = self.tr("{0}/{1} reviewed · {2} left").format(decided, total, total - decided)
        self.review.setText(left if total else self.tr("No finds in this report"))
        self.keys.setText(self.tr("J / K: next · previous    A accept    X reject    F1 all keys"))

    def clear_review(self) -> None:
        """Say nothing of a review: none is open."""
        self.review.clear()
        self.keys.clear()
        self.saved.clear()

    def show_saved(self) -> None:
        """Say that the last decision is on the disk."""
        self.saved.setText(self.tr("Saved {0}").format(dt.datetime.now().astimezone().strftime("%H:%M:%S")))

    def show_progress(self, done: int, total: int, name: str) -> None:
        """Say which file of how many is being imported."""
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 240)
        self.file.setText(self.tr("Importing {0}/{1}: {2}").format(done + 1, total, shown))
        self.bar.setMaximum(total)
        self.bar.setValue(done)
        self.progress.show()

    def end_progress(self) -> None:
        """Take the progress away."""
        self.progress.hide()
