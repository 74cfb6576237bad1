"""The window: the only room that knows Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def run_window(library_file: Path | None, files: Sequence[Path]) -> int:
    """Open the window on a library and import the files named; return the exit status."""
    from desktop.gui.app import App  # noqa: PLC0415 (importing the room must not load Qt's libraries)

    return App().run(library_file, files)
