"""What stands beside the text of a binary Word file: text boxes with their places, and comments."""

from __future__ import annotations

import struct
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from desktop.reading.word_file import Part, plc

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.reading.word_file import WordFile

_SHAPES, _BOXES = 40, 56
_COMMENTS, _COMMENT_TEXTS, _AUTHORS, _RANGE_NAMES, _RANGE_STARTS, _RANGE_ENDS = 4, 5, 36, 37, 42, 43
_SHAPE_SIZE, _BOX_SIZE, _COMMENT_SIZE, _RANGE_SIZE = 26, 22, 30, 4


class CommentPlace(NamedTuple):
    """A comment: who made it, the stretch it is about, and where its own words are."""

    author: str
    start: int
    end: int
    text: Part


def anchored_boxes(file: WordFile) -> dict[int, list[Part]]:
    """Return the text boxes by the character at which they stand; -1 for those whose place is not told."""
    anchors = {
        struct.unpack_from("<i", shape)[0]: place for place, _, shape in plc(file.table(_SHAPES), _SHAPE_SIZE)
    }
    story = file.parts["boxes"]
    found: defaultdict[int, list[Part]] = defaultdict(list)
    for start, end, box in plc(file.table(_BOXES), _BOX_SIZE):
        part = Part(story.start + start, min(story.start + end, story.end))
        if part.start < part.end:
            found[anchors.get(struct.unpack_from("<i", box, 14)[0], -1)].append(part)
    return found


def comments_of(file: WordFile) -> list[CommentPlace]:
    """Return the comments in the order of their places."""
    authors = list(_authors(file.table(_AUTHORS)))
    ranges = _ranges(file)
    story = file.parts["comments"]
    texts = [
        Part(story.start + start, min(story.start + end, story.end))
        for start, end, _ in plc(file.table(_COMMENT_TEXTS), 0)
    ]
    found = []
    for (place, _, entry), text in zip(plc(file.table(_COMMENTS), _COMMENT_SIZE), texts, strict=False):
        (author,) = struct.unpack_from("<H", entry, 20)
        (name,) = struct.unpack_from("<i", entry, 26)
        start, end = ranges.get(name, (place, place))
        found.append(CommentPlace(authors[author] if author < len(authors) else "", start, end, text))
    return found


def _authors(table: bytes) -> Iterator[str]:
    place = 0
    while place + 2 <= len(table):
        (length,) = struct.unpack_from("<H", table, place)
        yield table[place + 2 : place + 2 + 2 * length].decode("utf-16-le", "replace")
        place += 2 + 2 * length


def _ranges(file: WordFile) -> dict[int, tuple[int, int]]:
    """Return the stretches that comments are about, by the names under which comments refer to them."""
    ends = [start for start, _, _ in plc(file.table(_RANGE_ENDS), 0)]
    starts = list(plc(file.table(_RANGE_STARTS), _RANGE_SIZE))
    table = file.table(_RANGE_NAMES)
    found = {}
    for index, (start, _, entry) in enumerate(starts):
        place = 6 + 12 * index + 4  # a count and a size, then for each an empty string, two bytes and its name
        (end,) = struct.unpack_from("<H", entry)
        if place + 4 <= len(table) and end < len(ends):
            found[struct.unpack_from("<i", table, place)[0]] = (start, ends[end])
    return found
