"""The picture of a page → words where they stand, by Tesseract with the Vietnamese data of the program.

Words are handed on as they were recognised, with a certainty that says how far to trust them.
"""

from __future__ import annotations

import os
import shutil
import sys
from functools import cache
from pathlib import Path
from statistics import mean, median, pstdev
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop import paths
from desktop.errors import ReadError
from desktop.reading.pdf_layout import Glyph, Rules
from desktop.reading.recognised_signs import put_right

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

PRINT, TYPED = "print", "typed"
"""Manners of reading, as the settings have them."""
_BICUBIC = 3
"""What Pillow calls it."""
_POINTS = 72.0
_NEAR = 0.45
"""Of the usual size: sizes that are nearer were measured unsharply and are the same."""
_FEW = 2
"""Letters of a word that may be higher than it is wide."""
_LONG_WORD, _FEWEST_WORDS, _GAP = 4, 20, 0.3
"""Letters of telling words, how many words tell, and what a word lacks of the width of its last letter."""
_LONG = 0.3
"""Of the width of a page: shorter lines tell too little of how it leans."""
_HORIZONTAL, _VERTICAL = 12, 13
"""What Tesseract calls ruled lines."""


class Recognised(NamedTuple):
    """What was found on the picture of a page; measures in points, y upwards, as the page lies straight."""

    glyphs: list[Glyph]
    """Words and the spaces between them."""
    rules: Rules
    certainty: float
    """From 0 to 1; 1 for a page without words."""
    width: float
    height: float
    slope: float = 0.0
    """How far lines rise to the right on the picture: tangent of the angle by which the page leans."""
    sideways: bool = False
    """Most of its lines run upwards or downwards."""
    typed: bool = False
    """All letters are equally wide."""


def recognise(picture: Image, dpi: float, manner: str = PRINT) -> Recognised:
    """Return what stands on an upright grey picture, read in one of the manners."""
    import tesserocr  # noqa: PLC0415 (only scans need it)

    tesserocr.set_leptonica_log_level(tesserocr.LeptLogLevel.NONE)
    larger = settings()[manner]["larger"]
    if larger != 1:
        picture = picture.resize((round(picture.width * larger), round(picture.height * larger)), _BICUBIC)
        dpi *= larger
    with _engine(tesserocr, settings()[manner]["data"]) as engine:
        engine.SetVariable("debug_file", os.devnull)
        engine.SetPageSegMode(tesserocr.PSM.AUTO)
        engine.SetImage(picture)
        engine.SetSourceResolution(round(dpi))
        whole = engine.Recognize(round(settings()["pages"]["seconds"] * 1000))
        lines = list(_ruled_lines(engine, tesserocr.RIL))
        words = _with_right_signs([word for word in _words(engine, tesserocr.RIL) if not _is_rule(word, lines)])
    found = _Page(picture, dpi, words).recognised(lines)
    return found if whole else found._replace(certainty=0.0)


def _engine(tesserocr: Any, data: str) -> Any:
    try:
        return tesserocr.PyTessBaseAPI(path=data_folder(), lang=data, oem=tesserocr.OEM.LSTM_ONLY)
    except (RuntimeError, OSError) as reason:
        raise ReadError("recognition_missing", reason=str(reason)) from reason


def settings() -> dict[str, Any]:
    """Return the figures of the recognition."""
    return paths.toml("ocr", "recognition.toml")


@cache
def data_folder() -> str:
    """Return where Tesseract finds its data: it opens no path with Vietnamese letters on Windows."""
    own = paths.resources("ocr")
    if sys.platform != "win32" or str(own).isascii():
        return str(own)
    public = Path(os.environ.get("PROGRAMDATA", "C:\\ProgramData"), paths.APP, "ocr")
    public.mkdir(parents=True, exist_ok=True)
    for data in own.glob("*.traineddata"):
        shutil.copy2(data, public)
    return str(public)


class _Word(NamedTuple):
    """A word of the picture: its letters, its box and baseline in pixels from the top, its size in points."""

    text: str
    box: tuple[int, int, int, int]
    line: tuple[tuple[int, int], tuple[int, int]]
    size: float
    certainty: float

    @property
    def upended(self) -> bool:
        left, top, right, bottom = self.box
        return len(self.text) > _FEW and bottom - top > right - left


def _words(engine: Any, level: Any) -> Iterator[_Word]:
    import tesserocr  # noqa: PLC0415 (as in `recognise`)

    found = engine.GetIterator()
    for word in tesserocr.iterate_level(found, level.WORD) if found else ():
        if word.Empty(level.WORD):  # an empty page has one such word
            continue
        text, line = word.GetUTF8Text(level.WORD), word.Baseline(level.TEXTLINE)
        if not text.strip() or not line:
            continue
        size = (word.WordFontAttributes() or {}).get("pointsize", 0)
        yield _Word(text, word.BoundingBox(level.WORD), line, size, word.Confidence(level.WORD) / 100)


