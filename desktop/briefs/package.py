"""A Word file as a package of parts: a few are changed, the rest is carried over byte by byte."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_LARGEST = 256 * 1024 * 1024
"""Bytes that a package may unfold to."""


class DamagedPackage(Exception):  # noqa: N818 (it is caught where the file is known, and told as a BriefError)
    """A file that is no sound package of Word."""


class Package:
    """The parts of one file; those that were asked for as XML can be changed and are written anew."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            infos = self._zip.infolist()
            if any(info.flag_bits & 1 for info in infos) or sum(info.file_size for info in infos) > _LARGEST:
                raise DamagedPackage
            self._parts = {info.filename: self._zip.read(info) for info in infos if not info.is_dir()}
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as damage:
            raise DamagedPackage from damage
        self._roots: dict[str, _Element] = {}
        self.main = self.related("", "officeDocument")
        if not self.main:
            raise DamagedPackage

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def xml(self, name: str) -> _Element:
        """Return the root of a part, to be read or changed; raise DamagedPackage where it is none."""
        if name not in self._roots:
            self._roots[name] = self._parsed(name)
        return self._roots[name]

    def put(self, name: str, content: bytes) -> None:
        """Add a part, or take its place."""
        self._parts[name] = content
        self._roots.pop(name, None)

    def drop(self, name: str) -> None:
        """Leave out a part."""
        self._parts.pop(name, None)
        self._roots.pop(name, None)

    def names(self) -> tuple[str, ...]:
        """Return the names of all parts."""
        return tuple(self._parts)

    def related(self, owner: str, kind: str) -> str:
        """Return the part that another ("" is the package) refers to by a kind of relation, or ""."""
        folder = posixpath.dirname(owner)
        for relation in self.relations(owner):
            if relation.get("Type", "").rpartition("/")[2] == kind and relation.get("TargetMode") != "External":
                target = posixpath.join("/", folder, relation.get("Target", ""))
                name = posixpath.normpath(target).lstrip("/")
                return name if name in self._parts else ""
        return ""

    def relations(self, owner: str) -> _Element:
        """Return the relations of a part, empty ones where it has none yet."""
        folder, file = posixpath.split(owner)
        name = posixpath.join(folder, "_rels", f"{file}.rels")
        if name not in self._parts:
            self.put(name, f'<Relationships xmlns="{RELATIONS}"/>'.encode())
        return self.xml(name)

    def relate(self, owner: str, kind: str, target: str) -> None:
        """Let a part refer to another; the target is named from the folder of the owner."""
        relations = self.relations(owner)
        taken = {relation.get("Id") for relation in relations}
        number = next(number for number in range(1, len(taken) + 2) if f"rIdTL{number}" not in taken)
        told = {"Id": f"rIdTL{number}", "Type": kind, "Target": target}
        etree.SubElement(relations, f"{{{RELATIONS}}}Relationship", told)

    def declare(self, name: str, content_type: str) -> None:
        """Say what kind of content a part has."""
        types = self.xml("[Content_Types].xml")
        for override in types.findall(f"{{{TYPES}}}Override"):
            if override.get("PartName") == f"/{name}":
                override.set("ContentType", content_type)
                return
        told = {"PartName": f"/{name}", "ContentType": content_type}
        etree.SubElement(types, f"{{{TYPES}}}Override", told)

    def make_plain_document(self) -> None:
        """Let a template or a file with macros be a plain document, without macros and without its signature."""
        self.declare(self.main, _MAIN)
        # A signature would be broken by any change; macros have no place in a .docx.
        gone = ("vbaProject", "origin", "wordVbaData")
        for owner in ("", self.main):
            for relation in list(self.relations(owner)):
                if relation.get("Type", "").rpartition("/")[2] in gone:
                    self.relations(owner).remove(relation)
        self._leave_out(
            [name for name in self._parts if name.startswith("_xmlsignatures/") or "vba" in name.lower()]
        )

    def _leave_out(self, names: list[str]) -> None:
        types = self.xml("[Content_Types].xml")
        for override in types.findall(f"{{{TYPES}}}Override"):
            if override.get("PartName", "").lstrip("/") in names:
                types.remove(override)
        for name in names:
            self.drop(name)

    def save(self, to: Path) -> None:
        """Write the package; raise OSError where that fails."""
        with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as file:
            for name, content in self._parts.items():
                file.writestr(name, _written(self._roots[name]) if self._is_changed(name) else content)

    def _is_changed(self, name: str) -> bool:
        """Return whether a part was changed, not only looked at; the main part always is."""
        root = self._roots.get(name)
        if root is None or name == self.main:
            return root is not None
        return etree.tostring(root, method="c14n") != etree.tostring(self._parsed(name), method="c14n")

    def _parsed(self, name: str) -> _Element:
        # Entities stay unresolved and nothing is fetched: a file from outside must not reach out.
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
        try:
            return etree.fromstring(self._parts[name], parser)
        except (KeyError, ValueError, etree.XMLSyntaxError) as damage:
            raise DamagedPackage from damage


def _written(root: _Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
