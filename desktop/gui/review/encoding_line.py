"""A quiet line over a text that was put into Unicode, or that was read again: what was done, and the way back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from desktop.gui.review.elided_label import ElidedLabel
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.gui.review.readings import ReadingSteps
    from desktop.gui.review.session import ReviewSession

_FONTS = re.compile(r": .*\)$")
"""What tells fonts in the name of an encoding."""


_UNDECODED = "letters_undecoded"
"""The caution that leads here."""


class EncodingLine(QFrame):
    """Follows the session; there is nothing to see over a sound text that was in Unicode and read but once."""

    def __init__(
        self, session: ReviewSession, readings: ReadingSteps, action: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._readings = session, readings
        set_role(self, "bar")
        self.words = ElidedLabel()
        set_role(self.words, "soft")
        self.compare, self.back = QToolButton(), QToolButton()
        self.compare.setDefaultAction(action)
        self.back.setText(self.tr("Read as before"))
        self.back.setToolTip(self.tr("Bring back the reading before, with all that was decided in it"))
        self.back.clicked.connect(readings.undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 2, 14, 2)
        row.setSpacing(6)
        row.addWidget(self.words, 1)
        for button in (self.compare, self.back):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            set_role(button, "fact")
            row.addWidget(button)
        session.report_opened.connect(self._show)
        self._show()

    def _show(self, *_: object) -> None:
        report = self._session.report
        encoding = report.source.encoding if report else None
        names = _old_names(encoding)
        again = self._readings.around.before is not None
        doubtful = report is not None and any(one.code == _UNDECODED for one in report.cautions)
        if doubtful:
            words = self.tr("The text looks undecoded: see it before and after, and read it in another encoding")
        elif names:
            words = self.tr("The file is in {0}; its text was put into Unicode").format(" + ".join(names))
        else:
            words = self.tr("The file was read again, its text left as it stands")
        self.words.setText(words)
        self.words.setToolTip(words)
        self.back.setVisible(again)
        self.setVisible(bool(names) or again or doubtful)


def _old_names(encoding: str | None) -> list[str]:
    """Return what the encodings of before Unicode among those of a text are called."""
    if not encoding or encoding.startswith("utf"):
        return []
    from desktop.reading import encodings  # noqa: PLC0415 (the window shows before the readers are loaded)

    known = encodings()
    return [_FONTS.sub(")", known[code]) for code in encoding.split("+") if code in known]
