"""Comments and bookmarks set into a Word file: runs are divided where they begin and end, nothing else changes."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from desktop.briefs.elements import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from desktop.briefs.own_copy.letters import Letters

_HOLDERS = frozenset({"p", "ins", "moveTo", "hyperlink", "smartTag", "sdtContent", "fldSimple", "customXml"})
"""What may hold the marks of a comment beside its runs."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Anchor(NamedTuple):
    """A comment (and a bookmark of that name) on the letters from `start` up to `end`."""

    start: int
    end: int
    comment: int
    bookmark: int
    name: str


class _Point(NamedTuple):
    """What to set at a place of a piece of text, in the order of the document."""

    piece: int
    at: int
    closes: bool
    elements: tuple[_Element, ...]


def set_anchors(letters: Letters, anchors: Iterable[Anchor], namespace: str, style: str) -> None:
    """Set the marks of all anchors; `style` is the identifier of the file's own style for them, or ""."""
    make = _Maker(namespace, style)
    points: list[_Point] = []
    for anchor in anchors:
        points += _points(letters, anchor, make)
    # From the end to the beginning, so that places in front stay where they are; where one ends and another begins
    # at one place, what is set later comes to stand in front: the end.
    for point in sorted(points, key=lambda point: (-point.piece, -point.at, point.closes)):
        _set(letters, point)


class _Maker:
    def __init__(self, namespace: str, style: str) -> None:
        self._namespace, self._style = namespace, style

    def opening(self, anchor: Anchor) -> tuple[_Element, ...]:
        mark = self._new("bookmarkStart", id=str(anchor.bookmark), name=anchor.name)
        return mark, self._new("commentRangeStart", id=str(anchor.comment))

    def closing(self, anchor: Anchor) -> tuple[_Element, ...]:
        run = self._new("r")
        if self._style:
            looks = etree.SubElement(run, f"{{{self._namespace}}}rPr")
            looks.append(self._new("rStyle", val=self._style))
        run.append(self._new("commentReference", id=str(anchor.comment)))
        end = self._new("commentRangeEnd", id=str(anchor.comment))
        return end, self._new("bookmarkEnd", id=str(anchor.bookmark)), run

    def _new(self, name: str, /, **values: str) -> _Element:
        told = {f"{{{self._namespace}}}{key}": value for key, value in values.items()}
        return etree.Element(f"{{{self._namespace}}}{name}", told)


def _points(letters: Letters, anchor: Anchor, make: _Maker) -> tuple[_Point, _Point]:
    first, last = letters.place(anchor.start), letters.place(anchor.end - 1)
    if _container(letters, first[0]) is not _container(letters, last[0]):
        last = _end_of_paragraph(letters, first[0])
    return (
        _Point(first[0], first[1], closes=False, elements=make.opening(anchor)),
        _Point(last[0], last[1] + 1, closes=True, elements=make.closing(anchor)),
    )


def _container(letters: Letters, number: int) -> _Element | None:
    """Return the cell that a piece of text stands in, or what it hangs from: a comment must not leave it."""
    piece = letters.pieces[number]
    if piece.host is not None:
        return piece.host
    return next((one for one in piece.element.iterancestors() if name_of(one) == "tc"), None)


def _end_of_paragraph(letters: Letters, number: int) -> tuple[int, int]:
    paragraph = _paragraph(letters, number)
    while number + 1 < len(letters.pieces) and _paragraph(letters, number + 1) is paragraph:
        number += 1
    return number, len(letters.pieces[number].element.text or "") - 1


def _paragraph(letters: Letters, number: int) -> _Element | None:
    return next((one for one in letters.pieces[number].element.iterancestors() if name_of(one) == "p"), None)


def _set(letters: Letters, point: _Point) -> None:
    piece = letters.pieces[point.piece]
    run = next(piece.element.iterancestors())
    where = _settled(run) if piece.host is None else piece.host
    if piece.host is None and where is run:
        if _is_first(piece.element) and point.at == 0:
            _before(run, point.elements)
            return
        _divide(run, piece.element, point.at)
    if point.closes or (piece.host is None and where is run):
        _after(where, point.elements)
    else:
        _before(where, point.elements)


def _settled(run: _Element) -> _Element:
    """Return the run, or what holds it, beside which marks may stand; controls of bare text hold none."""
    settled = run
    for holder in run.iterancestors():
        name = name_of(holder)
        if name == "p":
            break
        if name == "sdt":
            settled = holder if _holds_bare_text(holder) else settled
        elif name not in _HOLDERS:
            settled = holder
    return settled


def _holds_bare_text(control: _Element) -> bool:
    return any(control.find(f"{{*}}sdtPr/{{*}}{kind}") is not None for kind in ("text", "dataBinding"))


def _is_first(text: _Element) -> bool:
    before = text.getprevious()
    return before is None or name_of(before) == "rPr"


def _divide(run: _Element, text: _Element, at: int) -> None:
    """Let a run end at a place of its text; a new run of the same look goes on behind it."""
    words = text.text or ""
    following = list(text.itersiblings())
    if at >= len(words) and not following:
        return
    rest = etree.Element(run.tag, {str(key): str(value) for key, value in run.attrib.items()})
    looks = run.find("{*}rPr")
    if looks is not None:
        rest.append(deepcopy(looks))
    if at < len(words):
        more = etree.SubElement(rest, text.tag, {_SPACE: "preserve"})
        more.text = words[at:]
        text.text = words[:at]
        text.set(_SPACE, "preserve")
    rest.extend(following)
    run.addnext(rest)


def _before(where: _Element, elements: Iterable[_Element]) -> None:
    for element in elements:
        where.addprevious(element)


def _after(where: _Element, elements: tuple[_Element, ...]) -> None:
    for element in reversed(elements):
        where.addnext(element)
