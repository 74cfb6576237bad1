"""The clerk's own file with comments: everything in it is carried over, only comments and hidden names are new."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from desktop.briefs.identity import remember
from desktop.briefs.own_copy.aligning import Alignment
from desktop.briefs.own_copy.anchoring import Anchor, set_anchors
from desktop.briefs.own_copy.letters import pieces_of
from desktop.briefs.package import OFFICE, DamagedPackage, Package
from desktop.briefs.wording import line
from desktop.briefs.xml import printable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from lxml.etree import _Element

    from desktop.briefs.outline import Remark
    from desktop.domain import Span

_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Placed(NamedTuple):
    """A comment on some words of the report, None on the whole; `name` becomes a hidden bookmark."""

    span: Span | None
    remark: Remark
    name: str


def copy_with_comments(
    data: bytes, text: str, placed: Sequence[Placed], sources: Sequence[str], today: dt.date, to: Path
) -> None:
    """Write the copy; raise DamagedPackage for what is no Word file, OSError where it cannot be written."""
    package = Package(data)
    root = package.xml(package.main)
    body = root.find("{*}body")
    if body is None:
        raise DamagedPackage
    namespace = etree.QName(root).namespace or ""
    notes = {
        kind: package.xml(name)
        for kind in ("footnote", "endnote")
        if (name := package.related(package.main, f"{kind}s"))
    }
    alignment = Alignment(text, pieces_of(body, notes))
    store = _Store(package, namespace)
    anchors = list(_anchors(alignment, placed, store, body, today))
    set_anchors(alignment.letters, anchors, namespace, store.style("annotation reference"))
    package.make_plain_document()
    remember(package, sources)
    package.save(to)


def _anchors(
    alignment: Alignment, placed: Sequence[Placed], store: _Store, body: _Element, today: dt.date
) -> Iterator[Anchor]:
    bookmarks = count(_last(body, "bookmarkStart") + 1)
    order = sorted(placed, key=lambda one: (one.span is not None, one.span or (0, 0)))
    for one in order:
        found = alignment.range_of(one.span) if one.span else None
        lines = one.remark.lines
        if found is None:
            near = alignment.nearest(one.span.start if one.span else 0)
            if near is None:
                continue
            found = (near, near + 1)
            lines = (line("not_placed"), *lines) if one.span else lines
        number = store.add(one.remark, lines, today)
        yield Anchor(found[0], found[1], number, next(bookmarks), one.name)


class _Store:
    """The comments of a file, made where it has none."""

    def __init__(self, package: Package, namespace: str) -> None:
        self._package, self._namespace = package, namespace
        name = package.related(package.main, "comments")
        if not name:
            name = "word/comments.xml" if "word/comments.xml" not in package else "word/commentsTL.xml"
            strict = namespace.startswith("http://purl.oclc.org/")
            base = "http://purl.oclc.org/ooxml/officeDocument/relationships" if strict else OFFICE
            package.put(name, f'<w:comments xmlns:w="{namespace}"/>'.encode())
            package.relate(package.main, f"{base}/comments", f"/{name}")
            package.declare(name, _COMMENTS)
        self._root = package.xml(name)
        self._next = count(
            max(_last(self._root, "comment"), _last(package.xml(package.main), "commentReference")) + 1
        )
        self._styles = self._known_styles()

    def _known_styles(self) -> dict[str, str]:
        name = self._package.related(self._package.main, "styles")
        found = self._package.xml(name).findall("{*}style") if name else []
        return {_value(style.find("{*}name"), "val").lower(): _value(style, "styleId") for style in found}

    def style(self, name: str) -> str:
        """Return the identifier of a style by its name, "" where the file has none."""
        return self._styles.get(name, "")

    def add(self, remark: Remark, lines: Sequence[str], today: dt.date) -> int:
        """Add a comment and return its number."""
        number = next(self._next)
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


def _last(root: _Element, name: str) -> int:
    """Return the highest number among elements of a name, -1 where there are none."""
    numbers = (_value(one, "id") for one in root.iter(f"{{*}}{name}"))
    return max((int(number) for number in numbers if number.lstrip("-").isdigit()), default=-1)


def _value(element: _Element | None, name: str) -> str:
    if element is None:
        return ""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
