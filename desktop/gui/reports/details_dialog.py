"""What the office says of one report, or of many at once: only what is changed here is changed in them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain import ReportDetails, Secrecy
from desktop.folding import plain
from desktop.gui.combo import Combo
from desktop.gui.reports.wording import secrecy_title
from desktop.gui.review.naming import date_words
from desktop.gui.sizes import fitting
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_DAY = re.compile(r"\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})\s*")
_TAGS_SHOWN = 6
_KNOWN = ("body", "kind", "reviewer")


class DetailsDialog(QDialog):
    """A form over the details that the reports have in common."""

    def __init__(
        self, details: Sequence[ReportDetails], known: Callable[[str], Iterable[str]], parent: QWidget
    ) -> None:
        """`known` gives what earlier reports hold in a field, the most frequent first."""
        super().__init__(parent)
        self._details = details
        one = len(details) == 1
        self.setWindowTitle(
            self.tr("About the report") if one else self.tr("About {0} reports").format(len(details))
        )
        self.setMinimumWidth(fitting(self, 640, 0).width())
        self.title, self.day = QLineEdit(), QLineEdit()
        self.day.setPlaceholderText(self.tr("day/month/year"))
        self.fields = {name: _completed(known(name)) for name in _KNOWN}
        self.secrecy, self.tags, self.new_tags = Combo(), QListWidget(), QLineEdit()
        self._build(known("tag"), one=one)
        self._fill(one=one)
        self.resize(fitting(self, 0, self.sizeHint().height()).expandedTo(self.minimumSize()))

    def _build(self, tags: Iterable[str], *, one: bool) -> None:
        holder = QWidget()
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("&Body"), self.fields["body"]),
            (self.tr("&Kind of document"), self.fields["kind"]),
            (self.tr("&Secrecy"), self.secrecy),
            (self.tr("&Reviewer"), self.fields["reviewer"]),
            (self.tr("&Tags"), self.tags),
            (self.tr("&New tags"), self.new_tags),
        ]
        if one:
            rows[:0] = [(self.tr("T&itle"), self.title), (self.tr("&Date"), self.day)]
        for words, widget in rows:
            form.addRow(words, widget)
            widget.setAccessibleName(words.replace("&", ""))
        self.new_tags.setPlaceholderText(self.tr("with commas between them"))
        self._fill_tags(tags)
        if not self.tags.count():
            form.setRowVisible(self.tags, False)  # noqa: FBT003 (Qt's own call)
        self._lay_out(holder)

    def _lay_out(self, holder: QWidget) -> None:
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        set_role(self.problem, "notice")
        self.problem.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        set_role(buttons.button(QDialogButtonBox.StandardButton.Ok), "main")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        column.addWidget(_scrolled(holder), 1)
        column.addWidget(self.problem)
        column.addWidget(buttons)

    def _fill_tags(self, known: Iterable[str]) -> None:
        used = {tag for each in self._details for tag in each.tags}
        for tag in sorted({*known, *used}, key=plain):
            item = QListWidgetItem(tag, self.tags)
            holders = sum(tag in each.tags for each in self._details)
            some = Qt.CheckState.PartiallyChecked if holders else Qt.CheckState.Unchecked
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked if holders == len(self._details) else some)
        self.tags.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        set_role(self.tags, "entries")
        self.tags.setFixedHeight(min(_TAGS_SHOWN, self.tags.count()) * self.tags.sizeHintForRow(0))

    def _fill(self, *, one: bool) -> None:
        if one:
            self.title.setText(self._details[0].title)
            self.title.setCursorPosition(0)
            day = self._details[0].day
            self.day.setText(date_words(day) if day else "")
        for name, field in self.fields.items():
            values = {getattr(each, name) for each in self._details}
            field.setText(values.pop() if len(values) == 1 else "")
            field.setPlaceholderText(self.tr("(different; stays as it is)") if values else "")
            field.setModified(False)
        levels = {each.secrecy for each in self._details}
        if len(levels) > 1:
            self.secrecy.addItem(self.tr("(different; stays as it is)"), None)
        for level in Secrecy:
            self.secrecy.addItem(secrecy_title(level), level)
        if len(levels) == 1:
            self.secrecy.setCurrentIndex(self.secrecy.findData(levels.pop()))

    def focus_on(self, name: str) -> None:
        """Put the caret where the clerk wants to write: "tags", "reviewer" …"""
        places = {**self.fields, "tags": self.new_tags, "secrecy": self.secrecy, "title": self.title}
        places[name].setFocus()

    def changed(self, details: ReportDetails) -> ReportDetails:
        """Return the details of a report with what the clerk changed here."""
        parts: dict[str, object] = {
            name: " ".join(field.text().split()) for name, field in self.fields.items() if field.isModified()
        }
        if len(self._details) == 1:
            parts["title"] = " ".join(self.title.text().split())
            parts["day"] = _day(self.day.text())
        if (level := self.secrecy.currentData()) is not None:
            parts["secrecy"] = Secrecy(level)
        return replace(details, **parts, tags=self._tags_of(details))  # type: ignore[arg-type]

    def _tags_of(self, details: ReportDetails) -> tuple[str, ...]:
        tags = set(details.tags)
        for item in (self.tags.item(at) for at in range(self.tags.count())):
            if item.checkState() is Qt.CheckState.Checked:
                tags.add(item.text())
            elif item.checkState() is Qt.CheckState.Unchecked:
                tags.discard(item.text())
        tags |= {" ".join(tag.split()) for tag in self.new_tags.text().split(",")} - {""}
        return tuple(sorted(tags, key=lambda tag: (plain(tag), tag)))

    def accept(self) -> None:
        """Take the form, unless the date is none."""
        if self.day.text().strip() and _day(self.day.text()) is None:
            self.problem.setText(self.tr("“{0}” is no date; write it as 31/12/2025.").format(self.day.text()))
            self.problem.show()
            self.day.setFocus()
            return
        super().accept()


def _day(written: str) -> dt.date | None:
    match = _DAY.fullmatch(written)
    try:
        return dt.date(int(match[3]), int(match[2]), int(match[1])) if match else None
    except ValueError:
        return None


def _scrolled(form: QWidget) -> QScrollArea:
    """Return a place for a form that is higher than some screens; it asks for all of its height."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(form)
    return area


def _completed(values: Iterable[str]) -> QLineEdit:
    field = QLineEdit()
    completer = QCompleter(list(values), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    field.setCompleter(completer)
    completer.activated.connect(lambda _words: field.setModified(True))
    return field
