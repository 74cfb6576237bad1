"""A .docx as its XML parts; every fault of the file comes out as a BriefError."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING

from lxml import etree

from desktop.errors import BriefError

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element

LARGEST = 160 * 1024 * 1024
"""In bytes, of all parts read: ten thousand pages take less; a bomb unfolds to gigabytes."""
_OLD = b"\xd0\xcf\x11\xe0"
_SEALED = "EncryptedPackage".encode("utf-16-le")
_STRICT = b"http://purl.oclc.org/ooxml/"
_FAMILIES = {b"wordprocessingml/": b"2006/", b"officeDocument/": b"2006/", b"drawingml/": b"2006/"}
_DAMAGE = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, etree.XMLSyntaxError)


class Package:
    """An opened Word file."""

    def __init__(self, path: Path) -> None:
        self._name, self._left = path.name, LARGEST
        try:
            self._refuse_others(path)
            self._zip = zipfile.ZipFile(path)
        except OSError as error:
            reason = error.strerror or str(error)
            raise BriefError("format_unreadable", file=path.name, reason=reason) from error
        except _DAMAGE as damage:
            raise BriefError("format_damaged", file=path.name) from damage
        self._names = {info.filename.lower(): info for info in self._zip.infolist()}
        if any(info.flag_bits & 1 for info in self._names.values()):
            raise BriefError("format_password", file=path.name)

    def _refuse_others(self, path: Path) -> None:
        if path.is_dir():
            raise BriefError("format_folder", file=path.name)
        with path.open("rb") as file:
            begin = file.read(8)
            if not begin:
                raise BriefError("format_empty_file", file=path.name)
            if begin.startswith(_OLD):
                rest = file.read(4 * 1024 * 1024)
                code = "format_password" if _SEALED in rest else "format_old_word"
                raise BriefError(code, file=path.name)
        if not begin.startswith(b"PK"):
            raise BriefError("format_not_docx", file=path.name)

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def part(self, name: str) -> _Element | None:
        """Return the root of a part, or None if there is no such part."""
        info = self._names.get(name.lower())
        if info is None:
            return None
        try:
            with self._zip.open(info) as file:
                data = file.read(self._left + 1)
            self._left -= len(data)
            if self._left < 0:
                raise BriefError("format_too_big", file=self._name, limit=LARGEST // 1024**2)
            return _parsed(data)
        except (*_DAMAGE, OSError) as damage:
            raise BriefError("format_damaged", file=self._name) from damage

    def main(self) -> tuple[str, _Element]:
        """Return name and root of the main part; raise BriefError where the package holds no Word document."""
        name = next(iter(self.related("").get("officeDocument", {}).values()), "word/document.xml")
        root = self.part(name)
        if root is None or etree.QName(root).localname != "document":
            raise BriefError("format_not_docx", file=self._name)
        return name, root

    def related(self, name: str) -> dict[str, dict[str, str]]:
        """Return the parts that a part ("" is the package) leads to: by last word of the type, then by key."""
        folder, file = posixpath.split(name)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        found: dict[str, dict[str, str]] = {}
        for relation in () if root is None else root:
            if relation.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
            kind = relation.get("Type", "").rpartition("/")[2]
            found.setdefault(kind, {})[relation.get("Id", "")] = target
        return found


def _parsed(data: bytes) -> _Element:
    if _STRICT in data:  # the strict form of the format differs in its namespaces alone
        for family, year in _FAMILIES.items():
            data = data.replace(_STRICT + family, b"http://schemas.openxmlformats.org/" + family + year)
    # Entities stay unresolved and a document type that declares any is refused: both can only do harm.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(data, parser)
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None:
        raise ValueError(data[:20])
    return root
