"""What the columns of the table of tasks are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def column_title(name: str) -> str:
    """Return the name of a column of `desktop.briefs.TASK_COLUMN_NAMES`."""
    translate = QCoreApplication.translate
    return {
        "number": translate("columns", "No."),
        "task": translate("columns", "Task"),
        "assignment": translate("columns", "Assigned by document"),
        "directed_by": translate("columns", "Directed by"),
        "area": translate("columns", "Area"),
        "assignee": translate("columns", "Lead body"),
        "cooperating": translate("columns", "Cooperating"),
        "follower": translate("columns", "Followed by"),
        "due": translate("columns", "Due"),
        "product": translate("columns", "Product"),
        "state": translate("columns", "State"),
        "outcome": translate("columns", "Result, evidence"),
        "note": translate("columns", "Notes"),
        "source": translate("columns", "Place in the report"),
    }.get(name, name)
