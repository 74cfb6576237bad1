"""Fonts of web pages, as far as they tell an encoding of before Unicode: Word names them in the pages it saves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.reading.encodings import of_font

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_OLD_FONT = re.compile(r"""(?:font-family\s*:|face\s*=)\s*["']?\s*(?:&quot;)?\s*(?:\.vn|vni-)""", re.IGNORECASE)
_STYLES = re.compile(r"<style\b[^>]*>(.*?)</style", re.IGNORECASE | re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_FAMILY = re.compile(r"""font-family\s*:\s*["']?([^;,"']+)""", re.IGNORECASE)
_SELECTOR = re.compile(r"(\w+)?(?:\.([\w-]+))?")


class PageFonts:
    """The font at a place of a page: of the elements that are open there, the innermost one that names any."""

    def __init__(self, code: str) -> None:
        self._wanted = _OLD_FONT.search(code) is not None
        self._rules = dict(_rules(code)) if self._wanted else {}
        self._open = [""]

    @property
    def font(self) -> str:
        """The font of text at this place ("" for none that matters)."""
        return self._open[-1]

    def enter(self, tag: str, node: LexborNode) -> None:
        """Go into an element."""
        own = self._named(tag, node) if self._wanted else ""
        self._open.append(own or self._open[-1])

    def leave(self) -> None:
        """Go out of the element entered last."""
        self._open.pop()

    def _named(self, tag: str, node: LexborNode) -> str:
        attributes = node.attributes
        if found := _FAMILY.search(attributes.get("style") or ""):
            return found[1].strip()
        if tag == "font" and (face := attributes.get("face")):
            return face.split(",")[0].strip()
        for name in (attributes.get("class") or "").split():
            if font := self._rules.get((tag, name)) or self._rules.get(("", name)):
                return font
        return self._rules.get((tag, ""), "")


def _rules(code: str) -> list[tuple[tuple[str, str], str]]:
    """Return the fonts of old encodings that rules name, by element and class; all others are of no concern."""
    found = []
    for selectors, properties in _RULE.findall("\n".join(_STYLES.findall(code))):
        family = _FAMILY.search(properties)
        font = family[1].strip() if family else ""
        if font and of_font(font):
            for selector in selectors.replace("<!--", "").split(","):
                simple = _SELECTOR.fullmatch(selector.strip())
                if simple:
                    found.append(((simple[1] or "", simple[2] or ""), font))
    return found
