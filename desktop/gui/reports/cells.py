"""What a report says in each column, in its hint, and to those who hear the list."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain import Secrecy
from desktop.gui.reports.arrangement import Sorting
from desktop.gui.reports.arranging import day_of, next_due, title_of
from desktop.gui.reports.wording import column_title, secrecy_title, state_title
from desktop.gui.review.naming import date_words

if TYPE_CHECKING:
    from desktop.domain import ReportSummary

_STILL_OF_INTEREST = dt.timedelta(days=60)


def due_of(summary: ReportSummary) -> tuple[dt.date | None, bool]:
    """Return the deadline to show, and whether it is past: the next one, or one that passed not long ago."""
    today = dt.date.today()  # noqa: DTZ011 (the clerk's own day)
    coming = next_due(summary, today)
    if coming:
        return coming, False
    last = summary.dues[-1] if summary.dues else None
    return (last, True) if last and today - last <= _STILL_OF_INTEREST else (None, False)


def due_words(day: dt.date) -> str:
    """Return a deadline as a badge shows it."""
    return QCoreApplication.translate("reports", "due {0}").format(f"{day:%d/%m/%y}")


def cell_words(summary: ReportSummary, column: Sorting) -> str:
    """Return what stands in a column, empty where there is nothing to say."""
    details = summary.details
    if column in (Sorting.DAY, Sorting.DEADLINE):
        day = day_of(summary) if column is Sorting.DAY else due_of(summary)[0]
        return date_words(day) if day else ""
    if column in (Sorting.CAUTIONS, Sorting.QUESTIONS):
        count = summary.cautions if column is Sorting.CAUTIONS else summary.questions
        return str(count) if count else ""
    return {
        Sorting.TITLE: title_of(summary),
        Sorting.BODY: details.body,
        Sorting.KIND: details.kind,
        Sorting.SECRECY: secrecy_words(summary),
        Sorting.PROGRESS: f"{summary.decided}/{summary.total}",
        Sorting.REVIEWER: details.reviewer,
        Sorting.TAGS: ", ".join(details.tags),
        Sorting.IMPORTED: date_words(summary.imported_at.astimezone().date()),
    }[column]


def copied_words(summary: ReportSummary, column: Sorting) -> str:
    """Return what a spreadsheet is given for a column: it would take "1/28" for a day of January."""
    if column is Sorting.PROGRESS:
        return f"{round(100 * summary.decided / summary.total)}%" if summary.total else ""
    return cell_words(summary, column)


def secrecy_words(summary: ReportSummary) -> str:
    """Return the level that the clerk set; nothing for an ordinary report."""
    level = summary.details.secrecy
    return "" if level is Secrecy.ORDINARY else secrecy_title(level)


def is_unset(summary: ReportSummary) -> bool:
    """Say whether the text carries a stamp of secrecy and the clerk has set no level of the law."""
    return bool(summary.stamp) and summary.details.secrecy in (Secrecy.ORDINARY, Secrecy.INTERNAL)


def stamp_words(summary: ReportSummary) -> str:
    """Return the warning of a stamp whose level was not set, or nothing."""
    if not is_unset(summary):
        return ""
    return QCoreApplication.translate("reports", "stamped “{0}”, level not set").format(summary.stamp)


def doubt_words(summary: ReportSummary) -> str:
    """Return how many points are to be checked, or nothing."""
    words = QCoreApplication.translate("reports", "points to check: {0}")
    return words.format(summary.cautions) if summary.cautions else ""


def _question_words(summary: ReportSummary) -> str:
    words = QCoreApplication.translate("reports", "questions for the leader: {0}")
    return words.format(summary.questions) if summary.questions else ""


def spoken(summary: ReportSummary) -> str:
    """Return the whole card in one line of plain words."""
    parts = (
        title_of(summary),
        *(cell_words(summary, each) for each in (Sorting.DAY, Sorting.BODY, Sorting.KIND, Sorting.SECRECY)),
        stamp_words(summary),
        state_title(summary.state),
        f"{summary.decided}/{summary.total}",
        _question_words(summary),
        doubt_words(summary),
    )
    return ", ".join(filter(None, parts))


def tip(summary: ReportSummary) -> str:
    """Return all that is known of a report, a line each."""
    shown = (
        Sorting.DAY,
        Sorting.BODY,
        Sorting.KIND,
        Sorting.SECRECY,
        Sorting.DEADLINE,
        Sorting.REVIEWER,
        Sorting.TAGS,
        Sorting.IMPORTED,
    )
    told = ((each, cell_words(summary, each)) for each in shown)
    lines = [f"{column_title(each)}: {words}" for each, words in told if words]
    warnings = (stamp_words(summary), _question_words(summary), doubt_words(summary))
    return "\n".join((title_of(summary), summary.file, *lines, *filter(None, warnings)))
