"""The whole contract of an extraction's JSON, written out here so that it holds anywhere."""

from __future__ import annotations

from typing import Any

from desktop.domain import Area, StatementKind


def _object(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"type": "object", "required": [*required], "properties": {**required, **(optional or {})}}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


_PLACE = {"type": "integer", "minimum": 0}
_SPAN = {"type": "array", "prefixItems": [_PLACE, _PLACE], "minItems": 2, "maxItems": 2}
_TEXT, _TEXT_OR_NULL = {"type": "string"}, {"type": ["string", "null"]}
_DAY_OR_NULL = {"type": ["string", "null"], "pattern": r"^\d{4}-\d\d-\d\d$"}
_YEAR_OR_NULL = {"type": ["integer", "null"]}
_QUOTE = _object({"text": _TEXT, "span": _SPAN})
_SURE = {"confidence": {"type": "number", "minimum": 0, "maximum": 1}, "why": _TEXT}
_META = {
    "title": _TEXT_OR_NULL,
    "published": _DAY_OR_NULL,
    "event_date": _DAY_OR_NULL,
    "host": _TEXT_OR_NULL,
    "review_year": _YEAR_OR_NULL,
    "plan_year": _YEAR_OR_NULL,
    "source": _TEXT_OR_NULL,
}
_FIELDS_OF_TASKS = {
    "core": _SPAN,
    "assignee": _TEXT_OR_NULL,
    "directed_by": _TEXT_OR_NULL,
    "year": _YEAR_OR_NULL,
    "due": _list(_QUOTE),
    "area": {"enum": [*(area.value for area in Area), None]},
}
SCHEMA = _object(
    {
        "schema": {"const": "extraction/1"},
        "source": _object({"file": _TEXT, "sha256": _TEXT}, {"media_type": _TEXT, "encoding": _TEXT_OR_NULL}),
        "text": _TEXT,
        "meta": _object(_META),
        "noise": _list(_SPAN),
        "officials": _list(_object({"name": _TEXT, "mentions": _list(_SPAN), "roles": _list(_QUOTE)}, _SURE)),
        "statements": _list(
            _object({"span": _SPAN, "kind": {"enum": [*StatementKind]}}, {**_FIELDS_OF_TASKS, **_SURE})
        ),
    }
)
