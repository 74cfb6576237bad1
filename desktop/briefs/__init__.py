"""Briefs: reviewed reports → what a brief says → Word, Excel, JSON.

`outline_of(reports, kind, profile, today, options)` gives what a brief says, as data for a preview;
`write_brief(...)` writes the same as a Word document. `BriefOptions` holds every choice of the clerk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.export import export_csv, export_json, export_xlsx
from desktop.briefs.kinds import Kind, Section, possible_sections, usual_sections
from desktop.briefs.office import Authority, OfficeDetails, Urgency
from desktop.briefs.option_files import load_options, options_from_json, options_to_json, save_options
from desktop.briefs.options import BriefOptions, Columns, Grouping, Inclusion, Tone, Typed
from desktop.briefs.outlining import USUAL, outline_of
from desktop.briefs.profiles import load_profile, profile_names
from desktop.briefs.saving import save
from desktop.briefs.tracking import TASK_COLUMN_NAMES

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain import Report

__all__ = [
    "DEFAULT_PROFILE",
    "TASK_COLUMN_NAMES",
    "USUAL",
    "Authority",
    "BriefOptions",
    "Columns",
    "Grouping",
    "Inclusion",
    "Kind",
    "OfficeDetails",
    "Section",
    "Tone",
    "Typed",
    "Urgency",
    "export_csv",
    "export_json",
    "export_xlsx",
    "load_options",
    "options_from_json",
    "options_to_json",
    "outline_of",
    "possible_sections",
    "profiles",
    "save_options",
    "usual_sections",
    "write_brief",
]

DEFAULT_PROFILE = "party-05"


def profiles() -> dict[str, str]:
    """Return the name of every format profile under its key, the usual one first."""
    return profile_names()


def write_brief(
    reports: Sequence[Report],
    to: Path,
    *,
    kind: Kind = Kind.SUMMARY,
    profile: str = DEFAULT_PROFILE,
    today: dt.date,
    options: BriefOptions = USUAL,
) -> Path:
    """Write a Word document about the reports and return its path; raise BriefError where that cannot be done."""
    figures = load_profile(profile)
    outline = outline_of(reports, kind, figures, today, options)
    # python-docx takes a tenth of a second to import: only when a document is written.
    from desktop.briefs.word import write_document  # noqa: PLC0415

    return save(to, ".docx", lambda beside: write_document(outline, figures, today, beside))
