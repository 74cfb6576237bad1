"""The check of a document's format ("kiểm tra thể thức"): any .docx against the rule of a profile."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from desktop.briefs.format_check.anatomy import Anatomy, Head, Signing, find_head, find_signing, find_title
from desktop.briefs.format_check.checking import Checking, joined
from desktop.briefs.format_check.figures import cues, figures_of
from desktop.briefs.format_check.findings import (
    FormatFinding,
    FormatPlace,
    FormatReport,
    Severity,
    Zone,
)
from desktop.briefs.format_check.reader import read_document
from desktop.briefs.format_check.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.briefs.format_check.checking import Fault
    from desktop.briefs.format_check.document import Document, Paragraph

__all__ = [
    "FormatFinding",
    "FormatPlace",
    "FormatReport",
    "Severity",
    "Zone",
    "check_format",
    "format_report",
]

_NEWEST_PARTY, _OLDER_PARTY, _STATE = "party-05", "party-36", "state-30"
_CHANGE = dt.date(2026, 5, 27)
"""The day of HD 05-HD/VPTW by most sources: what is dated earlier follows HD 36."""
_DAY = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*((?:19|20)\d\d)")


def check_format(path: Path, profile: str | None = None) -> tuple[FormatFinding, ...]:
    """Return what in a Word file is against the rule of a profile; raise BriefError where it cannot be read.

    Without a profile, the letterhead tells it. Firm rules come first, each once with all its places.
    """
    return format_report(path, profile).findings


def format_report(
    path: Path, profile: str | None = None, go_on: Callable[[], object] = lambda: None
) -> FormatReport:
    """Return the findings with the profile that they rest on; `go_on` is called now and then and may raise."""
    document = read_document(path, go_on)
    known = cues()
    head = find_head(document, known)
    day = _day(head)
    key, told = (profile, "given") if profile else _profile(head, day)
    anatomy = _anatomy(document, head)
    checking = Checking(anatomy, figures_of(key), known, day)
    faults: list[Fault] = []
    for rule in RULES:
        go_on()
        faults += list(rule(checking))
    return FormatReport(key, told, joined(faults, checking.figures))


def _day(head: Head) -> dt.date | None:
    found = _DAY.search(" ".join(head.date.text.split())) if head.date else None
    try:
        return dt.date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def _profile(head: Head, day: dt.date | None) -> tuple[str, str]:
    if head.title is None:
        return _NEWEST_PARTY, "nothing"
    if cues().head_titles[cues().folded(head.title.text)] == "state":
        return _STATE, "nation"
    if day and day < _CHANGE:
        return _OLDER_PARTY, "party_before"
    return _NEWEST_PARTY, "party"


def _anatomy(document: Document, head: Head) -> Anatomy:
    known = cues()
    title = find_title(document, head, known)
    first = max(head.last, title.last) + 1
    signing = find_signing(document, first, known)
    loose = (
        head.title is None
        and title.name is not None
        and known.folded(title.name.text).startswith(tuple(known.words["appendix"]))
    )
    zones = _zones(document, head, signing, first)
    body = tuple(
        paragraph
        for paragraph, zone in zip(document.paragraphs, zones, strict=True)
        if zone is Zone.BODY and paragraph.style not in known.quoting and paragraph.text.strip()
    )
    return Anatomy(document, head, title, signing, body, zones, loose)


def _begins_appendix(paragraph: Paragraph) -> bool:
    known = cues()
    begins = known.begins(paragraph.text, known.words["appendix"])
    return begins and paragraph.shape.align == "center" and not paragraph.cell


def _zones(document: Document, head: Head, signing: Signing, first: int) -> tuple[Zone, ...]:
    found: list[Zone] = []
    for at, paragraph in enumerate(document.paragraphs):
        if head.first <= at <= head.last and head.title is not None:
            zone = Zone.HEAD
        elif at < first:
            zone = Zone.TITLE
        elif signing.first >= 0 and at >= signing.first:
            zone = Zone.SIGNATURE if at <= signing.last else Zone.APPENDIX
        elif (found and found[-1] is Zone.APPENDIX) or (signing.first < 0 and _begins_appendix(paragraph)):
            zone = Zone.APPENDIX
        else:
            zone = Zone.TABLE if paragraph.cell or paragraph.boxed else Zone.BODY
        found.append(zone)
    return tuple(found)
