"""The untouched files that were imported, kept by the hash of their bytes."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from desktop.errors import LibraryError

if TYPE_CHECKING:
    from pathlib import Path


def keep(original: Path, sha256: str, folder: Path) -> str:
    """Copy a file into the folder and return its name there.

    Raises LibraryError: original_missing if it cannot be read, original_changed if it is no longer what was read.
    """
    name = sha256 + original.suffix.lower()
    if is_kept(folder / name, sha256):
        return name
    content = _bytes_of(original)
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
