"""The clerk's own file with comments: everything in it is carried over, only comments and hidden names are new."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from desktop.briefs.comment_store import CommentStore
from desktop.briefs.elements import last_number
from desktop.briefs.identity import remember
from desktop.briefs.own_copy.aligning import Alignment
from desktop.briefs.own_copy.anchoring import Anchor, set_anchors
from desktop.briefs.own_copy.letters import pieces_of
from desktop.briefs.package import DamagedPackage, Package
from desktop.briefs.wording import line

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from lxml.etree import _Element

    from desktop.briefs.outline import Remark
    from desktop.domain import Span


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
    store = CommentStore(package, namespace)
    anchors = list(_anchors(alignment, placed, store, body, today))
    set_anchors(alignment.letters, anchors, namespace, store.style("annotation reference"))
    package.make_plain_document()
    remember(package, sources)
    package.save(to)


def _anchors(
    alignment: Alignment, placed: Sequence[Placed], store: CommentStore, body: _Element, today: dt.date
) -> Iterator[Anchor]:
    bookmarks = count(last_number(body, "bookmarkStart") + 1)
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
