"""The small buttons of the review: words with their key, the letters of a kind, pills for tabs and filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QToolButton, QWidget

from desktop.gui.review.naming import kind_code, kind_title
from desktop.gui.review.painting import small_font
from desktop.gui.theme import appearance, set_role

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QPaintEvent

    from desktop.domain import StatementKind
    from desktop.gui.theme import Theme

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
        return QSize(width + _SPACE + 2 * _PAD, max(_HEIGHT, QFontMetrics(words).height() + 11))

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
        return QSize(
            self.fontMetrics().horizontalAdvance(f"{kind_code(self._kind)} {self._number}") + 8,
            self.fontMetrics().height() + 5,
        )

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
        warm = on or (self.underMouse() and self.isEnabled())
        painter.setPen(QColor(colours.ink if warm else theme.soft if self.isEnabled() else theme.edge))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if on else QFont.Weight.Normal)
        font.setPointSizeF(font.pointSizeF() * 0.9)
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{kind_code(self._kind)} {self._number}")
        painter.end()


class Pill(QToolButton):
    """A small checkable button with a count in its words: a tab, or a filter with round ends."""

    def __init__(self, *, tab: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tab = tab
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _font(self) -> QFont:
        font = small_font(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() and self._tab else QFont.Weight.Normal)
        return font

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        widest = small_font(self.font())
        widest.setWeight(QFont.Weight.DemiBold if self._tab else QFont.Weight.Normal)
        metrics = QFontMetrics(widest)
        return QSize(metrics.horizontalAdvance(self.text()) + 14, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        theme = appearance().theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, edge, ink = self._colours(theme)
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        round_by = 7 if self._tab else rect.height() / 2
        painter.drawRoundedRect(rect, round_by, round_by)
        painter.setPen(QColor(ink))
        painter.setFont(self._font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _colours(self, theme: Theme) -> tuple[str, str, str]:
        """Return the colours of ground, edge and words."""
        if self._tab:
            ground = theme.surface if self.isChecked() else theme.bg
            edge = theme.line if self.isChecked() else ground
            ink = theme.ink if self.isChecked() or self.underMouse() else theme.soft
            return ground, theme.accent if self.hasFocus() else edge, ink
        if self.isChecked():
            return theme.accent, theme.ink if self.hasFocus() else theme.accent, theme.accent_ink
        warm = self.hasFocus() or self.underMouse()
        return theme.surface, theme.accent if warm else theme.line, theme.ink if warm else theme.soft
