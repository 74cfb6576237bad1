"""Vietnamese text written as it was before Unicode: the way back of what is read."""

from __future__ import annotations

import unicodedata

from desktop.reading.encodings import table

_TYPED = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "•": "-"})
TONES = "\u0300\u0301\u0303\u0309\u0323"


def encoded(text: str, code: str) -> bytes:
    """Return text in an old encoding; what it has no letter for is written as its small letter or as "?"."""
    return _WRITERS[code](unicodedata.normalize("NFC", writable(text, code)))


def writable(text: str, code: str) -> str:
    """Return text with the signs that an encoding lacks as they were typed in it."""
    return text.translate(_TYPED) if code in {"viscii", "viqr"} else text


def seen(text: str, code: str) -> str:
    """Return text as it looks where its encoding is not known: as Windows-1252."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in encoded(text, code))


def cp1258(text: str) -> bytes:
    """Return text in CP1258, tone marks behind their letters where it has no composed one."""
    data = b""
    for letter in text:
        try:
            data += letter.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tones = "".join(part for part in parts if part in TONES)
            base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
            data += (base + tones).encode("cp1258", "replace")
    return data


def _letters(code: str) -> dict[str, bytes]:
    """Return each letter and the bytes that the reader takes for it, one byte or two."""
    decode = table()[code].decode
    single = [chr(byte) for byte in (*range(0x02, 0x1F), *range(0x80, 0x100))]
    double = [vowel + mark for vowel in "aeouyAEOUYôöÔÖ" for mark in map(chr, range(0xC0, 0x100))]
    found: dict[str, bytes] = {}
    for seen_as in single if code != "vni" else [*single, *double]:
        letter = decode(seen_as)
        same_case = len(seen_as) == 1 or seen_as[0].isupper() == seen_as[1].isupper()
        if letter != seen_as and len(letter) == 1 and same_case:
            found.setdefault(letter, seen_as.encode("latin-1"))
    return found


def _by_table(code: str):
    def write(text: str) -> bytes:
        letters = _letters(code)
        return b"".join(letters.get(each) or _other(each, letters, code) for each in text)

    return write


def _other(letter: str, letters: dict[str, bytes], code: str) -> bytes:
    # Letters that are the same in both are in no table; TCVN3 has no capitals with tones.
    same = not letter.isalpha() or letter.isascii() or (code != "tcvn3" and table()[code].decode(letter) == letter)
    try:
        return letter.encode("cp1252") if same else letters.get(letter.lower()) or letter.lower().encode("cp1252")
    except UnicodeEncodeError:
        return letters.get(letter.lower(), b"?")


_SHAPES = {"\u0302": "^", "\u0306": "(", "\u031b": "+"}
_SIGNS = {"\u0301": "'", "\u0300": "`", "\u0309": "?", "\u0303": "~", "\u0323": "."}


def _viqr(text: str) -> bytes:
    """Write VIQR by the RFC, signs that are no marks escaped."""
    written = ""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        if letter in "đĐ":
            written += "dd" if letter == "đ" else "DD"
        elif len(parts) > 1:
            shapes = "".join(_SHAPES.get(part, "") for part in parts)
            written += parts[0] + shapes + "".join(_SIGNS.get(part, "") for part in parts)
        elif letter in "'`?~.^(+" and written[-1:].lower() in tuple("aeiouy^(+"):
            written += "\\" + letter
        else:
            written += letter
    return written.encode("ascii", "replace")


_WRITERS = {
    "cp1258": cp1258,
    "tcvn3": _by_table("tcvn3"),
    "vni": _by_table("vni"),
    "viscii": _by_table("viscii"),
    "viqr": _viqr,
}
