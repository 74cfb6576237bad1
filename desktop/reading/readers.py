"""The reader of each format, loaded when the first file of its format is read: all are a third of a second.

`build.spec` names the modules of this room to the freezer, which does not see imports by name.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, cast

from desktop.reading.kinds import PICTURES, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.reading.raw import Raw

_READERS: dict[Kind, tuple[str, str]] = {
    Kind.DOCX: ("docx", "read_docx"),
    Kind.DOC: ("doc", "read_doc"),
    Kind.ODT: ("odt", "read_odt"),
    Kind.RTF: ("rtf", "read_rtf"),
    Kind.HTML: ("html", "read_html"),
    Kind.PDF: ("pdf", "read_pdf"),
    Kind.WEB_ARCHIVE: ("web_archive", "read_web_archive"),
    Kind.WORKBOOK: ("workbook", "read_workbook"),
    Kind.OLD_WORKBOOK: ("old_workbook", "read_old_workbook"),
    Kind.MAIL: ("mail", "read_mail"),
    Kind.OUTLOOK: ("outlook", "read_outlook"),
    Kind.TABLE: ("delimited", "read_delimited"),
    Kind.TEXT: ("plain_text", "read_text"),
    **dict.fromkeys(PICTURES, ("pictures", "read_picture")),
}
_AS_SEEN: dict[Kind, tuple[str, str]] = {
    Kind.TEXT: ("plain_text", "text_as_seen"),
    Kind.HTML: ("html", "read_html_as_seen"),
    Kind.TABLE: ("delimited", "read_delimited_as_seen"),
    Kind.WEB_ARCHIVE: ("web_archive", "read_web_archive_as_seen"),
}
"""Readers for formats whose bytes could be in any encoding, where the clerk names it."""


def raw_of(kind: Kind, data: bytes, *, as_seen: bool = False) -> Raw:
    """Return what a file holds; `as_seen` is with its letters as they look before they are put into Unicode."""
    module, name = _AS_SEEN.get(kind, _READERS[kind]) if as_seen else _READERS[kind]
    reader = cast("Callable[[bytes], Raw]", getattr(importlib.import_module(f"desktop.reading.{module}"), name))
    return reader(data)
