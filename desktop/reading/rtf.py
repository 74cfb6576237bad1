"""RTF files, also those saved under the name .doc: text with its fonts, lists, tables, notes and comments.

Numbers of lists stand in the file as text. Deleted and hidden text, codes of fields, pictures, headers and footers
are left out. Groups are kept on a stack of our own, so that no depth of them does harm.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.errors import ReadError
from desktop.reading.manuscript import Manuscript
from desktop.reading.open_tables import OpenTables
from desktop.reading.rtf_fonts import Fonts
from desktop.reading.rtf_tokens import Token, tokens
from desktop.reading.rtf_words import BOXES, READ_THROUGH_STARRED, ROW_PARTS, SIGNS, SKIPPED, TARGETS

if TYPE_CHECKING:
    from desktop.reading.raw import Raw

_DEEPEST = 10_000
_BODY_LEVEL = 9
_DEEPEST_TABLE = 20
_AS_WRITTEN = frozenset("-+–—*•")
_HEADING = re.compile(r"heading ([1-9])\b", re.IGNORECASE)
_SURROGATES = range(0xD800, 0xE000)


@dataclass(frozen=True, slots=True)
class _State:
    """What holds until a group ends."""

    skipped: bool = False
    starred: bool = False
    hidden: bool = False
    deleted: bool = False
    font: int | None = None
    fallback: int = 1
    """How many bytes stand behind each Unicode letter for readers that know none."""
    target: str = ""
    """The group that the text belongs to, where that is not the document."""


@dataclass(slots=True)
class _Line:
    """What is known of the paragraph under way."""

    level: int = 0
    depth: int = 0
    in_list: bool = False
    tables: int = 0


@dataclass(slots=True)
class _Side:
    """A page of its own, with what is under way on it: the document, a note, a box or a comment."""

    kind: str = ""
    groups: int = 0
    """How many groups were open when it began."""
    page: Manuscript = field(default_factory=Manuscript)
    line: _Line = field(default_factory=_Line)
    label: str = ""
    """Number or bullet of an item whose text has not begun yet."""
    boxes: list[Manuscript] = field(default_factory=list)
    merged: set[int] = field(default_factory=set)
    """Columns in which the cells of the rows under way go on with those above."""
    defined: int = 0
    """How many cells of these rows are defined."""
    tables: OpenTables = field(init=False)

    def __post_init__(self) -> None:
        self.tables = OpenTables(self.page)


def read_rtf(data: bytes) -> Raw:
    """Return the text of an RTF file; raise ReadError where it is cut short."""
    walk = _Walk()
    for token in tokens(data):
        walk.take(token)
    return walk.raw()


class _Walk:
    """One walk over a file."""

    def __init__(self) -> None:
        self._fonts = Fonts()
        self._state = _State()
        self._groups: list[_State] = []
        self._sides = [_Side()]
        self._notes: list[Manuscript] = []
        self._levels: dict[int, int] = {}
        self._style = 0
        self._skip = 0
        """How many bytes are still to be passed over behind a Unicode letter."""
        self._bytes = b""
        self._half = ""
        """The first half of a letter that is written as two."""
        self._name = ""
        self._author = ""
        self._said: dict[str, tuple[str, str]] = {}

    @property
    def _side(self) -> _Side:
        return self._sides[-1]

    def take(self, token: Token) -> None:
        """Go on with one part of the file."""
        word, number, text = token
        if text:
            self._take_bytes(text)
            return
        if word in SIGNS and self._skip:
            self._skip -= 1
            return
        self._flush()
        if word == "{":
            self._open()
        elif word == "}":
            self._close()
        elif word == "*":
            self._state = replace(self._state, starred=True)
        elif word:
            self._word(word, number)

    def raw(self) -> Raw:
        """Return what was read."""
        self._flush()
        if self._groups:
            raise ReadError("damaged")
        main = self._sides[0]
        if main.page.in_line or main.boxes:
            self._end_line(main)
        main.tables.to_depth(0)
        for note in self._notes:
            main.page.add(note)
        return main.page.raw(self._said)

    def _open(self) -> None:
        if len(self._groups) >= _DEEPEST:
            raise ReadError("too_complex")
        self._skip = 0
        self._groups.append(self._state)
        if self._state.target == "upr":  # the text twice: what comes first is for readers without Unicode
            self._state = replace(self._state, skipped=True, target="")

    def _close(self) -> None:
        self._skip = 0
        if len(self._sides) > 1 and self._side.groups == len(self._groups):
            self._end_side(self._sides.pop())
        if self._state.target == "listtext" and (not self._groups or self._groups[-1].target != "listtext"):
            self._side.label = _label(self._side.label)
        self._state = self._groups.pop() if self._groups else _State()

    def _word(self, word: str, number: int | None) -> None:
        if self._state.starred:
            known = word in READ_THROUGH_STARRED
            self._state = replace(self._state, starred=False, skipped=self._state.skipped or not known)
            if word == "ud":
                self._state = replace(self._state, skipped=False)
        if not self._state.skipped:
            self._known_word(word, number)

    def _known_word(self, word: str, number: int | None) -> None:
        if word in SKIPPED:
            self._state = replace(self._state, skipped=True)
        elif word in TARGETS:
            self._state = replace(self._state, target=TARGETS[word])
        elif word in BOXES:
            self._sides.append(_Side(BOXES[word], len(self._groups)))
        elif self._state.target == "fonttbl":
            self._fonts.define(word, number)
        elif self._state.target == "stylesheet":
            self._define_style(word, number)
        elif word in SIGNS:
            self._write(SIGNS[word])
        elif not self._of_text(word, number) and not self._of_character(word, number):
            self._of_paragraph(word, number or 0)

    def _define_style(self, word: str, number: int | None) -> None:
        if word == "s":
            self._style = number or 0
        elif word == "outlinelevel" and 0 <= (number or 0) < _BODY_LEVEL:
            self._levels[self._style] = (number or 0) + 1

    def _of_text(self, word: str, number: int | None) -> bool:
        if word == "u":
            self._write_unit((number or 0) % 0x10000)
            self._skip = self._state.fallback
        elif word in {"par", "sect"}:
            self._end_line(self._side)
        elif word in {"cell", "nestcell"}:
            self._side.tables.to_depth(1 if word == "cell" else max(self._side.line.tables, 2))
            self._mark_line(self._side)
            self._side.tables.end_cell()
        elif word in ROW_PARTS:
            self._define_row(word)
        elif word in {"row", "nestrow"}:
            self._side.tables.to_depth(1 if word == "row" else max(self._side.line.tables, 2))
            self._side.tables.end_row(self._side.merged if word == "row" else ())
        else:
            return False
        return True

    def _define_row(self, word: str) -> None:
        """Take in which cells of the rows that follow go on with those above."""
        side = self._side
        if word == "trowd":
            side.merged, side.defined = set(), 0
        elif word == "clvmrg":
            side.merged.add(side.defined)
        else:
            side.defined += 1

    def _of_character(self, word: str, number: int | None) -> bool:
        state = self._state
        if word == "f":
            state = replace(state, font=number)
        elif word == "uc":
            state = replace(state, fallback=min(max(number or 0, 0), 100))
        elif word in {"v", "deleted"}:
            on = number != 0
            state = replace(state, hidden=on) if word == "v" else replace(state, deleted=on)
        elif word == "plain":
            state = replace(state, font=None, hidden=False, deleted=False)
        elif word in {"ansicpg", "deff", "mac", "pc", "pca"}:
            self._fonts.set(word, number or 0)
        else:
            return False
        self._state = state
        return True

    def _of_paragraph(self, word: str, number: int) -> None:
        line = self._side.line
        if word == "pard":
            self._side.line = _Line()
        elif word == "s":
            line.level = self._levels.get(number, 0)
        elif word == "outlinelevel":
            line.level = number + 1 if 0 <= number < _BODY_LEVEL else 0
        elif word == "ls":
            line.in_list = number > 0
        elif word == "ilvl":
            line.depth = min(max(number, 0), _BODY_LEVEL)
        elif word == "intbl":
            line.tables = max(line.tables, 1)
        elif word == "itap":
            line.tables = min(max(number, 0), _DEEPEST_TABLE)

    def _take_bytes(self, text: bytes) -> None:
        passed = min(self._skip, len(text))
        self._skip -= passed
        if self._groups and not self._state.skipped:
            self._bytes += text[passed:]

    def _flush(self) -> None:
        if self._bytes:
            text, self._bytes = self._fonts.decoded(self._bytes, self._state.font), b""
            self._write(text)

    def _write_unit(self, unit: int) -> None:
        if unit in _SURROGATES:
            pair = self._half + chr(unit)
            whole = len(pair) > 1
            self._half = "" if whole else pair
            if whole:
                self._write(pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace"))
            return
        self._half = ""
        self._write(self._fonts.letter(unit, self._state.font))

    def _write(self, text: str) -> None:
        state, side = self._state, self._side
        if state.target == "listtext":
            side.label += text
        elif state.target == "fonttbl":
            self._fonts.call(text)
        elif state.target:
            self._take_name(state.target, text.strip())
        elif not (state.hidden or state.deleted):
            side.tables.to_depth(side.line.tables)
            side.tables.open_cells()
            if side.label and text.strip():
                side.page.write(side.label)
                side.page.item(side.line.depth + 1)
                side.label = ""
            side.page.write(text, self._fonts.name(state.font))

    def _take_name(self, target: str, text: str) -> None:
        """Keep what a style or a comment says of itself."""
        if target == "stylesheet" and (heading := _HEADING.match(text)):
            self._levels[self._style] = int(heading[1])
        elif target == "author":
            self._author += text
        elif target == "mark" and text:
            self._side.page.mark(text)
        elif target == "reference":
            self._name += text

    def _end_line(self, side: _Side) -> None:
        if side is self._sides[0] or side.page.in_line:  # empty lines of notes and boxes are none of the text
            self._mark_line(side)
            side.page.end_line()
        side.label = ""
        for box in side.boxes:
            side.page.add(box)
        side.boxes = []

    def _mark_line(self, side: _Side) -> None:
        if side.line.level:
            side.page.head(side.line.level)

    def _end_side(self, side: _Side) -> None:
        self._end_line(side)
        side.tables.to_depth(0)
        if side.kind == "note":
            self._notes.append(side.page)
        elif side.kind == "box":
            self._side.boxes.append(side.page)
        else:
            name = self._name or f"without a name {len(self._said)}"
            if not self._name:
                self._side.page.mark(name)
            self._said[name] = (self._author, side.page.raw().text.strip())
            self._name = self._author = ""


def _label(text: str) -> str:
    """Return the number or bullet of a list item with one space behind it; bullets of symbol fonts are hyphens."""
    label = " ".join(text.split())
    if not label:
        return ""
    return (label if any(map(str.isalnum, label)) or label in _AS_WRITTEN else "-") + " "
