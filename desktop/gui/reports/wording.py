"""What the list of reports calls its groups, orders, fields and levels, in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain import ReportState, Secrecy
from desktop.gui.reports.arrangement import Field, Grouping, Having, Line, Sorting

if TYPE_CHECKING:
    from desktop.gui.reports.arranging import Head


def state_title(state: ReportState) -> str:
    """Return how far a report has come, in a word."""
    translate = QCoreApplication.translate
    return {
        ReportState.NEW: translate("reports", "New"),
        ReportState.IN_PROGRESS: translate("reports", "Begun"),
        ReportState.DONE: translate("reports", "Done"),
    }[state]


def secrecy_title(level: Secrecy) -> str:
    """Return the name of a level of secrecy; those of the law have Vietnamese names in every language."""
    translate = QCoreApplication.translate
    return {
        Secrecy.ORDINARY: translate("reports", "Ordinary"),
        Secrecy.INTERNAL: translate("reports", "Internal"),
        Secrecy.MAT: "Mật",
        Secrecy.TOI_MAT: "Tối mật",
        Secrecy.TUYET_MAT: "Tuyệt mật",
    }[level]


def grouping_title(grouping: Grouping) -> str:
    """Return what the reports are put together by."""
    translate = QCoreApplication.translate
    return {
        Grouping.NONE: translate("reports", "No groups"),
        Grouping.STATE: translate("reports", "By state"),
        Grouping.BODY: translate("reports", "By body"),
        Grouping.KIND: translate("reports", "By kind of document"),
        Grouping.YEAR: translate("reports", "By year"),
        Grouping.MONTH: translate("reports", "By month of import"),
        Grouping.REVIEWER: translate("reports", "By reviewer"),
        Grouping.TAG: translate("reports", "By tag"),
    }[grouping]


def column_title(sorting: Sorting) -> str:
    """Return the title of a column, which is also what the list is sorted by."""
    translate = QCoreApplication.translate
    return {
        Sorting.TITLE: translate("reports", "Title"),
        Sorting.DAY: translate("reports", "Date"),
        Sorting.BODY: translate("reports", "Body"),
        Sorting.KIND: translate("reports", "Kind"),
        Sorting.SECRECY: translate("reports", "Secrecy"),
        Sorting.PROGRESS: translate("reports", "Progress"),
        Sorting.DEADLINE: translate("reports", "Next deadline"),
        Sorting.CAUTIONS: translate("reports", "To check"),
        Sorting.QUESTIONS: translate("reports", "Questions"),
        Sorting.REVIEWER: translate("reports", "Reviewer"),
        Sorting.TAGS: translate("reports", "Tags"),
        Sorting.IMPORTED: translate("reports", "Imported"),
    }[sorting]


def field_title(field: Field) -> str:
    """Return what the reports are filtered by."""
    translate = QCoreApplication.translate
    return {
        Field.KIND: translate("reports", "Kind of document"),
        Field.BODY: translate("reports", "Body"),
        Field.YEAR: translate("reports", "Year"),
        Field.TAG: translate("reports", "Tag"),
        Field.REVIEWER: translate("reports", "Reviewer"),
        Field.SECRECY: translate("reports", "Secrecy"),
    }[field]


def having_title(what: Having) -> str:
    """Return what a report has."""
    translate = QCoreApplication.translate
    return {
        Having.DUE: translate("reports", "Has deadlines"),
        Having.CAUTIONS: translate("reports", "Has points to check"),
        Having.QUESTIONS: translate("reports", "Has questions for the leader"),
        Having.STAMP: translate("reports", "Carries a stamp of secrecy"),
    }[what]


def line_title(line: Line) -> str:
    """Return what a card may show."""
    return column_title(Sorting(line.value))


def value_title(field: Field, value: str) -> str:
    """Return a value of a field as it is shown."""
    if field is Field.SECRECY and value:
        return secrecy_title(Secrecy(value))
    return value or nothing_title(field)


def nothing_title(field: Field) -> str:
    """Return what reports without a value are called."""
    translate = QCoreApplication.translate
    return {
        Field.KIND: translate("reports", "No kind"),
        Field.BODY: translate("reports", "No body"),
        Field.YEAR: translate("reports", "No date"),
        Field.TAG: translate("reports", "No tag"),
        Field.REVIEWER: translate("reports", "Nobody yet"),
        Field.SECRECY: translate("reports", "Ordinary"),
    }[field]


def head_title(head: Head) -> str:
    """Return the words over a group."""
    if head.group is Grouping.STATE:
        return state_title(ReportState(head.value))
    if head.group is Grouping.MONTH:
        year, month = head.value.split("-")
        return QCoreApplication.translate("reports", "{0}/{1}").format(month, year)
    return value_title(Field(head.group.value), head.value)
