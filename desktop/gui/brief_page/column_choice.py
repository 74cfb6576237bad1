"""Which columns a table of tasks has: one of two sets, or single ones in the clerk's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from desktop.briefs import TASK_COLUMN_NAMES, Columns, usual_columns
from desktop.gui.brief_page.naming import columns_title
from desktop.gui.brief_page.ticked_list import TickedList
from desktop.gui.combo import Combo
from desktop.gui.task_columns import column_title

if TYPE_CHECKING:
    from collections.abc import Sequence

_SINGLE = ""


class ColumnChoice(QWidget):
    """The list of single columns shows only where they are chosen one by one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set = Columns.FULL
        self.combo = Combo()
        self.combo.setAccessibleName(self.tr("Columns"))
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(8)
        for one in Columns:
            self.combo.addItem(columns_title(one), one.value)
        self.combo.addItem(self.tr("single columns, in your order"), _SINGLE)
        self.single = TickedList(self.tr("Single columns"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.combo)
        column.addWidget(self.single)
        self.setFocusProxy(self.combo)
        self.combo.currentIndexChanged.connect(lambda _place: self._change())
        self.single.changed.connect(self.changed)

    def _change(self) -> None:
        """Begin the single columns with the set that was shown before."""
        if self.combo.currentData() == _SINGLE:
            self._show_single(usual_columns(self._set))
        else:
            self._set = Columns(self.combo.currentData())
        self.single.setVisible(self.combo.currentData() == _SINGLE)
        self.changed.emit()

    def _show_single(self, names: Sequence[str]) -> None:
        rows = (*names, *(name for name in TASK_COLUMN_NAMES if name not in names))
        self.single.show_rows([(column_title(name), name) for name in rows], names)

    def show_columns(self, columns: Columns, names: Sequence[str]) -> None:
        """Show what is chosen, without saying that it changed."""
        self._set = columns
        known = [name for name in names if name in TASK_COLUMN_NAMES]
        with QSignalBlocker(self.combo):
            self.combo.setCurrentIndex(self.combo.findData(_SINGLE if known else columns.value))
        self._show_single(known or usual_columns(columns))
        self.single.setVisible(bool(known))

    def columns(self) -> Columns:
        """Return the chosen set, or the one that the single columns began with."""
        return self._set

    def names(self) -> tuple[str, ...]:
        """Return the single columns in order; nothing where a set is chosen."""
        return self.single.ticked() if self.combo.currentData() == _SINGLE else ()

    def none_ticked(self) -> bool:
        """Tell whether columns are chosen one by one and none is."""
        return self.combo.currentData() == _SINGLE and self.single.none_ticked()
