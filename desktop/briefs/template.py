"""An office's own .docx as a template: its styles, margins, headers and footers stay, placeholders are filled."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, cast

from lxml import etree

from desktop import paths
from desktop.briefs.filled import LEFT_OUT, filling, recipients_of, signing
from desktop.briefs.jobs import folded
from desktop.briefs.package import DamagedPackage, Package
from desktop.briefs.template_parts import Parts
from desktop.briefs.wording import spoken, words
from desktop.errors import BriefError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lxml.etree import _Element

    from desktop.briefs.outline import Outline
    from desktop.briefs.profiles import Profile
    from desktop.briefs.setting import Setting

_PLACE = re.compile(r"\{\{([^{}]{1,60})\}\}")
_MM_PER_TWIP = 25.4 / 1440
_SHEET = {"width": "w", "height": "h"}
_SIDES = ("top", "bottom", "left", "right")
_FLOWING = ("content", "appendix")


class Template:
    """An opened template, its placeholders known."""

    def __init__(self, file: Path) -> None:
        self._file = file
        try:
            self.package = Package(file.read_bytes())
            self.root = self.package.xml(self.package.main)
            self._parts = (self.root, *self._heads_and_feet())
        except DamagedPackage as damage:
            raise BriefError("brief_template_damaged", file=file.name) from damage
        except OSError as error:
            raise BriefError("brief_template_unreadable", file=file, reason=error.strerror or error) from error
        self._namespace = etree.QName(self.root).namespace or ""
        self._check()

    def _heads_and_feet(self) -> Iterator[_Element]:
        for relation in self.package.relations(self.package.main):
            kind, target = relation.get("Type", "").rpartition("/")[2], relation.get("Target", "")
            name = target.lstrip("/") if target.startswith("/") else f"word/{target}"
            if kind in {"header", "footer"} and name in self.package:
                yield self.package.xml(name)

    def _check(self) -> None:
        """Raise BriefError for placeholders that nobody knows, and where there is no room for the text."""
        found = [name for part in self._parts for one in part.iter(self._tag("p")) for name in _names(_text(one))]
        known = _known()
        if unknown := [name for name in found if folded(name) not in known]:
            raise BriefError(
                "brief_template_placeholder", file=self._file.name, name=unknown[0], known=", ".join(_shown())
            )
        if "content" not in {known[folded(name)] for name in found}:
            raise BriefError("brief_template_without_content", file=self._file.name)

    def fitted(self, profile: Profile) -> Profile:
        """Return a profile with the paper and the margins of the template."""
        section = self.root.find("{*}body/{*}sectPr")
        size, margins = (None, None) if section is None else (section.find("{*}pgSz"), section.find("{*}pgMar"))
        if size is None or margins is None:
            return profile
        sheet = {name: self._length(size, key) for name, key in _SHEET.items()}
        sides = {side: self._length(margins, side) for side in _SIDES}
        if min(sheet.values()) <= sides["left"] + sides["right"]:
            raise BriefError("brief_template_damaged", file=self._file.name)
        upright = {"width": min(sheet.values()), "height": max(sheet.values())}
        return replace(profile, **(upright | sides))  # type: ignore[arg-type]

    def _length(self, element: _Element, name: str) -> float:
        value = element.get(self._tag(name), "0")
        try:
            return abs(float(value)) * _MM_PER_TWIP
        except ValueError as damage:
            raise BriefError("brief_template_damaged", file=self._file.name) from damage

    def fill(self, outline: Outline, setting: Setting, today: dt.date, to: Path) -> None:
        """Write the outline into the template; raise OSError where that fails."""
        parts = Parts(self.package, self._namespace, setting.profile)
        blocks = {"content": outline.body, "appendix": outline.after}
        made = {name: parts.elements(blocks[name]) for name in _FLOWING}
        values = _values(outline, setting)
        flowing: dict[str, _Element] = {}
        for part in self._parts:
            for paragraph in list(part.iter(self._tag("p"))):
                names = [_known()[folded(name)] for name in _names(_text(paragraph))]
                flow = next((name for name in names if name in _FLOWING), None)
                if flow:
                    flowing.setdefault(flow, paragraph)
                elif names:
                    self._write(paragraph, values)
        self._place(flowing, made)
        self._turn(landscape=outline.landscape)
        parts.finish(outline, today)
        self.package.make_plain_document()
        self.package.save(to)

    def _place(self, flowing: dict[str, _Element], made: Mapping[str, list[_Element]]) -> None:
        """Put the blocks where their placeholders stand; appendices without one stand at the end."""
        for name, paragraph in flowing.items():
            for element in made[name] or [etree.Element(self._tag("p"))]:
                paragraph.addprevious(element)
            next(paragraph.iterancestors()).remove(paragraph)
        if "appendix" not in flowing:
            body = self.root.find("{*}body")
            last = None if body is None else body.find("{*}sectPr")
            for element in made["appendix"]:
                if last is not None:
                    last.addprevious(element)
                elif body is not None:
                    body.append(element)

    def _turn(self, *, landscape: bool) -> None:
        size = self.root.find("{*}body/{*}sectPr/{*}pgSz")
        if size is None:
            return
        width, height = (float(size.get(self._tag(name), "0")) for name in ("w", "h"))
        if landscape and height > width:
            size.set(self._tag("w"), f"{height:.0f}")
            size.set(self._tag("h"), f"{width:.0f}")
            size.set(self._tag("orient"), "landscape")

    def _write(self, paragraph: _Element, values: Mapping[str, str]) -> None:
        """Put values in the place of placeholders, whose letters Word may have divided among several runs."""
        texts = list(paragraph.iter(self._tag("t")))
        whole = "".join(one.text or "" for one in texts)
        for found in reversed(list(_PLACE.finditer(whole))):
            self._replace(texts, found.start(), found.end(), values[_known()[folded(found[1])]])

    def _replace(self, texts: list[_Element], start: int, end: int, value: str) -> None:
        at = 0
        for one in texts:
            text = one.text or ""
            first, last = max(start - at, 0), min(end - at, len(text))
            if first < last or (first == last == 0 and start == at == end):
                put = value if start >= at else ""
                one.text = text[:first] + put + text[last:]
                one.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                self._break(one)
            at += len(text)

    def _break(self, text: _Element) -> None:
        """Let the lines of a value stand on lines of their own."""
        lines = (text.text or "").split("\n")
        text.text = lines[0]
        after = text
        for line in lines[1:]:
            turn = etree.Element(self._tag("br"))
            more = etree.Element(self._tag("t"))
            more.text = line
            after.addnext(turn)
            turn.addnext(more)
            after = more

    def _tag(self, name: str) -> str:
        return f"{{{self._namespace}}}{name}"


def _values(outline: Outline, setting: Setting) -> dict[str, str]:
    known = filling(setting, "") | signing(setting)
    blanks = words("blanks")
    told = {name: value or blanks.get(name, blanks["line"]) for name, value in known.items()}
    recipients = recipients_of(setting)
    return told | {
        "authority": "" if known["authority"] == LEFT_OUT else told["authority"],
        "type": spoken(words("type_name")[setting.kind.value]),
        "title": outline.title,
        "to": setting.options.addressee.strip() or blanks["line"],
        "recipients": _recipient_lines(recipients) if recipients else f"- {blanks['recipient']}",
    }


def _recipient_lines(recipients: tuple[str, ...]) -> str:
    *others, last = recipients
    return "\n".join([*(f"- {one};" for one in others), f"- {last}."])


def _names(text: str) -> list[str]:
    return [found[1].strip() for found in _PLACE.finditer(text)]


def _text(paragraph: _Element) -> str:
    return "".join(one.text or "" for one in paragraph.iter("{*}t"))


@cache
def _known() -> dict[str, str]:
    return {folded(name): meaning for name, meaning in _shown().items()}


def _shown() -> dict[str, str]:
    return cast("dict[str, str]", paths.toml("briefs", "placeholders.toml")["names"])
