"""The bytes of a file, or a reason that the clerk understands."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from desktop.errors import ReadError

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_FILE = 100 * 1024 * 1024
"""In bytes. A thousand pages of text fit into 5 MB; what is larger holds pictures, which only fill the memory."""


def read_bytes(path: Path) -> bytes:
    """Return the whole content of a regular file; raise ReadError for anything else."""
    try:
        _refuse_special(path)
        data = _at_most(path, LARGEST_FILE + 1)
    except FileNotFoundError:
        raise ReadError("file_missing") from None
    except PermissionError:
        raise ReadError("no_permission") from None
    except IsADirectoryError:
        raise ReadError("folder") from None
    except (OSError, ValueError) as reason:  # ValueError: a name with a NUL in it
        raise ReadError("unreadable", reason=getattr(reason, "strerror", None) or str(reason)) from reason
    if len(data) > LARGEST_FILE:
        raise ReadError("too_large", limit=LARGEST_FILE // 1024**2)
    return data


def _refuse_special(path: Path) -> None:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise ReadError("folder")
    if not stat.S_ISREG(mode):  # opening a pipe or a device could wait for ever
        raise ReadError("not_a_file")


def _at_most(path: Path, limit: int) -> bytes:
    with path.open("rb") as file:
        return file.read(limit)
