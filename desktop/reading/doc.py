"""Word files of 1997 to 2003 (.doc), by the published description of their format ([MS-DOC]).

The text comes out as from .docx: a line for each paragraph and each paragraph of a cell, automatic numbers written
out, text boxes behind the paragraph that they stand at, footnotes and endnotes at the end.
"""

from __future__ import annotations

import re
import struct
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from desktop.errors import ReadError
from desktop.reading.manuscript import Manuscript
from desktop.reading.open_tables import OpenTables
from desktop.reading.word_file import Part, TextPiece, WordFile
from desktop.reading.word_lists import Lists
from desktop.reading.word_notes import anchored_boxes, comments_of
from desktop.reading.word_properties import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.reading.raw import Raw
    from desktop.reading.word_properties import Paragraph, Run

_FIELD, _RESULT, _FIELD_END = "\x13", "\x14", "\x15"
_CELL = "\x07"
_MARK = re.compile("[\r\x07\x0c]")
_CONTROL = re.compile("[\x00-\x1f]")
_SIGNS = {"\x0b": "\n", "\x0e": "\n", "\x1e": "-", "\t": "\t", "\n": "\n"}
_SYMBOLS_IN_FONT = range(0xF020, 0xF100)
_DAMAGE = (struct.error, IndexError, KeyError, ValueError, OverflowError, OSError, RecursionError, MemoryError)


class _Stretch(NamedTuple):
    """A range of characters within a piece of the text."""

    piece: TextPiece
    start: int
    end: int

    def offset(self, place: int) -> int:
        """Return the byte at which a character is stored."""
        return self.piece.offset + self.piece.width * place


class _Words(NamedTuple):
    """Characters of one look, or the mark of a comment."""

    text: str = ""
    font: str = ""
    comment: str = ""


class _Document:
    """An opened file with all that its walks look up."""

    def __init__(self, data: bytes) -> None:
        self.file = WordFile(data)
        self.pieces = list(self.file.pieces())
        self.look = Look(self.file)
        self.lists = Lists(self.file)

    def paragraphs(self, part: Part) -> Iterator[list[_Stretch]]:
        """Yield each paragraph of a part as stretches, its mark the last character of the last one."""
        stretches: list[_Stretch] = []
        for piece in self.pieces:
            start, end = max(part.start - piece.start, 0), min(part.end - piece.start, len(piece.text))
            for mark in _MARK.finditer(piece.text, start, max(start, end)):
                yield [*stretches, _Stretch(piece, start, mark.end())]
                stretches, start = [], mark.end()
            if start < end:
                stretches.append(_Stretch(piece, start, end))
        if stretches:
            yield stretches


def read_doc(data: bytes) -> Raw:
    """Return the text of a Word 97-2003 file; raise ReadError where it is damaged, protected or older."""
    try:
        return _read(_Document(data))
    except _DAMAGE as damage:
        raise ReadError("damaged") from damage


def _read(document: _Document) -> Raw:
    marks: defaultdict[int, list[str]] = defaultdict(list)
    said = {}
    for index, comment in enumerate(comments_of(document.file)):
        marks[comment.start].append(str(index))
        marks[comment.end].append(str(index))
        walk = _Walk(document, {}, {})
        walk.part(comment.text)
        said[str(index)] = (comment.author, walk.page.raw().text.strip())
    boxes = anchored_boxes(document.file)
    walk = _Walk(document, marks, boxes)
    walk.part(document.file.parts["main"])
    walk.keeps_blank = False
    for name in ("footnotes", "endnotes"):
        walk.part(document.file.parts[name])
    for box in [box for group in boxes.values() for box in group]:  # those whose place was not met
        walk.part(box)
    return walk.page.raw(said)


