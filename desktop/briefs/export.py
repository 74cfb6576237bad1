"""Finds as data: JSON with everything, CSV with the tasks, a workbook with tasks, officials and statements."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from desktop.briefs.choice import EVERYTHING, choose
from desktop.briefs.rows import TASK_COLUMNS, task_rows, typed_over
from desktop.briefs.saving import save, save_text
from desktop.briefs.wording import day
from desktop.briefs.workbook import write_workbook
from desktop.domain import Extraction, Official, Statement
from desktop.errors import BriefError
from desktop.interchange import extraction_to_json

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from desktop.briefs.options import Inclusion
    from desktop.domain import Finding, Report, Typed

# A spreadsheet takes a cell that begins so for a formula, a list item "- …" too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def export_json(reports: Sequence[Report], to: Path, *, typed: Sequence[Typed] = ()) -> Path:
    """Write every find of the reports in the schema "extraction/1", with the clerk's state, origin and note.

    What was typed about a task stands in it under "typed", by column. One report is written as an object, several
    as a list of them. Raise BriefError where it cannot be written.
    """
    _need(reports)
    cells: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for one in typed:
        cells[one.find_id][one.column] = one.text
    written = [_report_json(report, cells) for report in reports]
    text = json.dumps(written[0] if len(written) == 1 else written, ensure_ascii=False, indent=2)
    return save_text(to, ".json", text)


def export_csv(
    reports: Sequence[Report], to: Path, *, include: Inclusion = EVERYTHING, typed: Sequence[Typed] = ()
) -> Path:
    """Write the tasks that a brief would use as CSV that Excel opens (UTF-8 with its mark, comma).

    Text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    _need(reports)
    told = typed_over(task_rows(choose(reports, include)), typed)
    rows = [[_safe(shown_text(row[column.name])) for column in TASK_COLUMNS] for row in told]
    return save(to, ".csv", lambda beside: _write_csv(beside, rows))


def export_xlsx(
    reports: Sequence[Report], to: Path, *, include: Inclusion = EVERYTHING, typed: Sequence[Typed] = ()
) -> Path:
    """Write tasks, officials and statements that a brief would use as a workbook with filters and real dates."""
    _need(reports)
    choices = choose(reports, include)
    return save(to, ".xlsx", lambda beside: write_workbook(choices, beside, typed))


def _need(reports: Sequence[Report]) -> None:
    if not reports:
        raise BriefError("brief_no_reports")


def _report_json(report: Report, cells: Mapping[str, dict[str, str]]) -> dict[str, Any]:
    officials = [find for find in report.findings if isinstance(find.content, Official)]
    statements = [find for find in report.findings if isinstance(find.content, Statement)]
    extraction = Extraction(
        facts=report.facts,
        noise=report.noise,
        officials=tuple(find.content for find in officials if isinstance(find.content, Official)),
        statements=tuple(find.content for find in statements if isinstance(find.content, Statement)),
        announced=report.announced,
        omissions=report.omissions,
        cautions=report.cautions,
    )
    written = extraction_to_json(report.source, extraction)
    for name, finds in (("officials", officials), ("statements", statements)):
        pairs = zip(written[name], finds, strict=True)
        written[name] = [one | _decision(find) | _typed(find, cells) for one, find in pairs]
    written["cautions"] = [one | {"seen": at in report.seen} for at, one in enumerate(written["cautions"])]
    return written


def _decision(find: Finding) -> dict[str, str]:
    return {"id": find.id, "state": find.state.value, "origin": find.origin.value, "note": find.note}


def _typed(find: Finding, cells: Mapping[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    return {"typed": cells[find.id]} if find.id in cells else {}


def _write_csv(beside: Path, rows: list[list[str]]) -> None:
    with beside.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([[column.title for column in TASK_COLUMNS], *rows])


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def shown_text(value: str | float | dt.date | None) -> str:
    """Return a value of a row as it is read: dates as offices write them, nothing for nothing."""
    if value is None:
        return ""
    return str(value) if isinstance(value, str | int | float) else day(value)
