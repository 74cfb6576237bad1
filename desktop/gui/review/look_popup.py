"""How the text is shown, chosen in a small card: face, size, length of lines, air, numbers of paragraphs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from desktop.gui.source_view.look import SIZES, Face, Leading, Look, Measure
from desktop.gui.theme import interface_font, reading_font, set_role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFont

    from desktop.gui.source_view import SourceView


class LookPopup(QFrame):
    """Every choice is shown in the text at once; Escape or a click beside it closes the card."""

    def __init__(self, source: SourceView) -> None:
        super().__init__(source, Qt.WindowType.Popup)
        set_role(self, "popup")
        self._source = source
        self.setAccessibleName(self.tr("How the text is shown"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 14, 16, 14)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)
        self._add_choices()
        self.numbers = QCheckBox(self.tr("Numbers of paragraphs in the margin"))
        self.numbers.toggled.connect(lambda on: self._set(numbers=on))
        self._grid.addWidget(self.numbers, self._grid.rowCount(), 0, 1, 2)
        source.look_changed.connect(self._follow)
        self._follow()

    def _add_choices(self) -> None:
        self.faces = self._choices(
            self.tr("Letters"), {Face.SERIF: self.tr("With serifs"), Face.SANS: self.tr("Without serifs")}, "face"
        )
        for face, font in ((Face.SERIF, reading_font(10)), (Face.SANS, interface_font(10.0))):
            self._set_font(self.faces[face], font)
        self._add_sizes()
        self.measures = self._choices(
            self.tr("Lines"),
            {
                Measure.NARROW: self.tr("Short"),
                Measure.MIDDLE: self.tr("Middle"),
                Measure.WIDE: self.tr("Long"),
            },
            "measure",
        )
        self.leadings = self._choices(
            self.tr("Line spacing"),
            {
                Leading.CLOSE: self.tr("Close"),
                Leading.NORMAL: self.tr("Usual"),
                Leading.AIRY: self.tr("Airy"),
            },
            "leading",
        )

    def _set_font(self, button: QPushButton, font: QFont) -> None:
        # A font set by a style sheet would win over one that is only set.
        families = ", ".join(f'"{name}"' for name in font.families())
        button.setStyleSheet(f"font-family: {families};")

    def _choices(self, title: str, names: Mapping[Any, str], field: str) -> dict[Any, QPushButton]:
        row, group, made = self._row(title), QButtonGroup(self), {}
        for value, name in names.items():
            button = QPushButton(name)
            button.setCheckable(True)
            button.setAccessibleName(f"{title}: {name}")
            button.clicked.connect(lambda _checked=False, value=value: self._set(**{field: value}))
            group.addButton(button)
            row.addWidget(button)
            made[value] = button
        row.addStretch(1)
        return made

    def _row(self, title: str) -> QHBoxLayout:
        label, row, at = QLabel(title), QHBoxLayout(), self._grid.rowCount()
        set_role(label, "soft")
        row.setSpacing(6)
        self._grid.addWidget(label, at, 0)
        self._grid.addLayout(row, at, 1)
        return row

    def _add_sizes(self) -> None:
        row = self._row(self.tr("Size"))
        self.smaller, self.size_label, self.larger = QPushButton("A−"), QLabel(), QPushButton("A+")
        self.smaller.setAccessibleName(self.tr("Smaller text"))
        self.larger.setAccessibleName(self.tr("Larger text"))
        self.smaller.clicked.connect(lambda: self._set(size=self._source.look().size - 1))
        self.larger.clicked.connect(lambda: self._set(size=self._source.look().size + 1))
        self.size_label.setMinimumWidth(28)
        self.size_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (self.smaller, self.size_label, self.larger):
            row.addWidget(part)
        row.addStretch(1)

    def _set(self, **parts: Any) -> None:
        self._source.set_look(replace(self._source.look(), **parts))

    def _follow(self, *_: object) -> None:
        look: Look = self._source.look()
        for buttons, value in (
            (self.faces, look.face),
            (self.measures, look.measure),
            (self.leadings, look.leading),
        ):
            buttons[value].setChecked(True)
        self.size_label.setText(str(look.size))
        self.smaller.setEnabled(look.size > SIZES.start)
        self.larger.setEnabled(look.size < SIZES.stop - 1)
        self.numbers.setChecked(look.numbers)

    def open_below(self, widget: QWidget) -> None:
        """Show the card under a widget, its right edge at the widget's."""
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(widget.width(), widget.height() + 2))
        left = widget.window().mapToGlobal(QPoint(0, 0)).x()
        self.move(max(corner.x() - self.width(), left), corner.y())
        self.show()
        self.faces[self._source.look().face].setFocus()
