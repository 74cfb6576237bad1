"""A paragraph as the lines and sides that its writer sees: broken by line breaks and, without a table, by tabs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.briefs.format_check.document import Paragraph, Piece

_APART = re.compile(r"\t+| {4,}")
"""What sets the two sides of a letterhead apart where it stands in no table."""


class Line(NamedTuple):
    """A line of a paragraph, or one side of it."""

    paragraph: Paragraph
    start: int
    end: int
    side: int = 0
    """0 for the left or only side."""

    @property
    def text(self) -> str:
        """Its words."""
        return self.paragraph.text[self.start : self.end]

    @property
    def order(self) -> tuple[int, int]:
        """Its place among all lines."""
        return self.paragraph.number, self.start

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Its letters with their looks, white space alone left out."""
        cut = (
            piece._replace(
                start=max(piece.start, self.start),
                text=piece.text[max(0, self.start - piece.start) : max(0, self.end - piece.start)],
            )
            for piece in self.paragraph.pieces
        )
        return tuple(piece for piece in cut if piece.text.strip())


def lines_of(paragraph: Paragraph, *, blank: bool = False) -> list[Line]:
    """Return the lines of a paragraph, trimmed; empty ones only if asked for."""
    found: list[Line] = []
    start = 0
    for row in paragraph.text.split("\n"):
        found += _sides(paragraph, start, row)
        start += len(row) + 1
    return [line for line in found if blank or line.text]


def _sides(paragraph: Paragraph, start: int, row: str) -> list[Line]:
    if paragraph.side is not None:
        return [_trimmed(paragraph, start, row)._replace(side=paragraph.side)]
    if paragraph.cell is not None or not _APART.search(row.strip()):
        return [_trimmed(paragraph, start, row)]
    found, at = [], 0
    for gap in [*_APART.finditer(row), None]:
        end = gap.start() if gap else len(row)
        if row[at:end].strip():
            found.append(_trimmed(paragraph, start + at, row[at:end]))
        at = gap.end() if gap else at
    # Two sides: what stands behind the first gap is the right one; a gap in front moves a line to the right.
    moved = bool(_APART.match(row))
    return [line._replace(side=1 if at or moved else 0) for at, line in enumerate(found)]


def _trimmed(paragraph: Paragraph, start: int, text: str) -> Line:
    front = len(text) - len(text.lstrip())
    return Line(paragraph, start + front, start + max(front, len(text.rstrip())))
