"""Why the program took the chosen find for what it is, and how sure it was: kept whatever the clerk decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain import Origin
from desktop.gui.reasoning import reason_words
from desktop.gui.review.elided_label import ElidedLabel
from desktop.gui.review.naming import confidence_words, sureness_words
from desktop.gui.review.painting import draw_share
from desktop.gui.theme import appearance, set_role
from desktop.sureness import FAIRLY

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.domain import Finding

_BAR = QSize(36, 6)


class Reason(QWidget):
    """A small bar with a word for the confidence, and the reason below it in plain words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar, self.sure, self.where, self.why = SureBar(), QLabel(), ElidedLabel(), QLabel()
        for label in (self.sure, self.where, self.why):
            set_role(label, "soft")
        self.why.setWordWrap(True)
        self.why.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.why.setAccessibleName(self.tr("Why the program found it"))
        self.where.setAccessibleName(self.tr("Place in the report"))
        self.where.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.where.setMinimumWidth(1)  # a narrow pane must not cut the fields for it
        self._lines()

    def _lines(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.bar)
        row.addWidget(self.sure)
        row.addWidget(self.where, 1)
        column = self.lines = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.why)

    def show_place(self, words: str) -> None:
        """Say where the find stands in the report."""
        self.where.setText(words)
        self.where.setToolTip(words)

    def show_finding(self, finding: Finding | None) -> None:
        """Show the reason of a find; what the clerk added himself has none."""
        found = finding is not None and finding.origin is Origin.PROGRAM
        self.setVisible(found)
        if finding is None or not found:
            return
        confidence = finding.content.confidence
        words = (
            self.tr("The program is {0}: {1}") if confidence >= FAIRLY else self.tr("The program says {0}: {1}")
        )
        sure, number = sureness_words(confidence), confidence_words(confidence)
        self.sure.setText(f"<b>{sure[:1].upper()}{sure[1:]}</b> {number}")
        for say in (self.sure.setToolTip, self.sure.setAccessibleName):
            say(words.format(sure, number))
        self.bar.show_share(confidence)
        self.why.setText(self.tr("Why: {0}").format(reason_words(finding.content.why)))
        self.why.setVisible(bool(finding.content.why))


class SureBar(QWidget):
    """A bar of which as much is filled as the program is sure."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setFixedSize(_BAR)
        appearance().changed.connect(self.update)

    def show_share(self, share: float) -> None:
        """Show a confidence, 0 to 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.setAccessibleName(self.tr("Confidence {0} %").format(round(self._share * 100)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        theme = appearance().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = theme.accent if self._share >= FAIRLY else theme.caution
        draw_share(painter, QRectF(self.rect()), self._share, colour, theme)
        painter.end()
