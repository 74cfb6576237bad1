"""What the clerk has seen of the open report: kept in the library from time to time, and what is left to see."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain import FindingState, Span
from desktop.errors import UserError
from desktop.gui.source_view.coverage import Stretches
from desktop.gui.source_view.index import spans_of

if TYPE_CHECKING:
    from desktop.domain import Report
    from desktop.gui.review.session import ReviewSession
    from desktop.gui.source_view import SourceView

_KEPT_AFTER = 5_000
"""Milliseconds that what was seen waits for more: reading is no decision, a power cut may cost so much of it."""


class SeenText(QObject):
    """Takes what the source view saw, and sentences that were decided one by one, and hands it to the library."""

    changed = Signal()
    """More was seen."""

    def __init__(self, session: ReviewSession, source: SourceView) -> None:
        super().__init__(source)
        self._session, self._source = session, source
        self._new = Stretches()
        self._report_id: int | None = None
        self._keeping = QTimer(self, singleShot=True, interval=_KEPT_AFTER)
        self._keeping.timeout.connect(self.keep)
        session.edits_requested.connect(self.keep)
        session.findings_changed.connect(self._take_decided)
        source.seen.connect(self._take)

    def set_pace(self, milliseconds: int) -> None:
        """Set how long what was seen waits for more before it is kept."""
        self._keeping.setInterval(milliseconds)

    def show_report(self, report: Report | None) -> None:
        """Follow another report."""
        self._report_id = report.id if report else None
        self._new = Stretches()

    @property
    def left(self) -> int:
        """How many paragraphs are still to be seen."""
        return self._source.page.sheet.coverage.left

    def go_next(self) -> None:
        """Go to the next paragraph that was not seen, from the top again behind the last."""
        page = self._source.page
        in_sight = page.sight.range()
        caret = self._source.caret()
        at = caret if in_sight.start <= caret < in_sight.end else in_sight.start - 1
        span = page.sheet.coverage.next_unseen(at)
        if span:
            self._source.select(Span(span.start, span.start))
            page.bring_to_top(span)
            self._source.setFocus()

    def _take(self, span: Span) -> None:
        self._new.add(span)
        if not self._keeping.isActive():
            self._keeping.start()
        self.changed.emit()

    def _take_decided(self, ids: tuple[str, ...]) -> None:
        """Who decided a single find has read its sentence; who accepted many at once need not have."""
        finding = self._session.finding(ids[0]) if len(ids) == 1 else None
        if finding and finding.state is not FindingState.SUGGESTED:
            for span in spans_of(finding)[:1]:  # a find may have lost its words
                self._source.take_as_seen(span)

    def keep(self) -> None:
        """Hand over what is new; what the library cannot take now is handed over with the next."""
        self._keeping.stop()
        if self._report_id is None or not self._new:
            return
        try:
            self._session.library.mark_read(self._report_id, tuple(self._new))
        except UserError as error:
            # A decision that cannot be kept is told; that somebody has scrolled is not worth a box.
            logging.getLogger(__name__).warning("what was seen is not kept yet: %s", error.code)
        else:
            self._new = Stretches()
