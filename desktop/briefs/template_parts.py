"""What a brief brings into an office's template: its blocks, and the styles, lists and comments that they need."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.briefs.comment_store import CommentStore
from desktop.briefs.elements import last_number, value_of
from desktop.briefs.identity import remember
from desktop.briefs.package import OFFICE, WORD
from desktop.briefs.styles import numbering_xml, styles_xml
from desktop.briefs.xml import NAMESPACES, Writer, parsed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from lxml.etree import _Element

    from desktop.briefs.outline import Block, Outline
    from desktop.briefs.package import Package
    from desktop.briefs.profiles import Profile

_NUMBERING = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_STYLES = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
_OWN_LOOK = ("TLBullet",)
"""Styles of running text: they follow the template's own text in everything."""


class Parts:
    """The parts of a template that take something in."""

    def __init__(self, package: Package, namespace: str, profile: Profile) -> None:
        self._package, self._namespace, self._profile = package, namespace, profile
        root = package.xml(package.main)
        self._comments = CommentStore(package, namespace) if last_number(root, "commentReference") >= 0 else None
        self._first_comment = 1 + max(
            last_number(root, "commentReference"), self._comments.last if self._comments else -1
        )
        self._numbers = self._numbering()
        self._writer = Writer(
            first_comment=self._first_comment,
            first_bookmark=last_number(root, "bookmarkStart") + 1,
            first_list=last_number(self._numbers, "num", "numId") + 1,
        )
        self._renamed = self._take_styles()

    def elements(self, blocks: Sequence[Block]) -> list[_Element]:
        """Return the elements of some blocks, their styles named as the template names them."""
        written = "".join(self._writer.blocks(blocks))
        root = parsed(f"<w:body {NAMESPACES}>{written}</w:body>".replace(WORD, self._namespace))
        for kind in ("pStyle", "rStyle", "tblStyle"):
            for one in root.iter(f"{{*}}{kind}"):
                one.set(self._tag("val"), self._renamed.get(value_of(one, "val"), value_of(one, "val")))
        return list(root)

    def finish(self, outline: Outline, today: dt.date) -> None:
        """Add the lists and comments that the blocks refer to, and the names of the reports."""
        self._add_lists()
        if self._writer.remark_ids:
            store = self._comments or CommentStore(self._package, self._namespace)
            for remark in sorted(outline.remarks, key=lambda one: self._writer.remark_ids.get(one.key, -1)):
                if remark.key in self._writer.remark_ids:
                    store.add(remark, remark.lines, today, self._writer.remark_ids[remark.key])
        remember(self._package, outline.sources)

    def _take_styles(self) -> dict[str, str]:
        """Add the styles that the template lacks; return what its own are called where they have other names."""
        name = self._related("styles", f"<w:styles xmlns:w='{self._namespace}'/>", _STYLES)
        root = self._package.xml(name)
        own = {
            value_of(style.find("{*}name"), "val").lower(): value_of(style, "styleId")
            for style in root.findall("{*}style")
        }
        taken = {value_of(style, "styleId") for style in root.findall("{*}style")}
        ours = parsed(styles_xml(self._profile).replace(WORD, self._namespace)).findall("{*}style")
        renamed: dict[str, str] = {}
        for style in ours:
            key, called = value_of(style, "styleId"), value_of(style.find("{*}name"), "val").lower()
            if called in own:
                renamed[key] = own[called]
            elif key in taken:  # the same identifier for another style
                renamed[key] = f"TL{key}"
        for style in ours:
            key, called = value_of(style, "styleId"), value_of(style.find("{*}name"), "val").lower()
            if called not in own:
                root.append(self._adapted(style, key, renamed))
        return renamed

    def _adapted(self, style: _Element, key: str, renamed: dict[str, str]) -> _Element:
        style.set(self._tag("styleId"), renamed.get(key, key))
        style.attrib.pop(self._tag("default"), "")
        for kind in ("basedOn", "next", "link"):
            for one in style.findall(f"{{*}}{kind}"):
                one.set(self._tag("val"), renamed.get(value_of(one, "val"), value_of(one, "val")))
        if key in _OWN_LOOK:
            for look in (*style.findall("{*}pPr"), *style.findall("{*}rPr")):
                style.remove(look)
        return style

    def _numbering(self) -> _Element:
        empty = f"<w:numbering xmlns:w='{self._namespace}'/>"
        return self._package.xml(self._related("numbering", empty, _NUMBERING))

    def _add_lists(self) -> None:
        if not self._writer.counts:
            return
        kind = last_number(self._numbers, "abstractNum", "abstractNumId") + 1
        written = numbering_xml(self._writer.counts.values())
        renumbered = re.sub(r'(w:abstractNumId(?: w:val)?)="0"', rf'\1="{kind}"', written)
        ours = parsed(renumbered.replace(WORD, self._namespace))
        first = self._numbers.find("{*}num")
        for one in ours.findall("{*}abstractNum"):
            if first is None:
                self._numbers.append(one)
            else:
                first.addprevious(one)
        behind = [*self._numbers.findall("{*}num"), *self._numbers.findall("{*}abstractNum")]
        for one in reversed(ours.findall("{*}num")):
            (behind[0] if not self._numbers.findall("{*}num") else self._numbers.findall("{*}num")[-1]).addnext(
                one
            )

    def _related(self, kind: str, empty: str, content_type: str) -> str:
        name = self._package.related(self._package.main, kind)
        if not name:
            name = f"word/{kind}TL.xml"
            self._package.put(name, empty.encode())
            self._package.relate(self._package.main, f"{OFFICE}/{kind}", f"/{name}")
            self._package.declare(name, content_type)
        return name

    def _tag(self, name: str) -> str:
        return f"{{{self._namespace}}}{name}"
