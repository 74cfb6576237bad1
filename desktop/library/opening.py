"""Opening a library: the refusals, the settings of the connection, the step to the newest tables."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from sqlite_utils import Database, Migrations

from desktop.errors import LibraryError
from desktop.folding import plain
from desktop.library import copies
from desktop.library.failures import damaged
from desktop.library.places import backup_before
from desktop.library.schema import APPLICATION_ID, MIGRATIONS

if TYPE_CHECKING:
    from pathlib import Path

_MAGIC = b"SQLite format 3\0"


def open_to_write(path: Path, migrations: Migrations = MIGRATIONS) -> Database:
    """Return a connection that may write, its file checked and its tables the newest; makes a missing file."""
    _refuse_other_files(path)
    db = _connected(sqlite3.connect(path, timeout=5))
    try:
        _refuse_other_databases(db, path)
        _refuse_newer(db, path, migrations)
        # FULL: in WAL mode only this keeps the last actions through a power cut; it is one fsync an action.
        db.execute("PRAGMA journal_mode = wal").fetchone()
        db.execute("PRAGMA synchronous = full")
        refuse_damaged(db, path)
        _migrate(db, path, migrations)
    except BaseException:
        db.close()
        raise
    return db


def open_to_read(path: Path, migrations: Migrations = MIGRATIONS) -> Database:
    """Return a connection that cannot write and needs no lock; the file must exist."""
    if not path.is_file():
        raise LibraryError("library_missing", path=path)
    _refuse_other_files(path)
    db = _connected(_readable(path))
    try:
        _refuse_other_databases(db, path)
        _refuse_newer(db, path, migrations)
        _refuse_older(db, path, migrations)
    except BaseException:
        db.close()
        raise
    return db


def refuse_newer_backup(backup: Path) -> None:
    """Raise LibraryError (library_newer) if this program could not open the library once it were restored."""
    with closing(_readable(backup)) as connection:
        _refuse_newer(Database(connection, execute_plugins=False), backup, MIGRATIONS)


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


def _connected(connection: sqlite3.Connection) -> Database:
    db = Database(connection, execute_plugins=False)
    db.execute("PRAGMA foreign_keys = on")
    db.register_function(plain, deterministic=True)
    return db


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


def _refuse_newer(db: Database, path: Path, migrations: Migrations) -> None:
    empty = Database(memory=True)
    known = {step.name for step in migrations.pending(empty)}
    empty.close()
    if {step.name for step in migrations.applied(db)} - known:
        raise LibraryError("library_newer", path=path)


def _refuse_older(db: Database, path: Path, migrations: Migrations) -> None:
    if migrations.pending(db):
        raise LibraryError("library_older", path=path)


def _migrate(db: Database, path: Path, migrations: Migrations) -> None:
    pending = migrations.pending(db)
    if not pending:
        return
    if migrations.applied(db):
        copies.copy(db, backup_before(path, f"before-{pending[0].name}", dt.datetime.now(dt.UTC)))
    with db.atomic():
        migrations.apply(db)
