"""Where the files beside a library lie: its lock, its originals, its backups."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_STAMP = "%Y%m%d-%H%M%S"


def lock_file(library: Path) -> Path:
    """Return the file whose lock says that a program writes the library."""
    return library.with_name(library.name + ".lock")


def originals_folder(library: Path) -> Path:
    """Return the folder of the untouched files that were imported."""
    return library.parent / "originals"


def backup_folder(library: Path) -> Path:
    """Return where backups are made unless the user chose another folder."""
    return library.parent / "backups"


def timed_backup(library: Path, folder: Path, at: dt.datetime) -> Path:
    """Return the name of a timed backup; its stamp is in UTC."""
    return folder / f"{library.stem}-{at.astimezone(dt.UTC):{_STAMP}}.db"


def backup_before(library: Path, risk: str, at: dt.datetime) -> Path:
    """Return the name of a backup made before a risky step; the timed ones never push it out."""
    return backup_folder(library) / f"{library.stem}-{at.astimezone(dt.UTC):{_STAMP}}-{risk}.db"


def timed_backups(library: Path, folder: Path) -> tuple[tuple[dt.datetime, Path], ...]:
    """Return the timed backups in a folder with their times in UTC, newest first."""
    return tuple((at, file) for at, file, risk in stamped_backups(library, folder) if not risk)


def backups_of(library: Path) -> tuple[Path, ...]:
    """Return every backup in the folder of backups, newest first."""
    return tuple(file for _, file, _ in stamped_backups(library, backup_folder(library)))


def stamped_backups(library: Path, folder: Path) -> list[tuple[dt.datetime, Path, str]]:
    """Return the backups in a folder with their times in UTC and what they were made before, newest first."""
    named = re.compile(rf"{re.escape(library.stem)}-(\d{{8}}-\d{{6}})(-.+)?\.db")
    found = []
    for file in folder.glob("*.db") if folder.is_dir() else ():
        if match := named.fullmatch(file.name):
            at = dt.datetime.strptime(match[1], _STAMP).replace(tzinfo=dt.UTC)
            found.append((at, file, match[2] or ""))
    return sorted(found, reverse=True)
