"""Briefs: reviewed reports → what a brief says → Word, Excel, JSON."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.briefs.choice import choose
from desktop.briefs.combined import combined
from desktop.briefs.export import export_csv, export_json, export_xlsx
from desktop.briefs.marked import marked
from desktop.briefs.profiles import load_profile, profile_names
from desktop.briefs.saving import save
from desktop.briefs.summary import summary
from desktop.briefs.tracking import tracking
from desktop.domain import StatementKind
from desktop.errors import BriefError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.briefs.choice import Choice
    from desktop.briefs.outline import Outline
    from desktop.briefs.profiles import Profile
    from desktop.domain import Report

__all__ = [
    "DEFAULT_PROFILE",
    "Kind",
    "export_csv",
    "export_json",
    "export_xlsx",
    "outline_of",
    "profiles",
    "write_brief",
]

DEFAULT_PROFILE = "party-05"


class Kind(StrEnum):
    """The kinds of document that can be written."""

    SUMMARY = "summary"
    """The brief for a leader, with the annotated source behind it; several reports follow one another."""
    TASKS = "tasks"
    """The tracking table of tasks, landscape."""
    ANNOTATED = "annotated"
    """The annotated source alone."""
    COMBINED = "combined"
    """Several reports as one: tasks by body or area, officials across the reports."""


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
) -> Path:
    """Write a Word document about the reports and return its path; raise BriefError where that cannot be done."""
    figures = load_profile(profile)
    outline = outline_of(reports, kind, figures, today)
    # python-docx takes a tenth of a second to import: only when a document is written.
    from desktop.briefs.word import write_document  # noqa: PLC0415

    return save(to, ".docx", lambda beside: write_document(outline, figures, today, beside))


def outline_of(reports: Sequence[Report], kind: Kind, profile: Profile, today: dt.date) -> Outline:
    """Return what a document about the reports says; raise BriefError where there is nothing to say."""
    if not reports:
        raise BriefError("brief_no_reports")
    choices = choose(reports)
    if not _has_content(choices, kind):
        raise BriefError("brief_nothing_found")
    if kind is Kind.ANNOTATED:
        return marked(choices, profile)
    return {Kind.SUMMARY: summary, Kind.COMBINED: combined, Kind.TASKS: tracking}[kind](choices, profile, today)


def _has_content(choices: Sequence[Choice], kind: Kind) -> bool:
    if kind is Kind.ANNOTATED:
        return True
    if kind is Kind.TASKS:
        return any(choice.of(StatementKind.TASK) for choice in choices)
    return any(choice.used for choice in choices)
