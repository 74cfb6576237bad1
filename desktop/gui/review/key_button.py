"""Buttons of actions that show the action's key beside its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QToolButton, QWidget

from desktop.gui.review.naming import kind_code, kind_title
from desktop.gui.theme import appearance, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QPaintEvent

    from desktop.domain import StatementKind

_PAD, _SPACE, _HEIGHT = 9, 5, 29


class KeyButton(QPushButton):
    """Words and key on one button; it does, and is enabled, as its action."""

    def __init__(
        self, action: QAction, *, words: str = "", main: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._action, self._words, self._main = action, words, main
        if main:
            set_role(self, "main")
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        key = self._key()
        self.setEnabled(self._action.isEnabled())
        self.setAccessibleName(f"{self._said()} ({key})")
        self.setToolTip(f"{self._action.text().replace('&', '')} ({key})")
        self.updateGeometry()
        self.update()

    def _said(self) -> str:
        return self._words or self._action.text().replace("&", "")

    def _key(self) -> str:
        return self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _fonts(self) -> tuple[QFont, QFont]:
        words, key = QFont(self.font()), QFont(self.font())
        words.setWeight(QFont.Weight.DemiBold if self._main else QFont.Weight.Normal)
        key.setPointSizeF(key.pointSizeF() * 0.85)
        return words, key

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        words, key = self._fonts()
        width = QFontMetrics(words).horizontalAdvance(self._said()) + QFontMetrics(key).horizontalAdvance(
            self._key()
        )
        return QSize(width + _SPACE + 2 * _PAD, _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        words, key = self._fonts()
        spare = self.width() - self.sizeHint().width()
        rect = QRectF(self.rect()).adjusted(_PAD + spare / 2, 0, -_PAD - spare / 2, 0)
        painter.setPen(self._ink())
        painter.setFont(words)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._said())
        painter.setFont(key)
        painter.setOpacity(0.75)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key())
        painter.end()

    def _ink(self) -> QColor:
        theme = appearance().theme
        if not self.isEnabled():
            return QColor(theme.soft if self._main else theme.edge)
        return QColor(theme.accent_ink if self._main else theme.ink)


class KindButton(QToolButton):
    """The two letters of a kind and its key, in the kind's colour; pressed in while the find is of that kind."""

    def __init__(self, kind: StatementKind, number: int, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._number, self._action = kind, number, action
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        name = f"{kind_title(kind)} ({number})"
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.clicked.connect(action.trigger)
        self.clicked.connect(self._follow)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setChecked(self._action.isChecked())
        self.setEnabled(self._action.isEnabled())

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(self.fontMetrics().horizontalAdvance(f"{kind_code(self._kind)} {self._number}") + 12, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        theme = appearance().theme
        colours = theme.kinds[self._kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, focus = self.isChecked(), self.hasFocus()
        painter.setPen(
            QPen(QColor(theme.accent if focus else colours.ink if on else theme.line), 1.5 if on else 1)
        )
        painter.setBrush(QColor(colours.tint if on else theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(QColor(colours.ink if on or self.underMouse() else theme.soft))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if on else QFont.Weight.Normal)
        font.setPointSizeF(font.pointSizeF() * 0.9)
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{kind_code(self._kind)} {self._number}")
        painter.end()