def _with_right_signs(words: list[_Word]) -> list[_Word]:
    told = [(word.text, not at or word.line != words[at - 1].line) for at, word in enumerate(words)]
    right = put_right(told, settings()["signs"])
    return [word._replace(text=text) for word, text in zip(words, right, strict=True)]


def _ruled_lines(engine: Any, level: Any) -> Iterator[tuple[bool, tuple[int, int, int, int]]]:
    """Yield each ruled line: whether it is a horizontal one, and its box."""
    import tesserocr  # noqa: PLC0415 (as in `recognise`)

    found = engine.GetIterator()
    for block in tesserocr.iterate_level(found, level.BLOCK) if found else ():
        if block.BlockType() in {_HORIZONTAL, _VERTICAL}:
            yield block.BlockType() == _HORIZONTAL, block.BoundingBox(level.BLOCK)


def _is_rule(word: _Word, lines: list[tuple[bool, tuple[int, int, int, int]]]) -> bool:
    """Tell whether a word is the rule between two cells, which was taken for a letter."""
    if word.text.strip("|[]!"):
        return False
    left, top, right, bottom = word.box
    return any(
        not horizontal and rule[0] < right and left < rule[2] and rule[1] < bottom and top < rule[3]
        for horizontal, rule in lines
    )


class _Page:
    """Brings what stands on a picture to the places where it would stand on a straight page."""

    def __init__(self, picture: Image, dpi: float, words: list[_Word]) -> None:
        self._scale = _POINTS / dpi
        self._wide, self._high = picture.size
        self._words = words
        self._fall = median(self._falls() or [0.0])
        sizes = [word.size for word in words if word.size > 0]
        self._usual = median(sizes) if sizes else 0.0

    def recognised(self, lines: list[tuple[bool, tuple[int, int, int, int]]]) -> Recognised:
        """Return the page in points."""
        letters = sum(len(word.text) for word in self._words)
        sure = sum(len(word.text) * word.certainty for word in self._words)
        return Recognised(
            list(self._glyphs()),
            self._rules(lines),
            round(sure / letters, 3) if letters else 1.0,
            self._wide * self._scale,
            self._high * self._scale,
            -self._fall,
            2 * sum(len(word.text) for word in self._words if word.upended) > letters,
            self._is_typed(),
        )

    def _is_typed(self) -> bool:
        long = [word for word in self._words if len(word.text) > _LONG_WORD]
        widths = [(word.box[2] - word.box[0]) / (len(word.text) - _GAP) for word in long]
        return len(widths) > _FEWEST_WORDS and pstdev(widths) < settings()[TYPED]["spread"] * mean(widths)

    def _falls(self) -> list[float]:
        """Return how far each long line falls to the right."""
        lines = dict.fromkeys(word.line for word in self._words)
        return [(y1 - y0) / (x1 - x0) for (x0, y0), (x1, y1) in lines if x1 - x0 > _LONG * self._wide]

    def _glyphs(self) -> Iterator[Glyph]:
        last, last_end = None, 0.0
        for word in self._words:
            glyph = self._glyph(word)
            if last is not None and last.line == word.line:  # the words are apart, however near they stand
                yield Glyph(" ", last_end, glyph.y, glyph.x, glyph.size)
            yield glyph
            last, last_end = word, glyph.right

    def _glyph(self, word: _Word) -> Glyph:
        left, _, right, _ = word.box
        (x0, y0), (x1, y1) = word.line
        middle = (left + right) / 2
        base = y0 + (y1 - y0) * (middle - x0) / (x1 - x0) if x1 > x0 else float(y0)
        edges = (self._x(left, base), self._x(right, base))
        return Glyph(word.text, edges[0], self._y(middle, base), edges[1], self._size(word))

    def _size(self, word: _Word) -> float:
        if word.size <= 0 or abs(word.size - self._usual) <= _NEAR * self._usual:
            return self._usual or _POINTS / 6
        return word.size

    def _rules(self, lines: list[tuple[bool, tuple[int, int, int, int]]]) -> Rules:
        rules = Rules()
        for horizontal, (left, top, right, bottom) in lines:
            x, y = (left + right) / 2, (top + bottom) / 2
            if horizontal:
                rules.add((self._x(left, y), self._y(x, y)), (self._x(right, y), self._y(x, y)))
            else:
                rules.add((self._x(x, y), self._y(x, top)), (self._x(x, y), self._y(x, bottom)))
        return rules

    def _x(self, pixel: float, y: float) -> float:
        """Return how far to the right a point stands once the page is straight."""
        return (pixel + self._fall * (y - self._high / 2)) * self._scale

    def _y(self, x: float, y: float) -> float:
        """Return the height at which a point stands once the page is straight."""
        return (self._high - (y - self._fall * (x - self._wide / 2))) * self._scale
