"""Plain text: which encoding its bytes are in, and the text they spell."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import TYPE_CHECKING

from desktop.errors import ReadError
from desktop.folding import TONED_VOWELS, VOWELS
from desktop.reading.encodings import shown
from desktop.reading.raw import Raw
from desktop.reading.rewriting import Piece
from desktop.reading.word_evidence import by_words
from desktop.syllables import are_syllables

if TYPE_CHECKING:
    from collections.abc import Callable

# UTF-32 comes first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x7f]")
_FEW_CONTROLS = 0.002
"""Share of control characters above which it is no text: a page of 2,000 characters may hold a stray few."""
_FEW_BROKEN = 0.02
"""Share of broken UTF-8 sequences up to which the rest is trusted: a wrong encoding breaks nearly every one."""
_NUL_SHARE = 0.2
"""Share of zero bytes that tells UTF-16: most letters and all spaces of Vietnamese have one in it."""
_FEW_FOREIGN = 0.8
"""Share of the words with marks that are Vietnamese in text that is in CP1258 beyond doubt."""
_KNOWN_SHARE = 0.99
"""Share of characters of CP1258 text that Vietnamese writes: other encodings read as CP1258 lie far below."""


def read_text(data: bytes) -> Raw:
    """Return the text of a plain text file and its encoding; raise ReadError where neither can be told."""
    for attempt in _ATTEMPTS:
        if found := attempt(data):
            return found
    raise ReadError("not_text" if _looks_binary(data) else "unknown_encoding")


def text_as_seen(data: bytes) -> Raw:
    """Return the text of a plain text file as it looks before it is put into Unicode; never refuse 8-bit text."""
    for attempt in (_by_mark, _by_zero_bytes, _as_utf8):
        if found := attempt(data):
            return found
    if _looks_binary(data):
        raise ReadError("not_text")
    return Raw(shown(data), "cp1252")


def _by_mark(data: bytes) -> Raw | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            # The mark has told the encoding, so one broken character in a short text is forgiven.
            return Raw(text, encoding) if text.count("\ufffd") <= 1 + _FEW_BROKEN * len(text) else None
    return None


def _decoded(data: bytes, encoding: str) -> str | None:
    """Return the text, with U+FFFD for what is broken or cut off at the end, or None if much is."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    beyond_ascii = sum(not letter.isascii() for letter in text)
    broken = text.count("\ufffd") - text.endswith("\ufffd")
    return text if broken <= _FEW_BROKEN * beyond_ascii else None


def _by_zero_bytes(data: bytes) -> Raw | None:
    if data.count(0) < _NUL_SHARE * len(data):
        return None
    encoding = "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"
    text = _decoded(data, encoding)
    return Raw(text, encoding) if text is not None and _is_clean(text) and is_vietnamese(text) else None


def _as_utf8(data: bytes) -> Raw | None:
    text = _decoded(data, "utf-8")
    return Raw(text, "utf-8") if text is not None and _is_clean(text) else None


def _as_cp1258(data: bytes) -> Raw | None:
    try:
        text = unicodedata.normalize("NFC", data.decode("cp1258"))
    except UnicodeDecodeError:
        return None
    return Raw(text, "cp1258") if _is_clean(text) and is_vietnamese(text) else None


def _as_plain_cp1258(data: bytes) -> Raw | None:
    found = _as_cp1258(data)
    if found is None:
        return None
    words = [word for word in found.text.split() if not word.isascii()]
    return found if sum(map(are_syllables, words)) >= _FEW_FOREIGN * len(words) else None


def _as_old_letters(data: bytes) -> Raw | None:
    """Return 8-bit text as it is seen, where its words prove that it is in an encoding of before Unicode."""
    text = shown(data)
    proved = not _looks_binary(data) and any(piece.code for piece in by_words([Piece(text)]))
    return Raw(text, "cp1252") if proved else None


def _is_clean(text: str) -> bool:
    return len(_CONTROLS.findall(text)) <= 1 + _FEW_CONTROLS * len(text)


def is_vietnamese(text: str) -> bool:
    """Tell whether the letters are those of Vietnamese, each tone mark on a vowel that takes one."""
    known = sum(letter.isascii() or letter in _VIETNAMESE for letter in text)
    return known >= _KNOWN_SHARE * len(text)


def _looks_binary(data: bytes) -> bool:
    return not _is_clean(data.decode("latin-1"))


def _vietnamese_letters() -> frozenset[str]:
    small = {*VOWELS, *TONED_VOWELS, "đ"}
    return frozenset(small | {letter.upper() for letter in small} | set(" “”‘’«»–—…•·°²³×±§½€\ufeff"))


_VIETNAMESE = _vietnamese_letters()
_ATTEMPTS: tuple[Callable[[bytes], Raw | None], ...] = (
    *(_by_mark, _by_zero_bytes, _as_utf8),
    *(_as_plain_cp1258, _as_old_letters, _as_cp1258),
)
