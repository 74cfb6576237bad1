"""How the clerk likes to read: face, size, length of lines, air between them, numbers of paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from desktop.gui.theme import interface_font, reading_font

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

SIZES = range(8, 25)
READING_SIZE = 11
# A usual sentence of a report: its letters are as wide as those of any other.
_YARDSTICK = "các cơ quan, đơn vị tiếp tục thực hiện tốt nhiệm vụ được giao trong năm, "


class Face(StrEnum):
    """Letters with feet, as in print, or without, as on screens."""

    SERIF = "serif"
    SANS = "sans"


class Measure(StrEnum):
    """How long the lines are."""

    NARROW = "narrow"
    MIDDLE = "middle"
    WIDE = "wide"


class Leading(StrEnum):
    """How far the lines stand apart."""

    CLOSE = "close"
    NORMAL = "normal"
    AIRY = "airy"


CHARACTERS = {Measure.NARROW: 58, Measure.MIDDLE: 80, Measure.WIDE: 110}
"""Characters of a full line; fewer where the pane is narrow."""
AIR = {Leading.CLOSE: 0.84, Leading.NORMAL: 1.0, Leading.AIRY: 1.22}
"""What the distance between lines is multiplied by."""


@dataclass(frozen=True, slots=True)
class Look:
    """One way of reading."""

    size: int = READING_SIZE
    """In points."""
    face: Face = Face.SERIF
    measure: Measure = Measure.MIDDLE
    leading: Leading = Leading.NORMAL
    numbers: bool = False
    """Paragraphs have their numbers in the margin."""

    def font(self) -> QFont:
        """Return the font of the text."""
        return reading_font(self.size) if self.face is Face.SERIF else interface_font(float(self.size))

    def width(self) -> float:
        """Return the pixels of a full line."""
        return _letter(self.face, self.size) * CHARACTERS[self.measure]


@cache
def _letter(face: Face, size: int) -> float:
    """Return the pixels of a letter, as they are on the average."""
    return QFontMetricsF(Look(size, face).font()).horizontalAdvance(_YARDSTICK) / len(_YARDSTICK)


def as_words(look: Look) -> str:
    """Return all of a look but its size, which is kept by itself, as one line for the settings."""
    return " ".join([look.face, look.measure, look.leading, *(["numbers"] if look.numbers else [])])


def from_words(words: str, size: int = READING_SIZE) -> Look:
    """Return the look that `as_words` wrote; what it does not say is as at first."""
    said, plain = set(words.split()), Look()
    return Look(
        size,
        next((face for face in Face if face in said), plain.face),
        next((measure for measure in Measure if measure in said), plain.measure),
        next((leading for leading in Leading if leading in said), plain.leading),
        "numbers" in said,
    )
