"""Which report a find, a mark or a file's content belongs to; only reports of the list count."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.library.database import Database

_AT_ONCE = 500
"""Names asked for in one statement: SQLite takes no more than so many values."""
_LISTED = "JOIN report ON report.id = {table}.report_id AND report.removed_at IS NULL"
_OF_FINDS = f"SELECT find.id, find.report_id FROM find {_LISTED.format(table='find')} WHERE find.id IN "  # noqa: S608 (no value of a user)
_OF_MARKS = f"SELECT mark.id, mark.report_id FROM mark {_LISTED.format(table='mark')} WHERE mark.id IN "  # noqa: S608 (as above)
_OF_CONTENTS = "SELECT sha256, id FROM report WHERE removed_at IS NULL AND sha256 IN "


def owners(db: Database, ids: Iterable[str]) -> dict[str, int]:
    """Return the report of each find and mark that is in the library, by its id."""
    wanted = list(dict.fromkeys(ids))
    return dict(_asked(db, _OF_FINDS, wanted)) | dict(_asked(db, _OF_MARKS, wanted))


def by_content(db: Database, hashes: Iterable[str]) -> dict[str, int]:
    """Return the report of each file that is in the library, by the hash of its content."""
    return dict(_asked(db, _OF_CONTENTS, list(dict.fromkeys(hashes))))


def _asked(db: Database, question: str, names: list[str]) -> Iterator[tuple[str, int]]:
    for start in range(0, len(names), _AT_ONCE):
        some = names[start : start + _AT_ONCE]
        yield from db.execute(f"{question}({', '.join('?' * len(some))})", some)
