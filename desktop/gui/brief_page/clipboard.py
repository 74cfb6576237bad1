"""The tables of a brief on the clipboard: HTML for Word and mail, tabs for Excel."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from desktop.briefs.outline import Paragraph, Table, text_of
from desktop.briefs.xml import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.briefs.outline import Cell, Outline

_STYLE = "border-collapse:collapse;font-family:'Times New Roman',serif;font-size:12pt"
_CELL = "border:1px solid #000;padding:2pt 4pt;vertical-align:top"


def tables_of(outline: Outline) -> list[Table]:
    """Return the tables with lines; the head and the signature are tables without."""
    return [block for block in outline.blocks if isinstance(block, Table) and block.lined]


def table_data(outline: Outline) -> QMimeData:
    """Return the tables in the forms that office programs take."""
    tables = tables_of(outline)
    data = QMimeData()
    data.setHtml("<br>".join(map(_html, tables)))
    data.setText("\n".join("".join(_tabbed(table)) for table in tables))
    return data


def _html(table: Table) -> str:
    rows = [_html_row([column.title for column in table.columns], "th")]
    for row in table.rows:
        texts = [_text(cell) for cell in row.cells]
        rows.append(_html_row(texts[:1], "th", len(table.columns)) if row.band else _html_row(texts, "td"))
    return f'<table style="{_STYLE}">{"".join(rows)}</table>'


def _html_row(texts: Sequence[str], tag: str, over: int = 1) -> str:
    wide = f' colspan="{over}"' if over > 1 else ""
    cells = (f'<{tag} style="{_CELL}"{wide}>{escape(text).replace(chr(10), "<br>")}</{tag}>' for text in texts)
    return f"<tr>{''.join(cells)}</tr>"


def _tabbed(table: Table) -> Iterator[str]:
    yield "\t".join(_field(column.title) for column in table.columns) + "\n"
    for row in table.rows:
        yield "\t".join(_field(_text(cell)) for cell in row.cells) + "\n"


def _field(text: str) -> str:
    # Excel takes a quoted field with line ends for one cell; a leading sign would make it a formula.
    text = text.replace("\t", " ")
    if text[:1] in {"=", "+", "-", "@"}:
        text = f"'{text}"
    return '"' + text.replace('"', '""') + '"' if "\n" in text or '"' in text else text


def _text(cell: Cell) -> str:
    return printable("\n".join(text_of(part) for part in cell if isinstance(part, Paragraph)))
