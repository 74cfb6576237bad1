"""Workbooks of Excel 97-2003 and before (.xls), by xlrd, laid out as those of today are."""

from __future__ import annotations

import struct
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

import olefile
import xlrd

from desktop.errors import ReadError
from desktop.reading.encodings import of_font
from desktop.reading.rows import Cell, Reaching, Rows
from desktop.reading.shown_numbers import Format, format_of, shown

if TYPE_CHECKING:
    from desktop.reading.raw import Raw

_FAULTS = (
    OSError,
    xlrd.XLRDError,
    xlrd.compdoc.CompDocError,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)
"""What xlrd and olefile raise over damaged files."""
_PROTECTED = "encrypted"
"""What it says of files with a password."""


def read_old_workbook(data: bytes) -> Raw:
    """Return the text of a workbook; raise ReadError where it is damaged or protected."""
    try:
        stream = _stream(data)
        return _laid_out(xlrd.open_workbook(file_contents=stream, formatting_info=True, logfile=StringIO()))
    except _FAULTS as fault:
        raise ReadError("password" if _PROTECTED in str(fault) else "damaged") from fault
    except RecursionError as fault:
        raise ReadError("too_complex") from fault


def _stream(data: bytes) -> bytes:
    """Return the workbook within the compound file: in damaged ones xlrd's own reader of these goes in circles."""
    with olefile.OleFileIO(BytesIO(data)) as file:
        name = "Workbook" if file.exists("Workbook") else "Book"
        return bytes(file.openstream(name).read())


def _laid_out(book: Any) -> Raw:
    formats, fonts = _formats(book), _fonts(book)
    shown_sheets = [(sheet, _cells(sheet, formats, fonts)) for sheet in book.sheets() if not sheet.visibility]
    filled = [(sheet, cells) for sheet, cells in shown_sheets if cells]
    rows = Rows()
    for sheet, cells in filled:
        if len(filled) > 1 and (name := " ".join(sheet.name.split())):
            rows.heading(name)
        merged = [Reaching(top, left, end - 1) for top, end, left, _ in sheet.merged_cells if end - top > 1]
        rows.table(cells, merged)
    return rows.raw()


def _cells(sheet: Any, formats: list[Format], fonts: list[str]) -> dict[int, dict[int, Cell]]:
    rows: dict[int, dict[int, Cell]] = {}
    for row in range(sheet.nrows):
        for column, cell in enumerate(sheet.row(row)):
            if text := _shown(cell, _at(formats, cell.xf_index, Format()), sheet.book.datemode):
                note = sheet.cell_note_map.get((row, column))
                notes = ((note.author.strip(), note.text.strip()),) if note and note.text.strip() else ()
                rows.setdefault(row, {})[column] = Cell(text, _at(fonts, cell.xf_index, ""), notes)
    return rows


def _shown(cell: Any, form: Format, mode: int) -> str:
    if cell.ctype in {xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK}:
        return ""
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return str(cell.value)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, ""))
    return shown(cell.value, form, from_1904=mode == 1)


def _formats(book: Any) -> list[Format]:
    codes = {key: form.format_str for key, form in book.format_map.items()}
    return [format_of(style.format_key, codes.get(style.format_key)) for style in book.xf_list]


def _fonts(book: Any) -> list[str]:
    """Return for each style its font, where that is one of before Unicode."""
    names = [font.name if of_font(font.name) else "" for font in book.font_list]
    return [_at(names, style.font_index, "") for style in book.xf_list]


def _at(values: list[Any], place: int | None, otherwise: Any) -> Any:
    return values[place] if place is not None and 0 <= place < len(values) else otherwise
