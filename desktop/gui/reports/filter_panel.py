"""What the reports can be filtered by: saved filters, and each value of each field with its number of reports."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain import Secrecy
from desktop.folding import plain
from desktop.gui.reports.arrangement import Field, Having, ReportFilter, with_value
from desktop.gui.reports.arranging import counted, has
from desktop.gui.reports.wording import field_title, having_title, value_title
from desktop.gui.review.popup import Popup
from desktop.gui.theme import set_role
from desktop.gui.words_line import WordsLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent

    from desktop.gui.reports.arranging import Entry

_WHAT = int(Qt.ItemDataRole.UserRole)
_SIZE = QSize(430, 520)
_MARGIN = 20
_LEVELS = [level.value for level in Secrecy]


_What: TypeAlias = "Having | tuple[Field, str] | str"
"""What a line stands for: something a report has, a value of a field, or the name of a saved filter."""


class FilterPanel(Popup):
    """Opens below its button; every tick shows at once in the list behind it."""

    changed = Signal(object)
    """A `ReportFilter`."""
    save_requested = Signal(str)
    """The name under which the clerk wants to keep what is shown."""
    saved_chosen = Signal(str)
    saved_deleted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._filter = ReportFilter()
        self._saved: tuple[str, ...] = ()
        self._entries: Sequence[Entry] = ()
        self._filling = False
        self._kept: list[_What] = []
        self._build()

    def _build(self) -> None:
        self.search = WordsLine()
        self.search.setPlaceholderText(self.tr("Find a body, a tag, a reviewer…"))
        self.search.setAccessibleName(self.tr("Find a value to filter by, with or without tone marks"))
        self.search.setClearButtonEnabled(True)
        self.search.words_changed.connect(self._narrow)
        self.tree = self._made_tree()
        self.save, self.clear = QPushButton(self.tr("Save…")), QPushButton(self.tr("Clear"))
        self.save.setToolTip(self.tr("Keep filter, groups and order under a name"))
        self.save.clicked.connect(self._ask_name)
        self.clear.clicked.connect(lambda: self._say(ReportFilter()))
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addStretch(1)
        foot.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addLayout(foot)

    def _made_tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setHeaderHidden(True)
        set_role(tree, "dense")
        tree.setColumnCount(2)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, tree.header().ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, tree.header().ResizeMode.ResizeToContents)
        tree.setUniformRowHeights(True)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setAccessibleName(self.tr("What the reports are filtered by"))
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.itemChanged.connect(self._tick)
        tree.itemActivated.connect(self._activate)
        tree.itemClicked.connect(self._take_saved)
        return tree

    # What is shown

    def open_under(self, button: QWidget, entries: Sequence[Entry], wanted: ReportFilter) -> None:
        """Open under a button, within its window."""
        self._entries, self._filter = entries, wanted
        self.search.clear()
        self._fill()
        height = min(_SIZE.height(), button.window().height() - 2 * _MARGIN)
        self.setFixedSize(min(_SIZE.width(), button.window().width() - 2 * _MARGIN), height)
        self.open_beside(button, self.search)

    def show_saved(self, names: Iterable[str]) -> None:
        """Show the filters that were saved."""
        self._saved = tuple(names)
        if self.isVisible():
            self._fill()

    def show_filter(self, wanted: ReportFilter) -> None:
        """Tick what a filter holds."""
        self._filter = wanted
        if self.isVisible():
            self._retick()

    def _fill(self) -> None:
        self._filling = True
        self.tree.clear()
        self._kept = []
        if self._saved:
            group = self._group(self.tr("Saved filters"))
            for name in self._saved:
                self._line(group, name, "", name).setToolTip(0, self.tr("Delete takes it out of this list"))
        group = self._group(self.tr("Needs attention"))
        for what in Having:
            number = sum(has(entry.summary, what) for entry in self._entries)
            if number or what in self._filter.having:
                self._tickable(self._line(group, having_title(what), str(number), what))
        for field, counts in counted(self._entries).items():
            values = set(counts) | self._filter.of(field)
            if values - {""}:
                group = self._group(field_title(field))
                for value in _ordered(field, values):
                    line = self._line(group, value_title(field, value), str(counts[value]), (field, value))
                    self._tickable(line)
        self._filling = False
        self._retick()

    def _group(self, words: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.tree, [words])
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        item.setFirstColumnSpanned(True)
        item.setExpanded(True)
        return item

    def _line(self, group: QTreeWidgetItem, words: str, number: str, what: _What) -> QTreeWidgetItem:
        item = QTreeWidgetItem(group, [words, number])
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(0, _WHAT, len(self._kept))
        self._kept.append(what)
        return item

    def _what(self, item: QTreeWidgetItem | None) -> _What | None:
        # Qt would make plain strings and lists of what is stored in the line itself.
        at = item.data(0, _WHAT) if item else None
        return None if at is None else self._kept[at]

    def _tickable(self, item: QTreeWidgetItem) -> None:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Unchecked)

    def _retick(self) -> None:
        self._filling = True
        for line in self._lines():
            if line.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                held = self._holds(self._what(line))
                line.setCheckState(0, Qt.CheckState.Checked if held else Qt.CheckState.Unchecked)
        self._filling = False

    def _holds(self, what: _What | None) -> bool:
        if isinstance(what, tuple):
            return what[1] in self._filter.of(what[0])
        return what in self._filter.having

    def _lines(self) -> Iterable[QTreeWidgetItem]:
        groups = (self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount()))
        lines = (group.child(at) for group in groups if group for at in range(group.childCount()))
        return [line for line in lines if line]

    def _narrow(self, typed: str) -> None:
        words = plain(typed).split()
        for line in self._lines():
            line.setHidden(not all(word in plain(line.text(0)) for word in words))
        for at in range(self.tree.topLevelItemCount()):
            if group := self.tree.topLevelItem(at):
                group.setHidden(all(line.isHidden() for line in self._lines() if line.parent() is group))

    # What the clerk does

    def _tick(self, item: QTreeWidgetItem, _column: int) -> None:
        if self._filling:
            return
        what = self._what(item)
        if isinstance(what, Having):
            self._say(replace(self._filter, having=self._filter.having ^ {what}))
        elif isinstance(what, tuple):
            self._say(replace(self._filter, values=with_value(self._filter.values, *what)))

    def _activate(self, item: QTreeWidgetItem, column: int) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            ticked = item.checkState(0) is Qt.CheckState.Checked
            item.setCheckState(0, Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
        else:
            self._take_saved(item, column)

    def _take_saved(self, item: QTreeWidgetItem, _column: int) -> None:
        name = self._saved_name(item)
        if name is not None:
            self.saved_chosen.emit(name)
            self.finish()

    def _saved_name(self, item: QTreeWidgetItem | None) -> str | None:
        what = self._what(item)
        return what if isinstance(what, str) and not isinstance(what, Having) else None

    def _say(self, wanted: ReportFilter) -> None:
        self._filter = wanted
        self._retick()
        self.changed.emit(wanted)

    def _ask_name(self) -> None:
        dialog = QInputDialog(self.window())
        self.close()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Save this filter"))
        dialog.setLabelText(self.tr("Name of the filter"))
        dialog.resize(420, dialog.sizeHint().height())
        dialog.textValueSelected.connect(self._take_name)
        dialog.open()

    def _take_name(self, name: str) -> None:
        if name.strip():
            self.save_requested.emit(" ".join(name.split()))

    def event(self, event: QEvent) -> bool:
        # Delete takes a saved filter away here, and never a find of the page behind.
        if event.type() is QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Delete:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        name = self._saved_name(self.tree.currentItem())
        if event.key() == Qt.Key.Key_Delete and name is not None:
            self.saved_deleted.emit(name)
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.tree.setFocus()
        else:
            super().keyPressEvent(event)


def _ordered(field: Field, values: Iterable[str]) -> list[str]:
    """Return values as one looks for them: years and levels by rank, others by alphabet; what has none last."""
    known = sorted((value for value in values if value), key=plain)
    if field is Field.YEAR:
        known.reverse()
    if field is Field.SECRECY:
        known.sort(key=_LEVELS.index)
    return [*known, *([""] if "" in values else ())]
