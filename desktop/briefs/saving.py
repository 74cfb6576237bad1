"""Writing a file beside its target and renaming it, so that a failure never harms what was there."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.errors import BriefError

if TYPE_CHECKING:
    from collections.abc import Callable


def save(to: Path, suffix: str, write: Callable[[Path], None]) -> Path:
    """Let `write` make the file beside `to`, put it in place, and return where; raise BriefError where that fails.

    A name without a suffix gets the usual one ("tuần 14.9" has none).
    """
    if to.is_dir():
        raise BriefError("brief_target_is_folder", path=to)
    target = to if to.suffix[1:].isalpha() else to.with_name(to.name + suffix)
    if not target.parent.is_dir():
        raise BriefError("brief_folder_missing", folder=target.parent)
    try:
        return _written(target, write)
    except OSError as error:
        raise BriefError("brief_unwritable", folder=target.parent, reason=error.strerror or error) from error


def save_text(to: Path, suffix: str, text: str) -> Path:
    """Write a text in UTF-8 with its last line ended, as `save` writes."""
    return save(to, suffix, lambda beside: _write(beside, f"{text}\n"))


def _write(beside: Path, text: str) -> None:
    beside.write_text(text, "utf-8", newline="\n")


def _written(target: Path, write: Callable[[Path], None]) -> Path:
    with tempfile.TemporaryDirectory(prefix=".trichluc-", dir=target.parent, ignore_cleanup_errors=True) as folder:
        beside = Path(folder) / target.name
        write(beside)
        try:
            beside.replace(target)
        except PermissionError as error:
            raise BriefError("brief_open_elsewhere", path=target) from error
    return target
