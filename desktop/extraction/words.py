"""Words and word classes by pyvi, mapped back onto the text.

What pyvi is for here: Vietnamese writes no mark on a verb, so that where no cue of the lexicons decides, only word
classes tell "Phòng Đào tạo | thẩm tra hồ sơ" from "Hồ sơ lưu trữ": where the doer ends and the work begins, and
whether a bare line of a plan is work at all. It is asked for those segments only, and loaded at the first of them.

pyvi's two models are pickled `sklearn_crfsuite.CRF` objects, and unpickling them the plain way imports sklearn,
scipy and numpy: 130 MB and two seconds for a class that hands on to python-crfsuite. They are unpickled into
`_Model` instead, so that pyvi's own features run unchanged and nothing else is imported.
"""

from __future__ import annotations

import importlib
import io
import pickle
import re
import threading
import unicodedata
import warnings
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, BinaryIO, Self

import pycrfsuite

from desktop.domain import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOADING = threading.Lock()
# CRFsuite reads UTF-8, which has no halves of surrogate pairs.
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of one or more syllables, where it stands, and its class (N, V, A, R, …)."""

    span: Span
    tag: str


class _Model:
    """The part of `sklearn_crfsuite.CRF` that pyvi uses: labels for sequences of features."""

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._bytes = state["modelfile"].data  # the tagger reads from them as long as it lives
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(self._bytes)

    def predict(self, sequences: list[list[dict[str, Any]]]) -> list[list[str]]:
        return [self._tagger.tag(features) for features in sequences]


class _ModelFile:
    """The bytes of a model, as the pickles hold them."""

    data = b""

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.data = next(value for value in state.values() if isinstance(value, bytes))


class _Unread:
    """Whatever else the pickles hold of the training: tagging never reads it."""

    def __new__(cls, *_: object) -> Self:
        return super().__new__(cls)

    def __setstate__(self, state: object) -> None:
        pass


class _Unpickler(pickle.Unpickler):
    """Loads pyvi's models and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith("sklearn_crfsuite"):
            return _Model if name == "CRF" else _ModelFile
        if (module, name) == ("_codecs", "encode"):
            return super().find_class(module, name)
        return _Unread


def _load(file: BinaryIO) -> object:
    return _Unpickler(io.BytesIO(file.read())).load()


@cache
def _pyvi() -> tuple[Any, Any]:
    with _LOADING, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pyvi's regular expressions are not raw strings
        plain_load = pickle.load
        pickle.load = _load  # type: ignore[assignment]
        try:
            tokenizer = importlib.import_module("pyvi.ViTokenizer")
            tagger = importlib.import_module("pyvi.ViPosTagger")
        finally:
            pickle.load = plain_load
    return tokenizer.ViTokenizer, tagger.ViPosTagger


def words_in(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words of text[start:end] in order; words and the gaps between them rebuild the text exactly.

    Text that is not in NFC, which the reading never hands on, comes back word by word without classes.
    """
    part = _LONE_SURROGATE.sub("\ufffd", text[start:end])
    if not part.strip():
        return ()
    if not unicodedata.is_normalized("NFC", part):
        return tuple(Word(Span(start + a, start + b), "") for a, b in _pieces(part))
    tokenizer, tagger = _pyvi()
    tokens = tokenizer.spacy_tokenize(part.replace("\n", " "))[0]  # pyvi takes a line break for a word
    tags = tagger.postagging_tokens(tokens)[1]
    places = _places(part, tokens)
    return tuple(Word(Span(start + a, start + b), tag) for (a, b), tag in zip(places, tags, strict=True))


def _places(part: str, tokens: list[str]) -> Iterator[tuple[int, int]]:
    at = 0
    for token in tokens:
        at = _past_space(part, at)
        begin = at
        for letter in token:
            if part[at] != letter and letter != "_":
                at = _past_space(part, at)
            if at < len(part) and part[at] == letter:
                at += 1
        yield begin, at


def _past_space(part: str, at: int) -> int:
    while at < len(part) and part[at].isspace():
        at += 1
    return at


def _pieces(part: str) -> Iterator[tuple[int, int]]:
    at = _past_space(part, 0)
    while at < len(part):
        end = at
        while end < len(part) and not part[end].isspace():
            end += 1
        yield at, end
        at = _past_space(part, end)
