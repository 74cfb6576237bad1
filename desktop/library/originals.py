"""The untouched files that were imported, kept by the hash of their bytes."""

from __future__ import annotations

import hashlib
import os
import re
from typing import TYPE_CHECKING

from desktop.errors import LibraryError

if TYPE_CHECKING:
    from pathlib import Path

# Programs are found by it; a name that came with a letter may hold anything.
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")


def keep(original: Path | bytes, sha256: str, suffix: str, folder: Path) -> str:
    """Copy a file, or the bytes of what was no file by itself, into the folder and return its name there.

    Raises LibraryError: original_missing if it cannot be read, original_changed if it is no longer what was read.
    """
    name = sha256 + (suffix.lower() if _SUFFIX.fullmatch(suffix) else "")
    if is_kept(folder / name, sha256):
        return name
    content = original if isinstance(original, bytes) else _bytes_of(original)
    if hashlib.sha256(content).hexdigest() != sha256:
        raise LibraryError("original_changed", path=original)
    folder.mkdir(parents=True, exist_ok=True)
    _write(content, folder / name)
    return name


def is_kept(file: Path, sha256: str) -> bool:
    """Return whether the file is there with the bytes of that hash."""
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest() == sha256


def _bytes_of(original: Path) -> bytes:
    try:
        return original.read_bytes()
    except OSError as error:
        raise LibraryError("original_missing", path=original) from error


def _write(content: bytes, to: Path) -> None:
    unfinished = to.with_name(to.name + ".unfinished")
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(to)
    finally:
        unfinished.unlink(missing_ok=True)
