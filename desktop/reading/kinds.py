"""What a file is, by its bytes: a name may say .doc for what is really a web page, or .txt for a Word file."""

from __future__ import annotations

import lzma
import re
import struct
import zipfile
import zlib
from enum import StrEnum
from io import BytesIO
from typing import Any

import olefile

from desktop import paths
from desktop.errors import ReadError

_COMPOUND_FILE = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_LONGEST_TYPE = 200
_RTF = b"{\\rtf"
_BEGINNING = 4096
"""How many bytes are looked at for a page's first tag."""
_PDF_JUNK = 1024
"""How far from the start a PDF may begin, as readers of PDF allow."""
_FIRST_TAG = re.compile(
    r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*+<(?:!doctype\s+html|(?:html|head|body|meta|title|div|p|table|span|article|style|base)\b)",
    re.IGNORECASE | re.DOTALL,
)
_ARCHIVED_PAGE = re.compile(rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:", re.IGNORECASE)
_MULTIPART = re.compile(rb"^Content-Type:\s*(?:multipart/|text/html)", re.IGNORECASE | re.MULTILINE)
_MAIL_HEAD = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:>?From [^\n]*\n)?(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_MAIL_BEGINNING = 64 * 1024
"""How many bytes are looked at for the headers of a letter: each station on its way adds its own."""
_HEADER_NAME = re.compile(rb"^([\w-]+):", re.MULTILINE)
_SENT = frozenset({b"to", b"cc", b"bcc", b"received", b"message-id", b"delivered-to", b"return-path"})
_DATED = frozenset({b"date", b"received"})
_WORD_XML = re.compile(r"<\?mso-application|<(?:w:wordDocument|pkg:package)\b")


class Kind(StrEnum):
    """The formats that are read, each by its media type."""

    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    DOC = "application/msword"
    ODT = "application/vnd.oasis.opendocument.text"
    RTF = "application/rtf"
    PDF = "application/pdf"
    HTML = "text/html"
    WEB_ARCHIVE = "multipart/related"
    WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    OLD_WORKBOOK = "application/vnd.ms-excel"
    MAIL = "message/rfc822"
    OUTLOOK = "application/vnd.ms-outlook"
    TABLE = "text/csv"
    TEXT = "text/plain"
    PNG = "image/png"
    JPEG = "image/jpeg"
    TIFF = "image/tiff"
    BMP = "image/bmp"
    WEBP = "image/webp"


PICTURES = frozenset({Kind.PNG, Kind.JPEG, Kind.TIFF, Kind.BMP, Kind.WEBP})
_COMPOUND_KINDS = {"doc": Kind.DOC, "workbook": Kind.OLD_WORKBOOK, "message": Kind.OUTLOOK}
"""What files of the kind that Office 97-2003 wrote are read, by the codes of their streams."""


def kind_of(data: bytes) -> Kind:
    """Return what the bytes are; raise ReadError with a remedy for a format that is not read."""
    if data.startswith(_ZIP):
        return _kind_of_zip(data)
    if data.startswith(_COMPOUND_FILE):
        return _kind_of_compound_file(data)
    if b"%PDF-" in data[:_PDF_JUNK] and (data.lstrip().startswith(b"%PDF-") or is_binary(data)):
        return Kind.PDF
    if data.lstrip().startswith(_RTF):
        return Kind.RTF
    return _picture_of(data) or _kind_of_words(data)


def is_archive(data: bytes) -> bool:
    """Tell whether the bytes are an archive of files, and no document that is packed like one."""
    if not data.startswith(_ZIP):
        return False
    try:
        _kind_of_zip(data)
    except ReadError as refusal:
        return refusal.code == "archive"
    return False


def is_binary(data: bytes) -> bool:
    """Tell whether the beginning of the data holds bytes that no 8-bit text has."""
    return any(byte < 9 for byte in data[:_BEGINNING])


def _kind_of_zip(data: bytes) -> Kind:
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as damage:
        # Nearly always a Word file whose copying or downloading broke off: its list of parts stands at its end.
        raise ReadError("damaged") from damage
    office = "[Content_Types].xml" in names
    if office and any(name.startswith("word/") for name in names):
        return Kind.DOCX
    if office and "xl/workbook.xml" in names:
        return Kind.WORKBOOK
    if "content.xml" in names and "mimetype" in names:
        return _kind_of_open_document(archive)
    for row in _table()["part"]:
        if (office or not row["name"].endswith("/")) and any(name.startswith(row["name"]) for name in names):
            raise ReadError(row["code"])
    raise ReadError("archive")


def _kind_of_open_document(archive: zipfile.ZipFile) -> Kind:
    try:
        with archive.open("mimetype") as file:
            said = file.read(_LONGEST_TYPE).decode("ascii", "replace").strip()
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, OSError, ValueError, EOFError):
        raise ReadError("damaged") from None
    except RuntimeError:  # how the archive module calls an encrypted member
        raise ReadError("password") from None
    if said.startswith(Kind.ODT):
        return Kind.ODT
    codes = (code for code in ("spreadsheet", "presentation") if said.startswith(f"{_OPEN_DOCUMENT}{code}"))
    raise ReadError(next(codes, "open_document"))


def _kind_of_compound_file(data: bytes) -> Kind:
    code = next((row["code"] for row in _table()["stream"] if row["name"] in _streams(data)), "damaged")
    if code in _COMPOUND_KINDS:
        return _COMPOUND_KINDS[code]
    raise ReadError(code)


def _streams(data: bytes) -> set[str]:
    """Return the streams at the top: files within the file have streams of their own."""
    try:
        with olefile.OleFileIO(BytesIO(data)) as ole:
            return {path[0] for path in ole.listdir()}
    except (OSError, ValueError, IndexError, struct.error, RecursionError, MemoryError):
        raise ReadError("damaged") from None


def _kind_of_words(data: bytes) -> Kind:
    if row := _signed(data, "signature"):
        raise ReadError(row["code"])
    return _kind_of_text(data)


def _picture_of(data: bytes) -> Kind | None:
    row = _signed(data, "picture")
    return Kind(row["type"]) if row else None


def _signed(data: bytes, table: str) -> dict[str, Any] | None:
    """Return the row of a table with whose bytes the data begins."""
    binary = is_binary(data)
    for row in _table()[table]:
        if data.startswith(bytes.fromhex(row["bytes"]), row.get("at", 0)) and (binary or not row.get("binary")):
            return dict(row)
    return None


def _kind_of_text(data: bytes) -> Kind:
    if _is_mail(data):
        return Kind.MAIL
    if _ARCHIVED_PAGE.match(data[:_BEGINNING]) and _MULTIPART.search(data[:_BEGINNING]):
        return Kind.WEB_ARCHIVE
    beginning = _readable_beginning(data)
    if _WORD_XML.search(beginning):
        raise ReadError("word_xml")
    return Kind.HTML if _FIRST_TAG.match(beginning) else Kind.TEXT


def _is_mail(data: bytes) -> bool:
    """Tell whether the bytes begin with the headers of a letter that was sent: saved pages have no addressee."""
    head = _MAIL_HEAD.match(data[:_MAIL_BEGINNING])
    names = {name.lower() for name in _HEADER_NAME.findall(head[0])} if head else set()
    return b"from" in names and not _SENT.isdisjoint(names) and not _DATED.isdisjoint(names)


def _readable_beginning(data: bytes) -> str:
    """Return the beginning with its ASCII letters in their places, whatever the encoding."""
    return data[:_BEGINNING].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").decode("latin-1")


def _table() -> dict[str, Any]:
    return paths.toml("reading", "signatures.toml")
