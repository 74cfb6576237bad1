"""What a preview needs no more, freed a little at a time: to free a thousand pages at once takes half a second."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.briefs.outline import Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.briefs.outline import Outline
    from desktop.gui.brief_page.flow import Flow

_SLICE, _SOME = 0.006, 20
"""Seconds of freeing at a time, and things between two looks at the clock."""


class Remains(QObject):
    """Holds the parts of what is dropped, so that dropping it frees little, and lets go of them between events."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: list[object] = []
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._free)

    def take(self, parts: Iterable[object]) -> None:
        """Take the parts of something that is about to be dropped."""
        self._left.extend(parts)
        self._next.start()

    def take_flows(self, *flows: Flow | None) -> None:
        """Take the pages and the rows of pages that are about to be dropped."""
        for flow in filter(None, flows):
            self.take((*flow.pages, *_parts_of(flow.outline)))

    @property
    def count(self) -> int:
        """How many parts are left."""
        return len(self._left)

    def _free(self) -> None:
        end = perf_counter() + _SLICE
        while self._left and perf_counter() < end:
            del self._left[-_SOME:]
        if not self._left:
            self._next.stop()


def _parts_of(outline: Outline) -> list[object]:
    """Return the blocks of an outline and the rows of its tables."""
    blocks = outline.blocks
    return [*blocks, *(row for block in blocks if isinstance(block, Table) for row in block.rows)]
