"""Fonts of an RTF file: their names, and what the bytes written in them stand for."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.reading.encodings import of_font, shown

# Character sets of fonts and their code pages, where it is not that of the document.
_CODE_PAGES = {128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256}
_CODE_PAGES |= {186: 1257, 204: 1251, 222: 874, 238: 1250}
_LATIN = 1252
_SYMBOL_SET = 2
_SYMBOLS_IN_FONT = range(0xF020, 0xF100)
_SYSTEMS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


@dataclass(slots=True)
class _Font:
    name: str = ""
    code_page: int | None = None
    has_symbols: bool = False


class Fonts:
    """The table of fonts of one file."""

    def __init__(self) -> None:
        self._fonts: dict[int | None, _Font] = {}
        self._last = _Font()
        self._default: int | None = None
        self._codec = f"cp{_LATIN}"

    def set(self, word: str, number: int) -> None:
        """Take what the file says of all its text."""
        if word == "deff":
            self._default = number
        else:
            self._codec = _SYSTEMS.get(word, "utf-8" if number == 65001 else f"cp{number}")

    def define(self, word: str, number: int | None) -> None:
        """Take what the table says of its last font."""
        if word == "f":
            self._last = self._fonts[number] = _Font()
        elif word == "fcharset":
            self._last.has_symbols = number == _SYMBOL_SET
            self._last.code_page = _CODE_PAGES.get(number or 0)
        elif word == "cpg" and number:
            self._last.code_page = number

    def call(self, name: str) -> None:
        """Add to the name of the last font of the table, which a semicolon ends."""
        self._last.name = (self._last.name + name.replace(";", "")).strip("\r\n")

    def name(self, font: int | None) -> str:
        """Return the name of a font ("" for none)."""
        return self._font(font).name.strip()

    def decoded(self, data: bytes, number: int | None) -> str:
        """Return what bytes in a font stand for."""
        font = self._font(number)
        if of_font(font.name.strip()):
            return shown(data)
        if font.has_symbols:
            return "".join("•" if byte > ord(" ") else chr(byte) for byte in data)
        codec = f"cp{font.code_page}" if font.code_page else self._codec
        try:
            return shown(data) if codec == f"cp{_LATIN}" else data.decode(codec, "replace")
        except LookupError:
            return shown(data)

    def letter(self, code: int, number: int | None) -> str:
        """Return a letter that is written by its code in Unicode."""
        if code in _SYMBOLS_IN_FONT and not of_font(self.name(number)):
            return "•"
        return chr(code)

    def _font(self, number: int | None) -> _Font:
        return self._fonts.get(self._default if number is None else number) or _Font()
