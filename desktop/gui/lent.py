"""Copies of original files for other programs to read: a folder of the program's own, gone when the program is."""

from __future__ import annotations

import atexit
import os
import shutil
import stat
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.gui.file_names import safe_name

if TYPE_CHECKING:
    from collections.abc import Callable

_PREFIX = "trichluc-lent-"


def lent_copy(original: Path, own_name: str, *, to_keep: bool) -> Path:
    """Return a copy of a stored file under its own name; one that is not to be kept may not be written either.

    The folder is made with the first copy, and nothing is copied twice. Raises OSError where that fails.
    """
    own = Path(own_name.rsplit(" › ", 1)[-1])
    folder = _folder() / ("kept" if to_keep else "opened") / original.stem[:16]
    copy = folder / (safe_name(own.stem) + (own.suffix or original.suffix))
    if not copy.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(original, copy)
        if not to_keep:
            copy.chmod(stat.S_IREAD | stat.S_IRGRP)
    return copy


@cache
def _folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
    atexit.register(_clear_away)
    return folder


def _clear_away() -> None:
    """Remove the folder of this program, and those of programs that were ended before they could."""
    import psutil  # noqa: PLC0415 (not for the start)

    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        owner = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if owner.isdecimal() and (int(owner) == os.getpid() or not psutil.pid_exists(int(owner))):
            shutil.rmtree(folder, onerror=_remove_protected)


def _remove_protected(_remove: Callable[..., object], name: str, _error: object) -> None:
    """Remove what may not be written; what another program still holds is left for the next time."""
    try:
        Path(name).chmod(stat.S_IWRITE)
        Path(name).unlink()
    except OSError:
        return
