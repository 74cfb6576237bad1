"""What sections and items are counted with: Roman numerals, and the letters of Vietnamese in their order."""

from __future__ import annotations

ITEM_LETTERS = "abcdđeghiklmnopqrstuvxy"
_FIGURES = (
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def roman(number: int) -> str:
    """Return a number from 1 to 399 as a Roman numeral."""
    written = ""
    for figure, letters in _FIGURES:
        count, number = divmod(number, figure)
        written += letters * count
    return written


def roman_value(written: str) -> int:
    """Return the value of a Roman numeral in capitals, 0 for what is none."""
    value, rest = 0, written
    for figure, letters in _FIGURES:
        while rest.startswith(letters):
            value, rest = value + figure, rest[len(letters) :]
    return value if value and written == roman(value) else 0
