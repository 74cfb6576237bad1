"""Which report a find, a mark or a file's content belongs to; only reports of the list count."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.library.database import Database

_OWNER = """
    SELECT {table}.id, report_id FROM {table} JOIN report ON report.id = report_id
    WHERE removed_at IS NULL AND {table}.id IN (SELECT value FROM json_each(?))
"""
# Of a file that was read again, each reading has a number behind its hash.
_OF_CONTENTS = """
    SELECT substr(sha256, 1, 64) AS content, id FROM report
    WHERE removed_at IS NULL AND content IN (SELECT value FROM json_each(?))
"""


def owners(db: Database, ids: Iterable[str]) -> dict[str, int]:
    """Return the report of each find and mark that is in the library, by its id."""
    wanted = json.dumps(list(ids))
    return {
        id_: owner for table in ("find", "mark") for id_, owner in db.execute(_OWNER.format(table=table), [wanted])
    }


def by_content(db: Database, hashes: Iterable[str]) -> dict[str, int]:
    """Return the report of each file that is in the library, by the hash of its content."""
    return dict(db.execute(_OF_CONTENTS, [json.dumps(list(hashes))]).fetchall())
