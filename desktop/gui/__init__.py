"""The window: the only room that knows Qt."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def run_window(library_file: Path | None, files: Sequence[Path]) -> int:
    """Open the window on a library and import the files named; return the exit status."""
    gc.disable()  # nothing of what a start loads is ever free again; `collecting.py` sees to what comes later
    # PySide6 reads the source of every module that is imported after it: what is no part of it goes first.
    import desktop.intake  # noqa: PLC0415
    import desktop.library  # noqa: F401, PLC0415
    from desktop.gui.app import App  # noqa: PLC0415 (importing the room must not load Qt's libraries)

    return App().run(library_file, files)
