"""Opening a library: the refusals, the settings of the connection, the step to the newest tables."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from desktop.errors import LibraryError
from desktop.library import copies
from desktop.library.database import Database
from desktop.library.failures import damaged
from desktop.library.places import backup_before
from desktop.library.schema import APPLICATION_ID, STEPS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    Steps = Mapping[str, Sequence[str]]

_MAGIC = b"SQLite format 3\0"
_FAMILY = "library"
"""What its steps are noted under in the file."""


def open_to_write(path: Path, steps: Steps = STEPS) -> Database:
    """Return a connection that may write, its file checked and its tables the newest; makes a missing file."""
    _refuse_other_files(path)
    db = Database(sqlite3.connect(path, timeout=5))
    try:
        _refuse_other_databases(db, path)
        _refuse_newer(db, path, steps)
        # FULL: in WAL mode only this keeps the last actions through a power cut; it is one fsync an action.
        db.execute("PRAGMA journal_mode = wal").fetchone()
        db.execute("PRAGMA synchronous = full")
        refuse_damaged(db, path)
        _migrate(db, path, steps)
    except BaseException:
        db.close()
        raise
    return db


def open_to_read(path: Path, steps: Steps = STEPS) -> Database:
    """Return a connection that cannot write and needs no lock; the file must exist."""
    if not path.is_file():
        raise LibraryError("library_missing", path=path)
    _refuse_other_files(path)
    db = Database(_readable(path))
    try:
        _refuse_other_databases(db, path)
        _refuse_newer(db, path, steps)
        _refuse_older(db, path, steps)
    except BaseException:
        db.close()
        raise
    return db


def refuse_newer_backup(backup: Path) -> None:
    """Raise LibraryError (library_newer) if this program could not open the library once it were restored."""
    with closing(_readable(backup)) as connection:
        _refuse_newer(Database(connection), backup, STEPS)


def refuse_damaged(db: Database, path: Path) -> None:
    """Raise LibraryError (library_damaged) unless SQLite finds the pages of the file in order."""
    if db.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise damaged(path)


def _readable(path: Path) -> sqlite3.Connection:
    address = path.resolve().as_uri()
    connection = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=5)
    try:
        connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        # In a folder that forbids writing, SQLite cannot make the index of the log; without a log it needs none.
        if path.with_name(path.name + "-wal").exists():
            raise
        return sqlite3.connect(f"{address}?immutable=1", uri=True)
    return connection


def _refuse_other_files(path: Path) -> None:
    if not path.exists():
        return
    with path.open("rb") as file:
        start = file.read(len(_MAGIC))
    if start and start != _MAGIC:
        raise LibraryError("library_not_a_library", path=path)


def _refuse_other_databases(db: Database, path: Path) -> None:
    (identity,) = db.execute("PRAGMA application_id").fetchone()
    empty = db.execute("SELECT 1 FROM sqlite_schema").fetchone() is None
    if identity != APPLICATION_ID and not (identity == 0 and empty):
        raise LibraryError("library_not_a_library", path=path)


def _refuse_newer(db: Database, path: Path, steps: Steps) -> None:
    if _done(db) - set(steps):
        raise LibraryError("library_newer", path=path)


def _refuse_older(db: Database, path: Path, steps: Steps) -> None:
    if set(steps) - _done(db):
        raise LibraryError("library_older", path=path)


def _migrate(db: Database, path: Path, steps: Steps) -> None:
    done = _done(db)
    pending = [name for name in steps if name not in done]
    if not pending:
        return
    if done:
        copies.copy(db, backup_before(path, f"before-{pending[0]}", dt.datetime.now(dt.UTC)))
    from desktop.library.migrating import migrate  # noqa: PLC0415 (not for a start)

    with db.atomic():
        migrate(db.conn, _FAMILY, steps)


def _done(db: Database) -> set[str]:
    """Return the steps that a file has."""
    if not db.execute("SELECT 1 FROM sqlite_schema WHERE name = '_sqlite_migrations'").fetchone():
        return set()
    noted = db.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", [_FAMILY])
    return {name for (name,) in noted}
