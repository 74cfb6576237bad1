"""The workbook: sheets of tasks, officials and statements as filtered tables; text stays text, dates are dates."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from desktop.briefs.rows import (
    OFFICIAL_COLUMNS,
    STATEMENT_COLUMNS,
    TASK_COLUMNS,
    official_rows,
    statement_rows,
    task_rows,
    typed_over,
)
from desktop.briefs.wording import words
from desktop.briefs.xml import printable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import xlsxwriter
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from desktop.briefs.choice import Choice
    from desktop.briefs.rows import Field, Value
    from desktop.domain import Typed

_LONGEST = 32_767
"""Characters that a cell of a workbook can hold."""
_SAFE = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_workbook(choices: Sequence[Choice], to: Path, typed: Sequence[Typed] = ()) -> None:
    """Write the workbook, with what the clerk typed; raise OSError where that fails."""
    import xlsxwriter  # noqa: PLC0415 (a tenth of a second that only an export needs)

    with xlsxwriter.Workbook(to, {**_SAFE, "default_date_format": "dd/mm/yyyy"}) as book:
        for name, columns, rows in (
            ("tasks", TASK_COLUMNS, typed_over(task_rows(choices), typed)),
            ("officials", OFFICIAL_COLUMNS, official_rows(choices)),
            ("statements", STATEMENT_COLUMNS, statement_rows(choices)),
        ):
            _add_sheet(book, name, columns, rows)


def _add_sheet(
    book: xlsxwriter.Workbook, name: str, columns: tuple[Field, ...], rows: list[dict[str, Value]]
) -> None:
    sheet = book.add_worksheet(words("sheets")[name])
    text = book.add_format({"text_wrap": True, "valign": "top"})
    date = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top"})
    head = book.add_format({"text_wrap": True, "valign": "vcenter", "align": "center", "bold": True})
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)
    headings = [{"header": column.title, "header_format": head} for column in columns]
    sheet.add_table(0, 0, max(1, len(rows)), len(columns) - 1, {"columns": headings, "name": f"TL_{name}"})
    for number, row in enumerate(rows, 1):
        for place, column in enumerate(columns):
            _write(sheet, number, place, row[column.name], text, date)
    sheet.freeze_panes(1, 2)
    _set_print(sheet)


def _write(sheet: Worksheet, row: int, place: int, value: Value, text: Format, date: Format) -> None:
    if value is None:
        sheet.write_blank(row, place, None, text)
    elif isinstance(value, dt.date):
        sheet.write_datetime(row, place, value, date)
    elif isinstance(value, str):
        sheet.write_string(row, place, printable(value)[:_LONGEST], text)
    else:
        sheet.write_number(row, place, value, text)


def _set_print(sheet: Worksheet) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
