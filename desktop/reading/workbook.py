"""Workbooks (.xlsx): the sheets that are shown, row by row, each cell as its reader sees it."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from desktop.errors import ReadError
from desktop.reading.encodings import of_font
from desktop.reading.numbering import child, children, name_of, value
from desktop.reading.package import Package
from desktop.reading.rows import Cell, Reaching, Rows
from desktop.reading.shown_numbers import Format, format_of, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from desktop.reading.raw import Raw

_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})\Z")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_MOST_CELLS = 1_000_000
"""A register of a whole year has some ten thousand."""
_DEEPEST, _MOST_MERGED = 1000, 20_000
"""Rows that a merged cell is believed to reach over, and how many such cells."""


def read_workbook(data: bytes) -> Raw:
    """Return the text of a workbook; raise ReadError where it is damaged, protected or harmful."""
    try:
        return _Workbook(Package(data)).raw()
    except RecursionError as damage:
        raise ReadError("too_complex") from damage


class _Workbook:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = package.related("").get("officeDocument", "xl/workbook.xml")
        self._root = self._part(self._main)
        if self._root is None:
            raise ReadError("damaged")
        related = package.related(self._main)
        self._strings = list(map(_text, children(self._part(related.get("sharedStrings")), "si")))
        styles = self._part(related.get("styles"))
        self._formats, self._fonts = _formats(styles), _fonts(styles)
        self._from_1904 = value(child(self._root, "workbookPr"), "date1904") in {"1", "true", "on"}
        self._left = _MOST_CELLS

    def raw(self) -> Raw:
        """Lay the sheets out; their names head them where there are several."""
        rows = Rows()
        sheets = [sheet for sheet in self._sheets() if sheet[1]]
        for name, cells, reaching in sheets:
            if len(sheets) > 1 and name:
                rows.heading(name)
            rows.table(cells, reaching)
        return rows.raw()

    def _sheets(self) -> Iterator[tuple[str, dict[int, dict[int, Cell]], list[Reaching]]]:
        targets = _targets(self._part(_relations_of(self._main)), self._main)
        for sheet in children(child(self._root, "sheets"), "sheet"):
            # Hidden sheets hold lists for choosing from and workings: nobody who opens the file sees them.
            if value(sheet, "state") not in {"hidden", "veryHidden"}:
                relation = next((str(key) for name, key in sheet.items() if str(name).endswith("}id")), "")
                part = targets.get(relation, "")
                yield " ".join((value(sheet, "name") or "").split()), self._cells(part), self._reaching(part)

    def _cells(self, part: str) -> dict[int, dict[int, Cell]]:
        root = self._part(part)
        notes = self._notes(part)
        rows: dict[int, dict[int, Cell]] = {}
        at = -1
        for row in children(child(root, "sheetData"), "row"):
            at = _whole(value(row, "r"), at + 2) - 1
            column = -1
            for cell in children(row, "c"):
                column = _place(value(cell, "r"), (at, column + 1))[1]
                if text := self._shown(cell):
                    found = Cell(text, self._font(cell), notes.get((at, column), ()))
                    rows.setdefault(at, {})[column] = found
                    self._count()
        return rows

    def _reaching(self, part: str) -> list[Reaching]:
        """Return the cells that were merged with those below."""
        found = []
        for merged in children(child(self._part(part), "mergeCells"), "mergeCell"):
            first, _, last = (value(merged, "ref") or "").partition(":")
            (row, column), (end, _) = _place(first, (0, 0)), _place(last, (0, 0))
            if end > row:
                found.append(Reaching(row, column, min(end, row + _DEEPEST)))
        return found[:_MOST_MERGED]

    def _count(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise ReadError("too_complex")

    def _shown(self, cell: _Element) -> str:
        kind, content = value(cell, "t") or "n", child(cell, "v")
        if kind == "inlineStr":
            return _text(child(cell, "is"))
        words = "" if content is None else content.text or ""
        if kind == "s":
            place = _whole(words, -1)
            return self._strings[place] if 0 <= place < len(self._strings) else ""
        if kind == "b":
            return "TRUE" if words == "1" else "FALSE"
        return self._number(words, cell) if kind == "n" and words else _unescaped(words)

    def _number(self, words: str, cell: _Element) -> str:
        style = _whole(value(cell, "s"), 0)
        form = self._formats[style] if 0 <= style < len(self._formats) else Format()
        try:
            return shown(float(words), form, from_1904=self._from_1904)
        except (ValueError, OverflowError):
            return words

    def _font(self, cell: _Element) -> str:
        style = _whole(value(cell, "s"), 0)
        return self._fonts[style] if 0 <= style < len(self._fonts) else ""

    def _notes(self, sheet: str) -> dict[tuple[int, int], tuple[tuple[str, str], ...]]:
        root = self._part(self._package.related(sheet).get("comments"))
        authors = [author.text or "" for author in children(child(root, "authors"), "author")]
        found: dict[tuple[int, int], tuple[tuple[str, str], ...]] = {}
        for note in children(child(root, "commentList"), "comment"):
            author, place = _whole(value(note, "authorId"), -1), _place(value(note, "ref"), (-1, -1))
            name = authors[author] if 0 <= author < len(authors) else ""
            found[place] = (*found.get(place, ()), (name, _text(child(note, "text")).strip()))
        return found

    def _part(self, name: str | None) -> _Element | None:
        return self._package.part(name) if name else None


def _whole(text: str | None, otherwise: int) -> int:
    """Return a whole number, or something else where it is missing or absurd."""
    return int(text) if text and len(text) < 10 and text.isdecimal() else otherwise


def _relations_of(part: str) -> str:
    folder, file = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def _targets(relations: _Element | None, part: str) -> dict[str, str]:
    folder = posixpath.dirname(part)
    return {
        value(relation, "Id") or "": posixpath.normpath(
            posixpath.join("/", folder, value(relation, "Target") or "")
        ).lstrip("/")
        for relation in children(relations, "Relationship")
    }


def _formats(styles: _Element | None) -> list[Format]:
    codes = {
        _whole(value(code, "numFmtId"), -1): value(code, "formatCode")
        for code in children(child(styles, "numFmts"), "numFmt")
    }
    numbers = [_whole(value(style, "numFmtId"), 0) for style in children(child(styles, "cellXfs"), "xf")]
    return [format_of(one, codes.get(one)) for one in numbers]


def _fonts(styles: _Element | None) -> list[str]:
    """Return for each style its font, where that is one of before Unicode."""
    names = [value(child(font, "name")) or "" for font in children(child(styles, "fonts"), "font")]
    old = [name if of_font(name) else "" for name in names]
    places = [_whole(value(style, "fontId"), -1) for style in children(child(styles, "cellXfs"), "xf")]
    return [old[place] if 0 <= place < len(old) else "" for place in places]


def _place(address: str | None, otherwise: tuple[int, int]) -> tuple[int, int]:
    """Return row and column of an address such as "C7", both from 0."""
    found = _ADDRESS.match(address or "")
    if not found:
        return otherwise
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


def _text(item: _Element | None) -> str:
    """Return a text with all its runs, without the readings that Japanese files have above it."""
    if item is None:
        return ""
    texts = [item] if name_of(item) == "t" else [part for part in item if name_of(part) in {"t", "r"}]
    return _unescaped("".join(part.text or "" if name_of(part) == "t" else _text(part) for part in texts))


def _unescaped(words: str) -> str:
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), words) if "_x" in words else words
