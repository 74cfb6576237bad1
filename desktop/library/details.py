"""The details of a report as columns of its row, and what they were when the report came."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from desktop.domain import ReportDetails, Secrecy
from desktop.errors import LibraryError
from desktop.interchange import details_from_json, details_to_json
from desktop.library import marks
from desktop.library.days import read_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.domain import Mark, Typed
    from desktop.library.database import Database

COLUMNS = ("shown_title", "day", "body", "document_kind", "secrecy", "reviewer", "tags")
_SELECT = f"SELECT {', '.join(COLUMNS)} FROM report WHERE id = ?"  # noqa: S608
_UPDATE = f"UPDATE report SET {', '.join(f'{name} = :{name}' for name in COLUMNS)} WHERE id = :id"  # noqa: S608
_SECRECY = {level.value: level for level in Secrecy}
_NO_TAGS = "[]"


def columns(details: ReportDetails) -> dict[str, Any]:
    """Return the columns of some details."""
    day = details.day.isoformat() if details.day else None
    tags = json.dumps(details.tags, ensure_ascii=False) if details.tags else _NO_TAGS
    values = (details.title, day, details.body, details.kind, details.secrecy.value, details.reviewer, tags)
    return dict(zip(COLUMNS, values, strict=True))


def from_columns(row: Sequence[Any]) -> ReportDetails:
    """Return the details that stand in `COLUMNS`."""
    title, day, body, kind, secrecy, reviewer, tags = row
    told = tuple(json.loads(tags)) if tags != _NO_TAGS else ()
    return ReportDetails(title, read_day(day), body, kind, _SECRECY[secrecy], reviewer, told)


def apply(db: Database, report_id: int, pair: tuple[ReportDetails, ReportDetails] | None) -> None:
    """Replace the details of a report; raises LibraryError (find_changed) if they are not as before the change."""
    if pair is None:
        return
    before, after = pair
    row = db.execute(_SELECT, [report_id]).fetchone()
    if row is None or from_columns(row) != before:
        raise LibraryError("find_changed", id=report_id)
    db.execute(_UPDATE, {**columns(after), "id": report_id})


def at_import(
    proposal: ReportDetails, details: ReportDetails, carried: Iterable[Mark] = (), cells: Iterable[Typed] = ()
) -> str:
    """Return what is kept of the moment when a report came, for the check and for reading its file again."""
    told = {
        "proposed": details_to_json(proposal),
        "details": details_to_json(details),
        "marks": [marks.to_record(mark) for mark in carried],
        "cells": list(cells),
    }
    return json.dumps(told, ensure_ascii=False)


def proposal_of(db: Database, report_id: int) -> ReportDetails:
    """Return what the program had proposed of a report; empty where it came before the program knew details."""
    (told,) = db.execute("SELECT at_import FROM report WHERE id = ?", [report_id]).fetchone()
    return details_from_json(json.loads(told)["proposed"]) if told else ReportDetails()


def changed_by_clerk(now: ReportDetails, was_proposed: ReportDetails, fresh: ReportDetails) -> ReportDetails:
    """Return a fresh proposal with every field that the clerk had changed as the clerk left it."""
    names = [field.name for field in fields(now)]
    kept = {name: getattr(now, name) for name in names if getattr(now, name) != getattr(was_proposed, name)}
    return replace(fresh, **kept)


def undescribed(db: Database) -> tuple[int, ...]:
    """Return the reports that came before the program knew details, newest first."""
    rows = db.execute("SELECT id FROM report WHERE at_import IS NULL ORDER BY removed_at IS NOT NULL, id DESC")
    return tuple(row[0] for row in rows)


def describe(db: Database, report_id: int, proposal: ReportDetails, stamp: str) -> None:
    """Give a report that came before the program knew details its proposal; what the clerk wrote since stays."""
    row = db.execute(f"{_SELECT} AND at_import IS NULL", [report_id]).fetchone()
    if row is None:
        return
    now, first = from_columns(row), _first(db, report_id)
    told = replace(proposal, title=proposal.title or now.title, day=proposal.day or now.day)
    if first is None:
        db.execute(_UPDATE, {**columns(told), "id": report_id})
    kept = at_import(told, first or told)
    db.execute("UPDATE report SET at_import = ?, stamp = ? WHERE id = ?", [kept, stamp, report_id])


def _first(db: Database, report_id: int) -> ReportDetails | None:
    """Return the details before the first change to them, or None where there was none."""
    row = db.execute(
        "SELECT details FROM history WHERE report_id = ? AND details != '' ORDER BY id LIMIT 1", [report_id]
    ).fetchone()
    return details_from_json(json.loads(row[0])[0]) if row else None
