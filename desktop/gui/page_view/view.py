"""The pages of a report beside its text: one at a time, with the lines of the chosen find outlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.gui.page_view.canvas import PageCanvas
from desktop.gui.page_view.leaves import Leaves, turned
from desktop.gui.page_view.pictures import PagePictures, Wanted
from desktop.gui.theme import set_role
from desktop.unsure import unsure_below

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain import Report, Span
    from desktop.errors import UserError

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""Times the width of the pane."""


class PageView(QWidget):
    """Shows the original of one report; nothing is drawn while it is hidden."""

    place_clicked = Signal(int)
    """The clerk clicked on words of the page: about at this code point of the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = PagePictures(self)
        self.leaves = Leaves(None)
        self.page = 0
        self._file: Path | None = None
        self._media_type, self._language = "", "vi"
        self._spans: tuple[Span, ...] = ()
        self._zoom = ZOOMS.index(1.0)
        self._unsure = 0.0
        self._build()
        self.setMinimumWidth(240)
        self.pictures.arrived.connect(lambda wanted: self._draw() if wanted.page == self.page else None)
        self.pictures.failed.connect(self._fail)
        self.canvas.clicked.connect(self._click)
        self.canvas.turn_requested.connect(self.turn)
        self.canvas.zoom_requested.connect(self.zoom)
        self.canvas.resized.connect(self._draw)
        self.setFocusProxy(self.canvas)

    def _build(self) -> None:
        self.canvas, self.banner, self.number = PageCanvas(), QLabel(), QLabel()
        self.canvas.setAccessibleName(self.tr("Page of the original"))
        self.banner.setWordWrap(True)
        set_role(self.banner, "notice")
        self.back = self._button("‹", self.tr("Page before (Page Up)"), lambda: self.turn(-1))
        self.forth = self._button("›", self.tr("Next page (Page Down)"), lambda: self.turn(1))
        self.smaller = self._button("−", self.tr("Smaller (−, Ctrl + wheel)"), lambda: self.zoom(-1))
        self.larger = self._button("+", self.tr("Larger (+, Ctrl + wheel)"), lambda: self.zoom(1))
        bar = QFrame()
        set_role(bar, "bar")
        bar.setFixedHeight(36)
        row = QHBoxLayout(bar)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(4)
        for part in (self.back, self.number, self.forth):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.smaller)
        row.addWidget(self.larger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.banner)
        column.addWidget(self.canvas, 1)

    def _button(self, sign: str, words: str, run: object) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(run)
        return button

    def show_report(self, report: Report | None, original: Path | None) -> None:
        """Show the first page of a report's original, or nothing."""
        self._file = original
        self._media_type = report.source.media_type if report else ""
        self.leaves = Leaves(report.source if report and original else None)
        self._spans = ()
        self._go_to(0)

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Turn to the page on which the first of some spans begins, and outline them all."""
        self._spans = tuple(spans)
        places = [place for span in self._spans for place in self.leaves.boxes(span)]
        if places and self.page not in {page for page, _ in places}:
            self._go_to(places[0][0])
        self._mark(scroll=True)

    def turn(self, step: int) -> None:
        """Turn so many pages on; turning back shows the lower end of the page."""
        page = self.page + step
        if 0 <= page < self.leaves.count:
            self._go_to(page)
            self._mark(scroll=False)
            if step < 0:
                self.canvas.to_bottom()

    def zoom(self, step: int) -> None:
        """Show the page larger or smaller by so many steps."""
        self._zoom = min(max(self._zoom + step, 0), len(ZOOMS) - 1)
        self.canvas.set_zoom(ZOOMS[self._zoom])
        self._refresh()
        self._draw()

    def showEvent(self, event: object) -> None:  # noqa: N802, ARG002 (Qt's name)
        self._draw()
        self._mark(scroll=True)

    def _go_to(self, page: int) -> None:
        self.page = page
        self.canvas.words = ""
        self.canvas.show_picture(None)
        self.canvas.to_top()
        self._refresh()
        self._draw()

    def _refresh(self) -> None:
        count, certainty = self.leaves.count, self.leaves.certainty(self.page)
        self.number.setText(self.tr("Page {0}/{1}").format(self.page + 1, count) if count else "")
        self.back.setEnabled(self.page > 0)
        self.forth.setEnabled(self.page + 1 < count)
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom + 1 < len(ZOOMS))
        unsure = certainty is not None and certainty < unsure_below()
        self.banner.setVisible(unsure)
        if unsure:
            words = self.tr("This page was recognised with little certainty ({0} %): compare it with the picture")
            self.banner.setText(words.format(round(100 * (certainty or 0))))

    def _draw(self) -> None:
        if not self._file or not self.leaves.count or not self.isVisible():
            return
        turn = self.leaves.turn(self.page)
        wanted = Wanted(self._file, self._media_type, self.page, self.canvas.page_width(), turn)
        picture = self.pictures.get(wanted) or self.pictures.near(wanted)
        if picture:
            self.canvas.show_picture(picture)

    def _mark(self, *, scroll: bool) -> None:
        turn = self.leaves.turn(self.page)
        here = [box for span in self._spans for page, box in self.leaves.boxes(span) if page == self.page]
        self.canvas.set_marks([turned(box, turn) for box in here], scroll=scroll)

    def _click(self, x: float, y: float) -> None:
        back = turned((x, y, x, y), -self.leaves.turn(self.page) % 360)
        offset = self.leaves.offset_at(self.page, back[0], back[1])
        if offset is not None:
            self.place_clicked.emit(offset)

    def _fail(self, wanted: Wanted, error: UserError) -> None:
        if wanted.page == self.page:
            self.canvas.words = error.message(self.locale().bcp47Name()[:2])
            self.canvas.show_picture(None)
