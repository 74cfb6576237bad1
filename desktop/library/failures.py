"""What SQLite and the file system report → errors that name a remedy."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop.errors import LibraryError
from desktop.library.places import backups_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SQLITE = {
    sqlite3.SQLITE_PERM: "library_unwritable",
    sqlite3.SQLITE_BUSY: "library_busy",
    sqlite3.SQLITE_LOCKED: "library_busy",
    sqlite3.SQLITE_READONLY: "library_unwritable",
    sqlite3.SQLITE_IOERR: "library_disk",
    sqlite3.SQLITE_FULL: "library_full",
    sqlite3.SQLITE_CANTOPEN: "library_unwritable",
}
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_SYSTEM = {
    errno.ENOSPC: "library_full",
    errno.EDQUOT: "library_full",
    errno.EFBIG: "library_full",
    errno.EACCES: "library_unwritable",
    errno.EPERM: "library_unwritable",
    errno.EROFS: "library_unwritable",
    errno.ENOTDIR: "library_unwritable",
    errno.EISDIR: "library_unwritable",
    errno.EEXIST: "library_unwritable",
    errno.ENOENT: "library_unwritable",
    errno.EINVAL: "library_unwritable",
    errno.ENAMETOOLONG: "library_unwritable",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise a LibraryError for each failure of the file at `path` that a user can act on; let bugs pass."""
    try:
        yield
    except sqlite3.Error as error:
        raise _of_sqlite(error, path) from error
    except OSError as error:
        raise LibraryError(_SYSTEM.get(error.errno or 0, "library_disk"), path=path) from error


def damaged(path: Path) -> LibraryError:
    """Return the error for a damaged library; its details name the backups there are, newest first."""
    if backups := backups_of(path):
        return LibraryError("library_damaged", path=path, newest=backups[0], backups=backups)
    return LibraryError("library_damaged_without_backup", path=path, backups=())


def _of_sqlite(error: sqlite3.Error, path: Path) -> Exception:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGE:
        return damaged(path)
    return LibraryError(_SQLITE[code], path=path) if code in _SQLITE else error
