"""The words that the clerk selected, as far as they belong to the report: noise gets into no find by a slip.

Words that are noise from end to end were chosen on purpose: the program may be wrong about them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain import Span

if TYPE_CHECKING:
    from desktop.gui.review.session import ReviewSession
    from desktop.gui.source_view import SourceView


class OwnWords(QObject):
    """The selection of the source without noise at its ends; none where noise parts it."""

    def __init__(self, source: SourceView, session: ReviewSession) -> None:
        super().__init__(source)
        self._source, self._session = source, session
        self._told: Span | None = None
        source.selection_changed.connect(self._tell)

    def selection(self) -> Span | None:
        """Return what is selected of the report, in code points."""
        span = self._source.selection()
        return self._parted(span)[0] if span else None

    def caret(self) -> int:
        """Return where the caret stands."""
        return self._source.caret()

    def select(self, span: Span) -> None:
        """Select a span, or put the caret where an empty one is."""
        self._source.select(span)

    def setFocus(self) -> None:  # noqa: N802 (Qt's name)
        """Take the keys."""
        self._source.setFocus()

    def _parted(self, span: Span) -> tuple[Span | None, bool]:
        """Return the words without noise, and whether noise was left out at their ends."""
        sheet = self._source.page.sheet
        parts = without(span, sheet.shapes.noise_in(*span), sheet.text) or [span]
        return (parts[0] if len(parts) == 1 else None), parts != [span]

    def _tell(self) -> None:
        """Say once of each selection what became of the noise in it."""
        span = self._source.selection()
        if span is None or span == self._told or not self._source.page.sheet.shapes.noise_in(*span):
            return
        own, shorter = self._parted(span)
        self._told = span
        if own is None:
            said = self.tr("Pale words are no part of the report: select the words on one side of them only")
        elif shorter:
            said = self.tr("Pale words at the end of the selection are left out: they are no part of the report")
        else:
            return
        self._session.hinted.emit(said)


def without(span: Span, noise: list[Span], text: str) -> list[Span]:
    """Return the parts of a span between stretches of noise that hold any words."""
    if not noise:
        return [span]
    parts, start = [], span.start
    for stretch in sorted(noise):
        parts.append(Span(start, max(start, stretch.start)))
        start = max(start, stretch.end)
    parts.append(Span(start, max(start, span.end)))
    return [part for part in parts if text[part.start : part.end].strip(" \t\n.,;:")]
