"""The canonical form: the one string that every offset in the program counts in.

Unicode NFC, ``\\n`` between lines, no byte order mark. Nothing is dropped, reordered or corrected:
Ð (U+00D0) stays as written, and a character that cannot be stored becomes the replacement character U+FFFD.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from desktop.reading.raw import moved
from desktop.reading.rewriting import Piece, Rewriting, lines_of

if TYPE_CHECKING:
    from desktop.reading.raw import Raw

_LINE_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e]")
# Neither XML (Word, the annotated brief) nor SQLite keeps these: lone halves of surrogate pairs, NUL, control
# characters other than tab and line feed, and the two code points that stand for "no character".
_UNSTORABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_VISIBLE = re.compile("[^\\s\ufeff\u200b\u200c\u200d\u2060\u00ad]")


def canonical(text: str) -> str:
    """Return the text in the canonical form; doing it twice changes nothing."""
    lines = _LINE_BREAKS.sub("\n", text.removeprefix("\ufeff"))
    return unicodedata.normalize("NFC", _UNSTORABLE.sub("\ufffd", lines))


def canonical_name(name: str) -> str:
    """Return a file name that can be stored and searched: composed, on one line, without undecodable bytes."""
    return canonical(name).replace("\n", " ")


def canonical_raw(raw: Raw) -> Raw:
    """Return what was read with its text in the canonical form, and every offset where it is in it."""
    if not (raw.pages or raw.blocks or raw.comments or raw.places):
        return raw._replace(text=canonical(raw.text), fonts=())
    rewriting = Rewriting(Piece(line, canonical) for line in lines_of(raw.text))
    return moved(raw._replace(fonts=()), rewriting.text, rewriting.moved)


def is_blank(text: str) -> bool:
    """Tell whether nothing in the text could be seen on paper."""
    return _VISIBLE.search(text) is None
