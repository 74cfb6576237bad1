"""Finds as a table for other programs: tabs for spreadsheets and mail, HTML for Word and Excel."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData

from desktop.domain import Finding, Official
from desktop.gui.review.cards import due_words
from desktop.gui.review.groups import group_of
from desktop.gui.review.in_pieces import made_in_pieces
from desktop.gui.review.naming import area_title, one_of, state_title

if TYPE_CHECKING:
    from collections.abc import Sequence

MIME_TYPES = ("text/html", "text/plain")
_CELL = 'style="border:1px solid #888888;padding:3px 6px;vertical-align:top"'


def as_mime(finds: Sequence[Finding], text: str) -> QMimeData:
    """Return a table of finds of a report with this text, under a row of titles."""
    return table_mime([_titles(), *made_in_pieces(partial(_row, text), finds)])


def table_mime(rows: Sequence[Sequence[str]]) -> QMimeData:
    """Return rows of cells, the first of them titles, as text with tabs and as a table of HTML."""
    data = QMimeData()
    data.setText("\n".join(map("\t".join, rows)))
    data.setHtml(_html(rows))
    return data


def _titles() -> list[str]:
    translate = QCoreApplication.translate
    return [
        translate("tables", "Kind"),
        translate("tables", "Content"),
        translate("tables", "Lead / position"),
        translate("tables", "Deadline"),
        translate("tables", "Directed by"),
        translate("tables", "Area"),
        translate("tables", "Decision"),
        translate("tables", "Note"),
    ]


def _row(text: str, find: Finding) -> list[str]:
    content = find.content
    ends = [state_title(find.state), _line(find.note)]
    if isinstance(content, Official):
        roles = ", ".join(role.text for role in content.roles)
        return [one_of(group_of(find)), _line(content.name), _line(roles), "", "", "", *ends]
    due = "; ".join(map(due_words, content.due))
    area = area_title(content.area) if content.area else ""
    said = _line(text[content.span.start : content.span.end])
    who = (_line(content.assignee or ""), _line(due), _line(content.directed_by or ""))
    return [one_of(group_of(find)), said, *who, area, *ends]


def _line(words: str) -> str:
    """Return words on one line: a tab or a line break would begin another cell."""
    return " ".join(words.split())


def _html(rows: Sequence[Sequence[str]]) -> str:
    head, *body = rows
    lines = ["".join(f"<th {_CELL}>{escape(cell)}</th>" for cell in head)]
    lines += made_in_pieces(_html_row, body)
    table = "".join(f"<tr>{line}</tr>" for line in lines)
    return f'<meta charset="utf-8"><table style="border-collapse:collapse">{table}</table>'


def _html_row(row: Sequence[str]) -> str:
    return "".join(f"<td {_CELL}>{escape(cell)}</td>" for cell in row)
