"""The comments of a Word file that is not ours: added to those that it has, in its own styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from desktop.briefs.elements import last_number, value_of
from desktop.briefs.package import OFFICE
from desktop.briefs.xml import printable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from lxml.etree import _Element

    from desktop.briefs.outline import Remark
    from desktop.briefs.package import Package

_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_STRICT = "http://purl.oclc.org/"


class CommentStore:
    """The comments of a file, made where it has none."""

    def __init__(self, package: Package, namespace: str) -> None:
        self._package, self._namespace = package, namespace
        name = package.related(package.main, "comments")
        if not name:
            name = "word/comments.xml" if "word/comments.xml" not in package else "word/commentsTL.xml"
            base = f"{_STRICT}ooxml/officeDocument/relationships" if namespace.startswith(_STRICT) else OFFICE
            package.put(name, f'<w:comments xmlns:w="{namespace}"/>'.encode())
            package.relate(package.main, f"{base}/comments", f"/{name}")
            package.declare(name, _COMMENTS)
        self._root = package.xml(name)
        self.last = max(
            last_number(self._root, "comment"), last_number(package.xml(package.main), "commentReference")
        )
        """The highest number that a comment has."""
        self._styles = self._known_styles()

    def _known_styles(self) -> dict[str, str]:
        name = self._package.related(self._package.main, "styles")
        found = self._package.xml(name).findall("{*}style") if name else []
        return {value_of(style.find("{*}name"), "val").lower(): value_of(style, "styleId") for style in found}

    def style(self, name: str) -> str:
        """Return the identifier of a style by its name, "" where the file has none."""
        return self._styles.get(name, "")

    def add(self, remark: Remark, lines: Sequence[str], today: dt.date, number: int | None = None) -> int:
        """Add a comment and return its number, the next free one unless one is given."""
        self.last = self.last + 1 if number is None else max(number, self.last)
        number = self.last if number is None else number
        told = {"id": str(number), "author": remark.author, "date": f"{today.isoformat()}T00:00:00Z"}
        comment = self._new(self._root, "comment", **told, initials=remark.initials)
        for at, text in enumerate(lines or ("",)):
            paragraph = self._new(comment, "p")
            if style := self.style("annotation text"):
                self._new(self._new(paragraph, "pPr"), "pStyle", val=style)
            if at == 0:
                self._new(self._new(paragraph, "r"), "annotationRef")
            self._new(self._new(paragraph, "r"), "t").text = printable(text)
        return number

    def _new(self, parent: _Element, name: str, /, **values: str) -> _Element:
        told = {f"{{{self._namespace}}}{key}": printable(value) for key, value in values.items()}
        return etree.SubElement(parent, f"{{{self._namespace}}}{name}", told)
