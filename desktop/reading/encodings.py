"""The encodings of before Unicode: their letters, the fonts that show them, and how their text becomes Unicode.

A text in such an encoding is met as what it looks like: its bytes taken for Windows-1252.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop import paths
from desktop.reading import viqr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

AS_WRITTEN = "as-written"
"""Says that a text is to be read as it stands."""
_SYMBOL_AREA = {code: code - 0xF000 for code in range(0xF020, 0xF100)}
"""Where Word puts the letters of fonts that it takes for symbol fonts."""
_IN_CAPITALS = re.compile(r"(?<![^\sa-z])(?=[^\sa-zA-Z]*[A-Z][^\sa-zA-Z]*[A-Z])[^\sa-z]+(?!\S)")
_FEW_CAPITALS = 4
"""How many capitals a line must have, and no small letter, to be a line in capitals."""


class Encoding(NamedTuple):
    """One encoding: how it is called, which fonts show it, and how its text is put into Unicode."""

    code: str
    name: str
    decode: Callable[[str], str]
    letters: str
    """The letters beyond ASCII that it writes with, as they are seen."""
    fonts: re.Pattern[str] | None = None
    capital_fonts: re.Pattern[str] | None = None
    strict: Callable[[str], str] | None = None
    """How a text is decoded that keeps to the rules of the encoding, where it leaves a choice."""


def encodings() -> dict[str, str]:
    """Return the encodings that a file can be read in by choice: code and name as shown."""
    return {encoding.code: encoding.name for encoding in table().values()}


def of_text(code: str, text: str) -> Encoding:
    """Return an encoding as a whole text uses it."""
    encoding = table()[code]
    if encoding.strict is not None and viqr.is_strict(text):
        return encoding._replace(decode=encoding.strict)
    return encoding


@cache
def of_font(font: str) -> tuple[Encoding, bool] | None:
    """Return the encoding that a font shows and whether it shows capitals, or None for fonts of Unicode."""
    for encoding in table().values():
        if encoding.fonts is not None and encoding.fonts.match(font):
            capitals = encoding.capital_fonts is not None and encoding.capital_fonts.match(font) is not None
            return encoding, capitals
    return None


@cache
def capitals_of(code: str) -> Callable[[str], str]:
    """Return what puts text of an encoding into Unicode where its font shows capitals."""
    decode = table()[code].decode
    return lambda text: decode(text).upper()


def shown(data: bytes) -> str:
    """Return the bytes of an 8-bit text as they look in Windows-1252, not one of them lost."""
    return data.decode("latin-1").translate(_of_latin())


@cache
def table() -> dict[str, Encoding]:
    """Return all encodings by their codes."""
    data = paths.toml("reading", "encodings.toml")
    return {row["code"]: _encoding(row) for row in data["encoding"]}


def _encoding(row: dict[str, Any]) -> Encoding:
    fonts, capitals = (
        re.compile(row[key], re.IGNORECASE) if key in row else None for key in ("fonts", "capital_fonts")
    )
    if "shapes" in row:
        loose, strict = (viqr.decoder(row["shapes"], row["tones"], strict=strict) for strict in (False, True))
        return Encoding(row["code"], row["name"], loose, "", strict=strict)
    letters = {chr(code): letter for code, letter in _codes(row["letters"])}
    pairs = dict(_pairs(row.get("marks", ()), letters))
    seen = "".join({*letters, *(pair[1] for pair in pairs)})
    decode = _of_pairs(letters | pairs) if pairs else _of_letters(letters)
    if row["code"] == "tcvn3":
        decode = _with_capitals(decode)
    return Encoding(row["code"], row["name"], decode, seen + seen.translate(_of_latin()), fonts, capitals)


def _codes(letters: str) -> Iterator[tuple[int, str]]:
    return ((int(entry[:2], 16), entry[2:]) for entry in letters.split())


def _pairs(marks: list[dict[str, str]], letters: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each vowel with each mark on it, the mark in its small and in its capital form."""
    written = {letter: code for code, letter in letters.items()}
    for mark in marks:
        small = chr(int(mark["code"], 16))
        for vowel in mark["on"] + mark["on"].upper():
            letter = unicodedata.normalize("NFC", vowel + mark["adds"])
            for form in {small, small.upper()}:
                yield written.get(vowel, vowel) + form, letter


def _of_letters(letters: dict[str, str]) -> Callable[[str], str]:
    both = {ord(code): letter for code, letter in letters.items()}
    both |= {ord(code.translate(_of_latin())): letter for code, letter in letters.items()}
    return lambda text: text.translate(_SYMBOL_AREA).translate(both)


def _of_pairs(letters: dict[str, str]) -> Callable[[str], str]:
    longest_first = re.compile("|".join(sorted(letters, key=len, reverse=True)))
    return lambda text: longest_first.sub(lambda found: letters[found.group()], text.translate(_SYMBOL_AREA))


def _with_capitals(decode: Callable[[str], str]) -> Callable[[str], str]:
    """Put into capitals what stands between capitals: TCVN3 has no capital letters with tones."""

    def decoded(text: str) -> str:
        return "\n".join(map(line, text.split("\n")))

    def line(text: str) -> str:
        letters = decode(text)
        if letters == text:
            return letters
        plain = [letter for letter in text if letter.isascii() and letter.isalpha()]
        if len(plain) >= _FEW_CAPITALS and all(map(str.isupper, plain)):
            return letters.upper()
        return _IN_CAPITALS.sub(lambda found: found.group().upper(), letters)

    return decoded


@cache
def _of_latin() -> dict[int, str]:
    """Return what Windows-1252 shows for the control characters of Latin-1."""
    signs = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
    return {code: sign for code, sign in signs.items() if sign}
