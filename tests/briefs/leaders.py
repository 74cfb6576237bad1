"""What a leader does to a brief in Word: comments written into it, as Word stores them."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from pathlib import Path

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
AUTHOR, DAY = "Trần Văn Bách", "2026-09-15T08:30:00Z"


def comment_on(path: Path, remarks: dict[str, str]) -> None:
    """Write a comment on the first paragraph that holds each of some words; the file is changed in place."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    body = etree.fromstring(parts["word/document.xml"])
    comments = etree.fromstring(parts["word/comments.xml"])
    for number, (words, said) in enumerate(remarks.items(), 900):
        paragraph = next(one for one in body.iter(f"{W}p") if words in "".join(one.itertext()))
        _surround(paragraph, number)
        comments.append(_comment(number, said))
    parts["word/document.xml"] = etree.tostring(body, xml_declaration=True, encoding="UTF-8", standalone=True)
    parts["word/comments.xml"] = etree.tostring(comments, xml_declaration=True, encoding="UTF-8", standalone=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)


def _surround(paragraph: etree._Element, number: int) -> None:
    told = {f"{W}id": str(number)}
    properties = paragraph.find(f"{W}pPr")
    place = 0 if properties is None else 1
    paragraph.insert(place, etree.Element(f"{W}commentRangeStart", told))
    paragraph.append(etree.Element(f"{W}commentRangeEnd", told))
    run = etree.SubElement(paragraph, f"{W}r")
    etree.SubElement(run, f"{W}commentReference", told)


def _comment(number: int, said: str) -> etree._Element:
    told = {"id": str(number), "author": AUTHOR, "date": DAY, "initials": "B"}
    comment = etree.Element(f"{W}comment", {f"{W}{name}": value for name, value in told.items()})
    run = etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r")
    etree.SubElement(run, f"{W}t").text = said
    return comment
