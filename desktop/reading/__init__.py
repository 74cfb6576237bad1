"""Reading: a file → a source, one module per format; what a file is, its bytes say, never its name."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from desktop.domain import Source
from desktop.errors import ReadError
from desktop.reading.canonical import canonical_name, canonical_with_pages, is_blank
from desktop.reading.docx import read_docx
from desktop.reading.files import read_bytes
from desktop.reading.html import read_html
from desktop.reading.kinds import Kind, kind_of
from desktop.reading.legacy import refuse_legacy_letters
from desktop.reading.pdf import read_pdf
from desktop.reading.plain_text import read_text
from desktop.reading.web_archive import read_web_archive

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.reading.raw import Raw

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


def read(path: Path) -> Source:
    """Return the file as a source; raise ReadError, with a remedy, for whatever cannot be read as a report."""
    data = read_bytes(path)
    if not data:
        raise ReadError("empty")
    kind = kind_of(data)
    raw = _READERS[kind](data)
    text, pages = canonical_with_pages(raw.text, raw.pages)
    if is_blank(text):
        raise ReadError("blank")
    refuse_legacy_letters(text)
    return Source(
        file=canonical_name(path.name),
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=kind.value,
        encoding=raw.encoding,
        text=text,
        pages=pages,
    )
