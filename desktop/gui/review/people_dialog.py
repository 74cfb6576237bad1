"""One find that mixes two persons, taken apart: the clerk says which places and positions are the other's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain import Official
from desktop.gui.review import edits
from desktop.gui.review.excerpts import excerpt
from desktop.gui.sizes import fitting
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from desktop.domain import Finding, Role, Span
    from desktop.gui.review.session import ReviewSession


_AROUND = 32
"""Characters on each side of a place, so that its words are seen."""


class PeopleDialog(QDialog):
    """Every mention and every position of one official, each with a box for the other person."""

    def __init__(self, session: ReviewSession, find: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._find = session, find
        self._official = find.content if isinstance(find.content, Official) else Official("", ())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Two persons in one find"))
        self.resize(fitting(self, 640, 480))
        self._build()
        self._fill()
        self.places.itemChanged.connect(self._follow)
        self._follow()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        name = self._official.name
        head = _wrapped(self.tr("What belongs to another person than {0}? Tick it.").format(name), "heading")
        missing = self.tr("Tick at least one place of the name, and leave at least one to {0}.").format(name)
        self.hint = _wrapped(missing, "soft")
        self.places = QListWidget()
        set_role(self.places, "rows")
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.places.setAccessibleName(self.tr("Places and positions"))
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the other person"))
        self.name.textEdited.connect(self._take_name)
        self._typed = False
        form = QFormLayout()
        form.addRow(self.tr("The other person"), self.name)
        for part in (head, self.places, self.hint):
            layout.addWidget(part)
        layout.addLayout(form)
        layout.addWidget(self._button_box())

    def _button_box(self) -> QDialogButtonBox:
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(self.tr("Take apart"))
        set_role(ok, "main")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        return self.buttons

    def _fill(self) -> None:
        text = self._session.text
        for span in self._official.mentions:
            self._add("".join(excerpt(text, span, _AROUND)))
        for role in self._official.roles:
            self._add(self.tr("Position: {0}").format(role.text))

    def _add(self, words: str) -> None:
        item = QListWidgetItem(words, self.places)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        item.setToolTip(words)

    def _entries(self) -> list[QListWidgetItem]:
        return [self.places.item(row) for row in range(self.places.count())]

    def _ticked(self) -> tuple[list[Span], list[Role]]:
        on = [item.checkState() is Qt.CheckState.Checked for item in self._entries()]
        count = len(self._official.mentions)
        spans = [span for span, ticked in zip(self._official.mentions, on[:count], strict=True) if ticked]
        return spans, [role for role, ticked in zip(self._official.roles, on[count:], strict=True) if ticked]

    def _take_name(self, words: str) -> None:
        self._typed = bool(words.strip())
        self._follow()

    def _follow(self, *_: object) -> None:
        spans, _roles = self._ticked()
        if spans and not self._typed:
            self.name.setText(" ".join(self._session.text[spans[0].start : spans[0].end].split()))
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        possible = self._parts() is not None
        ok.setEnabled(possible)
        self.hint.setVisible(not possible)

    def _parts(self) -> tuple[Official, Official] | None:
        return edits.divided(self._official, *self._ticked(), self.name.text())

    def accept(self) -> None:
        """Take the find apart as one step."""
        parts = self._parts()
        if parts:
            self._session.divide(self._find.id, *parts)
        super().accept()


def _wrapped(words: str, role: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    set_role(label, role)
    return label
