"""The JSON of an extraction (schema "extraction/1"), as the command line, the export and the library write it."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields
from typing import Any

from desktop.domain import (
    AnnouncedCount,
    Area,
    Caution,
    Certainty,
    Extraction,
    Mark,
    MarkKind,
    Official,
    Period,
    ReportDetails,
    ReportFacts,
    Role,
    Secrecy,
    Source,
    Span,
    Statement,
    StatementKind,
    TimeExpression,
)
from desktop.wording import say

SCHEMA = "extraction/1"
Json = dict[str, Any]


def extraction_to_json(source: Source, extraction: Extraction) -> Json:
    """Return the whole extraction of one source as JSON values."""
    return {
        "schema": SCHEMA,
        "source": {
            "file": source.file,
            "sha256": source.sha256,
            "media_type": source.media_type,
            "encoding": source.encoding,
        },
        "text": source.text,
        "meta": facts_to_json(extraction.facts),
        "noise": [list(span) for span in extraction.noise],
        "officials": [official_to_json(official) for official in extraction.officials],
        "statements": [statement_to_json(statement) for statement in extraction.statements],
        "announced": [announced_to_json(count) for count in extraction.announced],
        "omissions": [list(span) for span in extraction.omissions],
        "cautions": [caution_to_json(caution) | _told(caution, source.text) for caution in extraction.cautions],
    }


def facts_to_json(facts: ReportFacts) -> Json:
    """Return the facts with dates in ISO form."""
    values = {f.name: getattr(facts, f.name) for f in fields(facts)}
    return {name: value.isoformat() if isinstance(value, dt.date) else value for name, value in values.items()}


def announced_to_json(count: AnnouncedCount) -> Json:
    """Return an announced count with its place."""
    return {"span": list(count.span), "announced": count.announced, "found": count.found}


def announced_from_json(data: Json) -> AnnouncedCount:
    """Return the count that `announced_to_json` wrote."""
    return AnnouncedCount(Span(*data["span"]), data["announced"], data["found"])


def caution_to_json(caution: Caution) -> Json:
    """Return a caution with what its message is filled with."""
    return {"code": caution.code, "span": list(caution.span), "details": dict(caution.details)}


def caution_from_json(data: Json) -> Caution:
    """Return the caution that `caution_to_json` wrote."""
    return Caution(data["code"], Span(*data["span"]), tuple(data["details"].items()))


def _told(caution: Caution, text: str) -> Json:
    """What a caution says to whoever reads the JSON: the words in question, the doubt, what to check."""
    details = dict(caution.details)
    return {
        "text": text[caution.span.start : caution.span.end],
        "message": say(caution.code, "vi", **details),
        "check": say(caution.code, "vi", "remedy", **details),
    }


def official_to_json(official: Official) -> Json:
    """Return an official with every mention and role."""
    return {
        "name": official.name,
        "mentions": [list(span) for span in official.mentions],
        "roles": [{"text": role.text, "span": list(role.span)} for role in official.roles],
        "confidence": official.confidence,
        "why": official.why,
    }


def official_from_json(data: Json) -> Official:
    """Return the official that `official_to_json` wrote."""
    return Official(
        name=data["name"],
        mentions=tuple(Span(*pair) for pair in data["mentions"]),
        roles=tuple(Role(role["text"], Span(*role["span"])) for role in data["roles"]),
        confidence=data["confidence"],
        why=data["why"],
    )


def statement_to_json(statement: Statement) -> Json:
    """Return a statement; the fields of a task are written for tasks only."""
    written: Json = {
        "span": list(statement.span),
        "kind": statement.kind.value,
        "confidence": statement.confidence,
        "why": statement.why,
    }
    if statement.kind is StatementKind.TASK:
        written |= {
            "core": list(statement.core or statement.span),
            "assignee": statement.assignee,
            "directed_by": statement.directed_by,
            "year": statement.year,
            "due": [time_to_json(time) for time in statement.due],
            "area": statement.area.value if statement.area else None,
        }
    return written


def statement_from_json(data: Json) -> Statement:
    """Return the statement that `statement_to_json` wrote."""
    return Statement(
        span=Span(*data["span"]),
        kind=StatementKind(data["kind"]),
        core=Span(*data["core"]) if data.get("core") else None,
        assignee=data.get("assignee"),
        directed_by=data.get("directed_by"),
        year=data.get("year"),
        due=tuple(time_from_json(time) for time in data.get("due", ())),
        area=Area(data["area"]) if data.get("area") else None,
        confidence=data["confidence"],
        why=data["why"],
    )


def time_to_json(time: TimeExpression) -> Json:
    """Return a time expression as written, with the days it stands for."""
    written: Json = {"text": time.text, "span": list(time.span)}
    if time.period:
        written["period"] = {
            "start": time.period.start and time.period.start.isoformat(),
            "end": time.period.end and time.period.end.isoformat(),
            "recurrence": time.period.recurrence,
            "certainty": time.period.certainty.value,
        }
    return written


def time_from_json(data: Json) -> TimeExpression:
    """Return the time expression that `time_to_json` wrote."""
    period = data.get("period")
    return TimeExpression(
        text=data["text"],
        span=Span(*data["span"]),
        period=Period(
            start=_date(period["start"]),
            end=_date(period["end"]),
            recurrence=period["recurrence"],
            certainty=Certainty(period["certainty"]),
        )
        if period
        else None,
    )


def mark_to_json(mark: Mark) -> Json:
    """Return a mark without its report."""
    return {
        "id": mark.id,
        "kind": mark.kind.value,
        "span": list(mark.span) if mark.span else None,
        "text": mark.text,
        "find_id": mark.find_id,
    }


def mark_from_json(report_id: int, data: Json) -> Mark:
    """Return the mark that `mark_to_json` wrote."""
    span = Span(*data["span"]) if data["span"] else None
    return Mark(data["id"], report_id, MarkKind(data["kind"]), span, data["text"], data["find_id"])


def details_to_json(details: ReportDetails) -> Json:
    """Return the details of a report with the day in ISO form."""
    written = {field.name: getattr(details, field.name) for field in fields(details)}
    return written | {"day": details.day and details.day.isoformat(), "tags": list(details.tags)}


def details_from_json(data: Json) -> ReportDetails:
    """Return the details that `details_to_json` wrote."""
    secrecy, tags = Secrecy(data["secrecy"]), tuple(data["tags"])
    return ReportDetails(**{**data, "day": _date(data["day"]), "secrecy": secrecy, "tags": tags})


def _date(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
