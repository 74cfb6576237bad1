"""Backups made by the clock, of which the newest are kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from desktop.library.failures import told
from desktop.library.places import timed_backup, timed_backups

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from desktop.library.library import Library


def back_up_if_due(
    library: Library, folder: Path, now: dt.datetime, every: dt.timedelta, keep: int
) -> Path | None:
    """Back up the library if the newest timed backup is older than `every` and anything happened since.

    Returns the backup made, or None. The `keep` newest timed backups stay, the older ones are deleted.
    `now` is aware of its time zone. Raises LibraryError like `Library.backup`.
    """
    there = timed_backups(library.path, folder)
    # A newest backup from the future is the work of a wrong clock and must not stop all others.
    if there and now - every < there[0][0] <= now:
        return None
    if there and _actions(there[0][1]) == _actions(library.path):
        return None
    made = timed_backup(library.path, folder, now)
    library.backup(made)
    with told(folder):
        for _, old in timed_backups(library.path, folder)[keep:]:
            old.unlink()
    return made


def _actions(file: Path) -> int | None:
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT max(id) FROM history").fetchone()[0])
    except (sqlite3.DatabaseError, TypeError):
        return None
