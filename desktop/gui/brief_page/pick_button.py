"""A button that says what of a set is taken, and opens the set to be ticked."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from desktop.folding import plain
from desktop.gui.icons import icon
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from PySide6.QtGui import QPaintEvent

_MANY = 9
"""From so many on, the set has a field to search in."""
_ROWS, _WIDTH = 12, 460
"""Choices that are seen at once, and pixels that their words are given at most."""
_VALUE = Qt.ItemDataRole.UserRole
_WIDEST = 34
_NARROWEST, _SIDE, _BESIDE = 90, 13, 34
"""Pixels of a button at least, of its icon, and of all that stands beside its words."""


class FieldButton(QPushButton):
    """Looks like a field, with an icon at its end; words that are too long end in dots."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon(name, "soft")
        set_role(self, "field")

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return super().sizeHint().boundedTo(QSize(2 * _NARROWEST, self.maximumHeight()))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        room = self.width() - _BESIDE
        option.text = self.fontMetrics().elidedText(
            option.text, Qt.TextElideMode.ElideRight, room, Qt.TextFlag.TextShowMnemonic
        )
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        top = (self.height() - _SIDE) // 2
        self._icon.paint(painter, QRect(self.width() - _SIDE - 8, top, _SIDE, _SIDE), mode=mode)
        painter.end()


class PickButton(FieldButton):
    """Nothing ticked takes everything; so a value that comes later is taken too."""

    changed = Signal()

    def __init__(self, name: str, everything: str, parent: QWidget | None = None) -> None:
        super().__init__("caret-down", parent)
        self._name, self._everything = name, everything
        self._titles: dict[Hashable, str] = {}
        self._picked: tuple[Hashable, ...] = ()
        self.clicked.connect(self._open)
        self._say()

    @cached_property
    def popup(self) -> _Popup:
        """The set with boxes, made when it is first opened."""
        made = _Popup(self)
        made.list.itemChanged.connect(lambda _item: self._take())
        return made

    @property
    def opened(self) -> bool:
        """Whether the set is seen."""
        return "popup" in vars(self) and self.popup.isVisible()

    def show_choices(self, titles: Mapping[Hashable, str], picked: Sequence[Hashable]) -> None:
        """Show a set by value and title, some of it ticked."""
        self._titles = dict(titles) | {one: str(one) for one in picked if one not in titles}
        self._picked = tuple(picked)
        self.setEnabled(bool(self._titles))
        self._say()

    def picked(self) -> tuple[Hashable, ...]:
        """Return what is ticked, in the order of the set; empty where everything is taken."""
        return self._picked

    def _take(self) -> None:
        ticked = self.popup.ticked()
        self._picked = tuple(value for place, value in enumerate(self._titles) if place in ticked)
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        told = ", ".join(self._titles[one] for one in self._picked) or self._everything
        short = told if len(told) <= _WIDEST else self.tr("{0} chosen").format(len(self._picked))
        self.setText(short.replace("&", "&&"))
        self.setToolTip(told)
        self.setAccessibleName(f"{self._name}: {told}")

    def _open(self) -> None:
        if self.opened:
            self.popup.hide()
        else:
            # A set of thousands is listed only when it is seen.
            self.popup.show_choices(self._titles, self._picked)
            self.popup.show_under(self)


class _Popup(QFrame):
    """The set with boxes; it closes when it is left, and by Escape."""

    def __init__(self, button: QWidget) -> None:
        super().__init__(button)
        self.hide()
        self._button = button
        set_role(self, "popup")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.textChanged.connect(self._narrow)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Choices"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_role(self.list, "entries")
        self.everything = QPushButton(self.tr("Take everything"))
        self.everything.clicked.connect(self._clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.everything)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._leave)

    def show_under(self, button: QWidget) -> None:
        """Open under a button, within its window."""
        window = button.window()
        self.setParent(window)
        self.setMinimumWidth(button.width())
        self.adjustSize()
        corner = button.mapTo(window, QPoint(0, button.height() + 2))
        left = min(corner.x(), window.width() - self.width())
        self.move(max(0, left), max(0, min(corner.y(), window.height() - self.height())))
        self.show()
        self.raise_()
        (self.list if self.search.isHidden() else self.search).setFocus(Qt.FocusReason.PopupFocusReason)

    def _leave(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and now is not self._button and not self.isAncestorOf(now):
            self.hide()

    def event(self, event: QEvent) -> bool:
        # Escape closes the set, not the page behind it.
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and self.search.hasFocus():
                self._go_to_list()
                return True
            if escape or (enter and self.list.hasFocus()):
                self.hide()
                self._button.setFocus()
                return True
        return super().event(event)

    def _go_to_list(self) -> None:
        """Go to the first of the values that the search leaves."""
        rows = (row for row in range(self.list.count()) if not self.list.item(row).isHidden())
        if (first := next(rows, None)) is not None:
            self.list.setCurrentRow(first)
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def show_choices(self, titles: Mapping[Hashable, str], picked: Sequence[Hashable]) -> None:
        self.list.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self.list.clear()
        for place, (value, title) in enumerate(titles.items()):
            item = QListWidgetItem(title)
            item.setData(_VALUE, place)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked if value in picked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)  # noqa: FBT003 (Qt's own)
        self.search.setVisible(len(titles) > _MANY)
        self.search.clear()
        self.list.setFixedHeight(min(len(titles), _ROWS) * self.list.sizeHintForRow(0))
        bar = self.list.verticalScrollBar().sizeHint().width() if len(titles) > _ROWS else 0
        self.list.setMinimumWidth(min(self.list.sizeHintForColumn(0) + bar, _WIDTH))

    def ticked(self) -> set[int]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return {item.data(_VALUE) for item in items if item.checkState() is Qt.CheckState.Checked}

    def _narrow(self, words: str) -> None:
        wanted = plain(words)
        for row in range(self.list.count()):
            self.list.item(row).setHidden(wanted not in plain(self.list.item(row).text()))

    def _clear(self) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(Qt.CheckState.Unchecked)
        self.hide()
