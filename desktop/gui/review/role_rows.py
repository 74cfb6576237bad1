"""The positions of an official, each with its place in the text, to be corrected, ordered and taken away."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from desktop.gui.icons import icon
from desktop.gui.review.edits import stands_in
from desktop.gui.review.growing_fields import WordsField
from desktop.gui.review.more_lines import MoreLines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from desktop.domain import Official, Role, Span


_LINES = 2
"""Lines that a position may take."""


class RoleField(WordsField):
    """One position; Alt+Up brings it in front of the one above."""

    raised = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() == Qt.Key.Key_Up and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.raised.emit()
        else:
            super().keyPressEvent(event)


class RoleRows(QWidget):
    """One line more than there are positions: the last is for another one."""

    typed = Signal(int, str)
    """The number of a position and its words; blank words take it away."""
    raised = Signal(int)
    """The number of a position that goes in front of the one above."""
    place_requested = Signal(object)
    """A span that the clerk wants to see."""
    left = Signal()
    refused = Signal(str)

    def __init__(self, words: Callable[[], Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._complete_from = words
        self._writable = True
        self._places: list[Span | None] = []
        self.fields: list[tuple[RoleField, QToolButton, QToolButton, QToolButton]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._official: tuple[Official, str] | None = None
        self._more = MoreLines(self._show_again)
        self._add_line(0)

    def only_look(self) -> None:
        """Let positions be read and gone to only."""
        self._writable = False

    def show_roles(self, official: Official, text: str) -> None:
        """Show the positions of an official of a report with this text."""
        self._official = (official, text)
        count, shown = len(official.roles), self._more.shown_of(len(official.roles))
        while len(self.fields) < shown + (shown == count):
            self._add_line(len(self.fields))
        self._grid.addWidget(self._more, len(self.fields), 0, Qt.AlignmentFlag.AlignLeft)
        self.setTabOrder(self.fields[-1][-1], self._more)
        self._places = [role.span for role in official.roles]
        for number, widgets in enumerate(self.fields):
            role = official.roles[number] if number < shown else None
            for widget in widgets:
                keep = widget.sizePolicy()
                keep.setRetainSizeWhenHidden(number == count)  # else the line for one more would be longer
                widget.setSizePolicy(keep)
                one_more = widget is widgets[0] and self._writable and shown == count
                widget.setVisible(number < shown + one_more)
            widgets[0].show_value(role.text if role else "")
            widgets[0].setReadOnly(not self._writable)
            widgets[2].setEnabled(role is not None and number > 0 and self._writable)
            widgets[3].setEnabled(self._writable)
            self._show_origin(widgets[1], role, text)

    def _show_again(self) -> None:
        if self._official:
            self.show_roles(*self._official)

    def _show_origin(self, button: QToolButton, role: Role | None, text: str) -> None:
        """Tell a position that stands in the text from one that the clerk typed."""
        typed = role is not None and not stands_in(text, role)
        button.setIcon(icon("pencil-simple" if typed else "map-pin"))
        words = self.tr("Typed by you, not in the text") if typed else self.tr("Show where it stands")
        button.setToolTip(words)
        button.setAccessibleName(words)

    def _add_line(self, number: int) -> None:
        field = RoleField(self.tr("Position"))
        field.rest_on(_LINES)
        field.setPlaceholderText(self.tr("one more position"))
        field.complete_from(self._complete_from)
        field.committed.connect(partial(self.typed.emit, number))
        field.raised.connect(partial(self._raise_role, number))
        field.left.connect(self.left)
        field.refused.connect(self.refused)
        place = self._button("map-pin", self.tr("Show where it stands"), partial(self._show_place, number))
        up = self._button(
            "arrow-up", self.tr("In front of the one above (Alt+Up)"), partial(self._raise_role, number)
        )
        away = self._button("x", self.tr("Take the position away"), partial(self.typed.emit, number, ""))
        for column, widget in enumerate((field, place, up, away)):
            self._grid.addWidget(
                widget, number, column, Qt.AlignmentFlag.AlignTop if column else Qt.AlignmentFlag(0)
            )
        chain = (*(self.fields[-1][-1:] if self.fields else ()), field, place, up, away)
        for one, other in pairwise(chain):
            self.setTabOrder(one, other)  # else later lines would come behind all other fields
        self.fields.append((field, place, up, away))

    def _button(self, name: str, words: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setFixedWidth(26)
        button.clicked.connect(lambda: run())  # noqa: PLW0108 (the click's own value is not passed on)
        return button

    def _show_place(self, number: int) -> None:
        if number < len(self._places):
            self.place_requested.emit(self._places[number])

    def _raise_role(self, number: int) -> None:
        if 0 < number < len(self._places):
            self.raised.emit(number)
            self.fields[number - 1][0].setFocus(Qt.FocusReason.OtherFocusReason)
