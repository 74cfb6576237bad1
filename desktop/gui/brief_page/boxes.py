"""Paragraphs broken into lines, and where in them each find stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, islice
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextFormat, QTextLayout, QTextOption

from desktop.briefs import inks
from desktop.briefs.outline import Mark, MarkKind, Run, Underline
from desktop.briefs.xml import printable
from desktop.gui.brief_page.figures import UNIT, Figure, figures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.briefs.outline import Look, Paragraph
    from desktop.briefs.profiles import Profile

# Paper is white in the dark theme too, so the inks are those of the document, not of the theme.
INK, GREY, LINK, BAND = (f"#{ink}" for ink in (inks.TEXT, inks.GREY, inks.LINK, inks.BAND))
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "both": Qt.AlignmentFlag.AlignJustify,
}
_LINE_BREAK = "\u2028"
_NO_FORM: Mapping[Paragraph, Figure] = {}
_KEPT, _SOME = 40_000, 20
"""Boxes remembered at most; beyond, some of the oldest are forgotten, never so many that it is felt."""


class Stretch(NamedTuple):
    """The places in a paragraph, in UTF-16 units, over which a bookmark or a link reaches."""

    start: int
    end: int
    name: str


@dataclass(slots=True)
class Box:
    """A paragraph in lines; lengths in units of the paper, from its own upper left corner."""

    layout: QTextLayout
    tops: list[float]
    """Upper edge of each line."""
    bottoms: list[float]
    height: float
    """With the space before and after."""
    before: float
    keep: bool
    stretches: tuple[Stretch, ...]
    links: tuple[Stretch, ...]
    framed: tuple[Stretch, ...] = ()
    """Words with a frame around them."""

    def line_at(self, y: float) -> int:
        """Return the line at a height."""
        return max(0, bisect_right(self.tops, y) - 1)

    def names_at(self, point: QPointF) -> list[str]:
        """Return what is linked or marked at a point, the shortest stretch first."""
        line = self.layout.lineAt(self.line_at(point.y()))
        if not line.isValid() or not line.rect().left() <= point.x() <= line.rect().right():
            return []
        at = line.xToCursor(point.x())
        at = at[0] if isinstance(at, tuple) else at
        near = [one for one in (*self.links, *self.stretches) if one.start <= at <= one.end]
        return [one.name for one in sorted(near, key=lambda one: one.end - one.start)]


class Boxes:
    """Makes boxes for one profile and remembers them, so that a second look at a brief costs little."""

    def __init__(self, profile: Profile, form: Mapping[Paragraph, Figure] = _NO_FORM) -> None:
        """`form` says how paragraphs stand that follow no style of the profile."""
        self.profile, self.form = profile, form
        self.figures = figures(profile)
        self._made: dict[tuple[Paragraph, float], Box] = {}

    def box(self, paragraph: Paragraph, width: float) -> Box:
        """Return a paragraph broken into lines of a width."""
        key = (paragraph, width)
        box = self._made.get(key)
        if box is None:
            if len(self._made) > _KEPT:
                for old in list(islice(self._made, _SOME)):
                    del self._made[old]
            figure = self.form.get(paragraph) or self.figures[paragraph.style.value]
            if paragraph.counted is not None:
                figure = replace(figure, first=0)  # its number hangs in the indent, behind it the words begin
            box = self._made[key] = _box(paragraph, width, figure, self.profile)
        return box

    def all(self) -> list[Box]:
        """Return every box that is remembered."""
        return list(self._made.values())


def page_font(profile: Profile, size: float, *, bold: bool = False, italic: bool = False) -> QFont:
    """Return the face of the document in a size of so many points, in units of the paper."""
    return _font(profile.font, round(size * UNIT), bold, italic)


@cache
def _font(family: str, pixels: int, bold: bool, italic: bool) -> QFont:  # noqa: FBT001 (a cache's key)
    font = QFont()
    font.setFamilies([family, "Liberation Serif", "Tinos", "Times", "serif"])
    font.setPixelSize(pixels)
    font.setBold(bold)
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _box(paragraph: Paragraph, width: float, figure: Figure, profile: Profile) -> Box:
    told = _Told(paragraph, figure)
    layout = QTextLayout(told.text, page_font(profile, figure.size, bold=figure.bold, italic=figure.italic))
    layout.setTextOption(_option(figure.align))
    if told.formats:
        layout.setFormats(told.formats)
    tops, bottoms = _break(layout, figure, width)
    return Box(
        layout=layout,
        tops=tops,
        bottoms=bottoms,
        height=(bottoms[-1] if bottoms else figure.before) + figure.after,
        before=figure.before,
        keep=paragraph.joined or figure.keep,
        stretches=tuple(told.stretches),
        links=tuple(told.links),
        framed=tuple(told.framed),
    )


@cache
def _option(align: str) -> QTextOption:
    option = QTextOption(_ALIGN.get(align, Qt.AlignmentFlag.AlignLeft))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    option.setTabStopDistance(36 * UNIT)
    return option


def _break(layout: QTextLayout, figure: Figure, width: float) -> tuple[list[float], list[float]]:
    tops: list[float] = []
    bottoms: list[float] = []
    y = figure.before
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        indent = figure.left + (figure.first if not tops else 0)
        line.setLineWidth(max(width - indent - figure.right, UNIT))
        natural = line.ascent() + line.descent()
        height = figure.exact or (natural + max(line.leading(), 0)) * figure.times
        # A fixed or wider pitch puts its air above the letters, as the office programs do.
        line.setPosition(QPointF(indent, y + height - natural))
        tops.append(y)
        y += height
        bottoms.append(y)
    layout.endLayout()
    return tops, bottoms


class _Told:
    """The words of a paragraph with their looks, links and bookmarks, in UTF-16 units."""

    def __init__(self, paragraph: Paragraph, figure: Figure) -> None:
        pieces: list[str] = []
        self.formats: list[QTextLayout.FormatRange] = []
        self.links: list[Stretch] = []
        self.stretches: list[Stretch] = []
        self.framed: list[Stretch] = []
        opened: dict[str, int] = {}
        at = 0
        for inline in paragraph.inlines:
            if isinstance(inline, Run):
                text = printable(inline.text).replace("\r", "").replace("\n", _LINE_BREAK)
                end = at + units(text)
                self._add(inline, at, end, figure)
                pieces.append(text)
                at = end
            else:
                self._mark(inline, at, opened)
        self.text = "".join(pieces)
        self.stretches += [Stretch(start, at, name) for name, start in opened.items()]

    def _add(self, run: Run, start: int, end: int, figure: Figure) -> None:
        if run.link:
            self.links.append(Stretch(start, end, run.link))
        if run.look.boxed:
            self.framed.append(Stretch(start, end, run.text))
        if any(run.look):
            piece = QTextLayout.FormatRange()
            piece.start, piece.length = start, end - start
            piece.format = _format(run.look, figure.bold, figure.italic)
            self.formats.append(piece)

    def _mark(self, mark: Mark, at: int, opened: dict[str, int]) -> None:
        if mark.kind is MarkKind.ANCHOR_START:
            opened[mark.key] = at
        elif mark.kind is MarkKind.ANCHOR_END:
            self.stretches.append(Stretch(opened.pop(mark.key, at), at, mark.key))


def units(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


@cache
def _format(look: Look, bold: bool, italic: bool) -> QTextCharFormat:  # noqa: FBT001 (a cache's key)
    made = QTextCharFormat()
    strong = (bold or look.bold) and not look.regular
    made.setFontWeight(QFont.Weight.Bold if strong else QFont.Weight.Normal)
    made.setFontItalic(italic or look.italic)
    made.setForeground(QColor(GREY if look.faded else LINK if look.reference else INK))
    if look.size:
        made.setProperty(QTextFormat.Property.FontPixelSize, round(look.size * UNIT))
    if look.underline:
        dotted = look.underline is Underline.DOTTED
        style = QTextCharFormat.UnderlineStyle
        made.setUnderlineStyle(style.DotLine if dotted else style.SingleUnderline)
    if look.tint:
        made.setBackground(QColor(f"#{inks.TINTS[look.tint]}"))
    if look.marker:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return made


def running(values: list[float]) -> list[float]:
    """Return the sums of the values up to each, from nothing."""
    return [0.0, *accumulate(values)]
