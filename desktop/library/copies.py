"""Copies of a whole library: made by SQLite's own backup, trusted only after they were opened and checked."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from desktop.errors import LibraryError
from desktop.library.failures import told
from desktop.library.schema import APPLICATION_ID

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.library.database import Database

_PAGES = 1000
"""Pages that are copied between two words about how far it is."""


def copy(db: Database, to: Path) -> None:
    """Write a checked copy of the library to `to`: beside it first, so that a failure leaves no half copy."""
    with told(to):
        to.parent.mkdir(parents=True, exist_ok=True)
        unfinished = to.with_name(to.name + ".unfinished")
        try:
            unfinished.unlink(missing_ok=True)
            with closing(sqlite3.connect(unfinished)) as target:
                db.conn.backup(target)
                # One file that stands alone: a log beside a backup would be forgotten when it is carried away.
                target.execute("PRAGMA journal_mode = delete").fetchone()
            verify(unfinished)
            _settle(unfinished)
            unfinished.replace(to)
        finally:
            unfinished.unlink(missing_ok=True)


def verify(backup: Path) -> None:
    """Raise LibraryError (backup_unusable) unless the file is a sound library."""
    if not backup.is_file():
        raise LibraryError("backup_unusable", path=backup)
    try:
        with closing(sqlite3.connect(f"{backup.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            identity = connection.execute("PRAGMA application_id").fetchone()
            sound = connection.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        raise LibraryError("backup_unusable", path=backup) from error
    if identity != (APPLICATION_ID,) or sound != ("ok",):
        raise LibraryError("backup_unusable", path=backup)


def put_back(backup: Path, to: Path, aside: Path, follow: Callable[[float], object]) -> None:
    """Put a checked backup in the place of the library at `to`, whose files are first copied `aside`.

    `follow` is told how much is copied, from 0 to 1; if it raises, nothing is changed.
    """
    with told(to):
        restored = to.with_name(to.name + ".restored")
        try:
            with closing(sqlite3.connect(backup)) as source, closing(sqlite3.connect(restored)) as target:
                source.backup(
                    target, pages=_PAGES, progress=lambda _, left, every: follow(1 - left / max(every, 1))
                )
            _settle(restored)
            if to.exists():
                _set_aside(to, aside)
            restored.replace(to)
        finally:
            restored.unlink(missing_ok=True)


def _set_aside(library: Path, aside: Path) -> None:
    aside.parent.mkdir(parents=True, exist_ok=True)
    _empty_log(library)
    for tail in ("", "-wal"):
        file = library.with_name(library.name + tail)
        if file.exists():
            shutil.copy2(file, aside.with_name(aside.name + tail))
            _settle(aside.with_name(aside.name + tail))
    # A log left behind would be played into the restored library and ruin it.
    for tail in ("-wal", "-shm"):
        library.with_name(library.name + tail).unlink(missing_ok=True)


def _empty_log(library: Path) -> None:
    try:
        with closing(sqlite3.connect(library)) as connection:
            connection.execute("PRAGMA wal_checkpoint(truncate)").fetchone()
    except sqlite3.DatabaseError:
        return  # It is too damaged to be opened: its log is set aside with it.


def _settle(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())
