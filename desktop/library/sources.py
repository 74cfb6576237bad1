"""What a source has beside its text, as JSON of short rows: blocks, places on the page, comments, certainty."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from desktop.domain import Block, BlockKind, Comment, Place, Source, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def unpacked(file: str, row: Sequence[Any]) -> Source:
    """Return the source that was stored; `row` holds sha256, media type, encoding, text, and then `COLUMNS`."""
    sha256, media_type, encoding, text, *columns = row
    pages, blocks, places, comments, certainty = map(json.loads, columns)
    return Source(
        file,
        sha256,
        media_type,
        encoding,
        text,
        pages=tuple(pages),
        blocks=tuple(Block(Span(start, end), BlockKind(kind), *rest) for start, end, kind, *rest in blocks),
        places=tuple(Place(Span(start, end), page, tuple(box)) for start, end, page, *box in places),
        comments=tuple(Comment(Span(start, end), author, words) for start, end, author, words in comments),
        certainty=tuple(certainty),
    )


def _block_row(block: Block) -> tuple[object, ...]:
    return (*block.span, block.kind.value, block.level, block.table, block.row, block.column)
