"""What a document remembers of the reports that it was made from, in a property that Word and LibreOffice keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lxml import etree

from desktop.briefs.package import OFFICE, DamagedPackage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.briefs.package import Package

PART = "docProps/custom.xml"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
RELATION = f"{OFFICE}/custom-properties"
_NAME = "TrichLuc"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_SPACES: Any = {None: _PROPERTIES, "vt": _VALUES}
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_MOST = 200
"""Reports that are remembered: a property is no place for thousands."""


def property_xml(sources: Sequence[str]) -> bytes:
    """Return the part of a new document that names the hashes of its reports."""
    root = etree.Element(f"{{{_PROPERTIES}}}Properties", nsmap=_SPACES)
    _add(root, sources)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def remember(package: Package, sources: Sequence[str]) -> None:
    """Let a document name the hashes of its reports, beside the properties that it has."""
    name = package.related("", "custom-properties")
    if name:
        root = package.xml(name)
        for old in root.findall(f"{{{_PROPERTIES}}}property[@name='{_NAME}']"):
            root.remove(old)
        _add(root, sources)
        return
    package.put(PART, property_xml(sources))
    package.relate("", RELATION, PART)
    package.declare(PART, CONTENT_TYPE)


def remembered(package: Package) -> tuple[str, ...]:
    """Return the hashes of the reports that a document was made from; nothing for other documents."""
    name = package.related("", "custom-properties")
    try:
        root = package.xml(name) if name else None
    except DamagedPackage:
        return ()
    found = [] if root is None else root.findall(f"{{{_PROPERTIES}}}property[@name='{_NAME}']")
    return tuple("".join(map(str, found[0].itertext())).split()) if found else ()


def _add(root: etree._Element, sources: Sequence[str]) -> None:
    taken = [int(one.get("pid", "1")) for one in root]
    told = {"fmtid": _FORMAT, "pid": str(max([1, *taken]) + 1), "name": _NAME}
    value = etree.SubElement(etree.SubElement(root, f"{{{_PROPERTIES}}}property", told), f"{{{_VALUES}}}lpwstr")
    value.text = " ".join(sources[:_MOST])
