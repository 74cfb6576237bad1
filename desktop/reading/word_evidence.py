"""Which lines of a text are in an encoding of before Unicode, told by the words that come out of it.

Good Unicode text never changes: a line is put into Unicode only where the words that come out are Vietnamese and
those that stand there are not, and only in a text that shows this with several words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from desktop.reading import viqr
from desktop.reading.encodings import Encoding, of_text, table
from desktop.reading.rewriting import Piece, as_it_is, lines_of
from desktop.syllables import are_syllables, likeness

UNICODE_ONLY = re.compile("[ĂăĐđĨĩŨũƠơƯư\u0300-\u0303\u0306\u0309\u0323\u1ea0-\u1ef9]")
"""Letters and marks that no encoding of before Unicode shows."""
_UNSUSPICIOUS = "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ“”‘’–—…•«»\xa0"
"""What the encodings write with and Unicode text holds as well."""
_TOKEN = re.compile(r"\S+")
_SURE = 25.0
"""By how much, as a logarithm, the words that come out must be likelier in the whole text."""
_SURE_OF_LINE = 3.0
"""The same for a line of a text that has lines in Unicode too."""
_DIFFERENT = 3
"""How many different words must come out: one quoted word, or one sign in many places, proves nothing."""
_RIGHT_SHARE, _RIGHT_SHARE_OF_ALL = 0.8, 0.4
"""Shares of the changed words that must be Vietnamese: in the lines that gain, and in all that look strange."""
_SAMPLE = 1000
"""About how many lines of a text are looked at to find out which encodings it could be in."""
_WRONG = -4.0
"""What a word that comes out wrong costs at least, as a logarithm."""
_VIQR_SHARE = 0.15
"""Share of the words of a text in VIQR that must be VIQR beyond doubt."""


_CONTROL = re.compile("[\x02\x05\x06\x14\x19\x1e]")
"""Where VISCII has capital letters."""


class Evidence(NamedTuple):
    """What an encoding makes of a stretch of text."""

    gain: float = 0.0
    """How much likelier its words become, as a logarithm."""
    right: int = 0
    wrong: int = 0
    words: frozenset[str] = frozenset()


def by_words(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces with the lines that are in an encoding of before Unicode marked so."""
    text = "".join(piece.text for piece in pieces if not piece.code)
    found = [encoding for encoding in _suspects(text) if _is_proved(text, encoding)]
    if not found:
        return pieces
    mixed = UNICODE_ONLY.search(text) is not None
    rewritten = ([piece] if piece.code else _rewritten(piece.text, found, mixed=mixed) for piece in pieces)
    return list(chain.from_iterable(rewritten))


