"""Text of before Unicode put into Unicode: by its font where the file tells fonts, else by its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.domain import Comment
from desktop.reading.encodings import AS_WRITTEN, capitals_of, of_font, of_text
from desktop.reading.lost_capitals import restored
from desktop.reading.raw import Raw, moved
from desktop.reading.rewriting import Piece, Rewriting, lines_of
from desktop.reading.word_evidence import UNICODE_ONLY, by_words
from desktop.syllables import likeness_of

if TYPE_CHECKING:
    from collections.abc import Iterator


_SIGNS = re.compile("[\u0080-\u00bf]")
"""What stands for letters in encodings of before Unicode, and for none in Unicode."""


def decoded(raw: Raw, choice: str | None = None) -> Raw:
    """Return what was read in Unicode, its encoding named if it was another; `choice` leaves nothing to guess."""
    if choice == AS_WRITTEN:
        return raw
    pieces = list(_by_font(raw) if choice is None else _by_choice(raw.text, choice))
    if choice is None:
        pieces = by_words(pieces)
    found = dict.fromkeys(piece.code for piece in pieces if piece.code and piece.changes)
    if not found:
        return raw
    rewriting = Rewriting(pieces)
    comments = tuple(_comment(comment) for comment in raw.comments)
    text = restored(rewriting.text, rewriting.stretches("tcvn3"))
    return moved(raw._replace(encoding="+".join(found), comments=comments), text, rewriting.moved)


def _comment(comment: Comment) -> Comment:
    text = "".join(piece.write(piece.text) for piece in by_words([Piece(comment.text)]))
    return Comment(comment.span, comment.author, text)


def _by_choice(text: str, code: str) -> Iterator[Piece]:
    """Put every line into Unicode that is not in Unicode already."""
    encoding = of_text(code, text)
    for line in lines_of(text):
        unicode = code != "cp1258" and UNICODE_ONLY.search(line)
        yield Piece(line) if unicode else Piece(line, encoding.decode, code)


def _by_font(raw: Raw) -> Iterator[Piece]:
    """Cut the text into its lines and those into runs by font, runs in a row of one encoding as one."""
    if not raw.fonts:
        yield Piece(raw.text)
        return
    place, index = 0, 0
    for line in lines_of(raw.text):
        pieces: list[Piece] = []
        start, end = place, place + len(line)
        while index < len(raw.fonts) and raw.fonts[index].start < end:
            run = raw.fonts[index]
            stop = min(run.end, end)
            _add(pieces, raw.text[place : max(run.start, place)])
            _add(pieces, raw.text[max(run.start, place) : stop], run.font)
            place = max(place, stop)
            if run.end > end:
                break
            index += 1
        _add(pieces, raw.text[place:end])
        place = start + len(line)
        yield from map(_unless_unicode, pieces)


def _add(pieces: list[Piece], text: str, font: str = "") -> None:
    told = of_font(font) if font else None
    if not text:
        return
    new = Piece(text)
    if told is not None:
        encoding, in_capitals = told
        new = Piece(text, capitals_of(encoding.code) if in_capitals else encoding.decode, encoding.code)
    if pieces and pieces[-1].write == new.write:
        pieces[-1] = pieces[-1]._replace(text=pieces[-1].text + text)
    else:
        pieces.append(new)


def _unless_unicode(piece: Piece) -> Piece:
    """Leave alone what only stands in an old font: Unicode text that was typed or pasted there."""
    if not piece.code:
        return piece
    likelier = not _SIGNS.search(piece.text) and likeness_of(piece.text) > likeness_of(
        piece.write(piece.text).lower()
    )
    return Piece(piece.text) if likelier or UNICODE_ONLY.search(piece.text) else piece
