"""The filters in use, each as a small button that takes it away."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.gui.reports.arrangement import ReportFilter, with_value
from desktop.gui.reports.wording import having_title, value_title
from desktop.gui.review.buttons import Pill
from desktop.gui.review.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.gui.reports.arrangement import Field, Having

_LONGEST = 26


class ChosenFilters(QWidget):
    """Seen only while some filter is in use."""

    changed = Signal(object)
    """The `ReportFilter` without what was taken away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = ReportFilter()
        self._row = FlowLayout(self, spacing=3)
        self._row.setContentsMargins(10, 0, 10, 6)
        self.hide()

    def show_filter(self, wanted: ReportFilter) -> None:
        """Show what a filter holds beside state and words, which have their own places."""
        if (wanted.values, wanted.having) != (self._filter.values, self._filter.having):
            while item := self._row.takeAt(0):
                if widget := item.widget():
                    widget.deleteLater()
            for words, without in self._parts(wanted):
                self._row.addWidget(self._chip(words, without))
            self.setVisible(self._row.count() > 0)
        self._filter = wanted

    def _chip(self, words: str, take_away: Callable[[ReportFilter], ReportFilter]) -> Pill:
        short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
        chip = Pill()
        chip.setText(f"{short}  ×")
        chip.setToolTip(self.tr("Take away the filter “{0}”").format(words))
        chip.setAccessibleName(chip.toolTip())
        chip.setChecked(True)
        chip.clicked.connect(lambda: self.changed.emit(take_away(self._filter)))
        return chip

    def _parts(self, wanted: ReportFilter) -> Iterator[tuple[str, Callable[[ReportFilter], ReportFilter]]]:
        for field, values in wanted.values:
            for value in sorted(values):
                yield value_title(field, value), partial(_without_value, field, value)
        for what in sorted(wanted.having):
            yield having_title(what), partial(_without, what)


def _without_value(field: Field, value: str, wanted: ReportFilter) -> ReportFilter:
    return replace(wanted, values=with_value(wanted.values, field, value))


def _without(what: Having, wanted: ReportFilter) -> ReportFilter:
    return replace(wanted, having=wanted.having - {what})
