"""The rows of the history as they are shown; read in a job, for years of work take their time."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.folding import plain
from desktop.gui.review.command_names import command_name, in_sentence
from desktop.library import Cause, Library

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
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
    """The title of the report, or of the first of several."""
    searched: str
    reports: int = 1


def read_rows(library: Path, report_id: int | None) -> list[Row]:
    """Return the newest rows of a report, or of the whole library, newest first."""
    with Library.open(library, read_only=True) as opened:
        there = (*opened.reports(), *opened.reports(removed=True))
        titles = {one.id: one.details.title or one.facts.title or one.file for one in there}
        newest_first = reversed(opened.history(report_id, limit=MOST))
        return [_row(list(entries), titles) for _, entries in groupby(newest_first, _action_of)]


def _action_of(entry: HistoryEntry) -> int:
    """Return what the rows of one action have in common."""
    return entry.together or -entry.id


def _row(entries: Sequence[HistoryEntry], titles: dict[int, str]) -> Row:
    entry = entries[-1]
    told = [" ".join(titles.get(each.report_id, "").split()) for each in reversed(entries)]
    what, title, at = action_words(*entries), told[0], entry.at.astimezone()
    if len(entries) > 1:
        title = QCoreApplication.translate("history", "{0} and {1} more").format(title, len(entries) - 1)
    searched = plain(" ".join((f"{at:%d/%m/%Y %H:%M}", entry.who, what, *told)))
    return Row(entry.id, entry.report_id, at, entry.who, what, title, searched, len(entries))


def action_words(*entries: HistoryEntry) -> str:
    """Return what a row of the history did, or rows of one action, in the language of the window."""
    entry, translate = entries[0], QCoreApplication.translate
    if entry.exported:
        return translate("history", "Write a file: {0}").format(entry.exported)
    own = {
        "import": translate("history", "Import"),
        "remove_report": translate("history", "Remove the report"),
        "restore_report": translate("history", "Bring the report back"),
        "read_again": translate("history", "Read the file again"),
    }.get(entry.action)
    name = own if own and len(entries) == 1 else command_name(*(each.change for each in entries))
    if entry.cause is Cause.UNDO:
        return translate("history", "Undo: {0}").format(in_sentence(name))
    return translate("history", "Redo: {0}").format(in_sentence(name)) if entry.cause is Cause.REDO else name
