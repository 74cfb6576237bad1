"""New files in a folder, each told once it is complete: what is still being copied is waited for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from desktop.intake import gather

if TYPE_CHECKING:
    from pathlib import Path

_State = tuple[int, int]
"""Size, and time of the last change."""


class Arrivals:
    """Remembers what was seen in one folder; a file that changes after it was told is told again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._seen: dict[Path, _State] = {}
        self._told: dict[Path, _State] = {}

    def look(self) -> tuple[list[Path], bool]:
        """Return the new files that did not change since the look before, and whether others may follow."""
        now = self._now()
        fresh = {path: state for path, state in now.items() if self._told.get(path) != state}
        ready = {path: state for path, state in fresh.items() if self._seen.get(path) == state and state[0]}
        self._seen = now
        self._told = {path: state for path, state in self._told.items() if path in now} | ready
        waiting = any(path not in ready and state[0] for path, state in fresh.items())
        return list(ready), waiting

    def _now(self) -> dict[Path, _State]:
        found: dict[Path, _State] = {}
        for path in gather([self.folder]) if self.folder.is_dir() else ():
            try:
                facts = os.stat(path)  # noqa: PTH116 (thousands of them, on a network drive)
            except OSError:
                continue  # it went away meanwhile
            found[path] = (facts.st_size, facts.st_mtime_ns)
        return found
