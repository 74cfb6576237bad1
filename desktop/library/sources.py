"""What a source has beside its text, as JSON of short rows: blocks, places on the page, comments, certainty."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop.domain import Block, BlockKind, Comment, Place, Span

if TYPE_CHECKING:
    from desktop.domain import Source

COLUMNS = ("pages", "blocks", "places", "comments", "certainty")


def packed(source: Source) -> dict[str, str]:
    """Return the columns of a source."""
    return {
        "pages": json.dumps(source.pages),
        "blocks": json.dumps([_block_row(block) for block in source.blocks]),
        "places": json.dumps([(*place.span, place.page, *place.box) for place in source.places]),
        "comments": json.dumps(
            [(*comment.span, comment.author, comment.text) for comment in source.comments], ensure_ascii=False
        ),
        "certainty": json.dumps(source.certainty),
    }


def pages(column: str) -> tuple[int, ...]:
    """Return the pages that were stored."""
    return tuple(json.loads(column))


def blocks(column: str) -> tuple[Block, ...]:
    """Return the blocks that were stored."""
    rows = json.loads(column)
    return tuple(Block(Span(start, end), BlockKind(kind), *rest) for start, end, kind, *rest in rows)


def places(column: str) -> tuple[Place, ...]:
    """Return the places that were stored."""
    rows = json.loads(column)
    return tuple(
        Place(Span(start, end), page, (left, top, right, bottom))
        for start, end, page, left, top, right, bottom in rows
    )


def comments(column: str) -> tuple[Comment, ...]:
    """Return the comments that were stored."""
    return tuple(Comment(Span(start, end), author, text) for start, end, author, text in json.loads(column))


def certainty(column: str) -> tuple[float, ...]:
    """Return the certainty of the pages that was stored."""
    return tuple(json.loads(column))


def _block_row(block: Block) -> tuple[object, ...]:
    return (*block.span, block.kind.value, block.level, block.table, block.row, block.column)
