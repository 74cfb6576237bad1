"""Reading: a file → a source, one module per format; what a file is, its bytes say, never its name."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from desktop.domain import Source
from desktop.errors import ReadError
from desktop.reading.canonical import canonical_name, canonical_raw, is_blank
from desktop.reading.decoding import decoded
from desktop.reading.docx import read_docx
from desktop.reading.encodings import AS_WRITTEN, encodings
from desktop.reading.files import read_bytes
from desktop.reading.html import read_html
from desktop.reading.kinds import Kind, kind_of
from desktop.reading.pdf import read_pdf
from desktop.reading.plain_text import read_text, text_as_seen
from desktop.reading.web_archive import read_web_archive

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.reading.raw import Raw

__all__ = ["AS_WRITTEN", "SUFFIXES", "encodings", "read", "undecoded"]

SUFFIXES = frozenset(
    {".docx", ".docm", ".dotx", ".doc", ".rtf", ".odt", ".pdf", ".txt", ".text"}
    | {".htm", ".html", ".xhtml", ".mht", ".mhtml"}
)
"""What folders are walked for: also names whose files may be refused, so that no report is passed over unsaid."""

_READERS: dict[Kind, Callable[[bytes], Raw]] = {
    Kind.DOCX: read_docx,
    Kind.HTML: read_html,
    Kind.PDF: read_pdf,
    Kind.WEB_ARCHIVE: read_web_archive,
    Kind.TEXT: read_text,
}
_AS_SEEN: dict[Kind, Callable[[bytes], Raw]] = {Kind.TEXT: text_as_seen}
"""Readers for formats whose bytes could be in any encoding, where the clerk names it."""


def read(path: Path, encoding: str | None = None) -> Source:
    """Return the file as a source; raise ReadError, with a remedy, for whatever cannot be read as a report.

    `encoding` is a code of `encodings()` that the clerk chose, or `AS_WRITTEN` for the text as it stands in the file;
    without it, text of before Unicode is found by its fonts and words, and `Source.encoding` names what was found.
    """
    data = read_bytes(path)
    if not data:
        raise ReadError("empty")
    kind = kind_of(data)
    raw = canonical_raw(decoded(_raw(kind, data, encoding), encoding))
    if is_blank(raw.text):
        raise ReadError("blank")
    return Source(
        file=canonical_name(path.name),
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=kind.value,
        encoding=raw.encoding,
        text=raw.text,
        pages=raw.pages,
        blocks=raw.blocks,
        comments=raw.comments,
    )


def undecoded(path: Path) -> Source:
    """Return the file with its text as it stands in it, for a look at it before it is put into Unicode."""
    return read(path, AS_WRITTEN)


def _raw(kind: Kind, data: bytes, encoding: str | None) -> Raw:
    if encoding is None or kind not in _AS_SEEN:
        return _READERS[kind](data)
    return _AS_SEEN[kind](data)
