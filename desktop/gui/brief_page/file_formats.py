"""The kinds of file that the page writes, and names for them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.gui.file_names import safe_name

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

_LONGEST = 66
"""Characters in front of the date."""


class FileFormat(StrEnum):
    """What a brief or its data is written as; the value is the file's ending."""

    WORD = "docx"
    PDF = "pdf"
    EXCEL = "xlsx"
    CSV = "csv"
    JSON = "json"


def format_title(file_format: FileFormat) -> str:
    """Return what files of a format are called."""
    translate = QCoreApplication.translate
    return {
        FileFormat.WORD: translate("brief", "Word document"),
        FileFormat.PDF: translate("brief", "PDF"),
        FileFormat.EXCEL: translate("brief", "Excel workbook"),
        FileFormat.CSV: translate("brief", "CSV table of the tasks"),
        FileFormat.JSON: translate("brief", "JSON data"),
    }[file_format]


def suggested(folder: Path, kind: str, subject: str, day: dt.date, file_format: FileFormat) -> Path:
    """Return a file that is not there yet, named by kind, subject and day, valid on every system."""
    words = safe_name(f"{kind} - {subject}")
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0].rstrip(" .-,")
    return free(folder / f"{words} - {day:%Y-%m-%d}.{file_format}")


def free(path: Path) -> Path:
    """Return the path, or one with a number behind its name where such a file is there."""
    number, tried = 2, path
    while tried.exists():
        tried = path.with_name(f"{path.stem} ({number}){path.suffix}")
        number += 1
    return tried
