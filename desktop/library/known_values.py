"""What earlier reports hold in a field, the most frequent first: what a field is completed with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.library.database import Database

_NEWEST = 5_000
"""Decided finds that are looked at: the habits of an office, not its archive."""
_DECIDED = f"""
    SELECT {{content}} FROM find
    WHERE {{kind}} AND state IN ('accepted', 'corrected') ORDER BY rowid DESC LIMIT {_NEWEST}
"""  # noqa: S608


def _of_report(column: str) -> str:
    return f"SELECT {column} AS value FROM report WHERE removed_at IS NULL AND {column} != ''"  # noqa: S608


def _of_task(field: str) -> str:
    return _DECIDED.format(content=f"json_extract(content, '$.{field}') AS value", kind="kind = 'task'")


_OFFICIALS = _DECIDED.format(content="content", kind="kind = 'official'")
_VALUES = {
    "reviewer": _of_report("reviewer"),
    "body": _of_report("body"),
    "kind": _of_report("document_kind"),
    "tag": "SELECT each.value FROM report, json_each(tags) AS each WHERE removed_at IS NULL AND tags != '[]'",
    "assignee": _of_task("assignee"),
    "area": _of_task("area"),
    "director": _of_task("directed_by"),
    "official": _DECIDED.format(content="json_extract(content, '$.name') AS value", kind="kind = 'official'"),
    "role": f"SELECT json_extract(each.value, '$.text') AS value FROM ({_OFFICIALS}), "  # noqa: S608
    "json_each(content, '$.roles') AS each",
}
_VALUES |= {
    f"typed {column}": f"SELECT text AS value FROM typed_cell WHERE name = '{column}'"  # noqa: S608
    for column in ("assignment", "cooperating", "follower", "product", "state", "outcome")
}
FIELDS = frozenset(_VALUES)


def values(db: Database, field: str) -> tuple[str, ...]:
    """Return the values of a field of `FIELDS`; of finds, only decided ones count."""
    rows = db.execute(
        f"SELECT value FROM ({_VALUES[field]}) WHERE value != '' "  # noqa: S608
        "GROUP BY value ORDER BY count(*) DESC, plain(value), value"
    )
    return tuple(row[0] for row in rows)
