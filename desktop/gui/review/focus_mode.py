"""One find at a time, large, with its fields and the keys that decide on it, and nothing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.gui.review.focus_text import FocusText
from desktop.gui.review.notices import NoticeLine
from desktop.gui.review.painting import draw_progress
from desktop.gui.theme import appearance, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent

    from desktop.gui.review.actions import ReviewActions
    from desktop.gui.review.fields_panel import FieldsPanel
    from desktop.gui.review.findings_model import FindingsModel
    from desktop.gui.review.session import ReviewSession

_FIELDS = 430
"""Pixels in which the fields are read at ease."""
_WIDEST = 900


class FocusMode(QWidget):
    """Takes the fields of the page for as long as it is shown, and gives them back."""

    left = Signal()
    """The clerk wants the whole page again."""

    def __init__(
        self,
        session: ReviewSession,
        actions: ReviewActions,
        model: FindingsModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._actions, self._model = session, actions, model
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        self.hide()
        model.updated.connect(self.refresh)
        session.chosen_changed.connect(self.refresh)
        session.scope_changed.connect(self.refresh)
        appearance().changed.connect(self.refresh)

    def _build(self) -> None:
        self.text, self.progress, self.count, self.report = FocusText(), Progress(), QLabel(), QLabel()
        set_role(self.count, "heading")
        set_role(self.report, "soft")
        self.report.setMinimumWidth(40)
        self.notice = NoticeLine(self._session, self._actions.going_on, self)
        self.leave = QPushButton(self.tr("Whole page (Esc)"))
        set_role(self.leave, "quiet")
        self.leave.clicked.connect(self.left)
        self.text.escaped.connect(self._step_back)
        self.text.entered.connect(self._go_on)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(24, 0, 12, 0)
        self._row.setSpacing(20)
        self.text.setMaximumWidth(_WIDEST)
        self._row.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(self.progress)
        column.addWidget(self.notice)
        column.addLayout(self._row, 1)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 12, 0)
        head.setSpacing(14)
        head.addWidget(self.count)
        head.addWidget(self.report, 1)
        head.addWidget(self.leave)
        return head

    def take(self, fields: FieldsPanel) -> None:
        """Show the fields beside the find."""
        fields.setFixedWidth(_FIELDS)
        self._row.addWidget(fields)

    def refresh(self, *_: object) -> None:
        """Show the chosen find as it is now."""
        if not self.isVisible():
            return
        find = self._session.finding(self._session.chosen)
        self.text.show_find(find, self._session.text)
        row, total = self._model.row_of(find.id if find else None), self._model.rowCount()
        undecided = self._session.undecided_shown()
        self.count.setText(f"{row + 1}/{total}" if row >= 0 else f"{total}")
        self.count.setAccessibleName(self.tr("Find {0} of {1}").format(row + 1, total))
        self.progress.show_share((total - undecided) / total if total else 1.0)
        report = self._session.report
        title = (report.details.title or report.facts.title or report.source.file) if report else ""
        self.report.setText(" ".join(title.split()))
        self.report.setToolTip(self.report.text())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        super().showEvent(event)
        self.refresh()
        self.text.setFocus()

    def _go_on(self) -> None:
        going_on = self._actions.going_on
        (going_on.next_report if going_on.done() else self._actions.edit).trigger()

    def _step_back(self) -> None:
        quick = self._actions.going_on.quick
        quick.stop() if quick.running else self.left.emit()


class Progress(QWidget):
    """A thin bar of what is decided."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0

    def show_share(self, share: float) -> None:
        """Show a share from 0 to 1."""
        self._share = share
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(100, 4)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        painter = QPainter(self)
        draw_progress(painter, QRectF(24, 0, self.width() - 48, 4), self._share, appearance().theme)
        painter.end()
