"""The parts of an Office package (a ZIP file of XML): found by its relations, parsed without risk."""

from __future__ import annotations

import lzma
import posixpath
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

from desktop.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST_TEXT = 64 * 1024 * 1024
"""In bytes, of all parts read. The body of a thousand pages takes about 20 MB; a bomb unfolds to gigabytes."""
_BEGINNING = 64 * 1024
"""How many bytes are looked at for what a damaged part declares."""
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    EOFError,
    OSError,
    ValueError,
    etree.XMLSyntaxError,
)


class Package:
    """An opened package; every fault of the file comes out as a ReadError."""

    def __init__(self, data: bytes) -> None:
        self._left = LARGEST_TEXT
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _DAMAGE as damage:
            raise ReadError("damaged") from damage
        self._names = {info.filename.lower(): info for info in self._zip.infolist()}
        if any(info.flag_bits & 1 for info in self._names.values()):
            raise ReadError("password")

    def part(self, name: str) -> _Element | None:
        """Return the root of a part, or None if there is no such part."""
        info = self._names.get(name.lower())
        return None if info is None else self._parsed(info)

    def related(self, name: str) -> dict[str, str]:
        """Return the last word of each relation's type and the part it leads to, of a part ("" is the package)."""
        folder, file = posixpath.split(name)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, str] = {}
        for relation in () if root is None else root:
            kind, target = relation.get("Type", ""), relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                found.setdefault(kind.rpartition("/")[2], path)
        return found

    def _parsed(self, info: zipfile.ZipInfo) -> _Element:
        try:
            with self._zip.open(info) as file:
                data = file.read(self._left + 1)
            self._left -= len(data)
            if self._left < 0:
                raise ReadError("archive_bomb", limit=LARGEST_TEXT // 1024**2)
            return _xml(data)
        except _DAMAGE as damage:
            raise ReadError("damaged") from damage


def _xml(data: bytes) -> _Element:
    # Entities stay unresolved and a document type that declares any is refused: both can only do harm.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        if b"<!ENTITY" in data[:_BEGINNING]:
            raise ReadError("entities") from None
        raise
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(declared.iterentities()):  # type: ignore[union-attr]
        raise ReadError("entities")
    return root