def _suspects(text: str) -> list[Encoding]:
    """Return the encoding that explains most of what looks strange, and those that explain the rest."""
    encodings = [table()[code] for code in ("tcvn3", "vni", "viscii", "cp1258")]
    lines = [line for line in lines_of(text) if _strange().search(line)]
    lines = lines[:: 1 + len(lines) // _SAMPLE]
    found = []
    while lines:
        gains = [[max(0.0, evidence(line, encoding).gain) for line in lines] for encoding in encodings]
        best = max(range(len(encodings)), key=lambda index: sum(gains[index]))
        if sum(gains[best]) < _SURE:
            break
        found.append(encodings[best])
        lines = [line for line, gain in zip(lines, gains[best], strict=True) if not gain]
    return [*found, of_text("viqr", text)] if viqr.is_plain(text) else found


def _is_proved(text: str, encoding: Encoding) -> bool:
    """Tell whether enough of a text, in enough different words, comes out as Vietnamese."""
    if encoding.code == "viqr":
        return _is_viqr(text, encoding)
    each = [evidence(line, encoding) for line in lines_of(text) if _strange().search(line)]
    gaining = [line for line in each if line.gain > 0]
    right, wrong = (sum(getattr(line, name) for line in gaining) for name in ("right", "wrong"))
    changed = sum(line.right + line.wrong for line in each)
    return (
        sum(line.gain for line in gaining) >= _SURE
        and len(frozenset[str]().union(*(line.words for line in gaining))) >= _DIFFERENT
        and right >= _RIGHT_SHARE * (right + wrong)
        and right >= _RIGHT_SHARE_OF_ALL * changed
    )


def _is_viqr(text: str, encoding: Encoding) -> bool:
    lines = [line for line in lines_of(text) if line.isascii() and viqr.is_plain(line)]
    tokens = [token for line in lines for token in _TOKEN.findall(line)]
    plain = [token for token in tokens if viqr.is_plain_word(token)]
    words = {token: are_syllables(encoding.decode(token)) for token in {*plain}}
    right = [token for token in plain if words[token]]
    return (
        len({*right}) > _DIFFERENT
        and len(right) >= _RIGHT_SHARE * len(plain)
        and len(right) >= _VIQR_SHARE * len(tokens)
    )


@cache
def _strange() -> re.Pattern[str]:
    """Return what Unicode text in Vietnamese hardly ever holds: foreign letters and signs beside letters."""
    letters = "".join({*chain.from_iterable(each.letters for each in table().values())} - {*_UNSUSPICIOUS})
    signs = re.escape(letters)
    return re.compile(rf"[^\W\d_][{signs}]|[{signs}][^\W\d_]")


def evidence(text: str, encoding: Encoding) -> Evidence:
    """Return what speaks for an encoding of 8-bit letters in a stretch of text."""
    return _evidence(text, encoding.code)


@lru_cache(maxsize=1 << 14)
def _evidence(text: str, code: str) -> Evidence:
    gain, right, wrong, words = 0.0, 0, 0, set()
    for token in _TOKEN.findall(text):
        if token.isascii() and not _CONTROL.search(token):
            continue
        difference, new = _of_token(token, code)
        gain += difference
        right += difference > 0
        wrong += difference < 0
        if difference > 0:
            words.add(new)
    return Evidence(gain, right, wrong, frozenset(words))


@lru_cache(maxsize=1 << 16)
def _of_token(token: str, code: str) -> tuple[float, str]:
    """Return how much likelier a word becomes by an encoding, and what it becomes; words of a text come again."""
    new = table()[code].decode(token)
    if new == token:
        return 0.0, token
    difference = likeness(new) - likeness(token)
    if are_syllables(new):
        return (difference if difference >= 0 else min(difference, _WRONG)), new
    return min(difference, _WRONG), new


def _rewritten(text: str, found: list[Encoding], *, mixed: bool) -> list[Piece]:
    return list(chain.from_iterable(_line(line, found, mixed=mixed) for line in lines_of(text)))


def _line(line: str, found: list[Encoding], *, mixed: bool) -> list[Piece]:
    if found[-1].code == "viqr" and line.isascii():
        return [Piece(line, found[-1].decode, "viqr") if viqr.is_marked(line) else Piece(line)]
    each = [(evidence(line, encoding), encoding) for encoding in found if encoding.code != "viqr"]
    best, encoding = max(each, key=lambda pair: pair[0].gain, default=(Evidence(), found[0]))
    if UNICODE_ONLY.search(line):
        return _token_by_token(line, encoding) if best.right > best.wrong else [Piece(line)]
    foreign = best.wrong > best.right and best.gain < 0
    if foreign or best.gain <= (_SURE_OF_LINE if mixed else -_SURE):
        return [Piece(line)]
    return [Piece(line, encoding.decode, encoding.code)]


def _token_by_token(line: str, encoding: Encoding) -> list[Piece]:
    """Put into Unicode those words of a line that gain by it: the others are in Unicode."""
    pieces, place = [], 0
    for found in _TOKEN.finditer(line):
        token = found.group()
        if not UNICODE_ONLY.search(token) and evidence(token, encoding).right:
            pieces += [Piece(line[place : found.start()]), Piece(token, encoding.decode, encoding.code)]
            place = found.end()
    return [*pieces, Piece(line[place:], as_it_is)]
