"""Choices of a brief as JSON (schema "brief-options/1"): kept in settings, saved and shared as files."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from desktop.briefs.kinds import Section
from desktop.briefs.office import Authority, OfficeDetails, Urgency
from desktop.briefs.options import BriefOptions, Columns, Grouping, Inclusion, Tone
from desktop.briefs.saving import save_text
from desktop.domain import Area, FindingState, Secrecy, StatementKind, Typed
from desktop.errors import BriefError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SCHEMA = "brief-options/1"
Json = dict[str, Any]


def options_to_json(options: BriefOptions) -> Json:
    """Return the choices as JSON values."""
    return {"schema": SCHEMA} | _written(options)


def options_from_json(data: object) -> BriefOptions:
    """Return the choices that `options_to_json` wrote; raise BriefError where the values are none of ours.

    What is left out has its usual value, so that a file of an older program can be read.
    """
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise BriefError("brief_options_damaged", reason=f"schema ≠ {SCHEMA}")
    values = {name: value for name, value in data.items() if name != "schema"}
    try:
        return BriefOptions(**_read(values, _OPTIONS))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BriefError("brief_options_damaged", reason=error) from error


def save_options(options: BriefOptions, to: Path) -> Path:
    """Write the choices as a template, without what belongs to certain reports.

    Raise BriefError where that fails.
    """
    shared = replace(options, typed=(), subject="", day=None, presiding="")
    return save_text(to, ".json", json.dumps(options_to_json(shared), ensure_ascii=False, indent=1))


def load_options(file: Path) -> BriefOptions:
    """Return the choices that a file holds; raise BriefError where it cannot be read or holds none."""
    try:
        return options_from_json(json.loads(file.read_text("utf-8-sig")))
    except OSError as error:
        raise BriefError("brief_options_unreadable", path=file, reason=error.strerror or error) from error
    except ValueError as error:
        raise BriefError("brief_options_damaged", reason=error) from error


def office_to_json(office: OfficeDetails) -> Json:
    """Return the details of an office as JSON values."""
    return _written(office)


def office_from_json(data: Json) -> OfficeDetails:
    """Return the details that `office_to_json` wrote; raise BriefError where the values are none of ours."""
    try:
        return OfficeDetails(**_read(data, _OFFICE))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BriefError("brief_options_damaged", reason=error) from error


def _written(value: BriefOptions | Inclusion | OfficeDetails) -> Json:
    return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}


def _plain(value: object) -> object:
    if isinstance(value, Inclusion | OfficeDetails):
        return _written(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def _read(data: Json, readers: dict[str, Callable[[Any], object]]) -> dict[str, Any]:
    return {name: readers[name](value) for name, value in data.items()}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _many(reader: Callable[[Any], object]) -> Callable[[Any], object]:
    def read(values: object) -> object:
        if not isinstance(values, list):
            raise TypeError(values)
        return tuple(map(reader, values))

    return read


def _day(value: Any) -> dt.date | None:
    return dt.date.fromisoformat(value) if value is not None else None


_OFFICE: dict[str, Callable[[Any], object]] = {
    **dict.fromkeys(
        ("superior", "body", "symbol", "place", "whom", "post", "signer", "circulation", "draft"), _text
    ),
    "authority": Authority,
    "recipients": _many(_text),
    "secrecy": Secrecy,
    "urgency": Urgency,
}
_INCLUSION: dict[str, Callable[[Any], object]] = {
    "states": _many(FindingState),
    "kinds": _many(StatementKind),
    "areas": _many(Area),
    **dict.fromkeys(("officials", "bodies", "tags"), _many(_text)),
    "only_due": _truth,
}
_OPTIONS: dict[str, Callable[[Any], object]] = {
    **dict.fromkeys(("name", "subject", "addressee", "presiding"), _text),
    **dict.fromkeys(("whole", "own_file", "tone_of_quotes", "letterhead", "signature"), _truth),
    "sections": _many(Section),
    "include": lambda data: Inclusion(**_read(data, _INCLUSION)),
    "by": lambda value: None if value is None else Grouping(value),
    "columns": Columns,
    "column_names": _many(_text),
    "tone": Tone,
    "office": lambda data: OfficeDetails(**_read(data, _OFFICE)),
    "day": _day,
    "typed": _many(lambda row: Typed(*map(_text, row))),
}
