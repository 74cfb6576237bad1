"""Tasks, officials or statements as a table for the clipboard: HTML for Word, tabs for Excel."""

from __future__ import annotations

from enum import StrEnum
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from desktop.briefs.choice import EVERYTHING, choose
from desktop.briefs.export import shown_text
from desktop.briefs.rows import (
    OFFICIAL_COLUMNS,
    STATEMENT_COLUMNS,
    TASK_COLUMNS,
    official_rows,
    statement_rows,
    task_rows,
    typed_over,
)
from desktop.briefs.xml import printable
from desktop.errors import BriefError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.briefs.options import Inclusion
    from desktop.domain import Report, Typed


class TableOf(StrEnum):
    """What a table holds."""

    TASKS = "tasks"
    OFFICIALS = "officials"
    STATEMENTS = "statements"


class ClipboardTable(NamedTuple):
    """One table in two forms."""

    html: str
    text: str
    """Columns apart by tabs, rows by line feeds."""


_MADE = {
    TableOf.TASKS: (TASK_COLUMNS, task_rows),
    TableOf.OFFICIALS: (OFFICIAL_COLUMNS, official_rows),
    TableOf.STATEMENTS: (STATEMENT_COLUMNS, statement_rows),
}


def table_for_clipboard(
    reports: Sequence[Report],
    of: TableOf = TableOf.TASKS,
    *,
    include: Inclusion = EVERYTHING,
    typed: Sequence[Typed] = (),
) -> ClipboardTable:
    """Return a table of what a brief would use; raise BriefError where there is nothing to copy."""
    if not reports:
        raise BriefError("brief_no_reports")
    columns, rows_of = _MADE[of]
    made = rows_of(choose(reports, include))
    if not made:
        raise BriefError("brief_nothing_found")
    rows = typed_over(made, typed)
    told = [[printable(shown_text(row[column.name])) for column in columns] for row in rows]
    heads = [column.title for column in columns]
    return ClipboardTable(_html(heads, told), "\n".join("\t".join(map(_flat, row)) for row in (heads, *told)))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _html(heads: list[str], rows: list[list[str]]) -> str:
    head = "".join(f"<th>{escape(text)}</th>" for text in heads)
    body = "".join(f"<tr>{''.join(f'<td>{_lines(text)}</td>' for text in row)}</tr>" for row in rows)
    return f'<table border="1" style="border-collapse:collapse"><tr>{head}</tr>{body}</table>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
