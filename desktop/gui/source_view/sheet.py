"""What one report looks like as formats of its blocks; the rest of its look is painted."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout

from desktop.domain import FindingState, Official, Span, Statement
from desktop.gui.offsets import Display
from desktop.gui.source_view.index import FindIndex, Place
from desktop.gui.source_view.shapes import Shape, Shapes

if TYPE_CHECKING:
    from desktop.domain import Report
    from desktop.gui.theme import Theme

BAR_ROOM = 9.0
"""Pixels in front of a statement's first word: for the bar and a little air."""
_MORE_SPACE = 7.0


class Sheet:
    """One report as it is shown: text in blocks, finds by place, the chosen one, the words searched for."""

    def __init__(self, report: Report | None, theme: Theme) -> None:
        self.text = report.source.text if report else ""
        self.display = Display(self.text)
        self.shapes = Shapes(
            self.text, self.display, report.facts.title if report else None, report.noise if report else ()
        )
        self.index = FindIndex(report.findings if report else ())
        self.theme = theme
        self.chosen: str | None = None
        self.found: list[Span] = []

    def formats(self, number: int, points: float) -> list[QTextLayout.FormatRange]:
        """Return the formats of a block of text set at a reading size in points."""
        block, shape = self.display.block_span(number), self.shapes[number]
        ranges = [self._range(block, number, _sized(points, shape))] if shape != Shape() else []
        noise = self._noise_format(points)
        ranges += [self._range(span, number, noise) for span in self.shapes.noise_in(*block)]
        for place in self.index.over(*block):
            ranges += self._finding_range(place, number)
        return ranges

    def _finding_range(self, place: Place, number: int) -> list[QTextLayout.FormatRange]:
        finding = place.finding
        if finding.state is FindingState.REJECTED:
            return []
        if isinstance(finding.content, Official):
            named = Span(place.start, place.end) in finding.content.mentions
            return [self._range(Span(place.start, place.end), number, _weight())] if named else []
        before = Span(place.start - 1, place.start)
        if before.start <= self.display.block_span(number).start or self.text[before.start] != " ":
            return []
        return [self._range(before, number, _spaced())]

    def _noise_format(self, points: float) -> QTextCharFormat:
        form = _sized(points, Shape(size=0.87))
        form.setForeground(QColor(self.theme.noise))
        return form

    def _range(self, span: Span, number: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        start, end = self.display.within(span, number)
        made.start, made.length, made.format = start, end - start, form
        return made

    def found_in(self, start: int, end: int) -> list[Span]:
        """Return the searched words that touch [start, end)."""
        at = bisect_left(self.found, Span(start, start))
        first = at - 1 if at and self.found[at - 1].end > start else at
        return self.found[first : bisect_left(self.found, Span(end, end))]

    def statements_in(self, number: int) -> list[Place]:
        """Return the statements that begin in a block."""
        span = self.display.block_span(number)
        over = self.index.over(*span)
        return [each for each in over if isinstance(each.finding.content, Statement) and each.start >= span.start]


def _sized(points: float, shape: Shape) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontPointSize(points * shape.size)
    if shape.headline:
        form.setFontWeight(QFont.Weight.Bold)
    return form


def _weight() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    return form


def _spaced() -> QTextCharFormat:
    """Return the format of the space in front of a statement, which makes room for its bar."""
    form = QTextCharFormat()
    form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    form.setFontLetterSpacing(_MORE_SPACE)
    return form
