"""The rows of the history as they are shown; read in a job, for years of work take their time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.folding import plain
from desktop.gui.review.command_names import command_name
from desktop.library import Cause, Library

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from desktop.library import HistoryEntry

MOST = 3000
"""Rows that are shown, the newest of them; nobody walks farther, and searching finds what is among them."""


@dataclass(frozen=True, slots=True)
class Row:
    """One action as the history shows it."""

    id: int
    report_id: int
    at: dt.datetime
    """In the time of this place."""
    who: str
    what: str
    report: str
    """The title of the report."""
    searched: str


def read_rows(library: Path, report_id: int | None) -> list[Row]:
    """Return the newest rows of a report, or of the whole library, newest first."""
    with Library.open(library, read_only=True) as opened:
        there = (*opened.reports(), *opened.reports(removed=True))
        titles = {one.id: one.details.title or one.facts.title or one.file for one in there}
        return [_row(entry, titles) for entry in reversed(opened.history(report_id, limit=MOST))]


def _row(entry: HistoryEntry, titles: dict[int, str]) -> Row:
    what, title = action_words(entry), " ".join(titles.get(entry.report_id, "").split())
    at = entry.at.astimezone()
    searched = plain(" ".join((f"{at:%d/%m/%Y %H:%M}", entry.who, what, title)))
    return Row(entry.id, entry.report_id, at, entry.who, what, title, searched)


def action_words(entry: HistoryEntry) -> str:
    """Return what one row of the history did, in the language of the window."""
    translate = QCoreApplication.translate
    if entry.exported:
        return translate("history", "Write a file: {0}").format(entry.exported)
    own = {
        "import": translate("history", "Import"),
        "remove_report": translate("history", "Remove the report"),
        "restore_report": translate("history", "Bring the report back"),
        "read_again": translate("history", "Read the file again"),
    }.get(entry.action)
    name = own or command_name(entry.change)
    if entry.cause is Cause.UNDO:
        return translate("history", "Undo: {0}").format(name)
    return translate("history", "Redo: {0}").format(name) if entry.cause is Cause.REDO else name
