"""From the number of tasks that a report announces to those that were found behind it, one after the other."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain import Statement, StatementKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain import AnnouncedCount, Finding, Span
    from desktop.gui.review.session import ReviewSession
    from desktop.gui.source_view import SourceView


class AnnouncedSteps(QObject):
    """Shows an announcement, then each task that the program counted behind it, then the next announcement."""

    def __init__(self, session: ReviewSession, source: SourceView) -> None:
        super().__init__(source)
        self._session, self._source = session, source
        self._steps: Iterator[None] = iter(())
        session.report_opened.connect(self._begin_anew)

    def _begin_anew(self, *_: object) -> None:
        self._steps = iter(())

    def show_next(self) -> None:
        """Take one step, from the first announcement again behind the last task."""
        if next(self._steps, self) is self:
            self._steps = self._walk()
            next(self._steps, None)

    def _walk(self) -> Iterator[None]:
        report = self._session.report
        for count in report.announced if report else ():
            self._source.select(count.span)
            said = self.tr("Announced: {0}. Press again for each of those found: {1}")
            self._session.hinted.emit(said.format(count.announced, count.found))
            yield
            for number, finding in enumerate(self._behind(count), 1):
                self._session.choose(finding.id)
                said = self.tr("Found {0} of {1}; announced: {2}")
                self._session.hinted.emit(said.format(number, count.found, count.announced))
                yield

    def _behind(self, count: AnnouncedCount) -> list[Finding]:
        """Return the tasks that were counted: so many from the first one behind the announcement, or around it."""
        tasks = [
            (finding.content.span, finding)
            for finding in self._session.finds
            if isinstance(finding.content, Statement) and finding.content.kind is StatementKind.TASK
        ]
        ends: list[Span] = [span for span, _ in tasks]
        first = bisect_left([span.start for span in ends], count.span.end)
        return [finding for _, finding in tasks[first : first + count.found]]
