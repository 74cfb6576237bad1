"""The connection that a library is read and written by.

What sqlite-utils offers beyond this is needed where tables are made (`migrating.py`): loading it takes a tenth of
a second, at every start.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from desktop.folding import plain

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence


class Database:
    """A connection on which each statement is a transaction of its own, unless `atomic` holds several together."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.conn = connection
        self.conn.isolation_level = None
        self.conn.create_function("plain", 1, plain, deterministic=True)
        self.execute("PRAGMA foreign_keys = on")
        self.execute("PRAGMA recursive_triggers = on")

    def execute(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> sqlite3.Cursor:
        """Run one statement."""
        return self.conn.execute(sql, values)

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """Do all that is within, or, where it raises, nothing of it; may stand within another."""
        within = self.conn.in_transaction
        begin, end = ("SAVEPOINT inner", "RELEASE inner") if within else ("BEGIN", "COMMIT")
        self.conn.execute(begin)
        try:
            yield
            self.conn.execute(end)
        except BaseException:
            if self.conn.in_transaction:  # a full disk may have ended it
                self.conn.execute("ROLLBACK TO inner" if within else "ROLLBACK")
            raise

    def close(self) -> None:
        """Close the file."""
        self.conn.close()
