"""What a backup holds, told without restoring it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.library.places import backup_folder, stamped_backups

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class BackupPreview:
    """One backup of a library."""

    file: Path
    at: dt.datetime
    """When it was made, in UTC."""
    risk: str
    """The step that it was made before, such as "before-restore"; empty for one made by the clock."""
    size: int
    """In bytes."""
    reports: int | None
    """Reports in its list; None where it cannot be read."""


def previews(library: Path, folder: Path) -> tuple[BackupPreview, ...]:
    """Return the backups of a library in a folder and beside it, newest first."""
    found = {file: (at, risk) for at, file, risk in stamped_backups(library, folder)}
    found |= {file: (at, risk) for at, file, risk in stamped_backups(library, backup_folder(library))}
    told = [
        BackupPreview(file, at, risk.lstrip("-"), file.stat().st_size, _reports(file))
        for file, (at, risk) in found.items()
    ]
    return tuple(sorted(told, key=lambda one: one.at, reverse=True))


def _reports(file: Path) -> int | None:
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM report WHERE removed_at IS NULL").fetchone()[0])
    except sqlite3.DatabaseError:
        return None
