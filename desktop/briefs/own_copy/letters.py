"""The letters of a Word file in the order in which it is read, each with the run that holds it.

Only letters and digits count: they are what the text of a report and the file it came from have in common,
whatever became of numbers of lists, symbols, spaces and cases on the way.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.briefs.elements import name_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

_SKIPPED = frozenset(
    {"del", "moveFrom", "delText", "instrText", "delInstrText", "rt"}
    | {"pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "sectPr"}
)
_HORN, _MARKED_I = "\u031b", "i"


class Writing(StrEnum):
    """How letters are stored in the file: in Unicode, or in a font of before it."""

    UNICODE = "unicode"
    ONE_BYTE = "one_byte"
    """Each Vietnamese letter is one letter of another alphabet (TCVN3)."""
    TWO_BYTE = "two_byte"
    """A plain letter and a sign behind it (VNI)."""


class _Folding(dict[int, str | None]):
    """What each letter counts as, found when it is first met."""

    def __init__(self, writing: Writing, *, of_file: bool) -> None:
        super().__init__()
        self._writing, self._of_file = writing, of_file

    def __missing__(self, code: int) -> str | None:
        self[code] = folded = _folded(chr(code), self._writing, of_file=self._of_file)
        return folded


def _folded(letter: str, writing: Writing, *, of_file: bool) -> str | None:
    parts = unicodedata.normalize("NFD", letter)
    base = parts[0].lower()
    if not base.isalnum():
        return None
    if writing is Writing.UNICODE:
        return base[0]
    if not base.isascii() or (len(parts) > 1 and (of_file or writing is Writing.ONE_BYTE)):
        return None
    single = _HORN in parts or (base == _MARKED_I and len(parts) > 1)
    return None if writing is Writing.TWO_BYTE and single else base


_FOLDINGS = {(writing, side): _Folding(writing, of_file=side) for writing in Writing for side in (True, False)}


def counted(text: str, writing: Writing = Writing.UNICODE, *, of_file: bool = False) -> str:
    """Return the letters of a text that count, each as what it counts."""
    return text.translate(_FOLDINGS[writing, of_file])


def counts(letter: str, writing: Writing) -> bool:
    """Return whether a letter of a report counts."""
    return bool(_FOLDINGS[writing, False][ord(letter)])


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of the file in one element, and the run that comments on it hang on."""

    element: _Element
    host: _Element | None
    """The run in the body from which a text box or a note hangs; None where the text stands in the body."""


class Letters:
    """All letters of a file."""

    def __init__(self, pieces: list[Piece], writing: Writing) -> None:
        self._writing = writing
        self.pieces = pieces
        self._last: tuple[int, list[int]] = (-1, [])
        folded = [counted(piece.element.text or "", writing, of_file=True) for piece in pieces]
        self.text = "".join(folded)
        self._starts = []
        at = 0
        for one in folded:
            self._starts.append(at)
            at += len(one)

    def place(self, index: int) -> tuple[int, int]:
        """Return the number of the piece that holds a letter, and where in its text the letter stands."""
        number = bisect_right(self._starts, index) - 1
        return number, self._counting(number)[index - self._starts[number]]

    def _counting(self, number: int) -> list[int]:
        """Return where in the text of a piece its letters stand; it is asked for one piece several times."""
        if self._last[0] != number:
            folding = _FOLDINGS[self._writing, True]
            text = self.pieces[number].element.text or ""
            self._last = (number, [at for at, letter in enumerate(text) if folding[ord(letter)]])
        return self._last[1]


def pieces_of(body: _Element, notes: Mapping[str, _Element]) -> list[Piece]:
    """Return the text of a body and then of its footnotes and endnotes, by kind, in the order of reading."""
    walk = _Walk()
    walk.blocks(body, None)
    for kind, root in notes.items():
        hosts = {value_of(mark, "id"): mark.getparent() for mark in body.iter(f"{{*}}{kind}Reference")}
        for note in root:
            if value_of(note, "type") in {"", "normal"}:
                walk.blocks(note, hosts.get(value_of(note, "id")))
    return walk.pieces


class _Walk:
    def __init__(self) -> None:
        self.pieces: list[Piece] = []

    def blocks(self, parent: _Element, host: _Element | None) -> None:
        """Gather the text of paragraphs at whatever depth; text boxes follow the paragraph they hang from."""
        for element in parent:
            name = name_of(element)
            if name == "p":
                boxes: list[tuple[_Element, _Element | None]] = []
                self._inline(element, host, None, boxes)
                for box, anchor in boxes:
                    self.blocks(box, host if host is not None else anchor)
            elif name == "tr" and element.find("{*}trPr/{*}del") is not None:
                continue
            elif name == "AlternateContent":
                self.blocks(_chosen(element), host)
            elif name not in _SKIPPED:
                self.blocks(element, host)

    def _inline(
        self,
        parent: _Element,
        host: _Element | None,
        run: _Element | None,
        boxes: list[tuple[_Element, _Element | None]],
    ) -> None:
        for element in parent:
            name = name_of(element)
            if name == "t":
                self.pieces.append(Piece(element, host))
            elif name == "r":
                if not _hidden(element):
                    self._inline(element, host, element, boxes)
            elif name == "txbxContent":
                boxes.append((element, run))
            elif name == "AlternateContent":
                self._inline(_chosen(element), host, run, boxes)
            elif name and name not in _SKIPPED:
                self._inline(element, host, run, boxes)


def _hidden(run: _Element) -> bool:
    switch = run.find("{*}rPr/{*}vanish")
    return switch is not None and value_of(switch, "val") not in {"0", "false", "off"}


def _chosen(alternatives: _Element) -> _Element:
    options: Iterator[_Element] = (
        one for name in ("Choice", "Fallback") for one in alternatives.findall(f"{{*}}{name}")
    )
    return next((one for one in options if len(one)), alternatives)
