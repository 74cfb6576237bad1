"""How well typed words fit a text: words that begin so, words within, initials, letters in a row."""

from __future__ import annotations

import re

_BEGINS, _WHOLE, _FIRST, _WITHIN = 3.0, 0.5, 0.5, 1.0
_INITIALS, _LETTERS = 2.0, 0.4
_FEWEST_LETTERS = 3
"""Letters in a row of fewer would fit nearly every text."""
_SHORTER = 0.002
"""What each further letter of a text costs: of two that fit alike the shorter is meant."""


def fit(typed: str, text: str) -> float | None:
    """Return how well typed words fit a text, more is better, None where they do not; both without marks.

    Nothing typed fits everything equally.
    """
    words = typed.split()
    if not words:
        return 0.0
    by_word = [_word(word, text) for word in words]
    if None not in by_word:
        found = sum(score for score in by_word if score is not None) / len(words)
    else:
        found = _initials("".join(words), text) or _letters("".join(words), text)
    return found - _SHORTER * len(text) if found else None


def _word(word: str, text: str) -> float | None:
    begins = re.search(rf"(?<!\w){re.escape(word)}(\b)?", text)
    if begins:
        whole = _WHOLE if re.match(r"\W|$", text[begins.end() :]) else 0.0
        return _BEGINS + whole + (_FIRST if begins.start() == 0 else 0.0)
    return _WITHIN if len(word) > 1 and word in text else None


def _initials(letters: str, text: str) -> float:
    """Return how well letters fit as the first ones of words in a row."""
    first = "".join(word[0] for word in re.findall(r"\w+", text))
    if len(letters) > 1 and letters in first:
        return _INITIALS + (_FIRST if first.startswith(letters) else 0.0)
    return 0.0


def _letters(letters: str, text: str) -> float:
    """Return how well letters fit that stand in the text one behind another, close together."""
    if len(letters) < _FEWEST_LETTERS:
        return 0.0
    between = r"\w{0,3}?\W?\w{0,3}?"
    return _LETTERS if re.search(r"\b" + between.join(map(re.escape, letters)), text) else 0.0