class _Walk:
    """One walk over parts of the text."""

    def __init__(
        self,
        document: _Document,
        marks: dict[int, list[str]],
        boxes: dict[int, list[Part]],
        page: Manuscript | None = None,
    ) -> None:
        self.page = Manuscript() if page is None else page
        self.keeps_blank = True
        """Whether empty paragraphs leave empty lines; those that end notes and boxes are none of the text."""
        self._document = document
        self._marks = marks
        self._boxes = boxes
        self._tables = OpenTables(self.page)
        self._fields: list[bool] = []
        """For each open field, whether its result has begun."""

    def part(self, part: Part) -> None:
        """Read a part of the text."""
        fields, self._fields = self._fields, []
        for stretches in self._document.paragraphs(part):
            self._paragraph(stretches)
            last = stretches[-1]
            if self._boxes:
                self._boxes_between(stretches[0].piece.start + stretches[0].start, last.piece.start + last.end)
        self._tables.to_depth(0)
        self._fields = fields

    def _boxes_between(self, start: int, end: int) -> None:
        for place in sorted(place for place in self._boxes if start <= place < end):
            for box in self._boxes.pop(place):
                walk = _Walk(self._document, {}, {}, self.page)
                walk.keeps_blank = False
                walk.part(box)

    def _paragraph(self, stretches: list[_Stretch]) -> None:
        last = stretches[-1]
        mark = last.piece.text[last.end - 1]
        look = self._document.look
        paragraph = look.paragraph(last.offset(last.end - 1), last.piece.properties)
        words = [each for stretch in stretches for each in self._words(stretch, paragraph)]
        self._tables.to_depth(paragraph.tables)
        if paragraph.ends_row:
            self._tables.end_row(paragraph.merged)
            return
        self._tables.open_cells()
        self._begin(paragraph, words)
        for text, font, comment in words:
            self.page.write(text, font)
            if comment:
                self.page.mark(comment)
        run, _ = look.run(last.offset(last.end - 1), last.piece.properties, paragraph.style)
        if mark == _CELL or paragraph.ends_cell:
            self._tables.end_cell()
        elif not run.deleted and (self.page.in_line or self.keeps_blank):
            self.page.end_line()

    def _begin(self, paragraph: Paragraph, words: list[_Words]) -> None:
        if self.page.in_line or not any(each.text.strip() for each in words):
            return
        if paragraph.level:
            self.page.head(paragraph.level)
        if label := self._document.lists.label(paragraph.list_number, paragraph.depth):
            self.page.item(paragraph.depth + 1)
            self.page.write(label)

    def _words(self, stretch: _Stretch, paragraph: Paragraph) -> Iterator[_Words]:
        place = stretch.start
        piece = stretch.piece
        look = self._document.look
        while place < stretch.end:
            for comment in self._marks.get(piece.start + place, ()):
                yield _Words(comment=comment)
            run, limit = look.run(stretch.offset(place), piece.properties, paragraph.style)
            end = min(max((limit - piece.offset) // piece.width, place + 1), stretch.end)
            if self._marks:
                end = min([end, *(at - piece.start for at in self._marks if at - piece.start > place)])
            text = self._seen(piece.text[place:end], run)
            if text:
                yield _Words(text, look.font(run))
            place = end

    def _seen(self, text: str, run: Run) -> str:
        """Return what of the characters is to be seen, and keep count of the fields."""
        if run.symbol is not None and not (run.deleted or run.hidden):
            return "" if self._in_code() else _symbol(run.symbol)
        if _CONTROL.search(text):
            text = "".join(map(self._character, text))
        elif self._in_code():
            return ""
        return "" if run.deleted or run.hidden else text

    def _character(self, letter: str) -> str:
        if letter == _FIELD:
            self._fields.append(False)
        elif letter == _RESULT and self._fields:
            self._fields[-1] = True
        elif letter == _FIELD_END and self._fields:
            self._fields.pop()
        elif not self._in_code():
            return letter if letter >= " " else _SIGNS.get(letter, "")
        return ""

    def _in_code(self) -> bool:
        return not all(self._fields)


def _symbol(code: int) -> str:
    return "•" if code in _SYMBOLS_IN_FONT else chr(code)
