"""Reading: a file → a source, one module per format; what a file is, its bytes say, never its name."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from desktop.domain import Source
from desktop.errors import ReadError
from desktop.reading.canonical import canonical_name, canonical_raw, is_blank
from desktop.reading.containers import members_of
from desktop.reading.decoding import decoded
from desktop.reading.documents import Document, Known, Unread, Walk
from desktop.reading.drawing import Drawn, draw_page
from desktop.reading.encodings import AS_WRITTEN, encodings
from desktop.reading.files import read_bytes
from desktop.reading.kinds import Kind, kind_of
from desktop.reading.readers import raw_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

__all__ = [
    "AS_WRITTEN",
    "SUFFIXES",
    "Document",
    "Drawn",
    "Known",
    "Unread",
    "draw_page",
    "encodings",
    "read",
    "read_all",
    "undecoded",
]

SUFFIXES = frozenset(
    {".docx", ".docm", ".dotx", ".doc", ".dot", ".rtf", ".odt", ".ott", ".pdf", ".txt", ".text"}
    | {".htm", ".html", ".xhtml", ".mht", ".mhtml"}
    | {".xlsx", ".xlsm", ".xltx", ".xls", ".csv", ".tsv", ".eml", ".msg", ".zip", ".rar", ".7z"}
    | {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp", ".heic"}
)
"""What folders are walked for: also names whose files may be refused, so that no report is passed over unsaid."""

_TABLES = (".csv", ".tsv")
"""Names of tables that are plain text to their last byte: here alone the name says what a file is."""


def read(path: Path, encoding: str | None = None) -> Source:
    """Return the file as a source; raise ReadError, with a remedy, for whatever cannot be read as a report.

    `encoding` is a code of `encodings()` that the clerk chose, or `AS_WRITTEN` for the text as the file holds it;
    without it, text of before Unicode is found by its fonts and words, and `Source.encoding` names what was found.
    """
    return _source(canonical_name(path.name), read_bytes(path), encoding)


def read_all(path: Path, known: Collection[str] = ()) -> Iterator[Document | Known | Unread]:
    """Yield every document in a file: of archives and letters each member, of any other file the one it is.

    `known` are hashes of contents that need not be read again. A file that cannot be read is yielded as Unread.
    """
    name = canonical_name(path.name)
    try:
        data = read_bytes(path)
    except ReadError as error:
        yield Unread(name, error)
        return
    yield from Walk(_source, members_of, known).documents(name, data)


def _source(name: str, data: bytes, encoding: str | None = None) -> Source:
    if not data:
        raise ReadError("empty")
    kind = kind_of(data)
    if kind is Kind.TEXT and name.lower().endswith(_TABLES):
        kind = Kind.TABLE
    raw = canonical_raw(decoded(raw_of(kind, data, as_seen=encoding is not None), encoding))
    if is_blank(raw.text):
        raise ReadError("blank")
    return Source(
        file=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=kind.value,
        encoding=raw.encoding,
        text=raw.text,
        pages=raw.pages,
        blocks=raw.blocks,
        comments=raw.comments,
        places=raw.places,
        certainty=raw.certainty,
    )


def undecoded(path: Path) -> Source:
    """Return the file with its text as it stands in it, for a look at it before it is put into Unicode."""
    return read(path, AS_WRITTEN)
