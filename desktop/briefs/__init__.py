"""Briefs: reviewed reports → what a brief says → Word, Excel, JSON.

`outline_of(reports, kind, profile, today, options)` gives what a brief says, as data for a preview;
`write_brief(...)` writes the same as a Word document. `BriefOptions` holds every choice of the clerk.
"""

from __future__ import annotations

from desktop.briefs.clipboard import ClipboardTable, TableOf, table_for_clipboard
from desktop.briefs.export import export_csv, export_json, export_xlsx
from desktop.briefs.kinds import Kind, Section, possible_sections, usual_sections
from desktop.briefs.office import Authority, OfficeDetails, Urgency
from desktop.briefs.option_files import load_options, options_from_json, options_to_json, save_options
from desktop.briefs.options import BriefOptions, Columns, Grouping, Inclusion, Tone
from desktop.briefs.outlining import USUAL, outline_of
from desktop.briefs.pdf import office_program, write_pdf
from desktop.briefs.profiles import profile_names
from desktop.briefs.returned import ReturnedComment, read_comments_back
from desktop.briefs.task_cells import TaskLine, task_lines
from desktop.briefs.tracking import TASK_COLUMN_NAMES, usual_columns
from desktop.briefs.typed_cells import TYPED_COLUMNS
from desktop.briefs.writing import DEFAULT_PROFILE, write_brief
from desktop.domain import Typed

__all__ = [
    "DEFAULT_PROFILE",
    "TASK_COLUMN_NAMES",
    "TYPED_COLUMNS",
    "USUAL",
    "Authority",
    "BriefOptions",
    "ClipboardTable",
    "Columns",
    "Grouping",
    "Inclusion",
    "Kind",
    "OfficeDetails",
    "ReturnedComment",
    "Section",
    "TableOf",
    "TaskLine",
    "Tone",
    "Typed",
    "Urgency",
    "export_csv",
    "export_json",
    "export_xlsx",
    "load_options",
    "office_program",
    "options_from_json",
    "options_to_json",
    "outline_of",
    "possible_sections",
    "profiles",
    "read_comments_back",
    "save_options",
    "table_for_clipboard",
    "task_lines",
    "usual_columns",
    "usual_sections",
    "write_brief",
    "write_pdf",
]


def profiles() -> dict[str, str]:
    """Return the name of every format profile under its key, the usual one first."""
    return profile_names()
