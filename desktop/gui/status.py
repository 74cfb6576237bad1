"""The bar at the foot: what is left to review, whether all is saved, how an import goes on, no network."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from desktop.gui.elided_label import ElidedLabel
from desktop.gui.icon_label import IconLabel
from desktop.gui.sizes import grown
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.gui.importing import ImportSummary
    from desktop.intake import Progress


_GAP, _BAR = 14, 180
_ROOM_FOR_KEYS = 900
"""Pixels, below which the keys give their place to what is told, and the state of the review to an import."""


class StatusBar(QStatusBar):
    """Calm words at the left and right, a progress bar with Cancel between them while an import runs."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 12, 0)
        self.review, self.keys, self.told = QLabel(), QLabel(), ElidedLabel()
        self.told.setAccessibleName(self.tr("What was done last"))
        for label in (self.review, self.keys, self.told):
            label.setContentsMargins(0, 0, 14, 0)
            self.addWidget(label, int(label is self.told))
        self.progress = self._progress()
        self.addPermanentWidget(self.progress)
        self.lock = IconLabel("lock-simple", colour="caution")
        self.lock.hide()
        self.saved, self.unsaved = self._saved()
        self.network = IconLabel("wifi-slash", self.tr("Not connected to any network"))
        self.network.setToolTip(self.tr("The program connects to no network; nothing leaves this computer."))
        for state in (self.lock, self.saved, self.unsaved):
            state.setContentsMargins(state.contentsMargins() + QMargins(0, 0, _GAP, 0))
            self.addPermanentWidget(state)
        self.addPermanentWidget(self.network)

    def _saved(self) -> tuple[IconLabel, IconLabel]:
        saved = IconLabel("check-circle", self.tr("Saves by itself"))
        saved.setToolTip(self.tr("Every decision is on the disk at once: there is nothing to save."))
        unsaved = IconLabel("warning-circle", self.tr("The last step is not saved"), colour="caution")
        set_role(unsaved, "alarm")
        unsaved.hide()
        return saved, unsaved

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Let the keys give their place to what happens, where there is not room for both."""
        busy, wide = self.progress.isVisibleTo(self), self.width() >= grown(_ROOM_FOR_KEYS)
        locked = self.lock.isVisibleTo(self)
        self.keys.setVisible(wide and not busy and not locked)
        self.review.setVisible(wide or not busy)
        self.told.setVisible(not busy)
        self.bar.setFixedWidth(_BAR if wide else _BAR // 2)
        if locked:
            self.lock.setText(self.lock.toolTip() if wide else self.tr("Only to look at"))

    def _progress(self) -> QWidget:
        box = QWidget()
        self.file = ElidedLabel()
        self.bar = QProgressBar()
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
        self.told.clear()

    def show_saved(self) -> None:
        """Say that the last decision is on the disk."""
        self.saved.setText(self.tr("Saved at {0}").format(dt.datetime.now().astimezone().strftime("%H:%M:%S")))
        self.saved.show()
        self.unsaved.hide()
        self.told.clear()

    def show_unsaved(self) -> None:
        """Say until the next decision is on the disk that the last one is not."""
        self.saved.hide()
        self.unsaved.show()

    def show_read_only(self) -> None:
        """Say for as long as the window is open that nothing can be written."""
        self.lock.setToolTip(self.tr("Only to look at: the library is open elsewhere"))
        self.lock.show()
        self.saved.hide()
        self._fit()

    def tell(self, words: str) -> None:
        """Say what just happened, where it does not ask for an answer."""
        self.told.setText(words)
        self.told.setToolTip(words)

    def show_progress(self, progress: Progress) -> None:
        """Say which file of how many is being imported, and how long the rest will take."""
        shown = self.fontMetrics().elidedText(progress.name, Qt.TextElideMode.ElideMiddle, 240)
        words = self.tr("Importing {0}/{1}: {2}").format(progress.done + 1, progress.total, shown)
        if progress.seconds_left is not None:
            words += " · " + self._time_left(progress.seconds_left)
        self.file.setText(words)
        self.bar.setMaximum(progress.total)
        self.bar.setValue(progress.done)
        self.progress.show()
        self._fit()

    def _time_left(self, seconds: float) -> str:
        minutes = round(seconds / 60)
        return self.tr("about {0} min left").format(minutes) if minutes else self.tr("less than a minute left")

    def tell_arrived(self, summary: ImportSummary) -> None:
        """Say what came of files that arrived by themselves."""
        if summary.imported or summary.failed:
            words = self.tr("Arrived and imported: {0}").format(len(summary.imported))
            if summary.failed:
                failed = self.tr("not imported: {0} ({1})").format(len(summary.failed), summary.failed[0][0])
                words += f" · {failed}"
            self.tell(words)

    def end_progress(self) -> None:
        """Take the progress away."""
        self.progress.hide()
        self._fit()
