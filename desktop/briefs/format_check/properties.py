"""What Word shows in the end: defaults, style of the table, of the paragraph, of the letters, then the run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
VAL = f"{W}val"
Properties = dict[str, Any]
Signs = tuple[tuple[Any, ...], ...]
_OFF = frozenset({"0", "false", "off"})
_TOGGLES = {"b": "bold", "i": "italic", "caps": "caps", "vanish": "hidden"}
_SLOTS = ("ascii", "hAnsi")
_DEEPEST = 20
"""Styles that may be based on one another; what says more goes round in a circle."""


def child(element: _Element | None, name: str) -> _Element | None:
    """Return the first child of a name of WordprocessingML."""
    return None if element is None else element.find(W + name)


def value(element: _Element | None, name: str, attribute: str = "val") -> str | None:
    """Return an attribute of a child, or None."""
    found = child(element, name)
    return None if found is None else found.get(W + attribute)


def whole(text: str | None) -> int | None:
    """Return a whole number, also where a program wrote "283.5"."""
    try:
        return None if text is None else round(float(text))
    except (ValueError, OverflowError):
        return None


def is_on(element: _Element | None) -> bool:
    """Tell whether a switch that is there is on."""
    return element is not None and element.get(VAL, "1").lower() not in _OFF


def letters(element: _Element | None, fonts: Mapping[str, str]) -> Properties:
    """Return the properties of a w:rPr that say something; theme fonts by their names."""
    said: Properties = {}
    if element is None or not len(element):
        return said
    for one in element:
        name = one.tag[len(W) :] if isinstance(one.tag, str) and one.tag.startswith(W) else ""
        if name in _TOGGLES:
            said[_TOGGLES[name]] = is_on(one)
        elif name == "rFonts":
            said |= _fonts(one, fonts)
        elif name == "sz" and (half := whole(one.get(VAL))):
            said["size"] = half / 2
        elif name == "u":
            said["underline"] = one.get(VAL, "single") != "none"
        elif name == "color":
            said["colour"] = "" if one.get(VAL, "auto") == "auto" else one.get(VAL, "").upper()
        elif name == "vertAlign":
            said["raised"] = one.get(VAL) != "baseline"
        elif name == "rStyle":
            said["style"] = one.get(VAL, "")
    return said


def _fonts(element: _Element, themes: Mapping[str, str]) -> Properties:
    said: Properties = {}
    for slot in _SLOTS:
        theme = element.get(f"{W}{slot}Theme")
        if theme and themes.get(theme):
            said[slot] = themes[theme]
        elif font := element.get(W + slot):
            said[slot] = font
    return said


def standing(element: _Element | None) -> Properties:
    """Return the properties of a w:pPr that say something, "section" as the element itself."""
    said: Properties = {}
    for one in () if element is None else element:
        name = one.tag[len(W) :] if isinstance(one.tag, str) and one.tag.startswith(W) else ""
        if name == "ind":
            said |= _indents(one)
        elif name == "spacing":
            said |= _spaces(one)
        elif name == "numPr":
            said |= _numbering(one)
        else:
            said |= _single(name, one)
    return said


def _single(name: str, element: _Element) -> Properties:
    """Return what an element says that stands for one thing."""
    found = element.get(VAL, "")
    if name == "jc":
        return {"align": {"start": "left", "end": "right"}.get(found, found or "left")}
    if name == "pBdr":
        return {key: _ruled(child(element, side)) for key, side in (("above", "top"), ("below", "bottom"))}
    if name == "contextualSpacing":
        return {"close": is_on(element)}
    if name == "outlineLvl":
        return {"outline": whole(found)}
    if name == "pStyle":
        return {"style": found}
    if name == "framePr":
        return {"frame": element}
    return {"section": element} if name == "sectPr" else {}


def _indents(element: _Element) -> Properties:
    left = whole(element.get(f"{W}left") or element.get(f"{W}start"))
    first, hanging = whole(element.get(f"{W}firstLine")), whole(element.get(f"{W}hanging"))
    said: Properties = {} if left is None else {"left": left}
    if hanging is not None:
        said["first"] = -hanging
    elif first is not None:
        said["first"] = first
    return said


def _spaces(element: _Element) -> Properties:
    said: Properties = {}
    for name in ("before", "after"):
        if (space := whole(element.get(W + name))) is not None:
            said[name] = space / 20
        if element.get(f"{W}{name}Autospacing", "0").lower() not in _OFF:
            said[name] = 14.0  # what Word makes of it
    if (line := whole(element.get(f"{W}line"))) is not None:
        said["line"], said["pitch"] = line, element.get(f"{W}lineRule", "auto")
    return said


def _numbering(element: _Element) -> Properties:
    number, level = whole(value(element, "numId")), whole(value(element, "ilvl"))
    said: Properties = {} if number is None else {"list": number}
    return said if level is None else said | {"level": level}


def _ruled(element: _Element | None) -> bool:
    return element is not None and element.get(VAL, "none") not in {"none", "nil"}


def signs(element: _Element | None) -> Signs | None:
    """Return all that a flat element says, as a key; None where something in it has parts of its own."""
    if element is None:
        return ()
    if any(len(one) for one in element):
        return None
    return tuple((one.tag, *one.items()) for one in element)


class Styles:
    """The styles of a document, each joined with what it is based on, once."""

    def __init__(self, root: _Element | None, fonts: Mapping[str, str]) -> None:
        self.fonts = fonts
        self._elements: dict[str, _Element] = {}
        self._usual: dict[str, str] = {}
        self._joined: dict[str, tuple[Properties, Properties]] = {}
        self._names: dict[str, str] = {}
        defaults = child(root, "docDefaults")
        self.base_letters = letters(child(child(defaults, "rPrDefault"), "rPr"), fonts)
        self.base_standing = standing(child(child(defaults, "pPrDefault"), "pPr"))
        for style in () if root is None else root.iterfind(f"{W}style"):
            key = style.get(f"{W}styleId", "")
            self._elements[key] = style
            if style.get(f"{W}default", "0").lower() not in _OFF:
                self._usual.setdefault(style.get(f"{W}type", ""), key)

    def usual(self, kind: str) -> str:
        """Return the style that is taken where none is named."""
        return self._usual.get(kind, "")

    def name(self, key: str) -> str:
        """Return the name of a style."""
        if key not in self._names:
            self._names[key] = value(self._elements.get(key), "name") or key
        return self._names[key]

    def joined(self, key: str) -> tuple[Properties, Properties]:
        """Return the properties of paragraph and letters of a style with its bases."""
        if key not in self._joined:
            self._joined[key] = self._join(key)
        return self._joined[key]

    def _join(self, key: str) -> tuple[Properties, Properties]:
        chain: list[_Element] = []
        element = self._elements.get(key)
        while element is not None and len(chain) < _DEEPEST:
            chain.append(element)
            element = self._elements.get(value(element, "basedOn") or "")
        stands: Properties = {}
        looks: Properties = {}
        for one in reversed(chain):
            stands |= standing(child(one, "pPr"))
            looks |= letters(child(one, "rPr"), self.fonts)
        return stands, looks


def theme_fonts(root: _Element | None) -> dict[str, str]:
    """Return the fonts of a theme under the names that runs call them by."""
    found: dict[str, str] = {}
    if root is None:
        return found
    for group, name in (("majorFont", "major"), ("minorFont", "minor")):
        font = root.find(f".//{A}{group}/{A}latin")
        if font is not None and font.get("typeface"):
            found[f"{name}HAnsi"] = found[f"{name}Ascii"] = font.get("typeface", "")
    return found
