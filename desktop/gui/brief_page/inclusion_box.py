"""What goes into a brief: by state, kind, area, official, body and tag."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from desktop.briefs import Inclusion
from desktop.domain import Area, FindingState, StatementKind
from desktop.gui.brief_page.pick_button import PickButton
from desktop.gui.review.naming import area_title, kind_title, state_title

if TYPE_CHECKING:
    from desktop.gui.brief_page.offering import Offer

_STATES = (FindingState.ACCEPTED, FindingState.CORRECTED, FindingState.SUGGESTED)


class InclusionBox(QWidget):
    """One button for each side; nothing ticked leaves the side open."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.states = PickButton(self.tr("Reviewed or not"), self.tr("what is reviewed"))
        self.kinds = PickButton(self.tr("Kinds"), self.tr("all"))
        self.areas = PickButton(self.tr("Areas of work"), self.tr("all"))
        self.officials = PickButton(self.tr("Officials"), self.tr("all"))
        self.bodies = PickButton(self.tr("Bodies"), self.tr("all"))
        self.tags = PickButton(self.tr("Tags"), self.tr("all"))
        self.only_due = QCheckBox(self.tr("Only tasks with a deadline"))
        self.only_due.toggled.connect(lambda _on: self.changed.emit())
        form = self.form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(5)
        form.setHorizontalSpacing(8)
        for label, button in self._rows():
            button.changed.connect(self.changed)
            form.addRow(label, button)
        form.addRow("", self.only_due)
        self.show_inclusion(Inclusion())

    def _rows(self) -> tuple[tuple[str, PickButton], ...]:
        return (
            (self.tr("Reviewed"), self.states),
            (self.tr("Kinds"), self.kinds),
            (self.tr("Areas"), self.areas),
            (self.tr("Officials"), self.officials),
            (self.tr("Bodies"), self.bodies),
            (self.tr("Tags"), self.tags),
        )

    def show_inclusion(self, include: Inclusion) -> None:
        """Show which finds are taken."""
        self.states.show_choices({state: state_title(state) for state in _STATES}, include.states)
        self.kinds.show_choices({kind: kind_title(kind) for kind in StatementKind}, include.kinds)
        self.areas.show_choices({area: area_title(area) for area in Area}, include.areas)
        self.officials.show_choices({}, include.officials)
        self.bodies.show_choices({}, include.bodies)
        self.tags.show_choices({}, include.tags)
        self.only_due.blockSignals(True)  # noqa: FBT003 (Qt's own)
        self.only_due.setChecked(include.only_due)
        self.only_due.blockSignals(False)  # noqa: FBT003 (Qt's own)

    def offer(self, offer: Offer) -> None:
        """Offer the officials, bodies and tags of the reports."""
        pairs = ((self.officials, offer.officials), (self.bodies, offer.bodies), (self.tags, offer.tags))
        for button, texts in pairs:
            if not button.opened:
                button.show_choices({text: text for text in texts}, button.picked())

    def inclusion(self) -> Inclusion:
        """Return which finds are taken."""
        return Inclusion(
            states=cast("tuple[FindingState, ...]", self.states.picked()),
            kinds=cast("tuple[StatementKind, ...]", self.kinds.picked()),
            areas=cast("tuple[Area, ...]", self.areas.picked()),
            officials=cast("tuple[str, ...]", self.officials.picked()),
            bodies=cast("tuple[str, ...]", self.bodies.picked()),
            tags=cast("tuple[str, ...]", self.tags.picked()),
            only_due=self.only_due.isChecked(),
        )
