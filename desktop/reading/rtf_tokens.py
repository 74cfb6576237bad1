"""The parts that RTF is written of: groups, control words and bytes of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_PART = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)",
    re.DOTALL,
)


class Token(NamedTuple):
    """One part: a control word with its number, or a brace, or else bytes of text."""

    word: str = ""
    number: int | None = None
    text: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """Yield the parts of an RTF file; what could be none is passed over."""
    place = 0
    while found := _PART.search(data, place):
        place = found.end()
        word, number, code, sign, brace, text = found.groups()
        if word:
            value = int(number) if number else None
            if word == b"bin":  # so many bytes of a picture follow, whatever they look like
                place += max(value or 0, 0)
            else:
                yield Token(word.decode("ascii"), value)
        elif code:
            yield Token(text=bytes([int(code, 16)]))
        elif sign:
            yield Token(word=_SIGN_WORDS.get(sign, ""), text=_SIGN_TEXTS.get(sign, b""))
        elif brace:
            yield Token(word=brace.decode("ascii"))
        elif text:
            yield Token(text=text)


_SIGN_WORDS = {b"*": "*", b"~": "nbsp", b"_": "nbhyphen", b"\n": "par", b"\r": "par", b"\t": "tab"}
_SIGN_TEXTS = {b"\\": b"\\", b"{": b"{", b"}": b"}"}
