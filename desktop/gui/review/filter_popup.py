"""What the finds are narrowed down to and sorted by, in one sheet under its button."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain import Area, FindingState, Official, Statement
from desktop.gui.review.editors import ChoiceField
from desktop.gui.review.filters import Band, Filter, Order
from desktop.gui.review.naming import area_title, band_title, order_title, state_title
from desktop.gui.review.popup import Popup
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.gui.review.session import ReviewSession


class FilterPopup(Popup):
    """Every box acts at once; the list behind shows what it lets through."""

    def __init__(self, session: ReviewSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setAccessibleName(self.tr("Filter and order of the finds"))
        self._boxes: list[tuple[QCheckBox, Callable[[Filter], bool]]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(self._box_grid())
        column.addLayout(self._choice_grid())
        self.everything = QPushButton(self.tr("Show all"))
        self.everything.clicked.connect(self._show_all)
        column.addWidget(self.everything, 0, Qt.AlignmentFlag.AlignRight)
        session.scope_changed.connect(self._follow)

    def show_under(self, button: QWidget) -> None:
        """Open under a button, within its window; it closes when it is left."""
        self._fill()
        self._follow()
        self.open_beside(button, self._boxes[0][0])

    # Parts

    def _box_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        columns = (
            (self.tr("Decision"), [self._state_box(state) for state in FindingState]),
            (self.tr("The program is"), [self._band_box(band) for band in Band]),
            (self.tr("Only"), self._other_boxes()),
        )
        for at, (title, boxes) in enumerate(columns):
            label = QLabel(title)
            set_role(label, "soft")
            grid.addWidget(label, 0, at)
            for row, box in enumerate(boxes, 1):
                grid.addWidget(box, row, at)
        return grid

    def _box(
        self, words: str, on: Callable[[Filter], bool], change: Callable[[Filter, bool], Filter]
    ) -> QCheckBox:
        box = QCheckBox(words)
        box.clicked.connect(lambda checked: self._change(lambda now: change(now, checked)))
        self._boxes.append((box, on))
        return box

    def _state_box(self, state: FindingState) -> QCheckBox:
        return self._box(
            state_title(state),
            lambda now: state in now.states,
            lambda now, on: replace(now, states=now.states | {state} if on else now.states - {state}),
        )

    def _band_box(self, band: Band) -> QCheckBox:
        return self._box(
            band_title(band),
            lambda now: band in now.bands,
            lambda now, on: replace(now, bands=now.bands | {band} if on else now.bands - {band}),
        )

    def _other_boxes(self) -> list[QCheckBox]:
        return [
            self._box(
                self.tr("with a deadline"), lambda now: now.with_due, lambda now, on: replace(now, with_due=on)
            ),
            self._box(
                self.tr("overdue today"),
                lambda now: now.overdue_on is not None,
                lambda now, on: replace(now, overdue_on=_today() if on else None),
            ),
            self._box(
                self.tr("with a note"), lambda now: now.with_note, lambda now, on: replace(now, with_note=on)
            ),
        ]

    def _choice_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        self.assignee = self._choice(grid, 0, self.tr("Lead"), lambda name: {"assignee": name})
        self.official = self._choice(grid, 1, self.tr("Official"), lambda name: {"official": name})
        self.area = self._choice(grid, 2, self.tr("Area"), lambda area: {"area": area})
        self.order = ChoiceField(self.tr("Order of the finds"))
        self.order.committed.connect(self._sort)
        self._labelled(grid, 3, self.tr("Order"), self.order)
        return grid

    def _choice(
        self, grid: QGridLayout, row: int, words: str, parts: Callable[[object], dict[str, object]]
    ) -> ChoiceField:
        field = ChoiceField(words)
        field.committed.connect(lambda value: self._change(lambda now: replace(now, **parts(value))))  # type: ignore[arg-type]
        self._labelled(grid, row, words, field)
        return field

    def _labelled(self, grid: QGridLayout, row: int, words: str, field: ChoiceField) -> None:
        label = QLabel(words)
        set_role(label, "soft")
        label.setBuddy(field)
        field.setMinimumWidth(220)
        field.setMaximumWidth(300)
        grid.addWidget(label, row, 0)
        grid.addWidget(field, row, 1)

    # What is asked for

    def _change(self, change: Callable[[Filter], Filter]) -> None:
        scope = self._session.scope
        self._session.set_scope(replace(scope, filter=change(scope.filter)))
        self._session.choose_shown()

    def _sort(self, order: object) -> None:
        self._session.set_scope(replace(self._session.scope, order=Order(str(order))))

    def _show_all(self) -> None:
        scope = self._session.scope
        self._session.set_scope(replace(scope, filter=Filter(), words="", undecided_only=False))

    def _fill(self) -> None:
        """Offer the people and bodies of the open report."""
        contents = [find.content for find in self._session.finds]
        statements = [content for content in contents if isinstance(content, Statement)]
        bodies = {one.assignee for one in statements if one.assignee}
        people = {one.directed_by for one in statements if one.directed_by}
        people |= {content.name for content in contents if isinstance(content, Official)}
        now = self._session.scope.filter
        self.assignee.show_choices(
            [(self.tr("any"), None), *((name, name) for name in sorted(bodies))], now.assignee
        )
        self.official.show_choices(
            [(self.tr("any"), None), *((name, name) for name in sorted(people))], now.official
        )

    def _follow(self, *_: object) -> None:
        scope = self._session.scope
        for box, on in self._boxes:
            box.setChecked(on(scope.filter))
        self.area.show_choices(
            [(self.tr("any"), None), *((area_title(area), area) for area in Area)], scope.filter.area
        )
        self.order.show_choices([(order_title(order), order) for order in Order], scope.order)
        self.everything.setEnabled(scope.narrowed)


def _today() -> dt.date:
    return dt.date.today()  # noqa: DTZ011 (the day on the clerk's desk)
