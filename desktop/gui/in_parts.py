"""Widgets whose making takes longer than a window may stand still: made a part at a time, or at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class InParts:
    """A widget that is made part by part, from the outside in; whoever wants it whole asks for it at once."""

    _parts: Iterator[object]

    def _begin(self, parts: Iterator[object], *, at_once: bool) -> None:
        """Be made by what yields something true behind each part: at once, or else by `make_more`."""
        self._parts = parts
        while at_once and self.make_more():
            pass

    def make_more(self) -> bool:
        """Make the next part; say if there was one."""
        return next(self._parts, None) is not None
