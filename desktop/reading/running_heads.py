"""Lines at the head or foot of page after page: said once, they are part of the report; then they are noise.

They would cut sentences that run over the end of a page.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.reading.pdf_layout import Block

_ENDS = 2
"""Lines at each end of a page that may be its head or foot."""
_FEWEST = 3
"""Pages on which such a line stands at least."""
_HEIGHT = 12.0
"""In points: how much its height may differ."""
_DIGITS = re.compile(r"\d+")


def leave_out_running_heads(pages: list[list[Block]]) -> None:
    """Leave out what is repeated at the ends of pages, but for its first time; its figures may count the pages."""
    found: defaultdict[tuple[str, int], list[Block]] = defaultdict(list)
    for page in pages:
        filled = [block for block in page if len(block.lines) == 1]
        ends = [block for block in filled if block in page[:_ENDS] or block in page[-_ENDS:]]
        for block in ends:
            words = _DIGITS.sub("#", block.lines[0].text)
            found[words, round(block.lines[0].y / _HEIGHT)].append(block)
    for blocks in found.values():
        if len(blocks) >= _FEWEST:
            for block in blocks[1:]:
                block.lines.clear()
