"""Archives (.zip): what their members are called and hold; nothing is ever written to the disk.

Members that could do harm are refused one by one: encrypted ones, names that lead out of the archive, links, and
bombs (what unfolds to far more than it takes).
"""

from __future__ import annotations

import lzma
import re
import stat
import unicodedata
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.errors import ReadError
from desktop.reading.canonical import canonical_name
from desktop.reading.documents import Member
from desktop.reading.files import LARGEST_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_ENTRIES = 20_000
_BOMB_RATIO = 200
"""Texts fold to a tenth at most, pictures of scans to a hundredth; a bomb to a thousandth."""
_BOMB_SIZE = 10 * 1024 * 1024
"""In bytes; what unfolds to less does no harm at whatever ratio."""
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_UNICODE_PATH = 0x7075
"""Extra field in which packers keep the name in UTF-8 beside the one of the system (Info-ZIP)."""
_DRIVE = re.compile(r"[A-Za-z]:")
_OF_THE_SYSTEM = re.compile(r"(?:^|/)(?:__MACOSX/|\.(?!\.)|~\$|thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
"""What systems put beside documents: never sent on purpose."""
_VIETNAMESE = re.compile(r"[\x20-\x7eÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]+")
_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)


def read_archive(data: bytes) -> Iterator[Member]:
    """Yield the members of an archive in its order; raise ReadError where its list of members is damaged."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (*_DAMAGE, NotImplementedError) as damage:
        raise ReadError("damaged") from damage
    with archive:
        entries = archive.infolist()
        if len(entries) > _MOST_ENTRIES:
            raise ReadError("too_many_members", limit=_MOST_ENTRIES)
        for entry in entries:
            name = name_of_entry(entry)
            if not entry.is_dir() and not _OF_THE_SYSTEM.search(name):
                yield Member(_shown(name), _content(archive, entry, name))


def name_of_entry(entry: zipfile.ZipInfo) -> str:
    """Return the name of a member with slashes; without a word on its encoding, the likeliest one."""
    if entry.flag_bits & _UTF8_NAME:
        return entry.orig_filename.replace("\\", "/")
    try:
        raw = entry.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.orig_filename.replace("\\", "/")
    return (_unicode_path(entry, raw) or _decoded(raw)).replace("\\", "/")


def _unicode_path(entry: zipfile.ZipInfo, raw: bytes) -> str | None:
    extra = entry.extra
    while len(extra) >= 4:
        kind, size = int.from_bytes(extra[:2], "little"), int.from_bytes(extra[2:4], "little")
        field, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == _UNICODE_PATH and int.from_bytes(field[1:5], "little") == zlib.crc32(raw):
            return field[5:].decode("utf-8", "replace")
    return None


def _decoded(raw: bytes) -> str:
    """Return a name in UTF-8 or CP1258 where it can be either, else in the CP437 of the first packers."""
    for encoding in ("utf-8", "cp1258"):
        try:
            name = unicodedata.normalize("NFC", raw.decode(encoding))
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or _VIETNAMESE.fullmatch(name):
            return name
    return raw.decode("cp437")


def _shown(name: str) -> str:
    return canonical_name(name).strip("/") or "?"


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes | ReadError:
    try:
        _refuse(entry, name)
        with archive.open(entry) as file:
            data = file.read(entry.file_size + 1)
    except ReadError as refusal:
        return refusal
    except NotImplementedError:
        return ReadError("archive_method")
    except _DAMAGE:
        return ReadError("damaged")
    # The size that an entry names may be a lie: never more than it named is read.
    return data if len(data) <= entry.file_size else ReadError("damaged")


def _refuse(entry: zipfile.ZipInfo, name: str) -> None:
    if entry.flag_bits & _ENCRYPTED:
        raise ReadError("archive_password")
    leads_out = name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/") or "\0" in name
    if leads_out or stat.S_ISLNK(entry.external_attr >> 16):
        raise ReadError("unsafe_name")
    if entry.file_size > LARGEST_FILE:
        raise ReadError("too_large", limit=LARGEST_FILE // 1024**2)
    if entry.file_size > max(_BOMB_SIZE, _BOMB_RATIO * entry.compress_size):
        raise ReadError("archive_bomb", limit=_BOMB_SIZE // 1024**2)
