"""What one report looks like as formats of its blocks; the rest of its look is painted."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout

from desktop.domain import FindingState, Official, Span, Statement
from desktop.gui.offsets import Display
from desktop.gui.source_view.cautions import Cautions
from desktop.gui.source_view.coverage import Coverage, Stretches
from desktop.gui.source_view.index import FindIndex, Place
from desktop.gui.source_view.marks import Marks
from desktop.gui.source_view.paragraphs import Paragraphs
from desktop.gui.source_view.search import Found
from desktop.gui.source_view.shapes import Shape, Shapes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain import Finding, Mark, Report
    from desktop.gui.theme import Theme

BAR_ROOM = 9.0
"""Pixels in front of a statement's first word: for the bar and a little air."""
_FIRST = 300
_MORE_SPACE = 9.0
_AFTER = 2.5


class Sheet:
    """One report as it is shown: text in blocks, finds by place, the chosen one, the words searched for."""

    def __init__(self, report: Report | None, theme: Theme) -> None:
        self.text = report.source.text if report else ""
        self.display = Display(self.text)
        self.shapes = Shapes(
            self.text, self.display, report.facts.title if report else None, report.noise if report else ()
        )
        self._findings = report.findings if report else ()
        self._index: FindIndex | None = None
        self._first = FindIndex(self._findings[:_FIRST], len(self.text))
        self.theme = theme
        self.chosen: str | None = None
        self.found = Found()
        self.preview: Span | None = None
        """Where the chosen find would stand if the clerk let go of its handle now."""
        self.cautions = Cautions(report)
        self._noise = report.noise if report else ()
        self.read = Stretches(report.read if report else ())
        """What the clerk has seen; the page is painted without counting its paragraphs."""
        self.marks = Marks()
        self.show_marks(report.marks if report else ())

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Show other marks of the clerk's."""
        self._marks = tuple(marks)
        self.place_marks()

    def place_marks(self) -> None:
        """Put the marks beside their words again: a mark goes with its find."""
        on_finds = any(mark.find_id for mark in self._marks)
        self.marks = Marks(self._marks, self._find if on_finds else lambda _: None)

    def _find(self, find_id: str) -> Finding | None:
        return self.index.by_id.get(find_id)

    @cached_property
    def paragraphs(self) -> Paragraphs:
        """The paragraphs of the report."""
        return Paragraphs(self.text, self.display, self._noise)

    @cached_property
    def coverage(self) -> Coverage:
        """What of it the clerk has seen."""
        return Coverage(self.paragraphs, self.read)

    @property
    def index(self) -> FindIndex:
        """All finds by place."""
        if self._index is None:
            self._index = FindIndex(self._findings, len(self.text))
        return self._index

    @index.setter
    def index(self, index: FindIndex) -> None:
        self._index = index

    def over(self, start: int, end: int) -> list[Place]:
        """Return the places that touch [start, end); for the top of the text, without looking at all finds."""
        return (self._first if self._index is None and self._at_top(end) else self.index).over(start, end)

    def is_known(self, number: int) -> bool:
        """Say whether the finds of a block can be told at once."""
        return self._index is not None or self._at_top(self.display.block_span(number).end)

    def _at_top(self, end: int) -> bool:
        # The finds of a report come in the order of their places.
        return len(self._findings) <= _FIRST or (bool(self._first.starts) and end <= self._first.starts[-1])

    def chosen_finding(self) -> Finding | None:
        """Return the find that is outlined."""
        return self.index.by_id.get(self.chosen) if self.chosen else None

    def formats(self, number: int, points: float) -> list[QTextLayout.FormatRange]:
        """Return the formats of a block of text set at a reading size in points."""
        block, shape = self.display.block_span(number), self.shapes[number]
        ranges = [self._range(block, number, _sized(points, shape))] if shape != Shape() else []
        if spans := self.shapes.noise_in(*block):
            noise = self._noise_format(points)
            ranges += [self._range(span, number, noise) for span in spans]
        for place in self.over(*block) if self.is_known(number) else ():
            ranges += self._finding_range(place, number)
        return ranges

    def _finding_range(self, place: Place, number: int) -> list[QTextLayout.FormatRange]:
        finding = place.finding
        if finding.state is FindingState.REJECTED:
            return []
        if isinstance(finding.content, Official):
            named = Span(place.start, place.end) in finding.content.mentions
            return [self._range(Span(place.start, place.end), number, _weight())] if named else []
        # A little air behind the last word, and in front of the first room for the bar.
        after = self._range(Span(place.end - 1, place.end), number, _spaced(_AFTER))
        before = Span(place.start - 1, place.start)
        if before.start <= self.display.block_span(number).start or self.text[before.start] != " ":
            return [after]
        return [self._range(before, number, _spaced(_MORE_SPACE)), after]

    def _noise_format(self, points: float) -> QTextCharFormat:
        form = QTextCharFormat(_sized(points, Shape(size=0.87)))
        form.setForeground(QColor(self.theme.noise))
        return form

    def _range(self, span: Span, number: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        start, end = self.display.within(span, number)
        made.start, made.length, made.format = start, end - start, form
        return made

    def found_in(self, start: int, end: int) -> list[Span]:
        """Return the searched words that touch [start, end)."""
        return self.found.over(start, end)

    def statements_in(self, number: int) -> list[Place]:
        """Return the statements that begin in a block."""
        span = self.display.block_span(number)
        over = self.over(*span)
        return [each for each in over if isinstance(each.finding.content, Statement) and each.start >= span.start]


@cache
def _sized(points: float, shape: Shape) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontPointSize(points * shape.size)
    if shape.headline:
        form.setFontWeight(QFont.Weight.Bold)
    return form


@cache
def _weight() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    return form


@cache
def _spaced(pixels: float) -> QTextCharFormat:
    """Return a format that sets some pixels behind each character."""
    form = QTextCharFormat()
    form.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    form.setFontLetterSpacing(pixels)
    return form
